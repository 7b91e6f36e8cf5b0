using System.ComponentModel;
using System.Globalization;
using Entente.Cli.Terminal;
using Entente.Storage;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente remove</c>: takes articles out of a store for good.</summary>
internal sealed class RemoveCommand : Command<RemoveCommand.Settings>
{
    /// <summary>Arguments of <c>entente remove</c>.</summary>
    internal sealed class Settings : StoreSettings
    {
        [CommandArgument(0, "<ARTICLE>")]
        [Description("Numbers of articles, as entente articles lists them; with each goes every version of its text")]
        public string[] Articles { get; init; } = [];
    }

    /// <inheritdoc/>
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        long[] asked = [.. settings.Articles.Select(Number).Distinct()];
        using var store = ReadingStore.Open(settings.Store);
        var removed = store.Remove(asked);
        foreach (long missing in asked.Except(removed))
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"entente: there is no article {missing} in {store.Name}"));
        }

        Console.Out.WriteLine($"{store.Name}: {Counted.Of(removed.Count, "article")} removed");
        return removed.Count == asked.Length ? ExitCodes.Done : ExitCodes.BadInput;
    }

    private static long Number(string typed) => long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0
        ? number
        : throw new UsageException($"\"{typed}\" is no number of an article; entente articles lists them");
}
