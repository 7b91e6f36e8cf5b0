using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Entente.Cli.Terminal;
using Entente.Json;
using Entente.Language.Conllu;
using Entente.Runs;
using Entente.Runs.Local;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente annotate</c>: the JSON Lines contract of <c>docs/formats/annotate.md</c>.</summary>
internal sealed class AnnotateCommand : Command<AnnotateCommand.Settings>
{
    /// <summary>Arguments of <c>entente annotate</c>.</summary>
    internal sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "[FILE]")]
        [Description("JSON Lines, one article a line; standard input when left out or -")]
        public string File { get; init; } = Inputs.StandardInput;

        [CommandOption("--layers <NAMES>")]
        [Description("Fill only these: sentences,times,actors,attributions,events,relations,framing (all fields stay in the output)")]
        public string? Layers { get; init; }

        [CommandOption("--threads <N>")]
        [Description("Articles read at once; as many as there are cores when left out. The output is the same for any number")]
        public int? Threads { get; init; }

        [CommandOption("--write-parses <FILE>")]
        [Description("Write the parses too, as CoNLL-U, one document an article")]
        public string? WrittenParses { get; init; }

        [CommandOption("--parses <FILE>")]
        [Description("CoNLL-U with a '# newdoc id' for each article: use these sentences and parses in place of our own")]
        public string? Parses { get; init; }

        [CommandOption("--dyads")]
        [Description("One event for each actor and recipient, as CAMEO data sets have them; they share the event's id")]
        public bool Dyads { get; init; }

        [CommandOption("--figures")]
        [Description("Report articles/s, words/s and peak memory on standard error at the end")]
        public bool Figures { get; init; }

        [CommandOption(ActorFiles.Option), Description(ActorFiles.About)]
        public string[] Actors { get; init; } = [];

        [CommandOption(ActorFiles.ActsOption), Description(ActorFiles.ActsAbout)]
        public string[] Acts { get; init; } = [];
    }

    /// <inheritdoc/>
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var layers = ParseLayers(settings.Layers);
        int threads = CheckThreads(settings.Threads);
        if (settings.WrittenParses is { } target && !Inputs.IsStandardInput(settings.File) && Path.GetFullPath(target) == Path.GetFullPath(settings.File))
        {
            throw new UsageException($"--write-parses {target} is the input itself; name another file");
        }

        using var input = Inputs.Open(settings.File);
        using var output = new BufferedStream(StandardOutput.Open(), 1 << 16);
        var clock = Stopwatch.StartNew();
        var coder = ActorFiles.OpenCoder(settings.Actors, settings.Acts);
        if (settings.Parses is { } given)
        {
            Inputs.Open(given).Dispose();
            coder = coder.With(GivenParses.Open(given));
        }

        var loading = clock.Elapsed;
        using var parses = settings.WrittenParses is null ? null : CreateText(settings.WrittenParses);
        var run = new AnnotationRun(coder, layers, threads)
        {
            WritesDyads = settings.Dyads,
            Observer = parses is null ? null : r => ParsedDocument.Write(parses, r.Article.Id, r.Article.Text, r.Sentences),
        };
        var report = run.Run(input, Inputs.Name(settings.File), output, cancellationToken);
        if (settings.Figures)
        {
            Console.Error.WriteLine(Figures(report, loading, threads));
        }

        if (report.BadInputs == 0)
        {
            return ExitCodes.Done;
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"entente: {report.BadInputs} of {Counted.Of(report.BadInputs + report.Articles, "line")} {(report.BadInputs == 1 ? "is" : "are")} no article; the first is {Plain.Clean(report.Problems[0].ToString())}"));
        return ExitCodes.BadInput;
    }

    /// <summary>The number of threads asked for, or one a core.</summary>
    /// <exception cref="UsageException">It is out of range.</exception>
    internal static int CheckThreads(int? asked) => (asked ?? Environment.ProcessorCount) is >= 1 and <= 1024 and var threads
        ? threads
        : throw new UsageException($"--threads {asked} is out of range; give 1 to 1024");

    internal static string Figures(RunReport report, TimeSpan loading, int threads) => string.Create(CultureInfo.InvariantCulture,
        $"{report.Articles} articles, {report.Words} words, {report.Events} events in {report.Elapsed.TotalSeconds:0.0} s on {threads} threads: {report.ArticlesPerSecond:0} articles/s, {report.WordsPerSecond:0} words/s, start {loading.TotalMilliseconds:0} ms, peak memory {PeakMemory() / (1024 * 1024)} MB");

    private static StreamWriter CreateText(string file)
    {
        try
        {
            return new StreamWriter(file, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be written: {e.Message}");
        }
    }

    private static long PeakMemory()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    private static ReadingLayers ParseLayers(string? names)
    {
        if (names is null)
        {
            return ReadingLayers.All;
        }

        var layers = ReadingLayers.None;
        foreach (string name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(name, CultureInfo.InvariantCulture, out _) || !Enum.TryParse(name, ignoreCase: true, out ReadingLayers layer))
            {
                throw new UsageException($"there is no layer \"{name}\"; the layers are sentences, times, actors, attributions, events, relations, framing");
            }

            layers |= layer;
        }

        return layers;
    }
}
