using Entente.Storage;

namespace Entente.Cli.Commands;

/// <summary>Serves the workbench until interrupted.</summary>
internal static class Workbench
{
    /// <summary>The port that is served unless another is asked for.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Checks a port.</summary>
    /// <exception cref="UsageException">It is out of range.</exception>
    public static void CheckPort(int port)
    {
        if (port is < 0 or > 65535)
        {
            throw new UsageException($"--port {port} is out of range; give 1 to 65535, or 0 to let the system choose");
        }
    }

    /// <summary>Serves a store, printing the address, until the token is cancelled.</summary>
    public static Task ServeAsync(ReadingStore store, int port, CancellationToken cancellation) =>
        throw new UsageException($"the workbench is not part of this build; {store.Name} can be asked with entente events");
}
