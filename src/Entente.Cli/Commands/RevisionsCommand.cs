using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente revisions</c>: what changed in an article.</summary>
internal sealed class RevisionsCommand() : QuestionCommand<RevisionsCommand.Settings>("revisions")
{
    /// <summary>Arguments of <c>entente revisions</c>.</summary>
    internal sealed class Settings : QuestionSettings
    {
        [CommandArgument(0, "<ARTICLE>"), Description("Number of the article, any version")]
        public string? Article { get; init; }

        [CommandOption("--table <TABLE>"), Description("With csv, ndjson and parquet: events (when left out) or lines")]
        public string? Table { get; init; }
    }
}
