using System.Text;
using System.Text.Json;
using CsvHelper;
using Entente.Exports.Records;
using Entente.Storage.Questions;

namespace Entente.Exports.Tables;

/// <summary>Writes events one after another, in bounded memory.</summary>
public static class EventTables
{
    /// <summary>The events as dyads, one for each actor and recipient; those of one event share its number in the store.</summary>
    public static IAsyncEnumerable<StoredEvent> AsDyads(IAsyncEnumerable<StoredEvent> events) => events.SelectMany(s => Dyads.Of(s.Event).Select(e => s with { Event = e }));

    /// <summary>Writes a table.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="events">The events, in the order to write.</param>
    /// <param name="output">Receives the bytes; left open.</param>
    /// <param name="cancellation">Stops between two events.</param>
    /// <returns>Events written.</returns>
    public static async Task<long> WriteAsync(TableFormat format, IAsyncEnumerable<StoredEvent> events, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(output);
        return format switch
        {
            TableFormat.Csv => await CsvAsync(events, output, cancellation).ConfigureAwait(false),
            TableFormat.Parquet => await ParquetTable.WriteAsync(events, output, cancellation).ConfigureAwait(false),
            TableFormat.Json => await JsonAsync(events, output, "[\n", ",\n", "\n]\n", "[]\n", cancellation).ConfigureAwait(false),
            _ => await JsonAsync(events, output, "", "\n", "\n", "", cancellation).ConfigureAwait(false),
        };
    }

    private static async Task<long> CsvAsync(IAsyncEnumerable<StoredEvent> events, Stream output, CancellationToken cancellation)
    {
        long written = 0;
        await using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteRecord([.. EventColumn.All.Select(c => c.Name)]);
        await foreach (var stored in events.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var record = EventRecord.Of(stored);
            await csv.WriteRecordAsync([.. EventColumn.All.Select(c => Cell(c.Value(record)))], cancellation).ConfigureAwait(false);
            written++;
        }

        await csv.FlushAsync(cancellation).ConfigureAwait(false);
        return written;
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static async Task<long> JsonAsync(
        IAsyncEnumerable<StoredEvent> events, Stream output, string open, string between, string close, string none, CancellationToken cancellation)
    {
        long written = 0;
        await foreach (var stored in events.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(written++ == 0 ? open : between), cancellation).ConfigureAwait(false);
            await output.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(EventRecord.Of(stored), AnswerJson.Compact), cancellation).ConfigureAwait(false);
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(written == 0 ? none : close), cancellation).ConfigureAwait(false);
        return written;
    }
}
