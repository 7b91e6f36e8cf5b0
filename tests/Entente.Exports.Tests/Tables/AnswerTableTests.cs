using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Entente.Analysis;
using Entente.Analysis.Questions;
using Entente.Exports.Tables;
using Entente.Storage;
using Entente.Testing;
using Parquet;
using Parquet.Schema;

namespace Entente.Exports.Tests.Tables;

/// <summary>Every table of every question, written in every format from one store and read back.</summary>
public sealed class AnswerTableTests : IClassFixture<AnswerTableTests.Filled>
{
    private static readonly Dictionary<string, string> Needed = new()
    {
        ["incidents"] = "since=2023-05-15&until=2023-05-16",
        ["profile"] = "actor=JPN",
        ["compare"] = "left=Wire&since=2023-05-15&until=2023-05-16",
        ["wording"] = "actor=JPN&least=1&level=1&turn=2023-05-16",
        ["revisions"] = "article=2",
        ["trends"] = "level=1&least=1",
        ["counts"] = "by=type&across=status",
        ["ties"] = "actor=JPN&status=any",
    };

    private readonly ReadingStore _store;

    public AnswerTableTests(Filled filled) => _store = filled.Store;

    public static TheoryData<string, string> Tables
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var question in AllQuestions.List)
            {
                foreach (string table in AnswerTables.Names(question.Name))
                {
                    data.Add(question.Name, table);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_table_says_the_same_in_every_format(string question, string table)
    {
        string[][] csv = Cells(await WriteAsync(question, table, TableFormat.Csv));
        var (fields, parquet) = await ReadAsync(await WriteAsync(question, table, TableFormat.Parquet));
        Assert.Equal(csv[0], fields);
        Assert.Equal(csv[1..], parquet);
        using var json = JsonDocument.Parse(await WriteAsync(question, table, TableFormat.Json));
        Assert.Equal(csv.Length - 1, json.RootElement.GetArrayLength());
        Assert.Equal(csv.Length - 1, Encoding.UTF8.GetString(await WriteAsync(question, table, TableFormat.Ndjson)).Count(c => c == '\n'));
        // Formal ties need a knowledge base, and offices a text that gives one; every other table has rows.
        Assert.True(csv.Length > 1 || table is "formal" or "offices" or "words", $"{question}/{table} is empty, and nothing was compared.");
    }

    [Fact]
    public async Task Columns_keep_their_types()
    {
        var reader = await ParquetReader.CreateAsync(new MemoryStream(await WriteAsync("pairs", null, TableFormat.Parquet)));
        await using (reader)
        {
            var types = reader.Schema.GetDataFields().ToDictionary(f => f.Name, f => (f.ClrType, f.IsNullable));
            Assert.Equal((typeof(ReadOnlyMemory<char>), true), types["actor"]);
            Assert.Equal((typeof(long), false), types["acts"]);
            Assert.Equal((typeof(double), false), types["mean_score"]);
        }

        reader = await ParquetReader.CreateAsync(new MemoryStream(await WriteAsync("revisions", "events", TableFormat.Parquet)));
        await using (reader)
        {
            Assert.False(IsDay(reader.Schema.FindDataField("seen")));
        }

        reader = await ParquetReader.CreateAsync(new MemoryStream(await WriteAsync("timeline", null, TableFormat.Parquet)));
        await using (reader)
        {
            Assert.True(IsDay(reader.Schema.FindDataField("from")));
        }

        string line = Encoding.UTF8.GetString(await WriteAsync("timeline", null, TableFormat.Ndjson)).Split('\n')[0];
        Assert.StartsWith("{\"from\":\"2023-05-01\",\"to\":\"2023-05-31\",\"acts\":", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_written_to_its_end_and_a_page_is_written_when_it_is_asked_for()
    {
        Assert.Equal(Filled.Articles + 1, Cells(await WriteAsync("articles", null, TableFormat.Csv)).Length);
        Assert.Equal(8, Cells(await WriteAsync("articles", null, TableFormat.Csv, "size=7")).Length);
        Assert.Equal(Filled.Articles + 1, Cells(await WriteAsync("events", null, TableFormat.Csv)).Length);
        Assert.Equal(8, Cells(await WriteAsync("events", null, TableFormat.Csv, "size=7")).Length);
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_answered_with_those_that_are()
    {
        var refused = await Assert.ThrowsAsync<QuestionException>(() => WriteAsync("ties", "friends", TableFormat.Csv));
        Assert.Contains("reported, formal", refused.Message, StringComparison.Ordinal);
    }

    private static Reading Told(string outlet, int day, string text, EventStatus status = EventStatus.Planned)
    {
        var reading = Some.Reading();
        var published = new DateOnly(2023, 5, day);
        var span = new TextSpan(0, text.Length);
        return reading with
        {
            Article = reading.Article with { Id = "told " + (outlet == "Agency" ? outlet : text), Url = outlet == "Agency" ? "https://agency.example/1" : null, Text = text, Outlet = outlet, Published = published },
            Header = reading.Header with { Outlet = outlet, Published = published, Body = span },
            Sentences = [new(0, span, [], [])],
            Mentions = [new(new(0, 5), 0, -1, Some.Japan, ResolutionMethod.Alias)],
            Times = [],
            Attributions = [],
            Framing = [],
            Events = [reading.Events[0] with { Status = status, Trigger = new(6, 12), Actors = [new(Some.Japan, new(0, 5))], Recipients = [new(Some.Nato, null)], When = null, Where = null }],
        };
    }

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(string? text) =>
        (text ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).Select(p => KeyValuePair.Create(p[0], (string?)p[1]));

    private async Task<byte[]> WriteAsync(string question, string? table, TableFormat format, string? asked = null)
    {
        var opened = await AnswerTables.OpenAsync(AllQuestions.Find(question)!, new Analyst(_store), Pairs(asked ?? Needed.GetValueOrDefault(question)), table);
        using var output = new MemoryStream();
        await opened.WriteAsync(format, output);
        return output.ToArray();
    }

    private static string[][] Cells(byte[] csv)
    {
        using var reader = CsvReader.Create(new MemoryStream(csv));
        reader.ReadHeader();
        var rows = new List<string[]> { reader.Headers!.ToArray() };
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))]);
        }

        return [.. rows];
    }

    private static async Task<(string[] Fields, string[][] Rows)> ReadAsync(byte[] parquet)
    {
        var reader = await ParquetReader.CreateAsync(new MemoryStream(parquet));
        await using (reader)
        {
            var fields = reader.Schema.GetDataFields();
            using var group = reader.OpenRowGroupReader(0);
            var columns = new List<string[]>();
            foreach (var field in fields)
            {
                columns.Add(await ColumnAsync(group, field, (int)group.RowCount));
            }

            return ([.. fields.Select(f => f.Name)], [.. Enumerable.Range(0, (int)group.RowCount).Select(row => columns.Select(c => c[row]).ToArray())]);
        }
    }

    private static async Task<string[]> ColumnAsync(ParquetRowGroupReader group, DataField field, int rows)
    {
        // The library tells texts by their memory.
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[rows];
            await group.ReadAsync(field, texts.AsMemory()!);
            return [.. texts.Select(t => t ?? "")];
        }

        return field.ClrType == typeof(long) ? await ValuesAsync<long>(group, field, rows, v => v.ToString(CultureInfo.InvariantCulture))
            : field.ClrType == typeof(double) ? await ValuesAsync<double>(group, field, rows, v => v.ToString(CultureInfo.InvariantCulture))
            : field.ClrType == typeof(bool) ? await ValuesAsync<bool>(group, field, rows, v => v ? "true" : "false")
            : await ValuesAsync<DateTime>(group, field, rows, v => v.ToString(IsDay(field) ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private static bool IsDay(DataField field) => field is DateTimeDataField { DateTimeFormat: DateTimeFormat.Date };

    private static async Task<string[]> ValuesAsync<T>(ParquetRowGroupReader group, DataField field, int rows, Func<T, string> spell) where T : struct
    {
        if (!field.IsNullable)
        {
            var all = new T[rows];
            await group.ReadAsync<T>(field, all.AsMemory());
            return [.. all.Select(spell)];
        }

        var values = new T?[rows];
        await group.ReadAsync<T>(field, values.AsMemory());
        return [.. values.Select(v => v is { } value ? spell(value) : "")];
    }

    /// <summary>A store of more articles than a page of a list holds, one of them revised.</summary>
    public sealed class Filled : IDisposable
    {
        /// <summary>Articles in their present versions.</summary>
        public const int Articles = 1102;

        private readonly string _folder = Directory.CreateTempSubdirectory("entente-tables").FullName;

        public Filled()
        {
            Store = ReadingStore.OpenOrCreate(Path.Combine(_folder, "store.db"));
            Store.Append(Store.BeginRun("entente test"), [Told("Wire", 15, "Japan agreed with NATO; \"we\r\nmet\", it said."), Told("Agency", 16, "Japan agreed with NATO.")]);
            Store.Append(Store.BeginRun("entente test"), [Told("Agency", 16, "Japan agreed with NATO on 東京.", EventStatus.Occurred)]);
            var more = Enumerable.Range(2, Articles - 2).Select(i => Told("Wire", 1 + i % 28, string.Create(CultureInfo.InvariantCulture, $"Japan agreed with NATO {i} times.")));
            Store.Append(Store.BeginRun("entente test"), [.. more]);
        }

        public ReadingStore Store { get; }

        public void Dispose()
        {
            Store.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
