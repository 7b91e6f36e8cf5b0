using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Runs;
using Entente.Runs.Local;
using Entente.Storage;
using Microsoft.Extensions.Logging;

namespace Entente.Server.Adding;

/// <summary>Reads what readers send into the store, one addition after another, while pages go on answering.</summary>
internal sealed class ArticleAdder : IAsyncDisposable
{
    // Pages of older additions tell nothing that the store does not.
    private const int Kept = 200;

    private readonly ReadingStore _store;
    private readonly ILogger<ArticleAdder> _log;
    private readonly CoderOnDemand _coder;
    private readonly ConcurrentDictionary<int, Addition> _additions = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<int, Task> _running = new();
    private readonly string? _samples;
    private int _last;

    public ArticleAdder(ReadingStore store, ServerOptions options, CoderOnDemand coder, ILogger<ArticleAdder> log)
    {
        (_store, _coder, _log) = (store, coder, log);
        _samples = options.Samples is { } folder && Directory.Exists(folder) ? folder : null;
    }

    /// <summary>Whether articles can be added at all: a server without coder only shows.</summary>
    public bool CanAdd => _coder.IsGiven;

    /// <summary>Whether the sample corpus is at hand.</summary>
    public bool HasSamples => CanAdd && _samples is not null;

    /// <summary>An addition by its number; null when there is none, or it is long over.</summary>
    public Addition? Find(int id) => _additions.GetValueOrDefault(id);

    /// <summary>Starts to read files.</summary>
    /// <param name="files">What was sent.</param>
    /// <param name="folder">Folder to delete when it is read; null for none.</param>
    public Addition Begin(ImmutableArray<UploadedFile> files, string? folder)
    {
        int id = Interlocked.Increment(ref _last);
        var addition = new Addition(id, files.Length, files.Sum(f => new FileInfo(f.Path).Length));
        _additions[id] = addition;
        _additions.TryRemove(id - Kept, out _);
        _running[id] = Task.Run(() => RunAsync(addition, files, folder));
        return addition;
    }

    /// <summary>Starts to read the sample corpus.</summary>
    /// <exception cref="QuestionException">There is none.</exception>
    public Addition BeginSamples() => _samples is { } folder
        ? Begin([.. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).Select(f => new UploadedFile(f, Path.GetFileName(f)))], folder: null)
        : throw new QuestionException("the sample corpus is not beside this program; add articles of your own");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_running.Values).ConfigureAwait(false);
        _ending.Dispose();
        _turn.Dispose();
    }

    private async Task RunAsync(Addition addition, ImmutableArray<UploadedFile> files, string? folder)
    {
        try
        {
            await _turn.WaitAsync(_ending.Token).ConfigureAwait(false);
            try
            {
                addition.Progress = addition.Progress with { State = AdditionState.Reading };
                Read(addition, files);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            Fail(addition, "the server was stopped; what was stored before stays");
        }
        catch (Exception e) when (e is StoreException or CoderException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Fail(addition, e.Message);
        }
        finally
        {
            if (folder is not null)
            {
                Directory.Delete(folder, recursive: true);
            }

            _running.TryRemove(addition.Id, out _);
        }
    }

    private void Read(Addition addition, ImmutableArray<UploadedFile> files)
    {
        var run = new StoreRun(_coder.Get(), _store, Environment.ProcessorCount)
        {
            Progress = (report, bytes) => Show(addition, report, AdditionState.Reading, bytes),
            Rejected = addition.Reject,
        };
        var report = run.Run(files.SelectMany(f => f.Pieces()), _ending.Token);
        Show(addition, report, AdditionState.Done, addition.Bytes);
    }

    private static void Show(Addition addition, RunReport report, AdditionState state, long bytes) => addition.Progress = addition.Progress with
    {
        State = state,
        Read = bytes,
        Articles = report.Articles,
        Known = report.Known,
        Revised = report.Revised,
        Events = report.Events,
        BadInputs = report.BadInputs,
    };

    private void Fail(Addition addition, string why)
    {
        addition.Progress = addition.Progress with { State = AdditionState.Failed, Failure = why };
        _log.LogWarning("Addition {Id} ended early: {Why}", addition.Id, why);
    }
}
