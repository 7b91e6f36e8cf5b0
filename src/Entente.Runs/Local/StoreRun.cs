using System.Diagnostics;
using Entente.Coding;
using Entente.Intake;
using Entente.Intake.Files;
using Entente.Storage;

namespace Entente.Runs.Local;

/// <summary>Carries files through the coder into a store, batch by batch; what is stored already is not read again.</summary>
/// <param name="coder">The coder to use.</param>
/// <param name="store">The store to fill.</param>
/// <param name="threads">Articles read at once.</param>
public sealed class StoreRun(Coder coder, IReadingStore store, int threads)
{
    // A batch is one transaction: large enough that its cost is spread (in a store of a million articles each touches some ten thousand pages, however few articles
    // it holds), small enough that a kill loses seconds of work at most.
    private const int BatchArticles = 512;
    private const int BatchCharacters = 2_000_000;
    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(3);

    /// <summary>Called on the consuming thread after each piece of input, with the counts so far and the bytes read; null for none.</summary>
    public Action<RunReport, long>? Progress { get; init; }

    /// <summary>Called on the consuming thread with each piece of input that is no article; null for none.</summary>
    public Action<BadInput>? Rejected { get; init; }

    /// <summary>Reads and stores.</summary>
    /// <param name="files">Files, not folders.</param>
    /// <param name="cancellation">Stops between two articles; what was read so far is stored.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; everything counted is stored.</exception>
    /// <exception cref="StoreException">The store failed; the batches before are stored.</exception>
    public RunReport Run(IReadOnlyList<string> files, CancellationToken cancellation) => Run(ArticleFiles.Read(files), cancellation);

    /// <summary>Reads and stores.</summary>
    /// <param name="pieces">Files and lines still to be read; they are taken one after another, and parsed on the coder's threads.</param>
    /// <param name="cancellation">Stops between two articles; what was read so far is stored.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; everything counted is stored.</exception>
    /// <exception cref="StoreException">The store failed; the batches before are stored.</exception>
    public RunReport Run(IEnumerable<PendingArticle> pieces, CancellationToken cancellation) =>
        Run(pieces, pending => Take(pending.Take(), pending.Line?.Number ?? 0, pending.Bytes), cancellation);

    /// <summary>Reads and stores.</summary>
    /// <param name="inputs">Articles, and what was to be one.</param>
    /// <param name="cancellation">Stops between two articles; what was read so far is stored.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; everything counted is stored.</exception>
    /// <exception cref="StoreException">The store failed; the batches before are stored.</exception>
    public RunReport Run(IEnumerable<IntakeResult> inputs, CancellationToken cancellation) => Run(inputs, input => Take(input, 0, 0), cancellation);

    private RunReport Run<T>(IEnumerable<T> pieces, Func<T, Outcome> take, CancellationToken cancellation)
    {
        var report = new RunReport();
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        long run = store.BeginRun(coder.Version);
        var batch = new Batch(store, run, report);
        long bytes = 0;
        try
        {
            OrderedWork.Run(pieces, take, outcome =>
            {
                bytes += outcome.Bytes;
                Count(outcome, batch, report);
                report.Elapsed = clock.Elapsed;
                Progress?.Invoke(report, bytes);
            }, threads, cancellation);
        }
        catch (OperationCanceledException)
        {
            End(run, batch, report, clock, processor);
            throw;
        }

        End(run, batch, report, clock, processor);
        return report;
    }

    private void End(long run, Batch batch, RunReport report, Stopwatch clock, TimeSpan processor)
    {
        batch.Store();
        report.Store(() => store.EndRun(
            run, new(report.Articles, report.Known, report.Revised, report.Words, report.Events, report.BadInputs),
            [.. report.Problems.Select(p => (p.Where, p.Problem))]));
        report.Elapsed = clock.Elapsed;
        report.Processor = Environment.CpuUsage.TotalTime - processor;
    }

    private Outcome Take(IntakeResult input, long line, long bytes)
    {
        if (input.Article is { } article)
        {
            if (StorableFields.Problem(article) is { } wrong)
            {
                return new(null, new(input.Where, wrong, article.Id, line), bytes);
            }

            if (store.Knows(article))
            {
                return new(null, null, bytes);
            }
        }

        var (reading, problem) = ArticleCoding.Read(coder, input, line);
        return new(reading, problem, bytes);
    }

    private void Count(Outcome outcome, Batch batch, RunReport report)
    {
        if (outcome.Reading is { } reading)
        {
            batch.Add(reading);
        }
        else if (outcome.Problem is { } problem)
        {
            report.Count(problem);
            Rejected?.Invoke(problem);
        }
        else
        {
            report.CountKnown();
        }
    }

    private sealed record Outcome(Reading? Reading, BadInput? Problem, long Bytes);

    private sealed class Batch(IReadingStore store, long run, RunReport report)
    {
        private readonly List<Reading> _readings = [];
        private readonly Stopwatch _open = new();
        private int _characters;

        public void Add(Reading reading)
        {
            if (_readings.Count == 0)
            {
                _open.Restart();
            }

            _readings.Add(reading);
            _characters += reading.Article.Text.Length;
            if (_readings.Count >= BatchArticles || _characters >= BatchCharacters || _open.Elapsed >= BatchTime)
            {
                Store();
            }
        }

        public void Store()
        {
            AppendOutcome outcome = default;
            report.Store(() => outcome = store.Append(run, _readings));
            _readings.ForEach(report.Count);
            report.CountDuplicates(outcome.Known, outcome.Revised);
            _readings.Clear();
            _characters = 0;
        }
    }
}
