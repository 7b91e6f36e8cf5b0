using Entente.Codes;
using Entente.Evaluation.Gold;

namespace Entente.Evaluation.Tests.Gold;

/// <summary>PLOVER records by the field names of the codebook, and by those of the older gold-standard records.</summary>
public sealed class PloverRecordsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Records_of_one_text_are_one_stretch_with_several_events()
    {
        File.WriteAllText(_file, """
            {"id":"r1","date":"2021-03-01","actor":[{"code":"JPN","sector":"GOV"}],"recipient":[{"code":"AUS"}],"event":["CONSULT"],"text":"Japan met Australia and sent aid."}
            {"id":"r2","date":"2021-03-01","actor":[{"code":"JPN"}],"recipient":[{"code":"AUS"}],"event":["AID"],"text":"Japan met Australia and sent aid."}
            """);
        var article = Assert.Single(EventGold.Read(_file));
        Assert.Equal([EventType.Consult, EventType.Aid], article.Stretches.Single().Events.Select(e => e.Type));
        Assert.Equal("JPN", article.Stretches[0].Events[0].Actors.Single());
        Assert.Equal(new DateOnly(2021, 3, 1), article.Article.Published);
    }

    [Fact]
    public void An_array_with_the_older_names_is_read_too()
    {
        File.WriteAllText(_file, """
            [
              {"id": "old-1", "date": "2000-01-01",
               "source": [{"actorPrimary": "FRA", "actorText": "France"}], "target": [{"actorPrimary": "DEU"}],
               "event": "ACCUSE", "textInfo": {"text": "France blamed Germany."}}
            ]
            """);
        var gold = Assert.Single(Assert.Single(EventGold.Read(_file)).Stretches[0].Events);
        Assert.Equal((EventType.Accuse, "FRA", "DEU"), (gold.Type, gold.Actors.Single(), gold.Recipients.Single()));
    }

    [Fact]
    public void A_type_that_is_none_is_named_with_its_record()
    {
        File.WriteAllText(_file, """{"id":"r1","event":["SMILE"],"text":"Japan smiled."}""");
        Assert.Contains("record 1: 'SMILE' is no PLOVER event type", Assert.Throws<InvalidDataException>(() => EventGold.Read(_file)).Message, StringComparison.Ordinal);
    }
}
