using Entente.Analysis;
using Entente.Coding;
using Entente.Knowledge;
using Entente.Server.Mcp;
using Entente.Storage;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente mcp</c>: the questions as tools for an assistant, over standard input and output.</summary>
internal sealed class McpCommand : AsyncCommand<StoreSettings>
{
    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, StoreSettings settings, CancellationToken cancellationToken)
    {
        using var store = ReadingStore.Open(settings.Store);
        var knowledge = KnowledgeBase.OpenCompiled(Path.Combine(CoderHome.Find(), "data", "knowledge"), []);
        await AssistantServer.RunAsync(new Analyst(store, knowledge), Console.OpenStandardInput(), Console.OpenStandardOutput(), cancellationToken);
        return ExitCodes.Done;
    }
}
