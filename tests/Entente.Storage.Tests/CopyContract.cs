using Entente.Codes;
using Entente.Storage.Filters;
using Entente.Storage.Questions;

namespace Entente.Storage.Tests;

/// <summary>What becomes of near-duplicates, on every engine.</summary>
public abstract class CopyContract(TestStore file) : IDisposable
{
    /// <summary>The embedded engine.</summary>
    public sealed class OnSqlite() : CopyContract(new SqliteStore());

    /// <summary>The server engine.</summary>
    public sealed class OnPostgres() : CopyContract(new PostgresStore());

    public void Dispose()
    {
        file.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task A_reprint_is_listed_and_counted_once()
    {
        // Two in one batch, one in another, one a season later: a happening of its own.
        file.Add(Report("a", "Wire", 15), Report("b", "Other", 16));
        file.Add(Report("c", "Third", 17), Report("d", "Wire", 15, month: 11));
        var store = file.Store;
        var summary = await store.SummaryAsync();
        Assert.Equal((4, 2), (summary.Articles, summary.Copies));
        Assert.Equal(4, (await store.Events.ListAsync(new EventFilter())).Items.Length);
        Assert.Equal(2, (await store.Events.ListAsync(new EventFilter { Copies = CopyRule.Once })).Items.Length);
        Assert.Equal(2, (await store.Events.ListAsync(new EventFilter { Actor = "JPN", Copies = CopyRule.Once })).Items.Length);
        foreach (var step in new[] { TimelineStep.Day, TimelineStep.Year })
        {
            var pair = new EventFilter { Actor = "JPN", Recipient = "NATO" };
            Assert.Equal(2, (await store.Dyads.TimelineAsync(pair, step)).Sum(p => p.Acts.Total));
            Assert.Equal(4, (await store.Dyads.TimelineAsync(pair with { Copies = CopyRule.All }, step)).Sum(p => p.Acts.Total));
        }

        Assert.Equal(2, (await store.Dyads.BusiestAsync()).Single().Acts.Total);
        Assert.Equal(4, (await store.Dyads.BusiestAsync(copies: CopyRule.All)).Single().Acts.Total);
        Assert.Equal(2, (await store.Actors.ProfileAsync("JPN")).Given.Single().Events);
        Assert.Equal(4, (await store.Actors.ProfileAsync("JPN", CopyRule.All)).Given.Single().Events);
        Assert.Equal(2, (await store.Actors.MostNamedAsync())[0].Articles);
        var first = (await store.Articles.FindAsync(1))!;
        Assert.Equal([2L, 3L], first.Copies.AsEnumerable());
        Assert.Equal(1, (await store.Articles.FindAsync(3))!.CopyOf);
        AppendContract.AssertSound(file);
    }

    [SkippableFact]
    public async Task The_first_copy_inherits_when_the_original_is_rewritten()
    {
        file.Add(Report("a", "Wire", 15), Report("b", "Other", 16), Report("c", "Third", 17));
        var rewritten = Report("a", "Wire", 15);
        file.Add(rewritten with { Article = rewritten.Article with { Text = "Something else happened: Japan acted on NATO in a way that no one had reported before, and no word of the old text stayed." } });
        var summary = await file.Store.SummaryAsync();
        Assert.Equal((3, 1), (summary.Articles, summary.Copies));
        Assert.Equal(2, (await file.Store.Actors.ProfileAsync("JPN")).Given.Single().Events);
        Assert.Equal(2, (await file.Store.Articles.FindAsync(3))!.CopyOf);
        file.Add(Report("e", "Fifth", 18));
        Assert.Equal(2, (await file.Store.Articles.FindAsync(5))!.CopyOf);
        AppendContract.AssertSound(file);
    }

    internal static Reading Report(string id, string outlet, int day, int month = 5)
    {
        var reading = Sample.OneEvent(id, new(2023, month, day), EventType.Aid, Sample.Japan, Sample.Nato, outlet);
        string text = $"{outlet.ToUpperInvariant()}, May {day} -- Japan acted on NATO when its ministers met on Monday in the capital to open the office that both had planned for more than a year, officials of the two sides said after the talks, which lasted for four hours and ended with a joint statement on the matter.";
        return reading with { Article = reading.Article with { Text = text } };
    }
}
