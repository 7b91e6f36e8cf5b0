using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente wording</c>: what an outlet began and ceased to say.</summary>
internal sealed class WordingCommand() : QuestionCommand<WordingCommand.Settings>("wording")
{
    /// <summary>Arguments of <c>entente wording</c>.</summary>
    internal sealed class Settings : SpanSettings
    {
        [CommandOption("--outlet <NAME>"), Description("Publisher: KCNA")]
        public string? Outlet { get; init; }

        [CommandOption("--actor <WHO>"), Description("For which actor")]
        public string? Actor { get; init; }

        [CommandOption("--act <TYPE>"), Description("For which type of act: AGREE")]
        public string? Act { get; init; }

        [CommandOption("--turn <DATE>"), Description("First day of the new time; 90 days before the end when left out")]
        public string? Turn { get; init; }

        [CommandOption("--least <N>"), Description("Least number of articles that use a phrase; 3 when left out")]
        public string? Least { get; init; }

        [CommandOption("--level <SHARE>"), Description("Largest probability of chance; 0.01 when left out")]
        public string? Level { get; init; }

        [CommandOption("--count <N>"), Description("Rows at most")]
        public string? Count { get; init; }
    }
}
