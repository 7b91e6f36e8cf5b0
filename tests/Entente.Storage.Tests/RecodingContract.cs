using Entente.Codes;
using Entente.Storage.Comparing;
using Entente.Storage.Filters;

namespace Entente.Storage.Tests;

/// <summary>How new readings of stored articles take over, on every engine.</summary>
public abstract class RecodingContract(TestStore file) : IDisposable
{
    private const string Old = "entente test 1";
    private const string New = "entente test 2";

    /// <summary>The embedded engine.</summary>
    public sealed class OnSqlite() : RecodingContract(new SqliteStore());

    /// <summary>The server engine.</summary>
    public sealed class OnPostgres() : RecodingContract(new PostgresStore());

    public void Dispose()
    {
        file.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Old_events_answer_until_all_new_ones_are_made_and_the_difference_is_told()
    {
        file.Add(Sample.Reading(), Sample.Reading(Sample.Article("b", Sample.Text + " B.")), Sample.OneEvent("c", new(2023, 1, 31), EventType.Aid, Sample.Japan, Sample.Nato));
        var store = file.Store;
        var left = store.Recoding.Take(New).ToList();
        Assert.Equal([1, 2, 3], left.Select(l => l.Id));
        Assert.Equal(Sample.Article(), left[0].Article);

        // A run that is stopped after the first article, and one that goes on.
        store.Recoding.Keep(store.Recoding.Begin(New), [(1, Changed(left[0].Article))]);
        Assert.Equal((2, 1), store.Recoding.Count(New));
        Assert.Equal([2, 3], store.Recoding.Take(New).Select(l => l.Id));
        await AssertAnswersAsync(Old);
        store.Recoding.Keep(store.Recoding.Begin(New), [.. left.Skip(1).Select(l => (l.Id, Changed(l.Article)))]);
        await AssertAnswersAsync(Old);
        Assert.Equal(3, store.Recoding.Switch(New));
        await AssertAnswersAsync(New);
        Assert.Equal((0, 0), store.Recoding.Count(New));
        AppendContract.AssertSound(file);

        var coders = await store.Differences.CodersAsync();
        Assert.Equal([(Old, 3, 0), (New, 3, 3)], coders.Select(c => (c.Version, c.Readings, c.Answering)));
        var differences = new List<ArticleDifference>();
        await foreach (var difference in store.Differences.BetweenCodersAsync(Old, New))
        {
            differences.Add(difference);
        }

        Assert.Equal([(1L, 1), (2L, 1), (3L, 0)], differences.Select(d => (d.ArticleId, d.Kept)));
        Assert.Equal([ChangeKind.Changed, ChangeKind.Lost], differences[0].Changes.Select(c => c.Kind));
        Assert.Equal(["type", "status"], differences[0].Changes[0].Fields.AsEnumerable());
        await Assert.ThrowsAsync<QuestionException>(async () =>
        {
            await foreach (var _ in store.Differences.BetweenCodersAsync("nobody", New))
            {
            }
        });
    }

    [SkippableFact]
    public void What_another_coder_left_unfinished_is_cleared_away()
    {
        file.Add(Sample.Reading(), Sample.Reading(Sample.Article("b", Sample.Text + " B.")));
        var store = file.Store;
        var left = store.Recoding.Take(New).ToList();
        store.Recoding.Keep(store.Recoding.Begin(New), [(1, Changed(left[0].Article))]);
        store.Recoding.Begin("entente test 3");
        Assert.Equal("2", file.Ask("SELECT count(*) FROM readings"));
        Assert.Equal("6", file.Ask("SELECT count(*) FROM events"));
        Assert.Equal((2, 0), store.Recoding.Count(New));
        AppendContract.AssertSound(file);
    }

    [SkippableFact]
    public async Task A_cancelled_switch_changes_nothing_and_a_rewritten_article_keeps_its_new_text()
    {
        file.Add(Sample.Reading(), Sample.OneEvent("c", new(2023, 1, 31), EventType.Aid, Sample.Japan, Sample.Nato));
        var store = file.Store;
        long run = store.Recoding.Begin(New);
        store.Recoding.Keep(run, [.. store.Recoding.Take(New).Select(l => (l.Id, Changed(l.Article))).ToList()]);
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => store.Recoding.Switch(New, cancellation: cancel.Token));
        Assert.Equal(4, (await store.Events.ListAsync(new EventFilter())).Items.Length);
        file.AddAs(Old, Sample.Reading(Sample.Article(text: Sample.Text + " Rewritten.")));
        Assert.Equal(1, store.Recoding.Switch(New));
        Assert.Equal([3L], store.Recoding.Take(New).Select(l => l.Id));
        Assert.Equal(3, (await store.Events.ListAsync(new EventFilter())).Items.Length);
        AppendContract.AssertSound(file);
    }

    // The new coder reads the first event otherwise, and does not see the last.
    private static Reading Changed(Article article)
    {
        var reading = article.Id == "c" ? Sample.OneEvent("c", article.Published!.Value, EventType.Aid, Sample.Japan, Sample.Nato) : Sample.Reading(article);
        var events = reading.Events.SetItem(0, reading.Events[0] with { Type = EventType.Support, Status = EventStatus.Denied });
        return reading with { Coder = New, Article = article, Events = events.Length > 1 ? events.RemoveAt(events.Length - 1) : [] };
    }

    private async Task AssertAnswersAsync(string coder)
    {
        bool isOld = coder == Old;
        var store = file.Store;
        Assert.Equal(isOld ? 7 : 4, (await store.Events.ListAsync(new EventFilter())).Items.Length);
        Assert.Equal(isOld ? 0 : 2, (await store.Events.ListAsync(new EventFilter { Types = [EventType.Support] })).Items.Length);
        Assert.Equal(isOld ? 3 : 2, (await store.Events.ListAsync(new EventFilter { Actor = "JPN" })).Items.Length);
        Assert.Equal(isOld ? 7 : 4, (await store.SummaryAsync()).Events);
        Assert.Equal(coder, (await store.Articles.FindAsync(1))!.Reading.Coder);
        Assert.Equal(2, (await store.Actors.ProfileAsync("JPN")).Names.Single().Mentions - 1);
    }
}
