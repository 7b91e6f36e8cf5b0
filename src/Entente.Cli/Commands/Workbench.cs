using System.Net;
using Entente.Coding;
using Entente.Server;
using Entente.Storage;

namespace Entente.Cli.Commands;

/// <summary>Serves the workbench until interrupted.</summary>
internal static class Workbench
{
    // A token that can be guessed is none; 16 characters are what password tools give at least.
    private const int ShortestToken = 16;

    /// <summary>Checks a port.</summary>
    /// <exception cref="UsageException">It is out of range.</exception>
    public static void CheckPort(int port)
    {
        if (port is < 0 or > 65535)
        {
            throw new UsageException($"--port {port} is out of range; give 1 to 65535, or 0 to let the system choose");
        }
    }

    /// <summary>Checks where to serve and to whom.</summary>
    /// <exception cref="UsageException">A value is nonsense, or an address that others reach lacks a token.</exception>
    public static ServerOptions Options(int port, string? address, string? token, string? tokenFile)
    {
        CheckPort(port);
        if (token is not null && tokenFile is not null)
        {
            throw new UsageException("give --token or --token-file, not both");
        }

        string? shown = tokenFile is null ? token : Token(tokenFile);
        if (shown?.Length < ShortestToken)
        {
            throw new UsageException($"the token is shorter than {ShortestToken} characters and could be guessed; take a longer one, such as the output of: openssl rand -hex 16");
        }

        if (!IPAddress.TryParse(address ?? "127.0.0.1", out var at))
        {
            throw new UsageException($"--address {address} is no IP address; give one of this machine's, or 0.0.0.0 for all");
        }

        return IPAddress.IsLoopback(at) || shown is not null
            ? new(port) { Address = at, Token = shown, VisitsFirst = true, Samples = Path.Combine(CoderHome.Find(), "samples") }
            : throw new UsageException($"others can reach {at}: give --token-file, so that only those who know the token are answered");
    }

    /// <summary>Serves a store, printing the address, until the token is cancelled: the usual way to end it, and no error.</summary>
    /// <exception cref="UsageException">The port is taken, or address or port are not this user's to take.</exception>
    public static async Task ServeAsync(ReadingStore store, ServerOptions options, CancellationToken cancellation)
    {
        WorkbenchServer server;
        try
        {
            server = await WorkbenchServer.StartAsync(store, options, cancellation);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new UsageException($"port {options.Port} is taken by another program; choose another with --port, or 0 to let the system choose");
        }

        catch (System.Net.Sockets.SocketException e)
        {
            throw new UsageException($"{options.Address} port {options.Port} cannot be listened on ({e.Message}); the address must be this machine's, and ports below 1024 are for privileged users");
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

    private static string Token(string file)
    {
        using var text = new StreamReader(Inputs.Open(file));
        return text.ReadToEnd().Trim();
    }
}
