using System.ComponentModel;
using System.Globalization;
using Entente.Cli.Terminal;
using Entente.Coding;
using Entente.Intake.Files;
using Entente.Runs;
using Entente.Runs.Local;
using Entente.Storage;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente add</c>: reads files and folders into a store.</summary>
internal sealed class AddCommand : Command<AddCommand.Settings>
{
    /// <summary>Arguments of <c>entente add</c>.</summary>
    internal sealed class Settings : StoreSettings
    {
        [CommandArgument(0, "<PATH>")]
        [Description("Text files, saved pages, JSON Lines (.jsonl), and folders of them")]
        public string[] Paths { get; init; } = [];

        [CommandOption("--threads <N>")]
        [Description("Articles read at once; as many as there are cores when left out")]
        public int? Threads { get; init; }

        [CommandOption(ActorFiles.Option), Description(ActorFiles.About)]
        public string[] Actors { get; init; } = [];

        [CommandOption(ActorFiles.ActsOption), Description(ActorFiles.ActsAbout)]
        public string[] Acts { get; init; } = [];
    }

    /// <inheritdoc/>
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (settings.Paths.Any(Inputs.IsStandardInput))
        {
            throw new UsageException("add keeps articles by the names of their files, and standard input has none; name a file that ends in .jsonl, or see entente read -");
        }

        Inputs.RequireAny(settings.Paths);
        var coder = ActorFiles.OpenCoder(settings.Actors, settings.Acts);
        using var store = ReadingStore.OpenOrCreate(settings.Store, coder.Knowledge.Outlets);
        var report = Fill(store, coder, settings.Paths, AnnotateCommand.CheckThreads(settings.Threads), cancellationToken);
        Console.Out.WriteLine($"{settings.Store}: {Describe(report)}");
        return report.BadInputs > 0 ? ExitCodes.BadInput : ExitCodes.Done;
    }

    /// <summary>Adds files to a store, showing how it goes on standard error.</summary>
    internal static RunReport Fill(ReadingStore store, Coder coder, IEnumerable<string> paths, int threads, CancellationToken cancellation)
    {
        var files = ArticleFiles.Expand(paths, out var skipped);
        var progress = new ProgressLine(files.Sum(f => new FileInfo(f.Path) is { Exists: true } about ? about.Length : 0));
        if (skipped.Count > 0)
        {
            string kinds = string.Join(", ", skipped.Select(s => Path.GetExtension(s) is { Length: > 0 } e ? e : Path.GetFileName(s)).Distinct().Order(StringComparer.Ordinal).Take(6));
            progress.Say($"entente: {Counted.Of(skipped.Count, "file of another kind is", "files of other kinds are")} passed over ({Plain.Clean(kinds)}); name a file to have it read all the same");
        }

        try
        {
            return new StoreRun(coder, store, threads)
            {
                Progress = progress.Show,
                Rejected = problem => progress.Say("entente: " + Plain.Clean(problem.ToString())),
            }.Run(ArticleFiles.Read(files), cancellation);
        }
        finally
        {
            progress.Clear();
        }
    }

    private static string Describe(RunReport report) => string.Create(CultureInfo.InvariantCulture,
        $"{Counted.Of(report.Articles, "article")} added{Revised(report)}, {Counted.Of(report.Events, "event")}, {report.Known} known already, {Counted.Of(report.BadInputs, "bad input")}, {report.Elapsed.TotalSeconds:0.0} s ({Storing(report)}), {report.ArticlesPerSecond:0} articles/s");

    private static string Revised(RunReport report) => report.Revised == 0 ? "" : $" ({Counted.Of(report.Revised, "of them a new version", "of them new versions")})";

    // In processor time, which threads that share a processor cannot take from one another; as a share of everything else, which is reading.
    private static string Storing(RunReport report)
    {
        if (report.StoringProcessor is not { } storing || report.Processor <= storing)
        {
            return string.Create(CultureInfo.InvariantCulture, $"one thread was storing for {report.Storing.TotalSeconds:0.0} s of it");
        }

        var reading = report.Processor - storing;
        return string.Create(CultureInfo.InvariantCulture,
            $"processor: {reading.TotalSeconds:0.0} s reading, {storing.TotalSeconds:0.0} s storing = {100 * storing / reading:0} %");
    }
}
