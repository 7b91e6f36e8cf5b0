using System.Runtime.InteropServices;

namespace Entente.Cli.Terminal;

/// <summary>Turns Ctrl-C and a polite kill into a cancellation; the second one ends the process at once.</summary>
internal sealed class Interrupt : IDisposable
{
    // A command that waits in a blocking read of the keyboard or a pipe cannot see a token.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _source = new();
    private Timer? _patience;

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Handles a signal.</summary>
    public void Raise(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
        {
            Environment.Exit(ExitCodes.Cancelled);
        }

        context.Cancel = true;
        _source.Cancel();
        _patience = new(_ => Environment.Exit(ExitCodes.Cancelled), null, Patience, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _patience?.Dispose();
        _source.Dispose();
    }
}
