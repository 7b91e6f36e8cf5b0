namespace Entente.Exports.Tables;

/// <summary>Rows with named, typed columns, ready to be written in any format; the rows are read while they are written, once.</summary>
public abstract class Table
{
    /// <summary>Writes the table.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="output">Receives the bytes, in order and without seeking; left open.</param>
    /// <param name="cancellation">Stops between two rows.</param>
    /// <returns>Rows written.</returns>
    public abstract Task<long> WriteAsync(TableFormat format, Stream output, CancellationToken cancellation = default);
}

/// <summary>A table of one layout.</summary>
/// <typeparam name="T">One row.</typeparam>
/// <param name="layout">The columns.</param>
/// <param name="rows">The rows, in the order to write.</param>
internal sealed class Table<T>(TableLayout<T> layout, IAsyncEnumerable<T> rows) : Table
{
    /// <inheritdoc/>
    public override Task<long> WriteAsync(TableFormat format, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        return format switch
        {
            TableFormat.Csv => CsvRows.WriteAsync(layout, rows, output, cancellation),
            TableFormat.Parquet => ParquetRows.WriteAsync(layout, rows, output, cancellation),
            TableFormat.Json => JsonRows.WriteAsync(layout, rows, output, isArray: true, cancellation),
            _ => JsonRows.WriteAsync(layout, rows, output, isArray: false, cancellation),
        };
    }
}
