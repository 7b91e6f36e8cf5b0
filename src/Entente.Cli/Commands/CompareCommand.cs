using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente compare</c>: two sides on the same.</summary>
internal sealed class CompareCommand() : QuestionCommand<CompareCommand.Settings>("compare")
{
    /// <summary>Arguments of <c>entente compare</c>.</summary>
    internal sealed class Settings : SpanSettings
    {
        [CommandOption("--left <OUTLETS>"), Description("Names of outlets, countries' three letters or kinds of ownership, comma-separated")]
        public string? Left { get; init; }

        [CommandOption("--right <OUTLETS>"), Description("The other side, in the same form; all the others when left out")]
        public string? Right { get; init; }

        [CommandOption("--actor <WHO>"), Description("One party of the acts")]
        public string? Actor { get; init; }

        [CommandOption("--other <WHO>"), Description("The other party, acts either way")]
        public string? Other { get; init; }

        [CommandOption("--incident <ID>"), Description("Only what these outlets make of one incident")]
        public string? Incident { get; init; }

        [CommandOption("--count <N>"), Description("Rows at most")]
        public string? Count { get; init; }

        [CommandOption("--table <TABLE>"), Description("With csv, ndjson and parquet: incidents (when left out), sides, words, names")]
        public string? Table { get; init; }
    }
}
