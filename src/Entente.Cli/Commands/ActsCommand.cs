using System.ComponentModel;
using Entente.Cli.Terminal;
using Entente.Coding;
using Entente.Coding.Lexicons;
using Entente.Coding.Lexicons.Dictionaries;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente acts check</c> and <c>entente acts import</c>: the lexicon of acts and what users add to it.</summary>
internal static class ActsCommand
{
    /// <summary>Checks the lexicon, with folders of the user's on top.</summary>
    internal sealed class Check : Command<Check.Settings>
    {
        /// <summary>Arguments of <c>entente acts check</c>.</summary>
        internal sealed class Settings : CommandSettings
        {
            [CommandArgument(0, "[DIR]"), Description("Folders of your own, as --acts takes them; left out, the built-in lexicon is checked")]
            public string[] Folders { get; init; } = [];
        }

        /// <inheritdoc/>
        public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
        {
            var folders = ActorFiles.ExistingFolders(settings.Folders);
            var problems = ActCheck.Run(CoderHome.Find(), folders);
            foreach (string problem in problems)
            {
                Console.Error.WriteLine(Plain.Clean(problem));
            }

            if (problems.Count == 0)
            {
                var (entries, lemmas, expressions) = ActCheck.Size(CoderHome.Find(), folders);
                Console.Out.WriteLine($"nothing is wrong: {entries} entries stand for {lemmas} lemmas and {expressions} expressions of several words");
            }
            else
            {
                Console.Out.WriteLine(Counted.Of(problems.Count, "problem"));
            }

            return problems.Count == 0 ? ExitCodes.Done : ExitCodes.BadInput;
        }
    }

    /// <summary>Turns a PETRARCH verb dictionary into files of the lexicon.</summary>
    internal sealed class Import : Command<Import.Settings>
    {
        private const string Unmapped = "unmapped.list";

        /// <summary>Arguments of <c>entente acts import</c>.</summary>
        internal sealed class Settings : CommandSettings
        {
            [CommandArgument(0, "<FILE>"), Description("A verb dictionary of PETRARCH, such as CAMEO.2.0.txt")]
            public string File { get; init; } = "";

            [CommandOption("--to <DIR>"), Description("The folder to write to, for --acts; petrarch-acts when left out")]
            public string Folder { get; init; } = "petrarch-acts";
        }

        /// <inheritdoc/>
        public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
        {
            Inputs.Open(settings.File).Dispose();
            var import = VerbImport.Read(settings.File);
            foreach (string path in import.Write(settings.Folder))
            {
                Console.Out.WriteLine(path);
            }

            string list = Path.Combine(settings.Folder, Unmapped);
            File.WriteAllLines(list, import.Unmapped);
            Console.Out.WriteLine($"{import.Mapped} verbs and patterns taken over; {import.Unmapped.Count} do not map, listed with the reason in {list}");
            return ExitCodes.Done;
        }
    }
}
