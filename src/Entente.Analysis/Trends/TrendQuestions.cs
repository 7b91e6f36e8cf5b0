using Entente.Storage;
using Entente.Storage.Filters;
using Entente.Storage.Questions;

namespace Entente.Analysis.Trends;

/// <summary>Answers which pairs rose of late, against their own past. Thread-safe.</summary>
public sealed class TrendQuestions
{
    private const int Evidence = 5;
    private const int LongestStretch = 366;

    private readonly ReadingStore _store;

    internal TrendQuestions(ReadingStore store) => _store = store;

    /// <summary>Finds rising pairs.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The rising pairs; none in a store without dated articles.</returns>
    /// <exception cref="QuestionException">The actor or outlet is unknown, or a number is out of range.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<TrendAnswer> RisingAsync(TrendQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Days is < 1 or > LongestStretch)
        {
            throw new QuestionException($"a stretch of {query.Days} days is out of range; give 1 to {LongestStretch}", "days");
        }

        var last = query.Until ?? (await _store.SummaryAsync(cancellation).ConfigureAwait(false)).Last;
        if (last is not { } to)
        {
            return new(default, default, 0, 0, []);
        }

        var first = DateOnly.FromDayNumber(Math.Max(0, to.DayNumber - query.Days * (TrendQuery.PastStretches + 1) + 1));
        string? actor = query.Actor is null ? null : (await _store.Acts.ResolveAsync(query.Actor, "actor").ConfigureAwait(false)).Root.Code;
        var filter = new EventFilter { Party = actor, Outlet = query.Outlet, Since = first, Until = to, Copies = CopyRule.Once };
        var counts = new PairCounts(to, query.Days, TrendQuery.PastStretches, actor);
        await foreach (var act in _store.Acts.StreamAsync(filter, cancellation).ConfigureAwait(false))
        {
            counts.Add(act);
        }

        var tested = counts.Test();
        double[] adjusted = [.. tested.Select(t => t.Probability)];
        Surprise.Adjust(adjusted);
        var codes = await _store.Acts.EntriesAsync(tested.SelectMany(t => (string[])[t.Pair.Low, t.Pair.High]), cancellation).ConfigureAwait(false);
        bool Known(string code) => codes.TryGetValue(code, out var entry) && entry.Kind != ActorKind.Unknown;
        return new(
            to.Shift(1 - query.Days), to, counts.Stretches, tested.Count,
            [
                .. tested.Select((t, i) => (Test: t, Adjusted: adjusted[i]))
                    .Where(t => t.Adjusted <= query.Level && t.Test.Now.Count >= query.LeastActs && t.Test.Now.Count > t.Test.Expected && Known(t.Test.Pair.Low) && Known(t.Test.Pair.High))
                    .Take(query.Count)
                    .Select(t => new Trend(
                        codes[t.Test.Pair.Low], codes[t.Test.Pair.High], ActCounts.Of(t.Test.Now), t.Test.Expected, t.Test.Probability, t.Adjusted)
                    {
                        Past = [.. t.Test.Past],
                        Evidence = [.. t.Test.Now.Select(a => a.Id).Reverse().Take(Evidence)],
                    }),
            ]);
    }
}
