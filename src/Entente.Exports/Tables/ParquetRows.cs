using Parquet;
using Parquet.Schema;

namespace Entente.Exports.Tables;

/// <summary>Writes rows as Apache Parquet, a group of rows at a time; the schema says which columns may be empty.</summary>
internal static class ParquetRows
{
    // Rows held in memory at once: some 20 MB of sentences, and groups large enough to compress well.
    private const int GroupRows = 20_000;

    public static async Task<long> WriteAsync<T>(TableLayout<T> layout, IAsyncEnumerable<T> rows, Stream output, CancellationToken cancellation)
    {
        var schema = new ParquetSchema(layout.Columns.Select(Field));
        long written = 0;
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd };
        // Parquet asks where it is for the table at the file's end, which a pipe or a response cannot tell.
        var counted = output.CanSeek ? output : new CountingStream(output);
        var file = await ParquetWriter.CreateAsync(schema, counted, options, false, cancellation).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var held = new List<T>();
            await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
            {
                held.Add(row);
                written++;
                if (held.Count == GroupRows)
                {
                    await GroupAsync(file, schema, layout, held, cancellation).ConfigureAwait(false);
                    held.Clear();
                }
            }

            if (held.Count > 0 || written == 0)
            {
                await GroupAsync(file, schema, layout, held, cancellation).ConfigureAwait(false);
            }
        }

        return written;
    }

    // Spelled out: of a type that is only named, the library makes a day a moment.
    private static Field Field<T>(TableColumn<T> column) =>
        column.Type == typeof(string) ? new DataField<string>(column.Name, true)
        : column.Type == typeof(long) ? Field<long>(column.Name, column.IsRequired)
        : column.Type == typeof(double) ? Field<double>(column.Name, column.IsRequired)
        : column.Type == typeof(bool) ? Field<bool>(column.Name, column.IsRequired)
        : column.Type == typeof(DateTime) ? Field<DateTime>(column.Name, column.IsRequired)
        : Field<DateOnly>(column.Name, column.IsRequired);

    private static DataField Field<TValue>(string name, bool isRequired) where TValue : struct => isRequired ? new DataField<TValue>(name) : new DataField<TValue?>(name);

    private static async Task GroupAsync<T>(ParquetWriter file, ParquetSchema schema, TableLayout<T> layout, List<T> rows, CancellationToken cancellation)
    {
        using var group = file.CreateRowGroup();
        foreach (var column in layout.Columns)
        {
            var field = schema.FindDataField(column.Name);
            await (column.Type == typeof(string) ? group.WriteAsync(field, rows.ConvertAll(r => (string?)column.Value(r))!)
                : column.Type == typeof(long) ? ColumnAsync<T, long>(group, field, column, rows, cancellation)
                : column.Type == typeof(double) ? ColumnAsync<T, double>(group, field, column, rows, cancellation)
                : column.Type == typeof(bool) ? ColumnAsync<T, bool>(group, field, column, rows, cancellation)
                : column.Type == typeof(DateTime) ? ColumnAsync<T, DateTime>(group, field, column, rows, cancellation)
                : ColumnAsync<T, DateOnly>(group, field, column, rows, cancellation)).ConfigureAwait(false);
        }

        group.CompleteValidate();
    }

    private static Task ColumnAsync<T, TValue>(ParquetRowGroupWriter group, DataField field, TableColumn<T> column, List<T> rows, CancellationToken cancellation)
        where TValue : struct => column.IsRequired
            ? group.WriteAsync<TValue>(field, rows.Select(r => (TValue)column.Value(r)!).ToArray(), cancellationToken: cancellation)
            : group.WriteAsync<TValue>(field, rows.Select(r => (TValue?)column.Value(r)).ToArray(), cancellationToken: cancellation);
}
