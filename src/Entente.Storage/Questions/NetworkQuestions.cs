using System.Collections.Immutable;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Questions;

/// <summary>Answers who acts with whom, all pairs at once: what a network or a map is drawn from. Thread-safe.</summary>
public sealed class NetworkQuestions
{
    private readonly StoreEngine _engine;

    internal NetworkQuestions(StoreEngine engine) => _engine = engine;

    /// <summary>The pairs of states and organisations with acts between them in a span of whole months, either way together, those with most acts first; near-duplicate articles count once.</summary>
    /// <param name="since">First month, by any of its days; null without limit.</param>
    /// <param name="until">Last month; null without limit.</param>
    /// <param name="actor">Only pairs with this party: an identifier or a name; null for all.</param>
    /// <param name="least">Least number of acts.</param>
    /// <param name="count">Pairs wanted at most.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">The actor is unknown.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ImmutableArray<Dyad>> PairsAsync(
        DateOnly? since = null, DateOnly? until = null, string? actor = null, int least = 1, int count = 2000, CancellationToken cancellation = default)
    {
        int from = DayCode.Month(DayCode.Of(since));
        int to = until is null ? int.MaxValue : DayCode.Month(DayCode.Of(until));
        return _engine.DoAsync(async db =>
        {
            var nameless = db.Actors.Where(a => a.Kind == (int)ActorKind.Unknown).Select(a => a.Id);
            var between = db.PairMonths.Where(p => p.Copy == 0 && p.ActorRoot != 0 && p.RecipientRoot != 0 && p.ActorRoot != p.RecipientRoot && p.Month >= from && p.Month <= to
                && !(p.Mutual == 1 && p.ActorRoot > p.RecipientRoot) && !nameless.Contains(p.ActorRoot) && !nameless.Contains(p.RecipientRoot));
            if (actor is not null)
            {
                long root = ActorScope.Find(db, actor, "actor").Root;
                between = between.Where(p => p.ActorRoot == root || p.RecipientRoot == root);
            }

            var sums = await between.GroupBy(p => new { p.ActorRoot, p.RecipientRoot, p.Type })
                .Select(g => new { g.Key.ActorRoot, g.Key.RecipientRoot, g.Key.Type, Events = g.Sum(p => p.Events), Score = g.Sum(p => p.Score) })
                .ToListAsync(cancellation).ConfigureAwait(false);
            var pairs = sums.GroupBy(s => (Low: Math.Min(s.ActorRoot, s.RecipientRoot), High: Math.Max(s.ActorRoot, s.RecipientRoot)))
                .Select(g => (g.Key.Low, g.Key.High, Acts: ActCounts.Of(g.Select(s => (s.Type, s.Events, s.Score)))))
                .Where(p => p.Acts.Total >= least)
                .OrderByDescending(p => p.Acts.Total).ThenBy(p => p.Low).ThenBy(p => p.High).Take(count).ToList();
            var actors = await ActorQuestions.EntriesAsync(db, pairs.SelectMany(p => (long[])[p.Low, p.High]), cancellation).ConfigureAwait(false);
            return pairs.Select(p => new Dyad(actors[p.Low], actors[p.High], p.Acts)).ToImmutableArray();
        });
    }

    /// <summary>The months of the first and the last act between two actors; null when there is none of known day.</summary>
    public Task<(DateOnly First, DateOnly Last)?> SpanAsync(CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        var dated = db.PairMonths.Where(p => p.Month != 0 && p.ActorRoot != 0 && p.RecipientRoot != 0).GroupBy(p => p.Month).Select(g => new { g.Key, Events = g.Sum(p => p.Events) });
        var months = await dated.OrderBy(m => m.Key).ToListAsync(cancellation).ConfigureAwait(false);
        if (months.Count == 0)
        {
            return ((DateOnly, DateOnly)?)null;
        }

        // A few acts of remembered wars must not stretch a slider over centuries: it spans the months that hold nearly all acts.
        long all = months.Sum(m => m.Events), before = 0;
        int first = months.SkipWhile(m => (before += m.Events) < all * Remembered).First().Key;
        return (DayCode.Parse(first * 100 + 1)!.Value, DayCode.Parse(months[^1].Key * 100 + 1)!.Value);
    });

    // The share of acts that lie before the slider's first month.
    private const double Remembered = 0.02;
}
