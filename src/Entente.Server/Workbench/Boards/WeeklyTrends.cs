using Entente.Analysis;
using Entente.Analysis.Trends;
using Entente.Storage.Questions;

namespace Entente.Server.Workbench.Boards;

/// <summary>The pairs that rose in the store's last week, worked out once for each state of the store: the desk shows them on every visit. Thread-safe.</summary>
/// <param name="analyst">Who works them out.</param>
public sealed class WeeklyTrends(Analyst analyst)
{
    private readonly Lock _lock = new();
    private StoreSummary? _of;
    private Task<TrendAnswer>? _answer;

    /// <summary>The rises of the week that ends with the store's newest article.</summary>
    /// <param name="summary">The store as it is; as long as it stays so, the answer is kept.</param>
    /// <exception cref="Storage.StoreException">The store failed.</exception>
    public Task<TrendAnswer> FindAsync(StoreSummary summary)
    {
        lock (_lock)
        {
            if (_answer is null or { IsFaulted: true } or { IsCanceled: true } || _of != summary)
            {
                // One reader's leaving must not take the answer from the others.
                _answer = analyst.Trends.RisingAsync(new() { Count = 8, LeastActs = 2 }, CancellationToken.None);
                _of = summary;
            }

            return _answer;
        }
    }
}
