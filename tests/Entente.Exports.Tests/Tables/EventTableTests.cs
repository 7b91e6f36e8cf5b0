using System.Text;
using System.Text.Json;
using Entente.Exports.Tables;
using Entente.Storage.Questions;
using Entente.Testing;
using Parquet;

namespace Entente.Exports.Tests.Tables;

public sealed class EventTableTests
{
    private static readonly StoredEvent Hostile = Stored(1, "He said \"no\", then\r\nleft; =1+1, 東京.");

    private static StoredEvent Stored(long id, string sentence) => new(
        id, Some.Reading().Events[0] with { Voice = [Some.Japan, Some.Nato] }, new DateOnly(2023, 5, 15), 7, "Japan, \"NATO\"", "Wire", null, null, new(0, sentence.Length), sentence);

    private static async IAsyncEnumerable<StoredEvent> Events(params StoredEvent[] events)
    {
        foreach (var one in events)
        {
            await Task.Yield();
            yield return one;
        }
    }

    private static async Task<byte[]> WriteAsync(TableFormat format, params StoredEvent[] events)
    {
        using var output = new MemoryStream();
        Assert.Equal(events.Length, await EventTables.Of(Events(events)).WriteAsync(format, output));
        return output.ToArray();
    }

    [Fact]
    public async Task Every_cell_of_the_csv_reads_back_as_it_was()
    {
        string text = Encoding.UTF8.GetString(await WriteAsync(TableFormat.Csv, Hostile));
        Assert.StartsWith("id,day,type,mode,contexts,", text, StringComparison.Ordinal);
        Assert.Contains("\"Japan, \"\"NATO\"\"\"", text, StringComparison.Ordinal);
        Assert.Contains("\"He said \"\"no\"\", then\r\nleft; =1+1, 東京.\"", text, StringComparison.Ordinal);
        Assert.Contains(",JPN;NATO,", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parquet_holds_typed_columns_with_the_same_values()
    {
        byte[] file = await WriteAsync(TableFormat.Parquet, Hostile, Stored(2, "Second."));
        var reader = await ParquetReader.CreateAsync(new MemoryStream(file));
        await using (reader)
        {
            Assert.Equal(EventTables.Layout.Columns.Select(c => c.Name), reader.Schema.GetDataFields().Select(f => f.Name));
            using var group = reader.OpenRowGroupReader(0);
            Assert.Equal(2, group.RowCount);
        }
    }

    [Fact]
    public async Task Json_is_one_array_and_ndjson_one_object_a_line()
    {
        using var array = JsonDocument.Parse(await WriteAsync(TableFormat.Json, Hostile, Hostile));
        Assert.Equal(2, array.RootElement.GetArrayLength());
        var first = array.RootElement[0];
        Assert.Equal("AGREE", first.GetProperty("type").GetString());
        Assert.Equal("2023-05-15", first.GetProperty("day").GetString());
        Assert.Equal("/articles/7#e1", first.GetProperty("article").GetProperty("page").GetString());
        string[] lines = Encoding.UTF8.GetString(await WriteAsync(TableFormat.Ndjson, Hostile, Hostile)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Select(l => JsonDocument.Parse(l)).Count());
    }

    [Theory]
    [InlineData(TableFormat.Json, "[]\n")]
    [InlineData(TableFormat.Ndjson, "")]
    public async Task No_events_make_an_empty_table(TableFormat format, string expected) => Assert.Equal(expected, Encoding.UTF8.GetString(await WriteAsync(format)));
}
