using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Incidents;
using Entente.Analysis.Outlets;
using Entente.Analysis.Profiles;
using Entente.Analysis.Questions;
using Entente.Analysis.Revisions;
using Entente.Analysis.Ties;
using Entente.Analysis.Trends;
using Entente.Analysis.Wording;
using Entente.Codes;
using Entente.Exports.Records;
using Entente.Storage;
using Entente.Storage.Filters;
using Entente.Storage.Questions;

namespace Entente.Exports.Tables;

/// <summary>The tables that the answers of <see cref="AllQuestions.List"/> hold, the same for page, command and API.</summary>
public static class AnswerTables
{
    // As many as a page of a list may hold: few round trips, and bounded memory.
    private const int PageRows = 1000;

    private static readonly ImmutableArray<AnswerTable> All =
    [
        Of<TimelineAnswer, TimelinePoint>("timeline", "timeline", AnswerLayouts.Timeline, a => a.Points),
        Of<NamedAnswer, NamedActor>("named", "actors", AnswerLayouts.Actors, a => a.Actors),
        Of<PairAnswer, Dyad>("pairs", "pairs", AnswerLayouts.Pairs, a => a.Pairs),
        Of<CountAnswer, EventCount>("counts", "counts", AnswerLayouts.CountsBy, a => a.Counts),
        Of<CountAnswer, EventCell>("counts", "cells", AnswerLayouts.Cells, a => a.Cells),
        Of<TieAnswer, ReportedTie>("ties", "reported", AnswerLayouts.Reported, a => a.Reported),
        Of<TieAnswer, FormalTie>("ties", "formal", AnswerLayouts.Formal, a => a.Formal),
        Of<Profile, Partner>("profile", "partners", AnswerLayouts.Partners, p => p.Reported.Partners),
        Of<Profile, NameUse>("profile", "names", AnswerLayouts.Names, p => p.Reported.Names),
        Of<Profile, OfficeUse>("profile", "offices", AnswerLayouts.Offices, p => p.Reported.Offices),
        Of<Profile, FormalTie>("profile", "formal", AnswerLayouts.Formal, p => [.. p.Offices, .. p.Memberships, .. p.Treaties]),
        Of<Profile, (EventType Type, int Given, int Received)>("profile", "acts", AnswerLayouts.Acts, p => Enum.GetValues<EventType>().Select(t => (t, Events(p.Reported.Given, t), Events(p.Reported.Received, t)))),
        Of<Comparison, (string Side, Incident Incident)>("compare", "incidents", AnswerLayouts.Compared,
            c => [.. c.Both.Select(i => ("both", i)), .. c.OnlyLeft.Select(i => (c.Left.Name, i)), .. c.OnlyRight.Select(i => (c.Right.Name, i))]),
        Of<Comparison, ComparedSide>("compare", "sides", AnswerLayouts.Sides, c => [c.Left, c.Right]),
        Of<Comparison, (string Side, DistinctiveWord Word)>("compare", "words", AnswerLayouts.Words, c => Sides(c).SelectMany(s => s.Words, (s, w) => (s.Name, w))),
        Of<Comparison, (string Side, PartyName Name)>("compare", "names", AnswerLayouts.Called, c => Sides(c).SelectMany(s => s.Names, (s, n) => (s.Name, n))),
        Of<TrendAnswer, Trend>("trends", "trends", AnswerLayouts.Trends, t => t.Rising),
        Of<WordingAnswer, WordingChange>("wording", "wording", AnswerLayouts.Wording, w => w.Began.Concat(w.Ceased)),
        Of<IncidentAnswer, Incident>("incidents", "incidents", AnswerLayouts.Incidents, a => a.Incidents),
        Of<IncidentAnswer, (long Incident, EventRecord Report)>("incidents", "reports", AnswerLayouts.Reports, a => a.Incidents.SelectMany(i => i.Reports, (i, r) => (i.Id, EventRecord.Of(r)))),
        Of<RevisionAnswer, (Revision Revision, string Change, Event Act, IEnumerable<string> What)>("revisions", "events", AnswerLayouts.RevisedEvents, a => a.Revisions.SelectMany(Changes)),
        Of<RevisionAnswer, (Revision Revision, RevisedLine Line)>("revisions", "lines", AnswerLayouts.RevisedLines, a => a.Revisions.SelectMany(r => r.Lines.Where(l => l.IsChanged), (r, l) => (r, l))),
    ];

    /// <summary>Names of the tables that the answer of a question holds; the first is meant when none is named.</summary>
    public static ImmutableArray<string> Names(string question) =>
        question is "events" or "articles" ? [question] : [.. All.Where(t => t.Question == question).Select(t => t.Name)];

    /// <summary>Asks a question and gives a table of the answer. Of articles and events it holds all that fit, read while it is written, unless a page is asked for.</summary>
    /// <param name="question">The question.</param>
    /// <param name="analyst">Who answers.</param>
    /// <param name="asked">Names and values of its fields.</param>
    /// <param name="name">Which of its tables; null for the first.</param>
    /// <param name="cancellation">Gives up asking.</param>
    /// <exception cref="QuestionException">A name or value is nonsense, or there is no such table.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public static async Task<Table> OpenAsync(
        Question question, Analyst analyst, IEnumerable<KeyValuePair<string, string?>> asked, string? name = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(analyst);
        var names = Names(question.Name);
        string table = name ?? names[0];
        if (!names.Contains(table, StringComparer.OrdinalIgnoreCase))
        {
            throw new QuestionException($"{question.Name} has no table \"{table}\"; it is one of {string.Join(", ", names)}", "table");
        }

        var pairs = asked.Where(p => !string.IsNullOrWhiteSpace(p.Value)).ToList();
        bool isPage = pairs.Exists(p => p.Key is "size" or "cursor");
        if (!isPage && question.Name is "events" or "articles")
        {
            pairs.Add(new("size", PageRows.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        // Asked before the first byte is written, so that nonsense is answered with what would be right.
        object answer = await question.AskAsync(analyst, pairs, cancellation).ConfigureAwait(false);
        return answer switch
        {
            Page<StoredEvent> page => EventTables.Of(isPage || page.Next is null
                ? page.Items.ToAsyncEnumerable()
                : analyst.Store.Events.StreamAsync(EventFilter.Parse(pairs.Where(p => p.Key != "size")), cancellation)),
            Page<ArticleSummary> page => new Table<ArticleSummary>(AnswerLayouts.Articles, isPage ? page.Items.ToAsyncEnumerable() : Following(question, analyst, pairs, page)),
            _ => All.First(t => t.Question == question.Name && t.Name.Equals(table, StringComparison.OrdinalIgnoreCase)).Open(answer),
        };
    }

    private static async IAsyncEnumerable<T> Following<T>(Question question, Analyst analyst, List<KeyValuePair<string, string?>> asked, Page<T> page)
    {
        for (Page<T>? at = page; at is not null;)
        {
            foreach (var item in at.Items)
            {
                yield return item;
            }

            at = at.Next is { } next ? (Page<T>)await question.AskAsync(analyst, asked.Append(new("cursor", next))).ConfigureAwait(false) : null;
        }
    }

    private static int Events(ImmutableArray<TypeCount> counts, EventType type) => counts.FirstOrDefault(c => c.Type == type)?.Events ?? 0;

    private static IEnumerable<ComparedSide> Sides(Comparison comparison) => [comparison.Left, comparison.Right];

    private static IEnumerable<(Revision, string, Event, IEnumerable<string>)> Changes(Revision revision) =>
    [
        .. revision.Removed.Select(e => (revision, "removed", e, Enumerable.Empty<string>())),
        .. revision.Added.Select(e => (revision, "added", e, Enumerable.Empty<string>())),
        .. revision.Changed.Select(c => (revision, "changed", c.After, c.What.AsEnumerable())),
    ];

    private static AnswerTable Of<TAnswer, TRow>(string question, string name, TableLayout<TRow> layout, Func<TAnswer, IEnumerable<TRow>> rows) =>
        new(question, name, answer => new Table<TRow>(layout, rows((TAnswer)answer).ToAsyncEnumerable()));

    /// <summary>A table of an answer.</summary>
    /// <param name="Question">Name of the question.</param>
    /// <param name="Name">Name of the table among those of the answer.</param>
    /// <param name="Open">Makes it of an answer.</param>
    private sealed record AnswerTable(string Question, string Name, Func<object, Table> Open);
}
