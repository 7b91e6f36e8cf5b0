using Entente.Cli.Commands;
using Entente.Cli.Terminal;
using Spectre.Console.Cli;

namespace Entente.Cli;

/// <summary>The <c>entente</c> command: its commands, their help, and how errors are shown.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        var app = new CommandApp();
        app.Configure(Configure);
        int code = await app.RunAsync(args, cancellation).ConfigureAwait(false);
        return code < 0 ? ExitCodes.Failed : code;
    }

    private static void Configure(IConfigurator config)
    {
        config.SetApplicationName("entente");
        config.SetApplicationVersion(typeof(CommandLine).Assembly.GetName().Version?.ToString(3) ?? "0");
        config.SetExceptionHandler((e, _) => Report(e));
        config.AddCommand<ReadCommand>("read")
            .WithDescription("Read articles and show who did what to whom, when, and on whose word.")
            .WithExample("read", "article.txt")
            .WithExample("read", "--format", "json", "-");
        config.AddCommand<AnnotateCommand>("annotate")
            .WithDescription("Filter: one article a line in (JSON Lines), one reading a line out, in input order. Exit 2 when a line was no article.")
            .WithExample("annotate", "articles.jsonl")
            .WithExample("annotate", "--layers", "events,actors", "--threads", "4", "-");
        config.AddCommand<EvaluateCommand>("evaluate")
            .WithDescription("Score the coder against a gold file.")
            .WithExample("evaluate", "attribution", "gold.jsonl");
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
            case IOException when BrokenPipe.Is(e):
                return ExitCodes.Done;
            case UsageException or InvalidDataException or IOException or UnauthorizedAccessException or CommandAppException:
                Console.Error.WriteLine("entente: " + OneLine(e.Message));
                return ExitCodes.Failed;
            default:
                // A fault of ours: everything a report needs.
                Console.Error.WriteLine("entente: internal error, please report it: " + e);
                return ExitCodes.Failed;
        }
    }

    private static string OneLine(string message) => Plain.Clean(message.ReplaceLineEndings(" ").Trim());
}
