using System.Text.Json;
using Entente.Exports.Records;

namespace Entente.Exports.Tables;

/// <summary>Writes rows as JSON objects, one a line, alone or as one array.</summary>
internal static class JsonRows
{
    public static async Task<long> WriteAsync<T>(TableLayout<T> layout, IAsyncEnumerable<T> rows, Stream output, bool isArray, CancellationToken cancellation)
    {
        long written = 0;
        await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await output.WriteAsync(Between(written++ == 0, isArray), cancellation).ConfigureAwait(false);
            object spelled = layout.Spelling?.Invoke(row) ?? layout.Columns.ToDictionary(c => c.Name, c => c.Value(row), StringComparer.Ordinal);
            await output.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(spelled, spelled.GetType(), AnswerJson.Compact), cancellation).ConfigureAwait(false);
        }

        await output.WriteAsync(End(written == 0, isArray), cancellation).ConfigureAwait(false);
        return written;
    }

    private static ReadOnlyMemory<byte> Between(bool isFirst, bool isArray) => (isFirst, isArray) switch
    {
        (true, true) => "[\n"u8.ToArray(),
        (true, false) => ReadOnlyMemory<byte>.Empty,
        (false, true) => ",\n"u8.ToArray(),
        _ => "\n"u8.ToArray(),
    };

    private static ReadOnlyMemory<byte> End(bool isEmpty, bool isArray) => (isEmpty, isArray) switch
    {
        (true, true) => "[]\n"u8.ToArray(),
        (true, false) => ReadOnlyMemory<byte>.Empty,
        (false, true) => "\n]\n"u8.ToArray(),
        _ => "\n"u8.ToArray(),
    };
}
