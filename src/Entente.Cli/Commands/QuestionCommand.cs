using System.Text.Json;
using Entente.Analysis;
using Entente.Analysis.Questions;
using Entente.Cli.Terminal;
using Entente.Coding;
using Entente.Exports.Records;
using Entente.Exports.Tables;
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
        var file = FileFormat(settings);
        using var store = ReadingStore.Open(settings.Store);
        var knowledge = NeedsKnowledge ? KnowledgeBase.OpenCompiled(Path.Combine(CoderHome.Find(), "data", "knowledge"), []) : null;
        var analyst = new Analyst(store, knowledge);
        if (file is { } format)
        {
            var table = await AnswerTables.OpenAsync(Question, analyst, settings.Asked(Question), settings.ChosenTable(), cancellationToken);
            await using var bytes = StandardOutput.OpenBuffered();
            await table.WriteAsync(format, bytes, cancellationToken);
            return ExitCodes.Done;
        }

        object answer = await Question.AskAsync(analyst, settings.Asked(Question), cancellationToken);
        await using var output = StandardOutput.OpenText();
        if (settings.Format == "json")
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(answer, answer.GetType(), AnswerJson.Indented));
        }
        else if (!AnswerText.Write(output, answer))
        {
            Console.Error.WriteLine("nothing in this store fits the question");
        }

        return ExitCodes.Done;
    }

    // How rows are written; null for what a person reads and for the answer of the API.
    private static TableFormat? FileFormat(T settings)
    {
        if (settings.Format is "table" or "json")
        {
            return settings.ChosenTable() is null ? null : throw new UsageException("--table goes with --format csv, ndjson or parquet; a table and json show the whole answer");
        }

        var format = settings.Format is "csv" or "ndjson" or "parquet" ? Enum.Parse<TableFormat>(settings.Format, ignoreCase: true)
            : throw new UsageException($"--format {settings.Format} is not known; give table, json, csv, ndjson or parquet");
        StandardOutput.Expect(format);
        return format;
    }
}
