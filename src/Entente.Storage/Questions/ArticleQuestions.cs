using System.Collections.Immutable;
using Entente.Storage.Filters;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Questions;

/// <summary>Answers questions about articles. Thread-safe.</summary>
public sealed class ArticleQuestions
{
    private const int ExcerptLength = 200;

    private readonly StoreEngine _engine;

    internal ArticleQuestions(StoreEngine engine) => _engine = engine;

    /// <summary>Articles that fit a filter, newest first, superseded versions left out.</summary>
    /// <param name="filter">Which articles.</param>
    /// <param name="cursor">Where to go on; null for the first page.</param>
    /// <param name="size">Articles wanted, at most 1000.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">An actor or outlet is unknown, or the cursor is of another question.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<Page<ArticleSummary>> ListAsync(ArticleFilter filter, string? cursor = null, int size = 50, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string question = "articles?" + string.Join('&', filter.ToPairs().Select(p => $"{p.Key}={p.Value}"));
        var from = PageCursor.Parse(cursor, question);
        PageCursor.CheckSize(size);
        return _engine.DoAsync(async db =>
        {
            var keys = await KeysAsync(db, filter, from, size + 1, cancellation).ConfigureAwait(false);
            var numbers = keys.Take(size).Select(k => k.Id).ToList();
            var shown = await (
                from article in db.Articles
                where numbers.Contains(article.Id)
                join outlet in db.Outlets on article.OutletId equals outlet.Id
                orderby article.Day descending, article.Id descending
                select new { article.Id, article.Code, Outlet = outlet.Name, article.Day, article.Title, article.Url, article.Words, article.Events, Start = article.Text.Substring(0, ExcerptLength) })
                .ToListAsync(cancellation).ConfigureAwait(false);
            var excerpts = filter.Words is { } words ? _engine.Excerpts(db, words, shown.ConvertAll(r => r.Id)) : null;
            return new Page<ArticleSummary>(
                [.. shown.Select(r => new ArticleSummary(
                    r.Id, r.Code, EventAssembler.Blank(r.Outlet), DayCode.Parse(r.Day), r.Title, r.Url, r.Words, r.Events,
                    excerpts?.GetValueOrDefault(r.Id) is { } found ? OneLine(found) : Beginning(r.Start)))],
                keys.Count > size ? keys[size - 1].Format(question) : null);
        });
    }

    /// <summary>Finds an article with its whole reading.</summary>
    /// <param name="id">Its number in the store; superseded versions can be asked for too.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The article, or null when there is none of that number.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<StoredArticle?> FindAsync(long id, CancellationToken cancellation = default) =>
        _engine.DoAsync(db => ReadingAssembler.LoadAsync(db, id, cancellation));

    /// <summary>The number of this very article, source and content; null when it is not stored.</summary>
    public Task<long?> IdOfAsync(Article article, CancellationToken cancellation = default)
    {
        byte[] identity = ArticleIdentity.Of(article).Content;
        return _engine.DoAsync(db => db.Articles.Where(a => a.Identity == identity).Select(a => (long?)a.Id).FirstOrDefaultAsync(cancellation));
    }

    /// <summary>The articles added last, whatever their day, newest first; superseded versions left out.</summary>
    /// <param name="count">Articles wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ImmutableArray<ArticleSummary>> AddedLastAsync(int count = 10, CancellationToken cancellation = default) => _engine.DoAsync(db =>
        // By number first: an engine that picked the current ones first would sort them all. A few of the newest may be superseded already.
        SummariesAsync(db, db.Articles.OrderByDescending(a => a.Id).Take(4 * count + 20).Where(a => a.Current == 1).OrderByDescending(a => a.Id).Take(count), cancellation));

    /// <summary>Articles by their numbers, newest number first; numbers without an article are passed over.</summary>
    /// <param name="ids">Numbers in the store.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ImmutableArray<ArticleSummary>> SummariesAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation = default) => _engine.DoAsync(db =>
        SummariesAsync(db, db.Articles.Where(a => ids.Contains(a.Id)), cancellation));

    private static async Task<ImmutableArray<ArticleSummary>> SummariesAsync(StoreConnection db, IQueryable<ArticleRow> articles, CancellationToken cancellation)
    {
        var rows = await (
            from article in articles
            join outlet in db.Outlets on article.OutletId equals outlet.Id
            orderby article.Id descending
            select new { article.Id, article.Code, Outlet = outlet.Name, article.Day, article.Title, article.Url, article.Words, article.Events, Start = article.Text.Substring(0, ExcerptLength) })
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(r => new ArticleSummary(r.Id, r.Code, EventAssembler.Blank(r.Outlet), DayCode.Parse(r.Day), r.Title, r.Url, r.Words, r.Events, Beginning(r.Start)))];
    }

    /// <summary>All outlets of the store with what is known of them and the number of their articles, most first; nameless ones are left out.</summary>
    public Task<ImmutableArray<StoredOutlet>> OutletsAsync(CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        var rows = await (
            from total in db.OutletTotals
            join outlet in db.Outlets on total.OutletId equals outlet.Id
            where outlet.Name != "" && total.Articles > 0
            select new { outlet, total }).ToListAsync(cancellation).ConfigureAwait(false);
        return rows.OrderByDescending(r => r.total.Articles).ThenBy(r => r.outlet.Name, StringComparer.Ordinal).Select(r => new StoredOutlet(
            r.outlet.Name, EventAssembler.Blank(r.outlet.Country), (OutletOwnership)r.outlet.Ownership, EventAssembler.Blank(r.outlet.Language),
            (int)r.total.Articles, (int)r.total.Copies)).ToImmutableArray();
    });

    private async Task<List<PageCursor>> KeysAsync(StoreConnection db, ArticleFilter filter, PageCursor? from, int count, CancellationToken cancellation)
    {
        if (filter is { Actor: null, Outlet: null, Ownerships.IsEmpty: true, Words: { } words })
        {
            return await NewestMatches.FindAsync(_engine, db, After(Within(db, filter with { Words = null }), from), words, count, cancellation).ConfigureAwait(false);
        }

        var articles = Within(db, filter);
        if (filter.Actor is null)
        {
            articles = After(articles, from);
            return await articles.OrderByDescending(a => a.Day).ThenByDescending(a => a.Id).Take(count)
                .Select(a => new PageCursor(a.Day, a.Id)).ToListAsync(cancellation).ConfigureAwait(false);
        }

        // An actor's articles lie together, in order of days: a rare actor is found without a walk through all articles.
        var scope = ActorScope.Find(db, filter.Actor, "actor");
        var named = db.ArticleActors.Where(m => m.RootId == scope.Root);
        if (from is { } last)
        {
            named = named.Where(m => m.Day <= last.Day && (m.Day < last.Day || m.ArticleId < last.Id));
        }

        if (!scope.IsRoot)
        {
            articles = Naming(db, articles, [.. scope.Under]);
        }

        return await (
            from mention in named
            join article in articles on mention.ArticleId equals article.Id
            orderby mention.Day descending, mention.ArticleId descending
            select new PageCursor(mention.Day, mention.ArticleId)).Take(count).ToListAsync(cancellation).ConfigureAwait(false);
    }

    private static IQueryable<ArticleRow> Naming(StoreConnection db, IQueryable<ArticleRow> articles, List<long> actors) =>
        articles.Where(a => (
            from reading in db.Readings
            where reading.ArticleId == a.Id && reading.Current == 1
            join mention in db.Mentions on reading.Id equals mention.ReadingId
            join reference in db.References on mention.ReferenceId equals reference.Id
            where actors.Contains(reference.ActorId)
            select reading.Id).Any());

    private static IQueryable<ArticleRow> After(IQueryable<ArticleRow> articles, PageCursor? from) =>
        from is { } after ? articles.Where(a => a.Day <= after.Day && (a.Day < after.Day || a.Id < after.Id)) : articles;

    private IQueryable<ArticleRow> Within(StoreConnection db, ArticleFilter filter)
    {
        var articles = db.Articles.Where(a => a.Current == 1);
        if (OutletScope.Find(db, filter.Outlet, filter.Ownerships) is { } outlets)
        {
            articles = articles.Where(a => outlets.Contains(a.OutletId));
        }

        if (filter.Since is not null)
        {
            int since = DayCode.Of(filter.Since);
            articles = articles.Where(a => a.Day >= since);
        }

        if (filter.Until is not null)
        {
            int until = DayCode.Of(filter.Until);
            articles = articles.Where(a => a.Day <= until && a.Day != DayCode.Unknown);
        }

        if (filter.Words is { } words)
        {
            var matching = _engine.Matching(db, words);
            articles = _engine.FewMatching(db, words) is { } few ? articles.Where(a => few.Contains(a.Id))
                : _engine.AreMany(db, matching) ? articles.Where(a => matching.Any(id => id == a.Id))
                : articles.Where(a => matching.Contains(a.Id));
        }

        return articles;
    }

    // A text that goes on is cut behind a whole word.
    private static string Beginning(string start)
    {
        int space = start.Length < ExcerptLength ? -1 : start.LastIndexOfAny([' ', '\n', '\t']);
        return space > 0 ? OneLine(start[..space]) + " …" : OneLine(start);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
