using System.ComponentModel;
using Entente.Coding;
using Entente.Knowledge;
using Entente.Server;
using Entente.Storage;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente serve</c>: the workbench and the API over a store.</summary>
internal sealed class ServeCommand : AsyncCommand<ServeCommand.Settings>
{
    /// <summary>Arguments of <c>entente serve</c>.</summary>
    internal sealed class Settings : StoreSettings
    {
        [CommandOption("--port <PORT>"), Description("Port; 5080 when left out, 0 lets the system choose")]
        public int Port { get; init; } = ServerOptions.DefaultPort;

        [CommandOption("--address <ADDRESS>"), Description("IP address to listen on; 127.0.0.1, this machine only, when left out. Any other needs a token")]
        public string? Address { get; init; }

        [CommandOption("--token <TOKEN>"), Description("What every request must show; others on this machine can see it in the list of processes, so better name a file")]
        public string? Token { get; init; }

        [CommandOption("--token-file <FILE>"), Description("A file that holds the token")]
        public string? TokenFile { get; init; }

        [CommandOption("--log <FORMAT>"), Description("text (default) or json, one object a line with a line for each answer")]
        public string Log { get; init; } = "text";
    }

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (settings.Log is not ("text" or "json"))
        {
            throw new UsageException($"--log {settings.Log} is not known; give text or json");
        }

        var options = Workbench.Options(settings.Port, settings.Address, settings.Token, settings.TokenFile) with { JsonLogs = settings.Log == "json" };
        // Whoever names no store may have none yet: the desk of an empty one explains itself and offers the sample corpus. A named one that is not there is a slip.
        using var store = settings.Store == StoreSettings.DefaultStore ? ReadingStore.OpenOrCreate(settings.Store) : ReadingStore.Open(settings.Store);
        string home = CoderHome.Find();
        options = options with { Knowledge = KnowledgeBase.OpenCompiled(Path.Combine(home, "data", "knowledge"), []), Coder = () => Coder.Open(home) };
        await Workbench.ServeAsync(store, options, cancellationToken);
        return ExitCodes.Done;
    }
}
