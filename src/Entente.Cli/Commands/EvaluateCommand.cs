using System.ComponentModel;
using Entente.Evaluation;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente evaluate</c>: runs one of <see cref="Measures.All"/>.</summary>
internal sealed class EvaluateCommand : Command<EvaluateCommand.Settings>
{
    /// <summary>Arguments of <c>entente evaluate</c>.</summary>
    internal sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "[MEASURE]")]
        [Description("What to measure; left out, the measures are listed")]
        public string? Measure { get; init; }

        [CommandArgument(1, "[FILE]")]
        [Description("The gold file")]
        public string? File { get; init; }

        [CommandOption(ActorFiles.Option), Description(ActorFiles.About)]
        public string[] Actors { get; init; } = [];

        [CommandOption(ActorFiles.ActsOption), Description(ActorFiles.ActsAbout)]
        public string[] Acts { get; init; } = [];

        [CommandOption("--save <FILE>")]
        [Description("Keep what became of each event, to compare another version with")]
        public string? Save { get; init; }

        [CommandOption("--against <FILE>")]
        [Description("Show which events changed since the run kept in that file")]
        public string? Against { get; init; }
    }

    /// <inheritdoc/>
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (settings.Measure is null)
        {
            foreach (var known in Measures.All)
            {
                Console.Out.WriteLine($"{known.Name,-20} {known.Summary}");
            }

            return ExitCodes.Done;
        }

        var measure = Measures.All.FirstOrDefault(m => m.Name.Equals(settings.Measure, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"there is no measure \"{settings.Measure}\"; the measures are {string.Join(", ", Measures.All.Select(m => m.Name))}");
        string file = settings.File ?? throw new UsageException($"evaluate {measure.Name} needs a gold file: {measure.Summary}");
        Inputs.Open(file).Dispose();
        if (settings.Save is null && settings.Against is null)
        {
            measure.Run(ActorFiles.OpenCoder(settings.Actors, settings.Acts), file, Console.Out);
            return ExitCodes.Done;
        }

        var outcomes = measure as IOutcomeMeasure
            ?? throw new UsageException($"evaluate {measure.Name} keeps no single events; --save and --against are for {string.Join(", ", Measures.All.OfType<IOutcomeMeasure>().Select(m => m.Name))}");
        if (settings.Against is { } earlier)
        {
            Inputs.Open(earlier).Dispose();
        }

        outcomes.Run(ActorFiles.OpenCoder(settings.Actors, settings.Acts), file, Console.Out, settings.Save, settings.Against);
        return ExitCodes.Done;
    }
}
