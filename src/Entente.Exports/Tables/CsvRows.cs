using System.Globalization;
using CsvHelper;

namespace Entente.Exports.Tables;

/// <summary>Writes rows as RFC 4180, row by row.</summary>
internal static class CsvRows
{
    public static async Task<long> WriteAsync<T>(TableLayout<T> layout, IAsyncEnumerable<T> rows, Stream output, CancellationToken cancellation)
    {
        long written = 0;
        await using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\r\n" }, leaveOpen: true);
        csv.WriteRecord([.. layout.Columns.Select(c => c.Name)]);
        await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await csv.WriteRecordAsync([.. layout.Columns.Select(c => Cell(c.Value(row)))], cancellation).ConfigureAwait(false);
            written++;
        }

        await csv.FlushAsync(cancellation).ConfigureAwait(false);
        return written;
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };
}
