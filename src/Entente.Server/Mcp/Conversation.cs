using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;

namespace Entente.Server.Mcp;

/// <summary>Stands between an assistant and the service, line by line, so that the service sees the end of the requests only when it has answered them all: it drops what it is about to say once its input has ended.</summary>
internal sealed class Conversation : IDisposable
{
    // After the last request. What no question takes; only a request that the service passes over in silence is waited for so long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, bool> _open = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _answered = new(0);

    /// <summary>Carries requests to the service and its answers back, until the input ends and all that was asked is answered.</summary>
    /// <param name="input">The requests, one a line.</param>
    /// <param name="output">The answers, one a line.</param>
    /// <param name="serve">The service, over a stream of requests and one of answers; it ends with its input.</param>
    /// <param name="cancellation">Ends the service at once.</param>
    public async Task RunAsync(Stream input, Stream output, Func<Stream, Stream, CancellationToken, Task> serve, CancellationToken cancellation)
    {
        var (requests, answers) = (new Pipe(), new Pipe());
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var asking = AskAsync(input, requests.Writer, ending.Token);
        var answering = AnswerAsync(answers.Reader, output);
        try
        {
            await serve(requests.Reader.AsStream(), answers.Writer.AsStream(), cancellation).ConfigureAwait(false);
        }
        finally
        {
            await answers.Writer.CompleteAsync().ConfigureAwait(false);
            await answering.ConfigureAwait(false);
            // A service that ended by itself reads no more; what still waits for the keyboard is left to the end of the process.
            await ending.CancelAsync().ConfigureAwait(false);
        }

        if (asking.IsFaulted)
        {
            await asking.ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _answered.Dispose();

    private async Task AskAsync(Stream input, PipeWriter requests, CancellationToken cancellation)
    {
        using var lines = new StreamReader(input, leaveOpen: true);
        await using var onward = new StreamWriter(requests.AsStream()) { AutoFlush = true, NewLine = "\n" };
        while (await lines.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            Note(line, isRequest: true);
            await onward.WriteLineAsync(line.AsMemory(), cancellation).ConfigureAwait(false);
        }

        while (!_open.IsEmpty && await _answered.WaitAsync(Patience, cancellation).ConfigureAwait(false))
        {
        }
    }

    private async Task AnswerAsync(PipeReader answers, Stream output)
    {
        using var lines = new StreamReader(answers.AsStream());
        await using var onward = new StreamWriter(output, leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        while (await lines.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            await onward.WriteLineAsync(line).ConfigureAwait(false);
            Note(line, isRequest: false);
        }
    }

    // A request opens its identifier; its answer closes it, and so does the assistant who cancels it, for then none will come.
    private void Note(string line, bool isRequest)
    {
        try
        {
            using var message = JsonDocument.Parse(line);
            var root = message.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return;
            }

            bool isMethod = root.TryGetProperty("method", out var method);
            if (root.TryGetProperty("id", out var id))
            {
                if (isRequest && isMethod && id.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                {
                    _open[id.ToString()] = true;
                }
                else if (!isRequest && !isMethod)
                {
                    Close(id);
                }
            }
            else if (isRequest && isMethod && method.ValueEquals("notifications/cancelled") && root.TryGetProperty("params", out var about)
                && about.ValueKind == JsonValueKind.Object && about.TryGetProperty("requestId", out var cancelled))
            {
                Close(cancelled);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What is no message is answered, or not, by the service.
        }
    }

    private void Close(JsonElement id)
    {
        if (_open.TryRemove(id.ToString(), out _))
        {
            _answered.Release();
        }
    }
}
