using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Storage.Tests;

/// <summary>Readings made by hand, each layer filled.</summary>
internal static class Sample
{
    public const string Text = "TOKYO, May 15 (Wire) -- Japan said NATO will open an office. Japan and NATO met. \U0001F5FA Russia warned them.";

    public static readonly ActorReference Japan = new("JPN", "Japan", ActorKind.State, "JPN", ["GOV"]);
    public static readonly ActorReference Nato = new("NATO", "North Atlantic Treaty Organization", ActorKind.Organisation, null, ["IGO"]);
    public static readonly ActorReference Russia = new("RUS", "Russia", ActorKind.State, "RUS", []);
    public static readonly ActorReference Minister = new("JPN.hayashi", "Hayashi Yoshimasa", ActorKind.Person, "JPN", ["GOV", "MFA"], "Minister for Foreign Affairs");

    public static Article Article(string id = "a1", string text = Text, DateOnly? published = null, string outlet = "Wire") =>
        new(id, text) { Outlet = outlet, Published = published ?? new(2023, 5, 15), Title = "Office planned", Url = "https://example.org/" + id };

    public static Reading Reading(Article? article = null)
    {
        article ??= Article();
        return new(article, "entente test 1")
        {
            Header = new()
            {
                Outlet = article.Outlet,
                Published = article.Published,
                Title = article.Title,
                Dateline = new("TOKYO", article.Published, new(0, 13)),
                Byline = new("A. Writer", "Institute", new(2023, 5, 14), new(15, 19)),
                Genre = Genre.Commentary,
                Body = new(24, article.Text.Length),
                Titles = [new(0, 21)],
                Notes = ["one", "two"],
            },
            Sentences = [new(0, Span(article, "Japan said NATO will open an office."), [], []), new(1, Span(article, "Japan and NATO met."), [], []), new(2, Span(article, "Russia warned them."), [], [])],
            Times = [new(new(7, 13), TimeType.Date, "2023-05-15", new DayInterval(new(2023, 5, 15), new(2023, 5, 15)), -1), new(new(15, 19), TimeType.Duration, "P2D", null, 0)],
            Mentions =
            [
                Mention(article, "Japan", 0, Japan, ResolutionMethod.Alias),
                Mention(article, "NATO", 0, Nato, ResolutionMethod.Alias) with { Alternatives = ["XX", "YY"], IsSlanted = true },
                Mention(article, "them", 2, Minister, ResolutionMethod.Coreference) with { IsPlaceOnly = true },
            ],
            Attributions = [new([Span(article, "Japan")], [Span(article, "said")], [Span(article, "NATO will"), Span(article, "open an office")], Japan, QuotationKind.Indirect, 0)],
            Events =
            [
                new("e1", 0, EventType.Agree, Span(article, "open"), EventStatus.Planned, "plan(open)")
                {
                    Mode = "office",
                    Contexts = ["military", "diplomatic"],
                    Cameo = "030",
                    Score = 2.5,
                    Actors = [new(Nato, Span(article, "NATO"))],
                    Recipients = [new(Minister, null)],
                    Voice = [Japan],
                    When = new("2023-07", new(new(2023, 7, 1), new(2023, 7, 31)), TimeBasis.Expression),
                    Where = new("Tokyo", "JPN", 35.69, 139.69),
                    Confidence = 0.75,
                    Derivation = ["open → base act", "will → planned"],
                },
                new("e2", 1, EventType.Consult, Span(article, "met"), EventStatus.Occurred, "meet")
                {
                    Score = 1,
                    Actors = [new(Japan, null), new(Nato, null)],
                },
                new("e3", 2, EventType.Threaten, Span(article, "warned"), EventStatus.Occurred, "warn")
                {
                    Score = -4,
                    About = "e1",
                    Actors = [new(Russia, Span(article, "Russia"))],
                    Recipients = [new(Japan, Span(article, "them")), new(Nato, Span(article, "them"))],
                    When = new("2023-05-15", new(new(2023, 5, 15), new(2023, 5, 15)), TimeBasis.ReportingDate),
                },
            ],
            Relations = [new(0, EventType.Accuse, null, 0.5)],
            Framing = [new(Span(article, "warned"), "loaded_language", "RUS")],
        };
    }

    /// <summary>A reading of one event on a day.</summary>
    public static Reading OneEvent(string id, DateOnly day, EventType type, ActorReference actor, ActorReference recipient, string outlet = "Wire")
    {
        var article = Article(id, $"{actor.Name} acted on {recipient.Name} in text {id}.", day, outlet);
        return new(article, "entente test 1")
        {
            Header = new() { Outlet = outlet, Published = day, Title = article.Title },
            Sentences = [new(0, new(0, article.Text.Length), [], [])],
            Mentions = [Mention(article, actor.Name, 0, actor, ResolutionMethod.Alias), Mention(article, recipient.Name, 0, recipient, ResolutionMethod.Alias)],
            Events = [new("e1", 0, type, Span(article, "acted"), EventStatus.Occurred, "act") { Score = 3, Actors = [new(actor, null)], Recipients = [new(recipient, null)] }],
        };
    }

    private static ActorMention Mention(Article article, string words, int sentence, ActorReference actor, ResolutionMethod how) =>
        new(Span(article, words), sentence, -1, actor, how);

    private static TextSpan Span(Article article, string words)
    {
        int at = article.Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? new(0, 1) : new(at, at + words.Length);
    }
}
