using System.Runtime.InteropServices;

namespace Entente.Cli.Terminal;

/// <summary>Turns Ctrl-C and a polite kill into a cancellation; the second one ends the process at once.</summary>
internal sealed class Interrupt : IDisposable
{
    // A command that waits in a blocking read of the keyboard or a pipe cannot see a token.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _source = new();

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
        var watch = new Thread(() =>
        {
            Thread.Sleep(Patience);
            Environment.Exit(ExitCodes.Cancelled);
        })
        { IsBackground = true, Name = "interrupt" };
        watch.Start();
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
