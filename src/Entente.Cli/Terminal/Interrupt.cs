using System.Runtime.InteropServices;

namespace Entente.Cli.Terminal;

/// <summary>Turns Ctrl-C and a polite kill into a cancellation; the second one ends the process at once.</summary>
internal sealed class Interrupt : IDisposable
{
    // What a run may take to finish the articles in hand and to store its batch, on a machine that is busy with other things.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _source = new();
    private Timer? _patience;

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Ends the process at once, as interrupted.</summary>
    public static void End()
    {
        Console.Error.WriteLine("entente: interrupted");
        Environment.Exit(ExitCodes.Cancelled);
    }

    /// <summary>Handles a signal.</summary>
    public void Raise(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
        {
            End();
        }

        context.Cancel = true;
        _source.Cancel();
        _patience = new(_ => End(), null, Patience, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _patience?.Dispose();
        _source.Dispose();
    }
}
