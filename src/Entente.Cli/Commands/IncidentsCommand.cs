using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente incidents</c>: happenings that events report.</summary>
internal sealed class IncidentsCommand() : QuestionCommand<IncidentsCommand.Settings>("incidents")
{
    /// <summary>Arguments of <c>entente incidents</c>.</summary>
    internal sealed class Settings : EventFilterSettings
    {
        [CommandOption("--outlets <N>"), Description("Least number of outlets that report it; 1 when left out")]
        public string? Outlets { get; init; }

        [CommandOption("--count <N>"), Description("Rows at most")]
        public string? Count { get; init; }

        [CommandOption("--table <TABLE>"), Description("With csv, ndjson and parquet: incidents (when left out) or reports")]
        public string? Table { get; init; }
    }
}
