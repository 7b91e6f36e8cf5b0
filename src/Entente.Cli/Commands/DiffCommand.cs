using System.ComponentModel;
using System.Globalization;
using Entente.Cli.Terminal;
using Entente.Storage;
using Entente.Storage.Comparing;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente diff</c>: what one coder reads otherwise than another, in one store or two.</summary>
internal sealed class DiffCommand : AsyncCommand<DiffCommand.Settings>
{
    /// <summary>Arguments of <c>entente diff</c>.</summary>
    internal sealed class Settings : StoreSettings
    {
        [CommandArgument(0, "[OLDER]")]
        [Description("An older store to compare with; when left out, two coders of the one store are compared")]
        public string? Older { get; init; }

        [CommandOption("--from <CODER>")]
        [Description("The older coder, by a part of its version; the one before the last when left out")]
        public string? From { get; init; }

        [CommandOption("--to <CODER>")]
        [Description("The newer coder; the last one when left out")]
        public string? To { get; init; }

        [CommandOption("--format <FORMAT>"), Description("text (default) or json, one line a change")]
        public string Format { get; init; } = "text";
    }

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (settings.Format is not ("text" or "json"))
        {
            throw new UsageException($"--format {settings.Format} is not known; give text or json");
        }

        using var store = ReadingStore.Open(settings.Store);
        using var older = settings.Older is null ? null : ReadingStore.Open(settings.Older);
        var differences = older is null ? await BetweenCodersAsync(store, settings, cancellationToken) : store.Differences.AgainstAsync(older, cancellationToken);
        await using var output = StandardOutput.OpenText();
        int articles = 0, kept = 0;
        int[] counts = new int[3];
        await foreach (var difference in differences)
        {
            articles++;
            kept += difference.Kept;
            foreach (var change in difference.Changes)
            {
                counts[(int)change.Kind]++;
                await output.WriteLineAsync(settings.Format == "json" ? ChangeText.Json(difference, change) : ChangeText.Line(difference, change));
            }
        }

        await output.FlushAsync(cancellationToken);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Counted.Of(articles, "article")} compared: {Counted.Of(kept, "event")} alike, {counts[(int)ChangeKind.Gained]} gained, {counts[(int)ChangeKind.Lost]} lost, {counts[(int)ChangeKind.Changed]} changed"));
        return ExitCodes.Done;
    }

    private static async Task<IAsyncEnumerable<ArticleDifference>> BetweenCodersAsync(ReadingStore store, Settings settings, CancellationToken cancellation)
    {
        var coders = (await store.Differences.CodersAsync(cancellation)).Select(c => c.Version).ToList();
        if (coders.Count < 2)
        {
            throw new UsageException($"{store.Name} holds the readings of one coder only; entente recode makes those of the present one, or name an older store to compare with");
        }

        string newer = settings.To is null ? coders[^1] : Find(coders, settings.To, "--to");
        string before = settings.From is null ? coders[Math.Max(0, coders.IndexOf(newer) - 1)] : Find(coders, settings.From, "--from");
        return before == newer
            ? throw new UsageException("the two coders are the same; name others with --from and --to")
            : store.Differences.BetweenCodersAsync(before, newer, cancellation);
    }

    private static string Find(List<string> coders, string part, string option)
    {
        var found = coders.FindAll(c => c.Contains(part, StringComparison.OrdinalIgnoreCase));
        return found.Count == 1
            ? found[0]
            : throw new UsageException($"{option} {part} fits {found.Count} coders of the store; its coders are {string.Join("; ", coders)}");
    }
}
