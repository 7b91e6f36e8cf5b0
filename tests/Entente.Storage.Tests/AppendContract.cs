using System.Buffers;
using System.Text;
using Entente.Json;
using Entente.Storage.Filters;
using Entente.Testing;

namespace Entente.Storage.Tests;

/// <summary>What every engine keeps, and what it refuses, each test on a store of its own.</summary>
public abstract class AppendContract(TestStore file) : IDisposable
{
    private readonly TestStore _file = file;

    /// <summary>The embedded engine.</summary>
    public sealed class OnSqlite() : AppendContract(new SqliteStore());

    /// <summary>The server engine.</summary>
    public sealed class OnPostgres() : AppendContract(new PostgresStore());

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
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

    [SkippableFact]
    public async Task The_same_article_twice_is_one()
    {
        Assert.Equal(new AppendOutcome(1, 0, 0), _file.Add(Sample.Reading()));
        Assert.Equal(new AppendOutcome(0, 1, 0), _file.Add(Sample.Reading()));
        Assert.Equal(new AppendOutcome(1, 1, 0), _file.Add(Sample.Reading(Sample.Article("b")), Sample.Reading(Sample.Article("b"))));
        Assert.True(_file.Store.Knows(Sample.Article()));
        var summary = await _file.Store.SummaryAsync();
        Assert.Equal((2, 6), (summary.Articles, summary.Events));
    }

    [SkippableFact]
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

    [SkippableFact]
    public async Task Sums_of_pairs_agree_with_the_pairs_after_versions_came_and_went()
    {
        _file.Add(Sample.Reading(), Sample.Reading(Sample.Article(text: Sample.Text + " In one batch.")), Sample.Reading(Sample.Article("b")));
        _file.Add(Sample.Reading(Sample.Article(text: Sample.Text + " In another.")));
        AssertSound(_file);
        Assert.Equal(6, (await _file.Store.Events.ListAsync(new EventFilter())).Items.Length);
    }

    [SkippableFact]
    public void A_batch_that_fails_leaves_nothing_behind()
    {
        var broken = Sample.Reading(Sample.Article("c")) with { Article = Sample.Article("c") with { Text = null! } };
        Assert.ThrowsAny<Exception>(() => _file.Add(Sample.Reading(), broken));
        Assert.False(_file.Store.Knows(Sample.Article()));
        Assert.Equal(1, _file.Add(Sample.Reading()).Added);
    }

    [SkippableFact]
    public void A_store_of_a_newer_version_is_refused()
    {
        _ = _file.Store;
        _file.Close();
        _file.Ask("INSERT INTO migrations (number, name, applied) VALUES (9999, 'future', '') RETURNING number");
        var refusal = Assert.Throws<StoreException>(() => ReadingStore.Open(_file.Address));
        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
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

    /// <summary>Checks that everything that is kept beside the rows agrees with them.</summary>
    internal static void AssertSound(TestStore store)
    {
        Assert.All(StoreAudit.Questions, question => Assert.Equal("0", store.Ask(question)));
        if (store is SqliteStore)
        {
            Assert.All(StoreAudit.OfSqlite, q => Assert.Equal(q.Right, store.Ask(q.Question)));
        }
        else
        {
            Assert.All(StoreAudit.OfPostgres, question => Assert.Equal("0", store.Ask(question)));
        }
    }

    private static string Json(Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.Write(buffer, reading);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
