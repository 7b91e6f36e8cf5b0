using System.Text.Json;
using Entente.Analysis;
using Entente.Analysis.Questions;
using Entente.Cli.Terminal;
using Entente.Coding;
using Entente.Exports.Records;
using Entente.Knowledge;
using Entente.Storage;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary>Asks a question by its name and shows the answer, for a person or as the API's JSON.</summary>
/// <typeparam name="T">The options.</typeparam>
/// <param name="name">Name of the question.</param>
internal abstract class QuestionCommand<T>(string name) : AsyncCommand<T> where T : QuestionSettings
{
    /// <summary>The question.</summary>
    internal Question Question { get; } = AllQuestions.Find(name)!;

    /// <summary>Whether the answer needs formal facts; loading them takes a moment.</summary>
    protected virtual bool NeedsKnowledge => false;

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, T settings, CancellationToken cancellationToken)
    {
        if (settings.Format is not ("table" or "json"))
        {
            throw new UsageException($"--format {settings.Format} is not known; give table or json");
        }

        using var store = ReadingStore.Open(settings.Store);
        var knowledge = NeedsKnowledge ? KnowledgeBase.Open(Path.Combine(CoderHome.Find(), "data", "knowledge")) : null;
        object answer = await Question.AskAsync(new Analyst(store, knowledge), settings.Asked(Question), cancellationToken);
        await using var output = StandardOutput.OpenText();
        if (settings.Format == "json")
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(answer, answer.GetType(), AnswerJson.Indented));
        }
        else
        {
            AnswerTables.Write(output, answer);
        }

        return ExitCodes.Done;
    }
}
