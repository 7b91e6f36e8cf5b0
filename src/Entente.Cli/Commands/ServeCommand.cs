using System.ComponentModel;
using Entente.Coding;
using Entente.Knowledge;
using Entente.Server;
using Entente.Storage;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente serve</c>: the workbench over a store, on the loopback address.</summary>
internal sealed class ServeCommand : AsyncCommand<ServeCommand.Settings>
{
    /// <summary>Arguments of <c>entente serve</c>.</summary>
    internal sealed class Settings : StoreSettings
    {
        [CommandOption("--port <PORT>"), Description("Port on the loopback address; 5080 when left out, 0 lets the system choose")]
        public int Port { get; init; } = ServerOptions.DefaultPort;
    }

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        Workbench.CheckPort(settings.Port);
        using var store = ReadingStore.Open(settings.Store);
        await Workbench.ServeAsync(store, settings.Port, KnowledgeBase.Open(Path.Combine(CoderHome.Find(), "data", "knowledge")), () => Coder.Open(CoderHome.Find()), cancellationToken);
        return ExitCodes.Done;
    }
}
