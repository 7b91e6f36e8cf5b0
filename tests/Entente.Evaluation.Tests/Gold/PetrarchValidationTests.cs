using Entente.Codes;
using Entente.Evaluation.Gold;
using Entente.Evaluation.Scorers;
using Entente.Testing;

namespace Entente.Evaluation.Tests.Gold;

/// <summary>PETRARCH's validation format, by sentences of our own (PETRARCH documentation, "Validation Input").</summary>
public sealed class PetrarchValidationTests : IDisposable
{
    private const string Sample = """
        <?xml version="1.0"?>
        <Validation>
        <Environment><Verbfile>any.verbs.txt</Verbfile></Environment>
        <Sentences>
        <Sentence date="20100412" id="OWN-01" category="OWN" valid="true">
        <EventCoding sourcecode="FRAGOV" targetcode="DEUGOV" eventcode="042"></EventCoding>
        <Text>
        The French foreign minister visited
        Germany on Monday.
        </Text>
        <Parse>(ROOT (S))</Parse>
        </Sentence>
        <Sentence date="20100413" id="OWN-02">
        <EventCoding sourcecode="IGOUNO" targetcode="---" eventcode="010"></EventCoding>
        <EventCoding sourcecode="IGOUNO" targetcode="SDN" eventcode="111"></EventCoding>
        <Text>The United Nations condemned Sudan on Tuesday.</Text>
        </Sentence>
        <Sentence date="20100414" id="OWN-03">
        <EventCoding noevents="True"></EventCoding>
        <Text>Rain fell in the north of Norway.</Text>
        </Sentence>
        <Sentence date="20100414" id="OWN-04">
        <EventCoding error="dateline"></EventCoding>
        <Text>OSLO, April 14</Text>
        </Sentence>
        </Sentences>
        </Validation>
        """;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Sentences_become_articles_with_their_codings()
    {
        File.WriteAllText(_file, Sample);
        var articles = EventGold.Read(_file);

        Assert.Equal(["OWN-01", "OWN-02", "OWN-03"], articles.Select(a => a.Article.Id));
        Assert.Equal("The French foreign minister visited Germany on Monday.", articles[0].Article.Text);
        Assert.Equal(new DateOnly(2010, 4, 12), articles[0].Article.Published);
        var visit = Assert.Single(articles[0].Stretches[0].Events);
        Assert.Equal((EventType.Consult, "FRA", "DEU", "042"), (visit.Type, visit.Actors.Single(), visit.Recipients.Single(), visit.Cameo));
        Assert.Equal("UN", Assert.Single(articles[1].Stretches[0].Events).Actors.Single());
        Assert.Empty(articles[2].Stretches[0].Events);
    }

    [Fact]
    public void The_measure_reports_dyads_and_roots()
    {
        File.WriteAllText(_file, Sample);
        var output = new StringWriter();
        new EventMeasure().Run(SharedCoder.Instance, _file, output);

        Assert.Contains("2 codings; recall of the dyad 1.000, of the root 1.000, of both in one event 1.000", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_is_none_is_named_with_its_line()
    {
        File.WriteAllText(_file, Sample.Replace("\"042\"", "\"42x\"", StringComparison.Ordinal));
        Assert.Contains(":6: '42x' is no CAMEO code", Assert.Throws<InvalidDataException>(() => EventGold.Read(_file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USAGOV", "USA")]
    [InlineData("ROM", "ROU")]
    [InlineData("IGOUNOHCH", "UN")]
    [InlineData("IGOEUREEC", "EU")]
    [InlineData("REB", null)]
    [InlineData("---", null)]
    [InlineData("", null)]
    public void Actor_codes_are_those_of_state_or_organisation(string code, string? expected) =>
        Assert.Equal(expected is null ? [] : new[] { expected }, PetrarchActor.Codes(code));
}
