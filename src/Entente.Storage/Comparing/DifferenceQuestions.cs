using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Entente.Storage.Questions;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Comparing;

/// <summary>A coder whose readings a store holds.</summary>
/// <param name="Version">Name and version of coder, model and data.</param>
/// <param name="Readings">Its readings, superseded ones included.</param>
/// <param name="Answering">Those of them that questions are answered from.</param>
public sealed record CoderUse(string Version, int Readings, int Answering);

/// <summary>Answers what changed from one coder to the next, or from one store to another. Thread-safe.</summary>
public sealed class DifferenceQuestions
{
    private const int AtOnce = 100;

    private readonly StoreEngine _engine;

    internal DifferenceQuestions(StoreEngine engine) => _engine = engine;

    /// <summary>The coders whose readings the store holds, in the order in which they came.</summary>
    public Task<ImmutableArray<CoderUse>> CodersAsync(CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        var counts = await db.Readings.GroupBy(r => r.CoderId).Select(g => new { g.Key, Count = g.Count(), Answering = g.Sum(r => r.Current == ReadingRow.Answering ? 1 : 0), First = g.Min(r => r.Id) })
            .ToListAsync(cancellation).ConfigureAwait(false);
        var names = await db.Coders.ToDictionaryAsync(c => c.Id, c => c.Version, cancellation).ConfigureAwait(false);
        return counts.OrderBy(c => c.First).Select(c => new CoderUse(names[c.Key], c.Count, c.Answering)).ToImmutableArray();
    });

    /// <summary>Articles that both coders read and that they read differently, in the order of the store.</summary>
    /// <param name="older">The one coder, as <see cref="CodersAsync"/> names it.</param>
    /// <param name="newer">The other coder; readings that wait for the end of a recoding count.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Every article that both read; those without changes have none.</returns>
    public async IAsyncEnumerable<ArticleDifference> BetweenCodersAsync(string older, string newer, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        long after = 0;
        while (true)
        {
            var page = await _engine.DoAsync(db => PageAsync(db, older, newer, after, cancellation)).ConfigureAwait(false);
            foreach (var (_, difference) in page)
            {
                yield return difference;
            }

            if (page.Count == 0)
            {
                yield break;
            }

            after = page[^1].Id;
        }
    }

    /// <summary>Current articles of this store against the same ones, source and content, in an older store.</summary>
    /// <param name="older">The older store.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Every article that both hold; an article that only this store holds has all its events gained.</returns>
    public async IAsyncEnumerable<ArticleDifference> AgainstAsync(ReadingStore older, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(older);
        long after = 0;
        while (true)
        {
            var page = await _engine.DoAsync(db => db.Articles.Where(a => a.Current == 1 && a.Id > after).OrderBy(a => a.Id).Take(AtOnce).ToListAsync(cancellation)).ConfigureAwait(false);
            if (page.Count == 0)
            {
                yield break;
            }

            var now = await _engine.DoAsync(db => EventsAsync(db, page, cancellation)).ConfigureAwait(false);
            var then = await older.Differences.EventsOfAsync([.. page.Select(a => a.Identity)], cancellation).ConfigureAwait(false);
            foreach (var row in page)
            {
                var (kept, changes) = EventComparison.Between(then.GetValueOrDefault(Convert.ToHexString(row.Identity)) ?? [], now[row.Id]);
                yield return new(row.Id, ReadingAssembler.Article(row, ""), kept, changes);
            }

            after = page[^1].Id;
        }
    }

    private Task<Dictionary<string, List<Event>>> EventsOfAsync(List<byte[]> identities, CancellationToken cancellation) => _engine.DoAsync(async db =>
    {
        var rows = await db.Articles.Where(a => identities.Contains(a.Identity)).ToListAsync(cancellation).ConfigureAwait(false);
        var events = await EventsAsync(db, rows, cancellation).ConfigureAwait(false);
        return rows.ToDictionary(r => Convert.ToHexString(r.Identity), r => events[r.Id], StringComparer.Ordinal);
    });

    private static async Task<Dictionary<long, List<Event>>> EventsAsync(StoreConnection db, List<ArticleRow> articles, CancellationToken cancellation)
    {
        var ids = articles.ConvertAll(a => a.Id);
        var readings = db.Readings.Where(r => ids.Contains(r.ArticleId) && r.Current == ReadingRow.Answering).Select(r => r.Id);
        var rows = await db.Events.Where(e => ids.Contains(e.ArticleId) && readings.Contains(e.ReadingId)).ToListAsync(cancellation).ConfigureAwait(false);
        var events = await EventAssembler.AssembleAsync(db, rows, cancellation).ConfigureAwait(false);
        var byArticle = rows.OrderBy(r => r.Number).ToLookup(r => r.ArticleId, r => events[r.Id]);
        return ids.ToDictionary(id => id, id => byArticle[id].ToList());
    }

    private static async Task<List<(long Id, ArticleDifference Difference)>> PageAsync(StoreConnection db, string older, string newer, long after, CancellationToken cancellation)
    {
        long oldCoder = Coder(db, older);
        long newCoder = Coder(db, newer);
        var pairs = await (
            from old in db.Readings
            where old.CoderId == oldCoder && old.ArticleId > after
            join made in db.Readings on old.ArticleId equals made.ArticleId
            where made.CoderId == newCoder
            join article in db.Articles on old.ArticleId equals article.Id
            join outlet in db.Outlets on article.OutletId equals outlet.Id
            orderby old.ArticleId
            select new { article, Outlet = outlet.Name, Old = old.Id, New = made.Id }).Take(AtOnce).ToListAsync(cancellation).ConfigureAwait(false);
        // A coder that came back has read an article twice: its last reading counts.
        pairs = [.. pairs.GroupBy(p => p.article.Id).Select(g => g.OrderBy(p => p.Old).ThenBy(p => p.New).Last())];
        var ids = pairs.ConvertAll(p => p.article.Id);
        var rows = await db.Events.Where(e => ids.Contains(e.ArticleId)).ToListAsync(cancellation).ConfigureAwait(false);
        var events = await EventAssembler.AssembleAsync(db, rows, cancellation).ConfigureAwait(false);
        var byReading = rows.OrderBy(r => r.Number).ToLookup(r => r.ReadingId, r => events[r.Id]);
        return pairs.ConvertAll(p =>
        {
            var (kept, changes) = EventComparison.Between([.. byReading[p.Old]], [.. byReading[p.New]]);
            return (p.article.Id, new ArticleDifference(p.article.Id, ReadingAssembler.Article(p.article, p.Outlet), kept, changes));
        });
    }

    private static long Coder(StoreConnection db, string version) =>
        db.Coders.Where(c => c.Version == version).Select(c => (long?)c.Id).FirstOrDefault()
        ?? throw new QuestionException($"this store holds no readings of the coder \"{version}\"; there are {string.Join("; ", db.Coders.OrderBy(c => c.Id).Select(c => c.Version).Take(12))}", "coder");
}
