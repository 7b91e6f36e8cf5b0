using System.ComponentModel;
using System.Globalization;
using Entente.Cli.Terminal;
using Entente.Runs.Local;
using Entente.Storage;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente recode</c>: reads a store's articles again with the present coder.</summary>
internal sealed class RecodeCommand : Command<RecodeCommand.Settings>
{
    /// <summary>Arguments of <c>entente recode</c>.</summary>
    internal sealed class Settings : StoreSettings
    {
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
        int threads = AnnotateCommand.CheckThreads(settings.Threads);
        using var store = ReadingStore.Open(settings.Store);
        var coder = ActorFiles.OpenCoder(settings.Actors, settings.Acts);
        var (left, waiting) = store.Recoding.Count(coder.Version);
        if (left == 0 && waiting == 0)
        {
            Console.Out.WriteLine($"{store.Name}: every article is read by this coder already ({coder.Version})");
            return ExitCodes.Done;
        }

        var progress = new ProgressLine(left);
        try
        {
            var (report, switched) = new RecodeRun(coder, store, threads)
            {
                Progress = report => progress.Show(report, report.Articles + report.BadInputs),
                Rejected = problem => progress.Say("entente: " + Plain.Clean(problem.ToString())),
            }.Run(cancellationToken);
            progress.Clear();
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{store.Name}: {Counted.Of(report.Articles, "article")} read again, {Counted.Of(switched, "answers", "answer")} with new readings, {Counted.Of(report.Events, "event")}, {report.BadInputs} could not be read and keep their old reading, {report.Elapsed.TotalSeconds:0.0} s; entente diff shows what changed"));
            return report.BadInputs > 0 ? ExitCodes.BadInput : ExitCodes.Done;
        }
        finally
        {
            progress.Clear();
        }
    }
}
