using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Cli.Terminal;
using Entente.Coding;
using Entente.Server;
using Entente.Storage;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente demo</c>: the bundled sample corpus in a store of its own, and the workbench over it.</summary>
internal sealed class DemoCommand : AsyncCommand<DemoCommand.Settings>
{
    private const int Pairs = 8;

    /// <summary>Arguments of <c>entente demo</c>.</summary>
    internal sealed class Settings : CommandSettings
    {
        [CommandOption("--port <PORT>"), Description("Port on the loopback address; 5080 when left out, 0 lets the system choose")]
        public int Port { get; init; } = ServerOptions.DefaultPort;

        [CommandOption("--no-serve"), Description("Stop after the summary")]
        public bool NoServe { get; init; }

        [CommandOption("--store <FILE>"), Description("The store; one under .entente in the program's home when left out")]
        public string? Store { get; init; }

        [CommandOption(ActorFiles.Option), Description(ActorFiles.About)]
        public string[] Actors { get; init; } = [];

        [CommandOption(ActorFiles.ActsOption), Description(ActorFiles.ActsAbout)]
        public string[] Acts { get; init; } = [];
    }

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        Workbench.CheckPort(settings.Port);
        string home = CoderHome.Find();
        string samples = Path.Combine(home, "samples");
        if (!Directory.Exists(samples))
        {
            throw new UsageException($"the sample corpus is not in {samples}; run from a full checkout");
        }

        var coder = ActorFiles.OpenCoder(settings.Actors, settings.Acts);
        string file = settings.Store ?? OwnStore(home, coder.Version);
        using var store = ReadingStore.OpenOrCreate(file, coder.Knowledge.Outlets);
        var report = AddCommand.Fill(store, coder, Directory.GetFiles(samples, "*.jsonl").Order(StringComparer.Ordinal), Environment.ProcessorCount, cancellationToken);
        await ShowAsync(store, report.Articles, cancellationToken);
        if (report.BadInputs > 0)
        {
            return ExitCodes.BadInput;
        }

        if (!settings.NoServe)
        {
            await Workbench.ServeAsync(store, Workbench.Options(settings.Port, null, null, null) with { Coder = () => coder, Knowledge = coder.Knowledge }, cancellationToken);
        }

        return ExitCodes.Done;
    }

    // A store for each version of coder and data: after an update the samples are read anew, and nothing is mixed.
    private static string OwnStore(string home, string coder)
    {
        string version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(coder)))[..8];
        string own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(
            CanWrite(Path.Combine(home, ".entente")) ?? (own.Length > 0 ? CanWrite(Path.Combine(own, "entente")) : null)
                ?? throw new UsageException($"nothing can be written in {home}, and you have no folder of your own; name a file for the demo's store with --store"),
            $"demo-{version}.db");
    }

    // The folder when files can be made in it; null when not. It is tried, since permissions, mounts and quotas tell each only a part.
    private static string? CanWrite(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose).Dispose();
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task ShowAsync(ReadingStore store, long added, CancellationToken cancellation)
    {
        var summary = await store.SummaryAsync(cancellation);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Counted.Of(summary.Articles, "article")} of {Counted.Of(summary.Outlets, "outlet")}, {summary.First:yyyy-MM-dd} to {summary.Last:yyyy-MM-dd}; {summary.Events} events, {summary.Actors} actors{(added > 0 ? $" ({added} articles read now)" : "")}"));
        Console.Out.WriteLine($"store: {store.Name}");
        var pairs = await store.Dyads.BusiestAsync(Pairs, cancellation: cancellation);
        if (pairs.IsEmpty)
        {
            return;
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine($"{"busiest pairs",-16}{"acts",6}{"words +",9}{"deeds +",9}{"words -",9}{"deeds -",9}{"mean score",12}");
        foreach (var pair in pairs)
        {
            var acts = pair.Acts;
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{pair.Actor.Code + " – " + pair.Recipient.Code,-16}{acts.Total,6}{acts.VerbalCooperation,9}{acts.MaterialCooperation,9}{acts.VerbalConflict,9}{acts.MaterialConflict,9}{acts.MeanScore,12:0.0}"));
        }

        Console.Out.WriteLine();
    }
}
