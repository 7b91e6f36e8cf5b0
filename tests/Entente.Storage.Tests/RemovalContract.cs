using Entente.Codes;
using Entente.Storage.Filters;

namespace Entente.Storage.Tests;

/// <summary>What is left of articles that are removed, on every engine.</summary>
public abstract class RemovalContract(TestStore file) : IDisposable
{
    // What is kept beside the rows, as far as anything is left to count.
    private const string Kept = """
        SELECT 'pm' || actor_root || ',' || recipient_root || ',' || month || ',' || type || ',' || mutual || ',' || copy || ',' || events AS line FROM pair_months
        UNION ALL SELECT 'pt' || actor_root || ',' || recipient_root || ',' || type || ',' || mutual || ',' || copy || ',' || events FROM pair_totals
        UNION ALL SELECT 'dt' || low_root || ',' || high_root || ',' || events || ',' || originals FROM dyad_totals
        UNION ALL SELECT 'rm' || root_id || ',' || month || ',' || type || ',' || copy || ',' || events FROM party_months
        UNION ALL SELECT 'bt' || actor_id || ',' || role || ',' || other_root || ',' || type || ',' || mutual || ',' || copy || ',' || events FROM body_totals
        UNION ALL SELECT 'et' || dimension || ',' || key || ',' || copy || ',' || events FROM event_totals
        UNION ALL SELECT 'an' || actor_id || ',' || outlet_id || ',' || form || ',' || mentions FROM actor_names
        UNION ALL SELECT 'ao' || actor_id || ',' || office || ',' || mentions FROM actor_offices
        UNION ALL SELECT 'at' || root_id || ',' || articles || ',' || copies FROM actor_totals WHERE articles > 0
        UNION ALL SELECT 'ot' || outlet_id || ',' || articles || ',' || copies || ',' || events FROM outlet_totals WHERE articles > 0
        UNION ALL SELECT 'ab' || band || ',' || article_id FROM article_bands
        UNION ALL SELECT 'aa' || root_id || ',' || day || ',' || article_id || ',' || mentions FROM article_actors
        """;

    private static readonly string[] Rows =
        ["articles", "readings", "events", "event_parties", "event_pairs", "article_actors", "article_copies", "sentences", "times", "mentions", "attributions", "framing", "relations"];

    /// <summary>The embedded engine.</summary>
    public sealed class OnSqlite() : RemovalContract(new SqliteStore());

    /// <summary>The server engine.</summary>
    public sealed class OnPostgres() : RemovalContract(new PostgresStore());

    public void Dispose()
    {
        file.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task A_removed_article_leaves_the_store_as_if_it_had_never_been_added()
    {
        file.Add(Sample.Reading(), Sample.OneEvent("b", new(2023, 5, 15), EventType.Aid, Sample.Japan, Sample.Nato));
        var (rows, kept) = Everything();
        // Another outlet, a name and an office that no other article has, in three versions.
        for (int version = 0; version < 3; version++)
        {
            var made = Sample.OneEvent($"text {version}", new(2023, 6, 1), EventType.Assault, Sample.Russia, Sample.Minister, "Gone");
            file.Add(made with { Article = made.Article with { Id = "c", Url = "https://example.org/c" } });
        }

        Assert.NotEqual(kept, Everything().Kept);
        Assert.Single((await file.Store.Articles.ListAsync(ArticleFilter.Parse([new("text", "hayashi")]))).Items);
        Assert.Equal([4L], file.Store.Remove([4, 400]));
        Assert.Empty((await file.Store.Articles.ListAsync(ArticleFilter.Parse([new("text", "hayashi")]))).Items);
        Assert.Equal((rows, kept), Everything());
        Assert.Equal(2, (await file.Store.SummaryAsync()).Articles);
        Assert.Null(await file.Store.Articles.FindAsync(3));
        AppendContract.AssertSound(file);
    }

    [SkippableFact]
    public async Task A_number_is_never_given_again_so_removing_twice_takes_nothing_else_away()
    {
        file.Add(Sample.Reading(), Sample.Reading(Sample.Article("b", Sample.Text + " B.")));
        Assert.Equal([2L], file.Store.Remove([2, 2]));
        var again = Sample.Reading(Sample.Article("b", Sample.Text + " B."));
        Assert.Equal(new AppendOutcome(1, 0, 0), file.Add(again));
        Assert.Empty(file.Store.Remove([2]));
        Assert.Empty(file.Store.Remove([]));
        Assert.Equal(again.Article, (await file.Store.Articles.FindAsync(3))!.Reading.Article);
        Assert.Equal("7", file.Ask("SELECT min(id) FROM events WHERE article_id = 3"));
        Assert.Equal("3", file.Ask("SELECT id FROM readings WHERE article_id = 3"));
        AppendContract.AssertSound(file);
    }

    [SkippableFact]
    public async Task The_first_copy_inherits_from_a_removed_original()
    {
        file.Add(CopyContract.Report("a", "Wire", 15), CopyContract.Report("b", "Other", 16), CopyContract.Report("c", "Third", 17), CopyContract.Report("d", "Fourth", 18));
        Assert.Equal([1L, 3L], file.Store.Remove([3, 1]));
        var summary = await file.Store.SummaryAsync();
        Assert.Equal((2, 1), (summary.Articles, summary.Copies));
        Assert.Equal(2, (await file.Store.Articles.FindAsync(4))!.CopyOf);
        Assert.Equal(1, (await file.Store.Actors.ProfileAsync("JPN")).Given.Single().Events);
        AppendContract.AssertSound(file);
    }

    [SkippableFact]
    public void A_recoding_passes_over_what_is_removed_meanwhile()
    {
        file.Add(Sample.Reading(), Sample.Reading(Sample.Article("b", Sample.Text + " B.")));
        const string New = "entente test 2";
        var store = file.Store;
        long run = store.Recoding.Begin(New);
        var left = store.Recoding.Take(New).Select(l => (l.Id, Sample.Reading(l.Article))).ToList();
        store.Recoding.Keep(run, left[..1]);
        store.Remove([1, 2]);
        store.Recoding.Keep(run, left[1..]);
        Assert.Equal(0, store.Recoding.Switch(New));
        Assert.All(Rows, table => Assert.Equal("0", file.Ask($"SELECT count(*) FROM {table}")));
        AppendContract.AssertSound(file);
    }

    [SkippableFact]
    public async Task Two_who_remove_the_same_while_a_third_adds_do_no_harm()
    {
        const int Each = 12;
        file.Add([.. Enumerable.Range(0, Each).Select(i => Sample.Reading(Sample.Article($"old{i}", $"{Sample.Text} Old {i}.")))]);
        using var other = ReadingStore.Open(file.Address);
        var store = file.Store;
        var adding = Task.Run(() =>
        {
            for (int i = 0; i < Each; i++)
            {
                file.Add(Sample.Reading(Sample.Article($"new{i}", $"{Sample.Text} New {i}.")));
            }
        });
        Task<int> RemoveAsync(ReadingStore by) => Task.Run(() => Enumerable.Range(1, Each).Sum(i => by.Remove([i]).Count));
        int[] removed = await Task.WhenAll(RemoveAsync(store), RemoveAsync(other));
        await adding;
        Assert.Equal(Each, removed.Sum());
        Assert.Equal(Each, (await store.SummaryAsync()).Articles);
        Assert.Equal($"{Each}", file.Ask($"SELECT count(*) FROM articles WHERE id > {Each} AND code LIKE 'new%'"));
        AppendContract.AssertSound(file);
    }

    private (string Rows, string Kept) Everything() => (
        string.Join(' ', Rows.Select(table => $"{table} {file.Ask($"SELECT count(*) FROM {table}")}")),
        file.Ask($"SELECT string_agg(line, ';') FROM (SELECT line FROM ({Kept}) AS l ORDER BY line) AS t"));
}
