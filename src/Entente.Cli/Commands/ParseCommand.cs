using System.ComponentModel;
using System.Text;
using Entente.Cli.Terminal;
using Entente.Coding;
using Entente.Language;
using Entente.Language.Conllu;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente parse</c>: CoNLL-U or text in, CoNLL-U out.</summary>
internal sealed class ParseCommand : Command<ParseCommand.Settings>
{
    /// <summary>Arguments of <c>entente parse</c>.</summary>
    internal sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "[FILE]")]
        [Description("The input; standard input when left out or -")]
        public string File { get; init; } = Inputs.StandardInput;

        [CommandOption("--input <KIND>")]
        [Description("text: segment, tokenise and parse; conllu: keep tokens and sentences and fill the other columns; left out, a file named .conllu is conllu, all else text")]
        public string? Input { get; init; }
    }

    /// <inheritdoc/>
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        string kind = settings.Input ?? (settings.File.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase) ? "conllu" : "text");
        if (kind is not ("text" or "conllu"))
        {
            throw new UsageException($"--input {kind} is not known; give text or conllu");
        }

        // Nothing is lost when it ends in the middle, and a blocking read of the keyboard sees no token.
        using var ending = cancellationToken.Register(Interrupt.End);
        using var stream = Inputs.Open(settings.File);
        using var input = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var output = StandardOutput.OpenText();
        var parsing = new ConlluParsing(SentenceParser.Open(Path.Combine(CoderHome.Find(), "models")));
        try
        {
            if (kind == "text")
            {
                parsing.ParseText(input, output, cancellationToken);
            }
            else
            {
                parsing.ParseConllu(input, Inputs.Name(settings.File), output, cancellationToken);
            }
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"{Inputs.Name(settings.File)} is not valid UTF-8; save it as UTF-8");
        }

        return ExitCodes.Done;
    }
}
