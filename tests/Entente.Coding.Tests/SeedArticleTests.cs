using Entente.Codes;
using Entente.Testing;

namespace Entente.Coding.Tests;

/// <summary>The facts that the project's first article must give, whole text and page leftovers included.</summary>
public sealed class SeedArticleTests
{
    private const string File = "seed/kcna-2023-05-15-japan-nato.txt";

    private static readonly Lazy<Reading> Seed = new(() =>
        SharedCoder.Instance.Read(new Article("seed", System.IO.File.ReadAllText(Shared.PathOf(File)))));

    private static Reading Reading
    {
        get
        {
            Skip.IfNot(Shared.Has(File), Shared.Absent);
            return Seed.Value;
        }
    }

    [SkippableFact]
    public void The_header_says_who_wrote_it_where_and_when()
    {
        var header = Reading.Header;
        Assert.Equal("KCNA", header.Outlet);
        Assert.Equal("Pyongyang", header.Dateline?.Place);
        Assert.Equal(new DateOnly(2023, 5, 15), header.Dateline?.Date);
        Assert.Equal(new DateOnly(2023, 5, 15), header.Published);
        Assert.Equal("Japan's Military Collusion with NATO under Fire", header.Title);
        Assert.Equal("Kim Sol Hwa", header.Byline?.Name);
        Assert.Contains("Institute for Japan Studies", header.Byline?.Affiliation, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2023, 5, 14), header.Byline?.Issued);
        Assert.Equal(Genre.Commentary, header.Genre);
    }

    [SkippableFact]
    public void The_liaison_office_is_planned_between_Japan_and_NATO_on_Hayashis_word() => Assert.Contains(
        EventsOf("liaison office in Tokyo"),
        e => e.Status == EventStatus.Planned && Involves(e, "JPN") && Involves(e, "NATO")
            && e.Voice.Any(v => v.Id == "JPN.hayashi-yoshimasa"));

    [SkippableFact]
    public void Kishida_attended_the_Madrid_summit_in_June_2022() => Assert.Contains(
        EventsOf("held in Madrid"),
        e => e.Type == EventType.Consult && e.Actors.Any(a => a.Actor.Id == "JPN.kishida-fumio")
            && e.When is { Value: var value } && value.StartsWith("2022-06", StringComparison.Ordinal));

    [SkippableFact]
    public void The_joint_statement_is_dated_January_2023() => Assert.Contains(
        EventsOf("joint statement"),
        e => Involves(e, "NATO") && e.When is { Value: var value } && value.StartsWith("2023-01", StringComparison.Ordinal));

    [SkippableFact]
    public void The_partnership_plan_is_planned() => Assert.Contains(
        EventsOf("individual tailored partnership plan"),
        e => e.Status == EventStatus.Planned && Involves(e, "JPN"));

    [SkippableFact]
    public void The_United_States_establishes_AUKUS_in_the_articles_own_voice() => Assert.Contains(
        EventsOf("establishing AUKUS"),
        e => e.Actors.Any(a => a.Actor.Country == "USA") && e.Voice.IsEmpty
            && e.Trigger.Slice(Reading.Article.Text).Contains("establishing", StringComparison.Ordinal));

    [SkippableFact]
    public void At_least_six_loaded_expressions_are_framing()
    {
        string[] expected = ["black-hearted design", "hell-bent on", "sinister intention", "vassal forces", "ulterior intention", "collusion", "siege", "craftily", "fabricating", "hegemonic"];
        var found = Reading.Framing.Select(f => f.Span.Slice(Reading.Article.Text).ToString()).ToArray();
        Assert.True(
            expected.Count(e => found.Any(f => f.Contains(e, StringComparison.OrdinalIgnoreCase) || e.Contains(f, StringComparison.OrdinalIgnoreCase))) >= 6,
            "Found: " + string.Join(" | ", found));
    }

    [SkippableFact]
    public void Page_leftovers_are_in_no_sentence()
    {
        Assert.DoesNotContain(Reading.Sentences, s => s.Span.Slice(Reading.Article.Text).Contains("kcna.kp", StringComparison.Ordinal));
        Assert.DoesNotContain(Reading.Sentences, s => s.Span.Slice(Reading.Article.Text).Contains("Juche112", StringComparison.Ordinal));
    }

    private static bool Involves(Event found, string country) =>
        found.Actors.Concat(found.Recipients).Any(p => p.Actor.Country == country || p.Actor.Id == country || p.Actor.Id.StartsWith(country + ".", StringComparison.Ordinal));

    private static IEnumerable<Event> EventsOf(string words)
    {
        var reading = Reading;
        return reading.Events.Where(e => reading.Sentences[e.Sentence].Span.Slice(reading.Article.Text).ToString()
            .ReplaceLineEndings(" ").Contains(words, StringComparison.Ordinal));
    }
}
