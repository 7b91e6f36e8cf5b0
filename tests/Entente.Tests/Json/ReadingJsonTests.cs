using System.Buffers;
using System.Text;
using System.Text.Json;
using Entente.Codes;
using Entente.Json;

namespace Entente.Tests.Json;

public sealed class ReadingJsonTests
{
    private static readonly ActorReference Japan = new("JPN", "Japan", ActorKind.State, "JPN", ["GOV"]);

    private static Reading Sample() => new(new Article("a1", "😀 Japan met NATO."), "entente 0.1.0 test")
    {
        Header = new Header { Outlet = "KCNA", Dateline = new("Pyongyang", new(2023, 5, 15), new(0, 2)) },
        Sentences = [new Sentence(0, new(0, 18), [], [])],
        Times = [new(new(3, 8), TimeType.Date, "2022-06", new DayInterval(new(2022, 6, 1), new(2022, 6, 30)), 0)],
        Mentions = [new(new(3, 8), 0, 1, Japan, ResolutionMethod.Alias)],
        Attributions = [new([new(3, 8)], [new(9, 12)], [new(13, 17)], Japan, QuotationKind.Indirect, 0)],
        Events =
        [
            new("e1", 0, EventType.Consult, new(9, 12), EventStatus.Occurred, "consult: meet")
            {
                Actors = [new(Japan, new TextSpan(3, 8))], Voice = [Japan], Cameo = "046", Score = 2.5, Confidence = 0.875,
                When = new("2023-05", new(new(2023, 5, 1), new(2023, 5, 31)), TimeBasis.Narrative),
                Where = new("Tokyo", "JPN", 35.6895, 139.69171),
            },
        ],
        Relations = [new(0, EventType.Consult, "visit", 0.8)],
        Framing = [new(new(3, 8), "loaded_language", "USA")],
    };

    [Fact]
    public void Writes_the_contract_with_offsets_in_code_points()
    {
        var root = Write(Sample(), ReadingLayers.All);
        var found = root.GetProperty("events")[0];
        Assert.Equal("CONSULT", found.GetProperty("type").GetString());
        Assert.Equal("verbal cooperation", found.GetProperty("quad").GetString());
        Assert.Equal("occurred", found.GetProperty("status").GetString());
        Assert.Equal("JPN", found.GetProperty("voice")[0].GetString());
        // One surrogate pair stands before the trigger: 9 code units are 8 code points.
        Assert.Equal("[8,11]", found.GetProperty("trigger").GetRawText());
        Assert.Equal(139.6917, found.GetProperty("where").GetProperty("lon").GetDouble());
        Assert.Equal("2022-06-30", root.GetProperty("times")[0].GetProperty("to").GetString());
        Assert.Equal("Pyongyang", root.GetProperty("header").GetProperty("dateline").GetProperty("place").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("error").ValueKind);
    }

    [Fact]
    public void Has_every_field_of_the_contract_even_when_all_layers_are_empty()
    {
        var root = Write(new Reading(new Article("a", ""), "entente"), ReadingLayers.All);
        Assert.Equal(
            ["id", "coder", "header", "sentences", "times", "actors", "attributions", "events", "relations", "framing", "error"],
            root.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Leaves_layers_that_were_not_asked_for_empty()
    {
        var root = Write(Sample(), ReadingLayers.Events);
        Assert.Equal(0, root.GetProperty("actors").GetArrayLength());
        Assert.Equal(1, root.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public void Writes_the_record_of_a_bad_line()
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.WriteError(buffer, 17, null, "the field \"text\" is missing");
        Assert.Equal("""{"line":17,"id":null,"error":"the field \"text\" is missing"}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static JsonElement Write(Reading reading, ReadingLayers layers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.Write(buffer, reading, layers);
        return JsonDocument.Parse(buffer.WrittenMemory).RootElement.Clone();
    }
}
