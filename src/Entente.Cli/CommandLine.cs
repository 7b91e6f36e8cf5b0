using System.Text.RegularExpressions;
using Entente.Analysis.Questions;
using Entente.Cli.Commands;
using Entente.Cli.Terminal;
using Entente.Knowledge.Tables;
using Entente.Storage;
using Spectre.Console.Cli;

namespace Entente.Cli;

/// <summary>The <c>entente</c> command: its commands, their help, and how errors are shown.</summary>
internal static partial class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        var app = new CommandApp();
        app.Configure(Configure);
        // The parser takes a lone dash for an option without a name.
        int code = await app.RunAsync(Spelled(args).Select(a => a == "-" ? Inputs.StandardInput : a), cancellation).ConfigureAwait(false);
        return code < 0 ? ExitCodes.Failed : code;
    }

    // What many programs take for a wish to be helped: entente help, entente help events.
    private static string[] Spelled(string[] args) => args is ["help", .. var about] ? [.. about, "--help"] : args;

    private static void Configure(IConfigurator config)
    {
        // An option that is not known must not be passed over: the answer would be to another question.
        config.UseStrictParsing();
        config.SetApplicationName("entente");
        config.SetApplicationVersion(typeof(CommandLine).Assembly.GetName().Version?.ToString(3) ?? "0");
        config.SetExceptionHandler((e, _) => Report(e));
        config.SetInterceptor(new EndingOption());
        config.AddCommand<ReadCommand>("read")
            .WithDescription("Read articles and show who did what to whom, when, and on whose word.")
            .WithExample("read", "article.txt")
            .WithExample("read", "--format", "json", "-");
        config.AddCommand<AnnotateCommand>("annotate")
            .WithDescription("Filter: one article a line in (JSON Lines), one reading a line out, in input order. Exit 2 when a line was no article.")
            .WithExample("annotate", "articles.jsonl")
            .WithExample("annotate", "--layers", "events,actors", "--threads", "4", "-");
        config.AddCommand<ParseCommand>("parse")
            .WithDescription("Filter: text or CoNLL-U in, CoNLL-U out with tags, lemmas and parse.")
            .WithExample("parse", "article.txt")
            .WithExample("parse", "--input", "conllu", "treebank.conllu");
        config.AddCommand<AddCommand>("add")
            .WithDescription("Read files and folders into a store. Articles already there are passed over. Exit 2 when some input was no article.")
            .WithExample("add", "articles/", "news.jsonl")
            .WithExample("add", "--store", "kcna.db", "kcna.jsonl");
        config.AddCommand<RemoveCommand>("remove")
            .WithDescription("Take articles out of a store for good, with every version, reading and count. Exit 2 when a number is not there.")
            .WithExample("remove", "17", "18", "--store", "kcna.db");
        config.AddCommand<RecodeCommand>("recode")
            .WithDescription("Read a store's articles again with the present coder. The old events answer until the new ones are whole; a stopped run goes on where it was.")
            .WithExample("recode", "--store", "kcna.db");
        config.AddCommand<DiffCommand>("diff")
            .WithDescription("List the events that one coder reads otherwise than another: gained, lost, changed.")
            .WithExample("diff", "--store", "kcna.db")
            .WithExample("diff", "--store", "new.db", "old.db");
        config.AddCommand<EventsCommand>("events")
            .WithDescription("List events of a store, newest first.")
            .WithExample("events", "--actor", "JPN", "--recipient", "NATO", "--since", "2023")
            .WithExample("events", "--quad", "\"verbal conflict\"", "--voice", "PRK", "--format", "csv");
        config.AddCommand<ExportCommand>("export")
            .WithDescription("Write events of a store to a file: CSV, JSON, NDJSON or Parquet.")
            .WithExample("export", "events.parquet", "--actor", "JPN", "--since", "2023");
        AddQuestions(config);
        config.AddCommand<ExplainCommand>("explain")
            .WithDescription("Show how each event of a text was made, step by step.")
            .WithExample("explain", "article.txt")
            .WithExample("explain", "\"Japan promised to send aid to Kenya.\"");
        config.AddBranch("actors", actors =>
        {
            actors.SetDescription("Look into the knowledge base of actors.");
            actors.AddCommand<ActorsCommand.Show>("show").WithDescription("Show what is known of an actor.").WithExample("actors", "show", "NATO");
            actors.AddCommand<ActorsCommand.Check>("check").WithDescription("Check the knowledge files, and your own. Exit 2 when something is wrong.").WithExample("actors", "check", "mine.txt");
        });
        config.AddBranch("acts", acts =>
        {
            acts.SetDescription("Check the lexicon of acts and your own; take over a PETRARCH dictionary.");
            acts.AddCommand<ActsCommand.Check>("check").WithDescription("Check the lexicon of acts, and folders of your own. Exit 2 when something is wrong.").WithExample("acts", "check", "my-acts/");
            acts.AddCommand<ActsCommand.Import>("import").WithDescription("Turn a PETRARCH verb dictionary into acts for --acts, and list what does not map.").WithExample("acts", "import", "CAMEO.2.0.txt", "--to", "my-acts/");
        });
        config.AddCommand<DemoCommand>("demo")
            .WithDescription("Load the sample corpus, print a summary and serve the workbench.")
            .WithExample("demo")
            .WithExample("demo", "--no-serve");
        config.AddCommand<ServeCommand>("serve")
            .WithDescription("Serve the workbench and the API over a store; on this machine only, unless told otherwise.")
            .WithExample("serve", "--store", "kcna.db")
            .WithExample("serve", "--address", "0.0.0.0", "--token-file", "token.txt");
        config.AddCommand<McpCommand>("mcp")
            .WithDescription("Offer the questions to an assistant over standard input and output (Model Context Protocol).")
            .WithExample("mcp", "--store", "kcna.db");
        config.AddCommand<EvaluateCommand>("evaluate")
            .WithDescription("Score the coder against a gold file.")
            .WithExample("evaluate", "attribution", "gold.jsonl");
    }

    private static void AddQuestions(IConfigurator config)
    {
        Add<ArticlesCommand>("articles", "--text", "\"liaison office\"");
        Add<IncidentsCommand>("incidents", "--actor", "JPN", "--outlets", "2");
        Add<NamedCommand>("named", "--typed", "jap");
        Add<PairsCommand>("pairs", "--since", "2023");
        Add<TimelineCommand>("timeline", "--actor", "JPN", "--recipient", "NATO", "--step", "month");
        Add<CountsCommand>("counts", "--by", "type", "--across", "outlet");
        Add<ProfileCommand>("profile", "JPN");
        Add<TiesCommand>("ties", "--actor", "JPN", "--at", "2023-05-15");
        Add<CompareCommand>("compare", "--left", "KCNA", "--actor", "JPN", "--other", "NATO");
        Add<TrendsCommand>("trends", "--until", "2023-05");
        Add<WordingCommand>("wording", "--outlet", "KCNA", "--actor", "KOR");
        Add<RevisionsCommand>("revisions", "17");

        void Add<T>(string name, params string[] example) where T : class, ICommand =>
            config.AddCommand<T>(name).WithDescription(AllQuestions.Find(name)!.Summary).WithExample([name, .. example]);
    }

    /// <summary>Shows an error on one line of standard error.</summary>
    /// <returns>The exit code that belongs to it.</returns>
    internal static int Report(Exception e)
    {
        switch (e)
        {
            case OperationCanceledException:
                Console.Error.WriteLine("entente: interrupted");
                return ExitCodes.Cancelled;
            case InvalidKnowledgeException { Problems: var problems }:
                foreach (var problem in problems)
                {
                    Console.Error.WriteLine(Plain.Clean(problem.ToString()));
                }

                Console.Error.WriteLine($"entente: the actors were not read, and nothing was done: {Counted.Of(problems.Length, "problem")}");
                return ExitCodes.Failed;
            case IOException when BrokenPipe.Is(e):
                return ExitCodes.Done;
            case var _ when e.Message.Contains(EndingOption.DefaultCommand, StringComparison.Ordinal):
                Console.Error.WriteLine("entente: " + EndingOption.Told);
                return ExitCodes.Failed;
            case CommandRuntimeException when Unconverted().Match(e.Message) is { Success: true } match:
                Console.Error.WriteLine($"entente: {Plain.Clean(match.Groups[1].Value)} is no number that this option takes; --help tells more");
                return ExitCodes.Failed;
            case CommandAppException:
                Console.Error.WriteLine("entente: " + OneLine(Advised(e.Message)));
                return ExitCodes.Failed;
            case UsageException or StoreException or QuestionException or InvalidDataException or IOException or UnauthorizedAccessException:
                Console.Error.WriteLine("entente: " + OneLine(e.Message));
                return ExitCodes.Failed;
            default:
                // A fault of ours: everything a report needs.
                Console.Error.WriteLine("entente: internal error, please report it: " + e);
                return ExitCodes.Failed;
        }
    }

    // The parser says what is wrong; this adds what would be right.
    private static string Advised(string message) => message.Trim().TrimEnd('.') switch
    {
        "Invalid long option name" => "an option after -- has a name of one letter; --help lists those there are",
        "Short option does not have a valid name" => "what begins with a dash is taken for an option; write ./ before the name of such a file, and see --help for the options",
        var told when told.StartsWith("Unknown command", StringComparison.Ordinal) => told + "; entente --help lists the commands",
        var told => told + "; --help tells more",
    };

    // The parser's words for a text that is no value of an option's type.
    [GeneratedRegex("^Failed to convert ('.*') to ", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unconverted();

    private static string OneLine(string message)
    {
        string line = Plain.Clean(message.ReplaceLineEndings(" ").Trim());
        return line.Length <= LongestMessage ? line : $"{line[..(LongestMessage / 2)]} … {line[^(LongestMessage / 2)..]}";
    }

    // What is wrong is quoted, and a script can hand over whole files by mistake.
    private const int LongestMessage = 2000;
}
