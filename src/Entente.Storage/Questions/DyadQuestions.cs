using System.Collections.Immutable;
using Entente.Codes;
using Entente.Storage.Filters;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Questions;

/// <summary>Answers questions about pairs of actors over time. Thread-safe.</summary>
public sealed class DyadQuestions
{
    // Stretches without acts are listed as long as a person could look at them; a misread year must not make a million.
    private const int FilledPoints = 4000;

    private readonly StoreEngine _engine;

    internal DyadQuestions(StoreEngine engine) => _engine = engine;

    /// <summary>The pairs of states and organisations with most acts between them, either way.</summary>
    /// <param name="count">Pairs wanted.</param>
    /// <param name="since">First month counted, by any of its days; null without limit.</param>
    /// <param name="until">Last month counted; null without limit.</param>
    /// <param name="copies">Whether near-duplicates count.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ImmutableArray<Dyad>> BusiestAsync(
        int count = 10, DateOnly? since = null, DateOnly? until = null, CopyRule copies = CopyRule.Once, CancellationToken cancellation = default)
    {
        return _engine.DoAsync(async db =>
        {
            var top = since is null && until is null
                ? await BusiestEverAsync(db, count, copies, cancellation).ConfigureAwait(false)
                : await BusiestBetweenAsync(db, count, since, until, copies, cancellation).ConfigureAwait(false);
            var actors = await ActorQuestions.EntriesAsync(db, top.SelectMany(t => (long[])[t.Low, t.High]), cancellation).ConfigureAwait(false);
            var dyads = ImmutableArray.CreateBuilder<Dyad>();
            foreach (var (low, high) in top)
            {
                var months = Months(db, since, until, copies);
                var either = months.Where(p => p.ActorRoot == low && p.RecipientRoot == high).Concat(months.Where(p => p.ActorRoot == high && p.RecipientRoot == low && p.Mutual == 0));
                var sums = await either.GroupBy(p => p.Type)
                    .Select(g => new { g.Key, Events = g.Sum(p => p.Events), Score = g.Sum(p => p.Score) }).ToListAsync(cancellation).ConfigureAwait(false);
                dyads.Add(new(actors[low], actors[high], ActCounts.Of(sums.Select(s => (s.Key, s.Events, s.Score)))));
            }

            return dyads.ToImmutable();
        });
    }

    private static async Task<List<(long Low, long High)>> BusiestEverAsync(StoreConnection db, int count, CopyRule copies, CancellationToken cancellation)
    {
        var nameless = Nameless(db);
        var named = db.DyadTotals.Where(d => !nameless.Contains(d.LowRoot) && !nameless.Contains(d.HighRoot));
        var ordered = copies == CopyRule.Once
            ? named.Where(d => d.Originals > 0).OrderByDescending(d => d.Originals)
            : named.Where(d => d.Events > 0).OrderByDescending(d => d.Events);
        var top = await ordered.ThenBy(d => d.LowRoot).ThenBy(d => d.HighRoot).Take(count).ToListAsync(cancellation).ConfigureAwait(false);
        return top.ConvertAll(d => (d.LowRoot, d.HighRoot));
    }

    private static async Task<List<(long Low, long High)>> BusiestBetweenAsync(
        StoreConnection db, int count, DateOnly? since, DateOnly? until, CopyRule copies, CancellationToken cancellation)
    {
        var nameless = Nameless(db);
        var between = Months(db, since, until, copies).Where(p => !nameless.Contains(p.ActorRoot) && !nameless.Contains(p.RecipientRoot)
            && p.ActorRoot != 0 && p.RecipientRoot != 0 && p.ActorRoot != p.RecipientRoot);
        var top = await Directed(between).GroupBy(p => new { p.Low, p.High })
            .Select(g => new { g.Key.Low, g.Key.High, Events = g.Sum(p => p.Events) })
            .OrderByDescending(g => g.Events).ThenBy(g => g.Low).ThenBy(g => g.High).Take(count).ToListAsync(cancellation).ConfigureAwait(false);
        return top.ConvertAll(t => (t.Low, t.High));
    }

    // Names that nothing explains, and groups of no known country, are parties of acts but make no pair to follow.
    private static IQueryable<long> Nameless(StoreConnection db) => db.Actors.Where(a => a.Kind == (int)ActorKind.Unknown).Select(a => a.Id);

    private static IQueryable<PairMonthRow> Months(StoreConnection db, DateOnly? since, DateOnly? until, CopyRule copies)
    {
        int from = DayCode.Month(DayCode.Of(since));
        int to = until is null ? int.MaxValue : DayCode.Month(DayCode.Of(until));
        return db.PairMonths.Where(p => p.Month >= from && p.Month <= to && (copies == CopyRule.All || p.Copy == 0));
    }

    // Both directions as one pair; an act without direction, which stands both ways, once.
    private static IQueryable<DyadMonth> Directed(IQueryable<PairMonthRow> months) =>
        from pair in months
        where !(pair.Mutual == 1 && pair.ActorRoot > pair.RecipientRoot)
        select new DyadMonth
        {
            Low = pair.ActorRoot < pair.RecipientRoot ? pair.ActorRoot : pair.RecipientRoot,
            High = pair.ActorRoot < pair.RecipientRoot ? pair.RecipientRoot : pair.ActorRoot,
            Type = pair.Type,
            Events = pair.Events,
            Score = pair.Score,
        };

    /// <summary>Acts over time: of a pair, an actor, or everything that fits a filter.</summary>
    /// <param name="filter">Which events; <c>actor</c> and <c>recipient</c> make it a pair's timeline. Near-duplicates count once unless it says otherwise.</param>
    /// <param name="step">Length of one stretch.</param>
    /// <param name="bothWays">With actor and recipient: whether acts of the recipient towards the actor count too. Acts without direction count once.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Stretches in order of time, empty ones between the first and the last included; acts of unknown day are left out.</returns>
    /// <exception cref="QuestionException">An actor is unknown.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ImmutableArray<TimelinePoint>> TimelineAsync(EventFilter filter, TimelineStep step, bool bothWays = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        filter = filter with { Copies = filter.Copies ?? CopyRule.Once };
        return _engine.DoAsync(async db =>
        {
            var days = await SumsAsync(db, filter, step, mutualToo: true, cancellation).ConfigureAwait(false);
            if (bothWays && filter.Actor is not null && filter.Recipient is not null)
            {
                var back = filter with { Actor = filter.Recipient, Recipient = filter.Actor };
                days.AddRange(await SumsAsync(db, back, step, mutualToo: false, cancellation).ConfigureAwait(false));
            }

            return Cut(days, step);
        });
    }

    private async Task<List<DaySum>> SumsAsync(StoreConnection db, EventFilter filter, TimelineStep step, bool mutualToo, CancellationToken cancellation)
    {
        var scope = new EventScope(_engine, db, filter);
        bool once = filter.Copies == CopyRule.Once;
        bool isPairOnly = scope is { Actor.IsRoot: true, Recipient.IsRoot: true } && filter with { Actor = null, Recipient = null, Copies = null } == new EventFilter();
        if (isPairOnly && step >= TimelineStep.Month)
        {
            return await MonthsAsync(db, scope.Actor!.Root, scope.Recipient!.Root, mutualToo, once, cancellation).ConfigureAwait(false);
        }

        bool isPartyOnly = scope.Party is { IsRoot: true } && filter with { Party = null, Copies = null } == new EventFilter();
        return isPartyOnly && step >= TimelineStep.Month
            ? await PartyMonthsAsync(db, scope.Party!.Root, once, cancellation).ConfigureAwait(false)
            : await DaysAsync(db, scope, mutualToo, cancellation).ConfigureAwait(false);
    }

    private static Task<List<DaySum>> PartyMonthsAsync(StoreConnection db, long root, bool once, CancellationToken cancellation) =>
        db.PartyMonths.Where(p => p.RootId == root && p.Month != 0 && (!once || p.Copy == 0))
            .GroupBy(p => new { p.Month, p.Type })
            .Select(g => new DaySum(g.Key.Month * 100 + 1, g.Key.Type, (int)g.Sum(p => p.Events), g.Sum(p => p.Score))).ToListAsync(cancellation);

    // The kept sums: a busy pair has a hundred thousand events in a few hundred months.
    private static Task<List<DaySum>> MonthsAsync(StoreConnection db, long actor, long recipient, bool mutualToo, bool once, CancellationToken cancellation) =>
        db.PairMonths.Where(p => p.ActorRoot == actor && p.RecipientRoot == recipient && p.Month != 0 && (mutualToo || p.Mutual == 0) && (!once || p.Copy == 0))
            .GroupBy(p => new { p.Month, p.Type })
            .Select(g => new DaySum(g.Key.Month * 100 + 1, g.Key.Type, (int)g.Sum(p => p.Events), g.Sum(p => p.Score))).ToListAsync(cancellation);

    private static async Task<List<DaySum>> DaysAsync(StoreConnection db, EventScope scope, bool mutualToo, CancellationToken cancellation)
    {
        if (!scope.HasParties)
        {
            return await scope.CurrentEvents().Where(e => e.Day != DayCode.Unknown).GroupBy(e => new { e.Day, e.Type })
                .Select(g => new DaySum(g.Key.Day, g.Key.Type, g.Count(), g.Sum(e => e.Score))).ToListAsync(cancellation).ConfigureAwait(false);
        }

        var pairs = scope.Pairs(partyActs: true);
        if (scope.Party is not null)
        {
            pairs = pairs.Union(scope.Pairs(partyActs: false));
        }

        pairs = pairs.Where(p => p.Day != DayCode.Unknown && (mutualToo || p.Mutual == 0));
        if (scope.Actor is not null && scope.Recipient is not null)
        {
            return await PairDaysAsync(pairs, cancellation).ConfigureAwait(false);
        }

        // An act has a row for each of its parties on the other side, and counts once.
        return await pairs.Select(p => new { p.Day, p.EventId, p.Type, p.Score }).Distinct().GroupBy(p => new { p.Day, p.Type })
            .Select(g => new DaySum(g.Key.Day, g.Key.Type, g.Count(), g.Sum(p => p.Score))).ToListAsync(cancellation).ConfigureAwait(false);
    }

    // Grouped by day only, which is the order in which a pair's rows lie: nothing is sorted, and a day is one row of the answer and not one a type.
    // Types are numbered in the order of their classes, so that a class ends at a number: one comparison a row, where a list of types costs several.
    private static async Task<List<DaySum>> PairDaysAsync(IQueryable<PairRow> pairs, CancellationToken cancellation)
    {
        var (talk, help, dispute, fight) = (Last(QuadClass.VerbalCooperation), Last(QuadClass.MaterialCooperation), Last(QuadClass.VerbalConflict), Last(QuadClass.MaterialConflict));
        var days = await pairs.GroupBy(p => p.Day).Select(g => new
        {
            Day = g.Key,
            Talk = g.Count(p => p.Type <= talk),
            Help = g.Count(p => p.Type <= help),
            Dispute = g.Count(p => p.Type <= dispute),
            All = g.Count(),
            Score = g.Sum(p => p.Score),
        }).ToListAsync(cancellation).ConfigureAwait(false);
        // One type stands for its class, and the day's score is put down to one of them: a timeline tells no more.
        return [.. days.SelectMany(d => (DaySum[])
        [
            new(d.Day, talk, d.Talk, d.Score),
            new(d.Day, help, d.Help - d.Talk, 0),
            new(d.Day, dispute, d.Dispute - d.Help, 0),
            new(d.Day, fight, d.All - d.Dispute, 0),
        ])];
    }

    private static int Last(QuadClass quad) => Enum.GetValues<EventType>().Where(t => t.Quad() == quad).Max(t => (int)t);

    private static ImmutableArray<TimelinePoint> Cut(List<DaySum> days, TimelineStep step)
    {
        var sums = days.ToLookup(d => step.Start(DayCode.Parse(d.Day)!.Value), d => (d.Type, (long)d.Events, d.Score));
        var starts = sums.Select(s => s.Key).Order().ToList();
        if (starts.Count == 0)
        {
            return [];
        }

        var filled = new List<DateOnly>();
        for (var at = starts[0]; at <= starts[^1] && filled.Count <= FilledPoints; at = step.End(at).AddDays(1))
        {
            filled.Add(at);
            if (step.End(at) == DateOnly.MaxValue)
            {
                break;
            }
        }

        return [.. (filled.Count <= FilledPoints ? filled : starts).Select(s => new TimelinePoint(s, step.End(s), ActCounts.Of(sums[s])))];
    }

    private sealed class DyadMonth
    {
        public long Low { get; init; }

        public long High { get; init; }

        public int Type { get; init; }

        public long Events { get; init; }

        public double Score { get; init; }
    }

    private sealed record DaySum(int Day, int Type, int Events, double Score);
}
