using Entente.Analysis;
using Entente.Analysis.Questions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Entente.Server.Mcp;

/// <summary>Offers the questions to an assistant over standard input and output (Model Context Protocol).</summary>
public static class AssistantServer
{
    private const string Manners =
        "Entente holds news and state-media articles, read into events: who did what to whom, when, on whose word, and whether it happened, is planned, alleged or denied. "
        + "It takes no side. Say on whose word a claim rests and cite sentence, outlet and day. Actors are codes such as JPN, NATO, PRK.MFA, or names.";

    /// <summary>Serves until the input has ended and all that was asked is answered, or the token is cancelled. Standard output belongs to the protocol meanwhile.</summary>
    /// <param name="analyst">Answers the questions.</param>
    /// <param name="input">The requests.</param>
    /// <param name="output">The answers.</param>
    /// <param name="cancellation">Ends the service.</param>
    public static async Task RunAsync(Analyst analyst, Stream input, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analyst);
        var tools = new McpServerPrimitiveCollection<McpServerTool>();
        foreach (var question in AllQuestions.List)
        {
            tools.Add(new QuestionTool(question, analyst));
        }

        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "entente", Title = "Entente", Version = typeof(AssistantServer).Assembly.GetName().Version?.ToString(3) ?? "0" },
            ServerInstructions = Manners,
            ToolCollection = tools,
        };
        using var conversation = new Conversation();
        await conversation.RunAsync(input, output, ServeAsync, cancellation).ConfigureAwait(false);

        async Task ServeAsync(Stream requests, Stream answers, CancellationToken ending)
        {
            var transport = new StreamServerTransport(requests, answers, "entente");
            await using (transport.ConfigureAwait(false))
            {
                var server = McpServer.Create(transport, options);
                await using (server.ConfigureAwait(false))
                {
                    await server.RunAsync(ending).ConfigureAwait(false);
                }
            }
        }
    }
}
