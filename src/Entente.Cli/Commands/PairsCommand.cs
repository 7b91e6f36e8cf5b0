using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente pairs</c>: the busiest pairs.</summary>
internal sealed class PairsCommand() : QuestionCommand<PairsCommand.Settings>("pairs")
{
    /// <summary>Arguments of <c>entente pairs</c>.</summary>
    internal sealed class Settings : SpanSettings
    {
        [CommandOption("--actor <WHO>"), Description("Only pairs with this party")]
        public string? Actor { get; init; }

        [CommandOption("--count <N>"), Description("Rows at most")]
        public string? Count { get; init; }
    }
}
