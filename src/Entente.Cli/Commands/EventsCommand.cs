using System.ComponentModel;
using Entente.Cli.Terminal;
using Entente.Exports.Tables;
using Entente.Storage;
using Entente.Storage.Filters;
using Entente.Storage.Questions;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente events</c>: lists events of a store.</summary>
internal sealed class EventsCommand : AsyncCommand<EventsCommand.Settings>
{
    private const int TableRows = 50;

    /// <summary>Arguments of <c>entente events</c>.</summary>
    internal sealed class Settings : EventFilterSettings
    {
        [CommandOption("--limit <N>"), Description("Rows at most; 50 for a table and all for a file when left out")]
        public int? Limit { get; init; }

        [CommandOption("--dyads"), Description("One row for each actor and recipient; those of one event share its id")]
        public bool Dyads { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        if (settings.Format is not ("table" or "csv" or "json" or "ndjson" or "parquet"))
        {
            throw new UsageException($"--format {settings.Format} is not known; give table, csv, json, ndjson or parquet");
        }

        if (settings.Limit < 1)
        {
            throw new UsageException($"--limit {settings.Limit} is out of range; give 1 or more");
        }

        var filter = EventFilter.Parse(settings.Fields());
        using var store = ReadingStore.Open(settings.Store);
        if (settings.Format == "table")
        {
            await ShowAsync(Events(store, filter, settings, cancellationToken), settings.Limit ?? TableRows, settings.Dyads ? "dyad" : "event", cancellationToken);
            return ExitCodes.Done;
        }

        var format = Enum.Parse<TableFormat>(settings.Format, ignoreCase: true);
        StandardOutput.Expect(format);
        await using var output = StandardOutput.OpenBuffered();
        var events = Events(store, filter, settings, cancellationToken).Take(settings.Limit ?? int.MaxValue);
        await EventTables.Of(events).WriteAsync(format, output, cancellationToken);
        return ExitCodes.Done;
    }

    private static IAsyncEnumerable<StoredEvent> Events(ReadingStore store, EventFilter filter, Settings settings, CancellationToken cancellation)
    {
        var events = store.Events.StreamAsync(filter, cancellation);
        return settings.Dyads ? EventTables.AsDyads(events) : events;
    }

    private static async Task ShowAsync(IAsyncEnumerable<StoredEvent> events, int rows, string what, CancellationToken cancellation)
    {
        var found = await events.Take(rows + 1L > int.MaxValue ? rows : rows + 1).ToListAsync(cancellation);
        bool more = found.Count > rows;
        await using var output = StandardOutput.OpenText();
        EventTable.Write(output, [.. found.Take(rows)]);
        await output.FlushAsync(cancellation);
        Console.Error.WriteLine(found.Count == 0 ? $"no {what}s" : more ? $"the newest {Counted.Of(rows, what)}; more with --limit" : Counted.Of(found.Count, what));
    }
}
