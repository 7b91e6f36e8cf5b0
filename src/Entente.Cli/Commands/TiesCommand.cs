using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente ties</c>: who is tied to whom.</summary>
internal sealed class TiesCommand() : QuestionCommand<TiesCommand.Settings>("ties")
{
    /// <inheritdoc/>
    protected override bool NeedsKnowledge => true;

    /// <summary>Arguments of <c>entente ties</c>.</summary>
    internal sealed class Settings : SpanSettings
    {
        [CommandOption("--actor <WHO>"), Description("Whose ties; those of everyone when left out")]
        public string? Actor { get; init; }

        [CommandOption("--other <WHO>"), Description("With whom")]
        public string? Other { get; init; }

        [CommandOption("--at <DATE>"), Description("At this day; reports of the 365 days before it count")]
        public string? At { get; init; }

        [CommandOption("--kind <KINDS>"), Description("Kinds of reported ties, comma-separated: consultation, agreement, military cooperation, cooperation, aid, relaxation, dispute, sanction, hostility")]
        public string? Kind { get; init; }

        [CommandOption("--status <WHICH>"), Description("Acts that count: actual (when left out) or any")]
        public string? Status { get; init; }

        [CommandOption("--least <N>"), Description("Least number of acts of a reported tie")]
        public string? Least { get; init; }

        [CommandOption("--count <N>"), Description("Rows at most")]
        public string? Count { get; init; }

        [CommandOption("--table <TABLE>"), Description("With csv, ndjson and parquet: reported (when left out) or formal")]
        public string? Table { get; init; }
    }
}
