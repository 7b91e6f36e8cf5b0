using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente named</c>: actors named most, or those of a name.</summary>
internal sealed class NamedCommand() : QuestionCommand<NamedCommand.Settings>("named")
{
    /// <summary>Arguments of <c>entente named</c>.</summary>
    internal sealed class Settings : QuestionSettings
    {
        [CommandOption("--typed <LETTERS>"), Description("How their identifier or name begins: jap, PRK.M")]
        public string? Typed { get; init; }

        [CommandOption("--count <N>"), Description("Rows at most")]
        public string? Count { get; init; }
    }
}
