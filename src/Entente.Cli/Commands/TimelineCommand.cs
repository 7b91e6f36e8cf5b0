using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente timeline</c>: acts over time.</summary>
internal sealed class TimelineCommand() : QuestionCommand<TimelineCommand.Settings>("timeline")
{
    /// <summary>Arguments of <c>entente timeline</c>.</summary>
    internal sealed class Settings : EventFilterSettings
    {
        [CommandOption("--step <STEP>"), Description("day, week, month (when left out) or year")]
        public string? Step { get; init; }

        [CommandOption("--ways <WAYS>"), Description("With actor and recipient: both (when left out) or one")]
        public string? Ways { get; init; }
    }
}
