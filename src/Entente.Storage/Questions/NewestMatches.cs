using Entente.Storage.Filters;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Questions;

/// <summary>Finds the newest articles that hold some words, stretch of days by stretch of days: a page of common words, or of a phrase of them, is full long before the places of all of them are read.</summary>
internal static class NewestMatches
{
    // In articles. The first stretch is enough for words that every tenth article holds.
    private const int FirstStretch = 500;

    // How much longer a stretch may be than all before it: the cost of one too many stays a small part of the whole.
    private const int Growth = 8;

    // A little more than what was found so far lets expect, or every second guess is just too short.
    private const double Margin = 1.5;

    // A stretch that would be longer is not worth cutting out, nor is another one after two without a match: everything that is left is asked for at once.
    private const int LongestStretch = 100_000;

    // All articles of one word that is rare are listed in no time; of several, the lists of the commoner ones must be read.
    private const int LongestOfOneWord = 20_000;

    /// <summary>Finds articles.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="db">The connection.</param>
    /// <param name="articles">The articles to look in; conditions on current and day only, which lie in the order of days.</param>
    /// <param name="words">The words.</param>
    /// <param name="count">Articles wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Newest first.</returns>
    public static async Task<List<PageCursor>> FindAsync(
        StoreEngine engine, StoreConnection db, IQueryable<ArticleRow> articles, WordQuery words, int count, CancellationToken cancellation)
    {
        var found = new List<PageCursor>();
        var left = articles;
        long seen = 0;
        int longest = words is { Wanted: [var only], Unwanted.IsEmpty: true } && !only.IsPrefix && only.Text.All(char.IsLetterOrDigit) ? LongestOfOneWord : LongestStretch;
        for (long stretch = FirstStretch; stretch <= longest; stretch = Next(seen, found.Count, count))
        {
            long length = stretch;
            var newest = await left.OrderByDescending(a => a.Day).ThenByDescending(a => a.Id).Take((int)length).Select(a => new { a.Day, a.Id }).GroupBy(_ => 1)
                .Select(g => new { Count = g.Count(), Day = g.Min(a => a.Day), First = g.Min(a => a.Id), Last = g.Max(a => a.Id) }).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
            if (newest is null || newest.Count < length)
            {
                break;
            }

            // Whole days: the last one may go on, and is left for the next stretch. Articles that came in the order of their days have neighbouring numbers,
            // and only that part of the index of words is read.
            var (day, first, last) = (newest.Day, newest.First, newest.Last);
            await AddAsync(engine.Matching(db, words).Where(id => id >= first && id <= last), left.Where(a => a.Day > day)).ConfigureAwait(false);
            if (found.Count == count)
            {
                return found;
            }

            seen += newest.Count;
            left = articles.Where(a => a.Day <= day);
        }

        await AddAsync(engine.Matching(db, words), left).ConfigureAwait(false);
        return found;

        // By the negative day, which no index is in order of: PostgreSQL takes every word but the thousand commonest for several times as common as it is, and would
        // look for a page of it in the newest articles one by one.
        async Task AddAsync(IQueryable<long> matching, IQueryable<ArticleRow> within) => found.AddRange(await (
            from id in matching
            join article in within on id equals article.Id
            orderby -article.Day, -article.Id
            select new PageCursor(article.Day, article.Id)).Take(count - found.Count).ToListAsync(cancellation).ConfigureAwait(false));
    }

    private static long Next(long seen, int found, int count) =>
        found > 0 ? (long)Math.Clamp(seen * Margin * (count - found) / found, seen, seen * Growth) : seen <= FirstStretch ? seen * Growth : long.MaxValue;
}
