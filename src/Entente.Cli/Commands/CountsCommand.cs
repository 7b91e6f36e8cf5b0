using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente counts</c>: events by what they share.</summary>
internal sealed class CountsCommand() : QuestionCommand<CountsCommand.Settings>("counts")
{
    /// <summary>Arguments of <c>entente counts</c>.</summary>
    internal sealed class Settings : EventFilterSettings
    {
        [CommandOption("--by <WHAT>"), Description("What to count by: type (when left out), quad, status, voice, outlet, actor, recipient, country, month, year")]
        public string? By { get; init; }

        [CommandOption("--across <WHAT>"), Description("What else to count by at once")]
        public string? Across { get; init; }

        [CommandOption("--table <TABLE>"), Description("With csv, ndjson and parquet: counts (when left out) or cells")]
        public string? Table { get; init; }
    }
}
