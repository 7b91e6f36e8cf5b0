using System.Buffers;
using System.ComponentModel;
using Entente.Cli.Terminal;
using Entente.Json;
using Entente.Runs.Local;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente read</c>: shows readings to a person.</summary>
internal sealed class ReadCommand : Command<ReadCommand.Settings>
{
    /// <summary>Arguments of <c>entente read</c>.</summary>
    internal sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "<FILE>")]
        [Description("Plain text, a saved page, or JSON Lines; - reads standard input as one text")]
        public string[] Files { get; init; } = [];

        [CommandOption("--format <FORMAT>")]
        [Description("text for a person (default), json for the output record of annotate, one a line")]
        public string Format { get; init; } = "text";

        [CommandOption(ActorFiles.Option), Description(ActorFiles.About)]
        public string[] Actors { get; init; } = [];

        [CommandOption(ActorFiles.ActsOption), Description(ActorFiles.ActsAbout)]
        public string[] Acts { get; init; } = [];
    }

    /// <inheritdoc/>
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (settings.Format is not ("text" or "json"))
        {
            throw new UsageException($"--format {settings.Format} is not known; give text or json");
        }

        Inputs.RequireAny(settings.Files);
        // Nothing is lost when it ends in the middle, and a blocking read of the keyboard sees no token.
        using var ending = cancellationToken.Register(Interrupt.End);
        var coder = ActorFiles.OpenCoder(settings.Actors, settings.Acts);
        using var output = StandardOutput.OpenText();
        var page = new ReadingPage(output, Ink.ForOutput());
        int code = ExitCodes.Done;
        bool first = true;
        foreach (var input in settings.Files.SelectMany(Inputs.Articles))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (reading, problem) = ArticleCoding.Read(coder, input);
            if (reading is null)
            {
                output.Flush();
                Console.Error.WriteLine("entente: " + Plain.Clean(problem!.ToString()));
                code = ExitCodes.BadInput;
                continue;
            }

            if (settings.Format == "json")
            {
                output.WriteLine(Line(reading));
            }
            else
            {
                page.Write(reading, separate: !first);
            }

            first = false;
        }

        return code;
    }

    private static string Line(Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.Write(buffer, reading);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
