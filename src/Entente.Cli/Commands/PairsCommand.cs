using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente pairs</c>: the busiest pairs.</summary>
internal sealed class PairsCommand() : QuestionCommand<PairsCommand.Settings>("pairs")
{
    /// <summary>Arguments of <c>entente pairs</c>.</summary>
    internal sealed class Settings : QuestionSettings
    {
        [CommandOption("--since <DATE>"), Description("From this day on: 2023-05-15, 2023-05 or 2023")]
        public string? Since { get; init; }

        [CommandOption("--until <DATE>"), Description("Up to this day, month or year")]
        public string? Until { get; init; }

        [CommandOption("--count <N>"), Description("Rows at most")]
        public string? Count { get; init; }
    }
}
