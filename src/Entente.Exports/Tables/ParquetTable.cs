using Entente.Exports.Records;
using Entente.Storage.Questions;
using Parquet;
using Parquet.Schema;

namespace Entente.Exports.Tables;

/// <summary>Writes events as Apache Parquet, a group of rows at a time.</summary>
internal static class ParquetTable
{
    // Rows held in memory at once: some 20 MB of sentences, and groups large enough to compress well.
    private const int GroupRows = 20_000;

    public static async Task<long> WriteAsync(IAsyncEnumerable<StoredEvent> events, Stream output, CancellationToken cancellation)
    {
        var schema = new ParquetSchema(EventColumn.All.Select(Field));
        long written = 0;
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd };
        var file = await ParquetWriter.CreateAsync(schema, output, options, false, cancellation).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var rows = new List<EventRecord>(GroupRows);
            await foreach (var stored in events.WithCancellation(cancellation).ConfigureAwait(false))
            {
                rows.Add(EventRecord.Of(stored));
                written++;
                if (rows.Count == GroupRows)
                {
                    await GroupAsync(file, schema, rows, cancellation).ConfigureAwait(false);
                    rows.Clear();
                }
            }

            if (rows.Count > 0 || written == 0)
            {
                await GroupAsync(file, schema, rows, cancellation).ConfigureAwait(false);
            }
        }

        return written;
    }

    private static Field Field(EventColumn column) =>
        column.Type == typeof(string) ? new DataField<string>(column.Name, true)
        : column.Type == typeof(DateOnly) ? new DataField<DateOnly?>(column.Name)
        : column.Type == typeof(long) ? new DataField<long>(column.Name)
        : new DataField<double>(column.Name);

    private static async Task GroupAsync(ParquetWriter file, ParquetSchema schema, List<EventRecord> rows, CancellationToken cancellation)
    {
        using var group = file.CreateRowGroup();
        foreach (var column in EventColumn.All)
        {
            var field = schema.FindDataField(column.Name);
            if (column.Type == typeof(string))
            {
                await group.WriteAsync(field, rows.ConvertAll(r => (string?)column.Value(r))!).ConfigureAwait(false);
            }
            else if (column.Type == typeof(DateOnly))
            {
                await group.WriteAsync<DateOnly>(field, rows.Select(r => (DateOnly?)column.Value(r)).ToArray(), cancellationToken: cancellation).ConfigureAwait(false);
            }
            else if (column.Type == typeof(long))
            {
                await group.WriteAsync<long>(field, rows.Select(r => (long)column.Value(r)!).ToArray(), cancellationToken: cancellation).ConfigureAwait(false);
            }
            else
            {
                await group.WriteAsync<double>(field, rows.Select(r => (double)column.Value(r)!).ToArray(), cancellationToken: cancellation).ConfigureAwait(false);
            }
        }

        group.CompleteValidate();
    }
}
