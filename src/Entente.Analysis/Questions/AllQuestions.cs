using System.Collections.Immutable;
using Entente.Analysis.Outlets;
using Entente.Analysis.Profiles;
using Entente.Analysis.Ties;
using Entente.Analysis.Trends;
using Entente.Analysis.Wording;
using Entente.Codes;
using Entente.Storage.Filters;
using Entente.Storage.Questions;

namespace Entente.Analysis.Questions;

/// <summary>The questions, each defined once.</summary>
public static class AllQuestions
{
    private const int PageSize = 50;
    private const int LargestPage = 1000;
    private const int MostListed = 500;

    private static readonly QuestionField Since = new("since", "DATE", "From this day on: 2023-05-15, 2023-05 or 2023");
    private static readonly QuestionField Until = new("until", "DATE", "Up to this day, month or year");
    private static readonly QuestionField Outlet = new("outlet", "NAME", "Publisher, or the three letters of its country: KCNA, JPN");
    private static readonly QuestionField Ownership = QuestionField.ForEvents.First(f => f.Name == "ownership");
    private static readonly QuestionField Count = new("count", "N", "Rows at most");
    private static readonly ImmutableArray<QuestionField> Paging =
    [
        new("cursor", "CURSOR", "Where a list goes on: next of the answer before"),
        new("size", "N", $"Rows of a page, 1 to {LargestPage}; {PageSize} when left out"),
    ];

    private static readonly ImmutableArray<string> Dimensions = [.. Enum.GetValues<EventDimension>().Select(Spell)];

    /// <summary>All of them, in the order of help.</summary>
    public static ImmutableArray<Question> List { get; } =
    [
        new("articles", "Articles by words, outlet, day and actor, newest first.",
            [
                new("text", "WORDS", "Words they hold: summit \"joint statement\" -sport defen*"), Outlet, Ownership, new("actor", "WHO", "Who is named: JPN, NATO, JPN.MOFA or a name"), Since, Until, .. Paging,
            ],
            typeof(Page<ArticleSummary>), AskArticlesAsync),
        new("events", "Events by actor, recipient, type, status, voice, place, day and more, newest first.",
            [.. QuestionField.ForEvents, .. Paging],
            typeof(Page<StoredEvent>), async (analyst, input, cancellation) =>
                await analyst.Store.Events.ListAsync(input.Events(), input.Text("cursor"), input.Number("size", PageSize, 1, LargestPage), cancellation).ConfigureAwait(false)),
        new("timeline", "Acts over time, of a pair, an actor or whatever fits, with counts by quad class and the mean score.",
            [
                .. QuestionField.ForEvents,
                new("step", "STEP", "Length of one stretch; month when left out") { Choices = ["day", "week", "month", "year"] },
                new("ways", "WAYS", "With actor and recipient: acts both ways (when left out) or only one way") { Choices = ["both", "one"] },
            ],
            typeof(TimelineAnswer), AskTimelineAsync),
        new("counts", "Events counted by what they share, or by two things at once: type, quad class, status, voice, outlet, actor, recipient, country, month, year.",
            [
                .. QuestionField.ForEvents,
                new("by", "WHAT", "What to count by; type when left out") { Choices = Dimensions },
                new("across", "WHAT", "What else to count by at once") { Choices = Dimensions },
            ],
            typeof(CountAnswer), AskCountsAsync),
        new("profile", "Who an actor is: offices and memberships over time, names each outlet uses, acts given and received, partners.",
            [new("actor", "WHO", "Identifier or name") { IsRequired = true }, new("at", "DATE", "Only formal facts of this day; all of them over time when left out")],
            typeof(Profile), async (analyst, input, cancellation) =>
                await analyst.Profiles.DescribeAsync(input.Required("actor"), input.Day("at", last: false), cancellation).ConfigureAwait(false)),
        new("ties", "Who is tied to whom, at a day or over a span: formally, by the knowledge base, and by what articles report.",
            [
                new("actor", "WHO", "Whose ties; those of everyone when left out"), new("other", "WHO", "With whom"),
                new("at", "DATE", $"At this day; reports of the {TieQuery.DefaultReach} days before it count"), Since, Until,
                new("kind", "KINDS", "Kinds of reported ties, comma-separated") { Choices = [.. Enum.GetValues<ReportedTieKind>().Select(ReportedTieKinds.Label)] },
                new("status", "WHICH", "Acts that count: actual (when left out) or any") { Choices = ["actual", "any"] },
                new("least", "N", "Least number of acts of a reported tie"), Count,
            ],
            typeof(TieAnswer), AskTiesAsync),
        new("compare", "What two outlets, or groups of them, report of the same, what each omits, and how each words it.",
            [
                new("left", "OUTLETS", "Names of outlets, countries' three letters or kinds of ownership, comma-separated") { IsRequired = true }, new("right", "OUTLETS", "The other side, in the same form; all the others when left out"),
                new("actor", "WHO", "One party of the acts"), new("other", "WHO", "The other party, acts either way"),
                new("incident", "ID", "Only what this incident's outlets make of it"), Since, Until, Count,
            ],
            typeof(Comparison), AskComparisonAsync),
        new("trends", "Pairs of which more was reported of late than their own past would lead one to expect.",
            [
                Until, new("days", "N", "Days in the stretch; 7 when left out"), new("actor", "WHO", "Only pairs with this party"), Outlet,
                new("least", "N", "Least number of acts in the stretch; 3 when left out"), new("level", "SHARE", "Largest probability, corrected for the number of pairs; 0.05 when left out"), Count,
            ],
            typeof(TrendAnswer), AskTrendsAsync),
        new("wording", "Phrases and names that an outlet began or ceased to use for an actor or an act.",
            [
                Outlet, new("actor", "WHO", "For which actor"), new("act", "TYPE", "For which type of act: AGREE") { Choices = [.. Enum.GetValues<EventType>().Select(t => t.Code())] },
                new("turn", "DATE", $"First day of the new time; {WordingQuery.DefaultDays} days before the end when left out"), Since, Until,
                new("least", "N", "Least number of articles that use a phrase; 3 when left out"), new("level", "SHARE", "Largest probability of chance; 0.01 when left out"), Count,
            ],
            typeof(WordingAnswer), AskWordingAsync),
        new("incidents", "Happenings that events of one or several articles report: who reports them, on whose word, who denies them.",
            [.. QuestionField.ForEvents, new("outlets", "N", "Least number of outlets that report it; 1 when left out"), Count],
            typeof(IncidentAnswer), async (analyst, input, cancellation) => new IncidentAnswer(await analyst.Incidents.ListAsync(
                input.Events(), input.Number("outlets", 1, 0, MostListed), input.Number("count", PageSize, 1, MostListed), cancellation).ConfigureAwait(false))),
        new("revisions", "What an outlet changed in an article after it was first seen, side by side, and which events that changed.",
            [new("article", "ID", "Number of the article, any version") { IsRequired = true }],
            typeof(RevisionAnswer), AskRevisionsAsync),
        new("named", "The actors named in most articles, or those whose identifier or name begins with some letters.",
            [new("typed", "LETTERS", "How their identifier or name begins: jap, PRK.M"), Count],
            typeof(NamedAnswer), AskNamedAsync),
        new("pairs", "The pairs of states and organisations with most acts between them.",
            [new("actor", "WHO", "Only pairs with this party"), Since, Until, Count],
            typeof(PairAnswer), AskPairsAsync),
    ];

    /// <summary>Finds a question by its name; null when there is none.</summary>
    public static Question? Find(string name) => List.FirstOrDefault(q => q.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static async Task<object> AskArticlesAsync(Analyst analyst, QuestionInput input, CancellationToken cancellation)
    {
        var filter = ArticleFilter.Parse(Find("articles")!.Fields.Except(Paging).Select(f => KeyValuePair.Create(f.Name, input.Text(f.Name))));
        return await analyst.Store.Articles.ListAsync(filter, input.Text("cursor"), input.Number("size", PageSize, 1, LargestPage), cancellation).ConfigureAwait(false);
    }

    private static async Task<object> AskTimelineAsync(Analyst analyst, QuestionInput input, CancellationToken cancellation)
    {
        var step = input.Choices<TimelineStep>("step", s => s.ToString().ToLowerInvariant()).DefaultIfEmpty(TimelineStep.Month).First();
        bool both = input.Choices<Ways>("ways", w => w.ToString().ToLowerInvariant()).DefaultIfEmpty(Ways.Both).First() == Ways.Both;
        return new TimelineAnswer(step, await analyst.Store.Dyads.TimelineAsync(input.Events(), step, both, cancellation).ConfigureAwait(false));
    }

    private static async Task<object> AskCountsAsync(Analyst analyst, QuestionInput input, CancellationToken cancellation)
    {
        var filter = input.Events();
        var by = input.Choices<EventDimension>("by", Spell).DefaultIfEmpty(EventDimension.Type).First();
        var across = input.Choices<EventDimension>("across", Spell).Select(d => (EventDimension?)d).FirstOrDefault();
        var counts = await analyst.Store.Counts.ByAsync(filter, by, bothWays: false, cancellation).ConfigureAwait(false);
        var cells = across is { } other ? await analyst.Store.Counts.CrossAsync(filter, by, other, cancellation).ConfigureAwait(false) : [];
        return new CountAnswer(by, across, counts, [.. cells.OrderBy(c => c.Row, StringComparer.Ordinal).ThenBy(c => c.Column, StringComparer.Ordinal)]);
    }

    private static string Spell(EventDimension dimension) => dimension.ToString().ToLowerInvariant();

    private static async Task<object> AskNamedAsync(Analyst analyst, QuestionInput input, CancellationToken cancellation)
    {
        int count = input.Number("count", PageSize, 1, MostListed);
        return new NamedAnswer(input.Text("typed") is { } typed
            ? await analyst.Store.Actors.SuggestAsync(typed, count, cancellation).ConfigureAwait(false)
            : await analyst.Store.Actors.MostNamedAsync(count, cancellation).ConfigureAwait(false));
    }

    private static async Task<object> AskPairsAsync(Analyst analyst, QuestionInput input, CancellationToken cancellation)
    {
        var (since, until) = (input.Day("since", last: false), input.Day("until", last: true));
        if (since > until)
        {
            throw new Storage.QuestionException($"since {since:yyyy-MM-dd} lies after until {until:yyyy-MM-dd}; exchange them", "since");
        }

        int count = input.Number("count", PageSize, 1, MostListed);
        return new PairAnswer(input.Text("actor") is { } actor
            ? await analyst.Store.Network.PairsAsync(since, until, actor, count: count, cancellation: cancellation).ConfigureAwait(false)
            : await analyst.Store.Dyads.BusiestAsync(count, since, until, cancellation: cancellation).ConfigureAwait(false));
    }

    private static async Task<object> AskTiesAsync(Analyst analyst, QuestionInput input, CancellationToken cancellation) => await analyst.Ties.FindAsync(
        new()
        {
            Actor = input.Text("actor"),
            Other = input.Text("other"),
            Since = input.Day("since", last: false),
            Until = input.Day("at", last: true) ?? input.Day("until", last: true),
            Kinds = [.. input.Choices<ReportedTieKind>("kind", ReportedTieKinds.Label)],
            OnlyActual = input.Choices<Counted>("status", c => c.ToString().ToLowerInvariant()).DefaultIfEmpty(Counted.Actual).First() == Counted.Actual,
            LeastActs = input.Number("least", 1, 1, int.MaxValue),
            Count = input.Number("count", 200, 1, MostListed),
        },
        cancellation).ConfigureAwait(false);

    private static async Task<object> AskComparisonAsync(Analyst analyst, QuestionInput input, CancellationToken cancellation) => await analyst.Comparisons.CompareAsync(
        new(input.Required("left"), input.Text("right"))
        {
            Actor = input.Text("actor"),
            Other = input.Text("other"),
            Incident = input.Id("incident"),
            Since = input.Day("since", last: false),
            Until = input.Day("until", last: true),
            Count = input.Number("count", 25, 1, MostListed),
        },
        cancellation).ConfigureAwait(false);

    private static async Task<object> AskTrendsAsync(Analyst analyst, QuestionInput input, CancellationToken cancellation) => await analyst.Trends.RisingAsync(
        new()
        {
            Until = input.Day("until", last: true),
            Days = input.Number("days", 7, 1, 366),
            Actor = input.Text("actor"),
            Outlet = input.Text("outlet"),
            LeastActs = input.Number("least", 3, 1, int.MaxValue),
            Level = input.Share("level", 0.05),
            Count = input.Number("count", 20, 1, MostListed),
        },
        cancellation).ConfigureAwait(false);

    private static async Task<object> AskWordingAsync(Analyst analyst, QuestionInput input, CancellationToken cancellation) => await analyst.Wordings.ChangesAsync(
        new()
        {
            Outlet = input.Text("outlet"),
            Actor = input.Text("actor"),
            Act = input.Choices<EventType>("act", t => t.Code()).Select(t => (EventType?)t).FirstOrDefault(),
            Turn = input.Day("turn", last: false),
            Since = input.Day("since", last: false),
            Until = input.Day("until", last: true),
            LeastArticles = input.Number("least", 3, 1, int.MaxValue),
            Level = input.Share("level", 0.01),
            Count = input.Number("count", 30, 1, MostListed),
        },
        cancellation).ConfigureAwait(false);

    private static async Task<object> AskRevisionsAsync(Analyst analyst, QuestionInput input, CancellationToken cancellation)
    {
        long article = input.Id("article")!.Value;
        return new RevisionAnswer(article, await analyst.Revisions.FindAsync(article, cancellation).ConfigureAwait(false)
            ?? throw new Storage.QuestionException($"there is no article {article}; take its number from a list of articles", "article"));
    }

    private enum Ways
    {
        Both = 0,
        One = 1,
    }

    private enum Counted
    {
        Actual = 0,
        Any = 1,
    }
}
