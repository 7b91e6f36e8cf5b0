using Entente.Coding;
using Entente.Knowledge;
using Entente.Server;
using Entente.Storage;

namespace Entente.Cli.Commands;

/// <summary>Serves the workbench until interrupted.</summary>
internal static class Workbench
{
    /// <summary>Checks a port.</summary>
    /// <exception cref="UsageException">It is out of range.</exception>
    public static void CheckPort(int port)
    {
        if (port is < 0 or > 65535)
        {
            throw new UsageException($"--port {port} is out of range; give 1 to 65535, or 0 to let the system choose");
        }
    }

    /// <summary>Serves a store, printing the address, until the token is cancelled: the usual way to end it, and no error.</summary>
    /// <exception cref="UsageException">The port is taken.</exception>
    public static async Task ServeAsync(ReadingStore store, int port, KnowledgeBase knowledge, Func<Coder> coder, CancellationToken cancellation)
    {
        WorkbenchServer server;
        try
        {
            var options = new ServerOptions(port)
            {
                Coder = coder,
                Knowledge = knowledge,
                Samples = Path.Combine(CoderHome.Find(), "samples"),
            };
            server = await WorkbenchServer.StartAsync(store, options, cancellation);
        }
        catch (IOException)
        {
            throw new UsageException($"port {port} is taken by another program; choose another with --port, or 0 to let the system choose");
        }

        await using (server)
        {
            Console.Out.WriteLine($"workbench: {server.Address.ToString().TrimEnd('/')}  (Ctrl-C ends it)");
            var ended = new TaskCompletionSource();
            await using (cancellation.Register(ended.SetResult))
            {
                await ended.Task;
            }
        }
    }
}
