using Entente.Storage.Filters;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Tests;

/// <summary>What goes wrong under a store: each a clear error, and nothing lost that was stored.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly SqliteStore _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_damaged_page_is_named_as_damage()
    {
        for (int i = 0; i < 40; i++)
        {
            _file.Add(Sample.Reading(Sample.Article($"a{i}", $"{Sample.Text} Number {i}.")));
        }

        _file.Close();
        using (var file = File.OpenWrite(_file.Address))
        {
            // Everything but the first pages, which hold the tables' definitions.
            file.Seek(file.Length / 3, SeekOrigin.Begin);
            byte[] rubbish = new byte[file.Length - file.Position];
            new Random(1).NextBytes(rubbish);
            file.Write(rubbish);
        }

        var error = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            using var store = ReadingStore.Open(_file.Address);
            await store.SummaryAsync();
            foreach (var article in (await store.Articles.ListAsync(new ArticleFilter())).Items)
            {
                await store.Articles.FindAsync(article.Id);
            }
        });
        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_store_where_nothing_can_be_written_is_asked_and_says_that_it_cannot_be_changed()
    {
        _file.Add(Sample.Reading());
        _file.Close();
        using var place = ReadOnlyFolder.Over(Path.GetDirectoryName(_file.Address)!);
        string address = Path.Combine(place.Path, Path.GetFileName(_file.Address));
        using var store = ReadingStore.OpenOrCreate(address);
        Assert.Equal(1, (await store.SummaryAsync()).Articles);
        Assert.Single((await store.Articles.ListAsync(new ArticleFilter())).Items);
        foreach (Action change in new Action[] { () => store.BeginRun("entente test 1"), () => store.Remove([1]), () => store.Searches.Save("x", "actor=JPN") })
        {
            Assert.Contains("read-only", Assert.Throws<StoreException>(change).Message, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task What_someone_else_writes_is_seen_where_nothing_can_be_written()
    {
        _file.Add(Sample.Reading());
        using var place = ReadOnlyFolder.Over(Path.GetDirectoryName(_file.Address)!);
        Skip.IfNot(place.IsView, "Who writes needs a way past the view, which only root can make.");
        string address = Path.Combine(place.Path, Path.GetFileName(_file.Address));
        using var store = ReadingStore.Open(address);
        Assert.Equal(1, (await store.SummaryAsync()).Articles);
        _file.Add(Sample.Reading(Sample.Article("other", Sample.Text + " Another.")));
        Assert.True(new FileInfo(address + "-wal").Length > 0);
        Assert.Equal(2, (await store.SummaryAsync()).Articles);

        // As when someone copies a store onto a medium without the file of its locks.
        File.Copy(_file.Address, _file.Address + "2");
        File.Copy(_file.Address + "-wal", _file.Address + "2-wal");
        Assert.Contains("copy both files", Assert.Throws<StoreException>(() => ReadingStore.Open(address + "2")).Message, StringComparison.Ordinal);
        _file.Close();
        Assert.Equal(2, (await store.SummaryAsync()).Articles);
    }

    [SkippableFact]
    public async Task A_server_that_goes_away_in_the_middle_loses_only_the_batch_in_flight()
    {
        using var file = new PostgresStore();
        file.Add(Sample.Reading());
        var store = file.Store;
        long run = store.BeginRun("entente test 1");
        using var stop = new CancellationTokenSource();
        // Ends every connection of the database again and again, as a restart of the server would.
        var killing = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                file.Ask("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            }
        });
        var messages = new List<string>();
        int added = 0;
        for (int i = 0; i < 400 && messages.Count < 3; i++)
        {
            try
            {
                added += store.Append(run, [Sample.Reading(Sample.Article($"n{i}", $"{Sample.Text} Number {i}."))]).Added;
            }
            catch (StoreException e)
            {
                messages.Add(e.Message);
            }
        }

        await stop.CancelAsync();
        await killing;
        Assert.NotEmpty(messages);
        Assert.All(messages, m => Assert.Contains("is safe", m, StringComparison.Ordinal));
        Assert.Equal(added + 1, int.Parse(file.Ask("SELECT count(*) FROM articles"), System.Globalization.CultureInfo.InvariantCulture));
        AppendContract.AssertSound(file);
    }

    [SkippableTheory]
    [InlineData("postgres://nobody@127.0.0.1:1/none", "cannot be reached")]
    [InlineData("postgres://x@host:port/none", "cannot be read")]
    [InlineData("Host=127.0.0.1;Port=1;Database=none;Colour=red", "cannot be read")]
    public void A_server_that_is_not_there_is_said_to_be_so(string address, string message)
    {
        var error = Assert.Throws<StoreException>(() => ReadingStore.Open(address));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_database_without_a_store_or_one_that_is_missing_is_said_to_be_so()
    {
        using var file = new PostgresStore();
        Assert.Contains("there is no store", Assert.Throws<StoreException>(() => ReadingStore.Open(file.Address)).Message, StringComparison.Ordinal);
        string missing = file.Address.Replace("@/test", "@/missing", StringComparison.Ordinal);
        Assert.Contains("createdb", Assert.Throws<StoreException>(() => ReadingStore.OpenOrCreate(missing)).Message, StringComparison.Ordinal);
    }
}
