using Entente.Storage.Filters;
using Entente.Testing;

namespace Entente.Storage.Tests;

/// <summary>Words in a store large enough to be searched stretch by stretch, on every engine.</summary>
public abstract class WordSearchContract(TestStore file) : IDisposable
{
    private const int Articles = 1600;
    private const int PageSize = 60;

    private static readonly List<Reading> Readings = [.. new SyntheticReadings(5).Take(0, Articles, Articles)];

    /// <summary>The embedded engine.</summary>
    public sealed class OnSqlite() : WordSearchContract(new SqliteStore());

    /// <summary>The server engine.</summary>
    public sealed class OnPostgres() : WordSearchContract(new PostgresStore());

    public void Dispose()
    {
        file.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Every_page_of_every_word_holds_the_articles_that_a_walk_through_the_texts_finds()
    {
        // Numbers that do not follow the days, as when an archive is added after the news: the second half first.
        file.Add([.. Readings[(Articles / 2)..], .. Readings[..(Articles / 2)]]);
        foreach (int[] ranks in (int[][])[[0], [12], [150], [9000], [2, 40], [1, 0]])
        {
            string[] words = [.. ranks.Select(SyntheticReadings.WordOfRank)];
            await CompareAsync(string.Join(' ', words), text => words.All(w => Split(text).Contains(w)));
            await CompareAsync($"\"{string.Join(' ', words)}\"", text => $" {string.Join(' ', Split(text))} ".Contains($" {string.Join(' ', words)} ", StringComparison.Ordinal));
        }
    }

    private async Task CompareAsync(string typed, Func<string, bool> fits)
    {
        var wanted = Readings.Where(r => fits(r.Article.Title + " . " + r.Article.Text)).OrderByDescending(r => r.Article.Published).Select(r => r.Article.Id).ToList();
        var filter = ArticleFilter.Parse([new("text", typed)]);
        var found = new List<(DateOnly? Day, string Code)>();
        for (string? cursor = null; ;)
        {
            var page = await file.Store.Articles.ListAsync(filter, cursor, PageSize);
            found.AddRange(page.Items.Select(a => (a.Day, a.Code)));
            cursor = page.Next;
            if (cursor is null)
            {
                break;
            }
        }

        Assert.Equal(wanted.Order(StringComparer.Ordinal), found.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Equal(found.OrderByDescending(f => f.Day).Select(f => f.Day), found.Select(f => f.Day));
    }

    private static string[] Split(string text) => text.Split((char[])[' ', '.'], StringSplitOptions.RemoveEmptyEntries);
}
