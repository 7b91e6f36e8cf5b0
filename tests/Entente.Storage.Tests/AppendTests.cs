using System.Buffers;
using System.Text;
using Entente.Json;
using Entente.Storage.Filters;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Tests;

public sealed class AppendTests : IDisposable
{
    private readonly StoreFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_stored_reading_comes_back_as_it_went_in()
    {
        var reading = Sample.Reading();
        _file.Add(reading);
        _file.Reopen();
        var page = await _file.Store.Articles.ListAsync(new ArticleFilter());
        var stored = await _file.Store.Articles.FindAsync(page.Items.Single().Id);
        Assert.Equal(Json(reading), Json(stored!.Reading));
        Assert.Equal(reading.Header with { Notes = [], Titles = [] }, stored.Reading.Header with { Notes = [], Titles = [] });
        Assert.Equal(reading.Header.Titles.AsEnumerable(), stored.Reading.Header.Titles);
        Assert.Equal(reading.Header.Notes.AsEnumerable(), stored.Reading.Header.Notes);
        Assert.Equal(reading.Events.SelectMany(e => e.Derivation), stored.Reading.Events.SelectMany(e => e.Derivation));
        Assert.Equal(reading.Article, stored.Reading.Article);
    }

    [Fact]
    public async Task The_same_article_twice_is_one()
    {
        Assert.Equal(new AppendOutcome(1, 0, 0), _file.Add(Sample.Reading()));
        Assert.Equal(new AppendOutcome(0, 1, 0), _file.Add(Sample.Reading()));
        Assert.Equal(new AppendOutcome(1, 1, 0), _file.Add(Sample.Reading(Sample.Article("b")), Sample.Reading(Sample.Article("b"))));
        Assert.True(_file.Store.Knows(Sample.Article()));
        var summary = await _file.Store.SummaryAsync();
        Assert.Equal((2, 6), (summary.Articles, summary.Events));
    }

    [Fact]
    public async Task A_changed_text_is_a_new_version_and_the_old_one_is_kept()
    {
        _file.Add(Sample.Reading());
        var changed = Sample.Reading(Sample.Article(text: Sample.Text + " More."));
        Assert.Equal(new AppendOutcome(1, 0, 1), _file.Add(changed));
        var listed = (await _file.Store.Articles.ListAsync(new ArticleFilter())).Items.Single();
        var stored = (await _file.Store.Articles.FindAsync(listed.Id))!;
        Assert.Equal([1, 2], stored.Versions.Select(v => v.Version));
        Assert.Equal([false, true], stored.Versions.Select(v => v.IsCurrent));
        Assert.Equal(Sample.Text, (await _file.Store.Articles.FindAsync(stored.Versions[0].Id))!.Reading.Article.Text);
        Assert.Equal(3, (await _file.Store.Events.ListAsync(new EventFilter())).Items.Length);
        Assert.Single((await _file.Store.Events.ListAsync(new EventFilter { Actor = "RUS" })).Items);
    }

    [Fact]
    public async Task Sums_of_pairs_agree_with_the_pairs_after_versions_came_and_went()
    {
        _file.Add(Sample.Reading(), Sample.Reading(Sample.Article(text: Sample.Text + " In one batch.")), Sample.Reading(Sample.Article("b")));
        _file.Add(Sample.Reading(Sample.Article(text: Sample.Text + " In another.")));
        using var db = new SqliteConnection($"Data Source={_file.File}");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = """
            SELECT count(*) FROM (
              SELECT actor_root, recipient_root, day / 100 AS month, type, mutual, count(*) AS n, sum(score) AS s FROM event_pairs GROUP BY 1, 2, 3, 4, 5
              EXCEPT SELECT actor_root, recipient_root, month, type, mutual, events, score FROM pair_months)
            """;
        Assert.Equal(0L, command.ExecuteScalar());
        command.CommandText = "SELECT sum(events) = (SELECT count(*) FROM event_pairs) FROM pair_months";
        Assert.Equal(1L, command.ExecuteScalar());
        command.CommandText = "PRAGMA foreign_key_check";
        Assert.Null(command.ExecuteScalar());
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", command.ExecuteScalar());
        Assert.Equal(6, (await _file.Store.Events.ListAsync(new EventFilter())).Items.Length);
    }

    [Fact]
    public void A_batch_that_fails_leaves_nothing_behind()
    {
        var broken = Sample.Reading(Sample.Article("c")) with { Article = Sample.Article("c") with { Text = null! } };
        Assert.ThrowsAny<Exception>(() => _file.Add(Sample.Reading(), broken));
        Assert.False(_file.Store.Knows(Sample.Article()));
        Assert.Equal(1, _file.Add(Sample.Reading()).Added);
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused()
    {
        _file.Store.Dispose();
        Execute("INSERT INTO migrations (number, name, applied) VALUES (9999, 'future', '')");
        var refusal = Assert.Throws<StoreException>(() => ReadingStore.Open(_file.File));
        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_no_store_are_refused_by_what_they_are()
    {
        string folder = Path.GetDirectoryName(_file.File)!;
        string text = Path.Combine(folder, "text.db");
        System.IO.File.WriteAllText(text, new string('x', 4096));
        Assert.Contains("not an SQLite file", Assert.Throws<StoreException>(() => ReadingStore.OpenOrCreate(text)).Message, StringComparison.Ordinal);
        Assert.Contains("is a folder", Assert.Throws<StoreException>(() => ReadingStore.OpenOrCreate(folder)).Message, StringComparison.Ordinal);
        Assert.Contains("there is no store", Assert.Throws<StoreException>(() => ReadingStore.Open(Path.Combine(folder, "none.db"))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be opened", Assert.Throws<StoreException>(() => ReadingStore.OpenOrCreate(Path.Combine(folder, "no", "such.db"))).Message, StringComparison.Ordinal);
        string other = Path.Combine(folder, "other.db");
        using (var db = new SqliteConnection($"Data Source={other};Pooling=False"))
        {
            db.Open();
            using var command = db.CreateCommand();
            command.CommandText = "CREATE TABLE t (x)";
            command.ExecuteNonQuery();
        }

        Assert.Contains("another program", Assert.Throws<StoreException>(() => ReadingStore.OpenOrCreate(other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_is_told_apart_by_each_of_its_fields()
    {
        var one = Sample.Article();
        Article[] others =
        [
            one, one with { Text = one.Text + " " }, one with { Title = null }, one with { Title = "" }, one with { Published = null }, one with { Id = "z" },
            one with { Outlet = "Other" }, one with { Url = null }, one with { Language = "en" }, one with { Sentences = [new(0, 2)] },
        ];
        Assert.Equal(others.Length, others.Select(a => Convert.ToHexString(ArticleIdentity.Of(a).Content)).Distinct().Count());
        Assert.Equal(ArticleIdentity.Of(one).Source, ArticleIdentity.Of(one with { Text = "x" }).Source);
    }

    private void Execute(string sql)
    {
        using var db = new SqliteConnection($"Data Source={_file.File}");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Json(Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.Write(buffer, reading);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
