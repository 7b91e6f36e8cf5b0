using System.Diagnostics;
using Entente.Coding;
using Entente.Intake;
using Entente.Storage;

namespace Entente.Runs.Local;

/// <summary>Reads the articles of a store again with the present coder. The old readings answer until every new one is made; then all change hands at once.</summary>
/// <param name="coder">The coder to use.</param>
/// <param name="store">The store.</param>
/// <param name="threads">Articles read at once.</param>
public sealed class RecodeRun(Coder coder, ReadingStore store, int threads)
{
    private const int BatchArticles = 128;

    /// <summary>Called on the consuming thread after each article; null for none.</summary>
    public Action<RunReport>? Progress { get; init; }

    /// <summary>Called with each article that the coder could not read; it keeps its old reading. Null for none.</summary>
    public Action<BadInput>? Rejected { get; init; }

    /// <summary>Reads what is left, and lets the new readings take over.</summary>
    /// <param name="cancellation">Stops between two articles: what was read waits in the store, and the next recoding goes on from there.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; questions are answered as before.</exception>
    /// <exception cref="StoreException">The store failed; questions are answered as before.</exception>
    /// <returns>Counts of this run, and the articles that changed hands, those of earlier, interrupted runs included.</returns>
    public (RunReport Report, int Switched) Run(CancellationToken cancellation)
    {
        var report = new RunReport();
        var clock = Stopwatch.StartNew();
        long run = store.Recoding.Begin(coder.Version);
        var batch = new List<(long, Reading)>();
        try
        {
            OrderedWork.Run(store.Recoding.Take(coder.Version), Read, outcome =>
            {
                Count(outcome, batch, report);
                if (batch.Count >= BatchArticles)
                {
                    Keep(run, batch, report);
                }

                report.Elapsed = clock.Elapsed;
                Progress?.Invoke(report);
            }, threads, cancellation);
        }
        catch (OperationCanceledException)
        {
            Keep(run, batch, report);
            throw;
        }

        Keep(run, batch, report);
        int switched = store.Recoding.Switch(coder.Version, cancellation: cancellation);
        report.Elapsed = clock.Elapsed;
        store.EndRun(run, new(report.Articles, 0, 0, report.Words, report.Events, report.BadInputs), [.. report.Problems.Select(p => (p.Where, p.Problem))]);
        return (report, switched);
    }

    private (long Id, Reading? Reading, BadInput? Problem) Read((long Id, Article Article) stored)
    {
        var (reading, problem) = ArticleCoding.Read(coder, IntakeResult.Of($"article {stored.Id}", stored.Article));
        return (stored.Id, reading, problem);
    }

    private void Count((long Id, Reading? Reading, BadInput? Problem) outcome, List<(long, Reading)> batch, RunReport report)
    {
        if (outcome.Reading is { } reading)
        {
            batch.Add((outcome.Id, reading));
            report.Count(reading);
        }
        else
        {
            report.Count(outcome.Problem!);
            Rejected?.Invoke(outcome.Problem!);
        }
    }

    private void Keep(long run, List<(long, Reading)> batch, RunReport report)
    {
        report.Store(() => store.Recoding.Keep(run, batch));
        batch.Clear();
    }
}
