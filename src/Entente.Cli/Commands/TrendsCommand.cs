using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente trends</c>: pairs that rose of late.</summary>
internal sealed class TrendsCommand() : QuestionCommand<TrendsCommand.Settings>("trends")
{
    /// <summary>Arguments of <c>entente trends</c>.</summary>
    internal sealed class Settings : QuestionSettings
    {
        [CommandOption("--until <DATE>"), Description("Up to this day, month or year")]
        public string? Until { get; init; }

        [CommandOption("--days <N>"), Description("Days in the stretch; 7 when left out")]
        public string? Days { get; init; }

        [CommandOption("--actor <WHO>"), Description("Only pairs with this party")]
        public string? Actor { get; init; }

        [CommandOption("--outlet <NAME>"), Description("Publisher: KCNA")]
        public string? Outlet { get; init; }

        [CommandOption("--least <N>"), Description("Least number of acts in the stretch; 3 when left out")]
        public string? Least { get; init; }

        [CommandOption("--level <SHARE>"), Description("Largest probability, corrected for the number of pairs; 0.05 when left out")]
        public string? Level { get; init; }

        [CommandOption("--count <N>"), Description("Rows at most")]
        public string? Count { get; init; }
    }
}
