using System.ComponentModel;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente articles</c>: lists articles of a store.</summary>
internal sealed class ArticlesCommand() : QuestionCommand<ArticlesCommand.Settings>("articles")
{
    /// <summary>Arguments of <c>entente articles</c>.</summary>
    internal sealed class Settings : SpanSettings
    {
        [CommandOption("--text <WORDS>"), Description("Words they hold: summit \"joint statement\" -sport defen*")]
        public string? Text { get; init; }

        [CommandOption("--outlet <NAME>"), Description("Publisher, or the three letters of its country: KCNA, JPN")]
        public string? Outlet { get; init; }

        [CommandOption("--ownership <KINDS>"), Description("In whose hands the publisher is: state, party, public, private, intergovernmental; comma-separated")]
        public string? Ownership { get; init; }

        [CommandOption("--actor <WHO>"), Description("Who is named: JPN, NATO, JPN.MOFA or a name")]
        public string? Actor { get; init; }

        [CommandOption("--cursor <CURSOR>"), Description("Where a list goes on: next of the answer before")]
        public string? Cursor { get; init; }

        [CommandOption("--size <N>"), Description("Rows of a page, 1 to 1000; 50 when left out")]
        public string? Size { get; init; }
    }
}
