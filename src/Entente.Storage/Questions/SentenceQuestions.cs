using System.Collections.Immutable;
using Entente.Storage.Filters;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Questions;

/// <summary>Hands out sentences that name an actor or tell of a type of act, for questions about wording. Thread-safe.</summary>
/// <remarks>First the articles, which costs little; then the sentences of those that the asker chooses. Near-duplicates count: who prints a text again uses its words.</remarks>
public sealed class SentenceQuestions
{
    // The newest; a question about more of them names a span.
    private const int MostArticles = 20_000;

    // Articles asked for in one statement.
    private const int AtOnce = 500;

    private readonly StoreEngine _engine;

    internal SentenceQuestions(StoreEngine engine) => _engine = engine;

    /// <summary>The current, dated articles with such sentences, oldest first; of more than 20,000, the newest.</summary>
    /// <param name="filter">What is asked for; an actor or a type of act.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">The actor or the outlet is unknown.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ImmutableArray<FoundArticle>> ArticlesAsync(SentenceFilter filter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _engine.DoAsync(async db =>
        {
            var rows = new HashSet<Dated>();
            foreach (var articles in filter.Act is null ? [Naming(db, filter)] : Telling(db, filter))
            {
                rows.UnionWith(await articles.OrderByDescending(a => a.Day).ThenByDescending(a => a.Id).Take(MostArticles).ToListAsync(cancellation).ConfigureAwait(false));
            }

            return rows.OrderBy(a => a.Day).ThenBy(a => a.Id).TakeLast(MostArticles).Select(a => new FoundArticle(a.Id, DayCode.Parse(a.Day)!.Value)).ToImmutableArray();
        });
    }

    /// <summary>The sentences in some articles, in the order of the articles and of the text.</summary>
    /// <param name="filter">What is asked for, as before.</param>
    /// <param name="articles">Articles that <see cref="ArticlesAsync"/> gave for it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">The actor is unknown.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<IReadOnlyList<FoundSentence>> InAsync(SentenceFilter filter, IReadOnlyCollection<FoundArticle> articles, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(articles);
        return _engine.DoAsync<IReadOnlyList<FoundSentence>>(async db =>
        {
            var outlets = await db.Outlets.ToDictionaryAsync(o => o.Id, o => EventAssembler.Blank(o.Name), cancellation).ConfigureAwait(false);
            string places = filter.Act is null ? SentencePlaces.Naming(db, filter) : SentencePlaces.Telling(db, filter);
            var found = new List<FoundSentence>();
            foreach (var chunk in articles.Chunk(AtOnce))
            {
                var ids = chunk.Select(a => a.Id);
                var texts = (await db.AmongAsync<ArticleRow>("SELECT id, outlet_id, text FROM articles WHERE id IN @numbers", ids, cancellation).ConfigureAwait(false)).ToDictionary(a => a.Id);
                var held = (await db.AmongAsync<SentencePlace>(places, ids, cancellation).ConfigureAwait(false)).ToLookup(p => p.Id);
                foreach (var article in chunk.Where(a => texts.ContainsKey(a.Id)))
                {
                    var text = texts[article.Id];
                    found.AddRange(SentencePlaces.Sentences(held[article.Id]).Select(s => new FoundSentence(article.Id, outlets[text.OutletId], article.Day, s.Number, text.Text, s.Span, s.Names)));
                }
            }

            return found;
        });
    }

    // A root's articles lie together, in the order of days; for an actor under one, the newest of them are searched.
    private static IQueryable<Dated> Naming(StoreConnection db, SentenceFilter filter)
    {
        var who = ActorScope.Find(db, filter.Actor!, "actor");
        int since = DayCode.Of(filter.Since), until = filter.Until is null ? int.MaxValue : DayCode.Of(filter.Until);
        var named = db.ArticleActors.Where(n => n.RootId == who.Root && n.Day != DayCode.Unknown && n.Day >= since && n.Day <= until).Select(n => new Dated { Id = n.ArticleId, Day = n.Day });
        if (OutletScope.Find(db, filter.Outlet, []) is { } outlets)
        {
            named = from name in named join article in db.Articles on name.Id equals article.Id where outlets.Contains(article.OutletId) select name;
        }

        if (who.IsRoot)
        {
            return named;
        }

        var meant = db.References.Where(r => who.Under.Contains(r.ActorId)).Select(r => r.Id);
        return named.OrderByDescending(n => n.Day).ThenByDescending(n => n.Id).Take(MostArticles).Where(n => (
            from reading in db.Readings
            where reading.ArticleId == n.Id && reading.Current == ReadingRow.Answering
            join mention in db.Mentions on reading.Id equals mention.ReadingId
            where mention.How != (int)ResolutionMethod.Coreference && meant.Contains(mention.ReferenceId)
            select reading.Id).Any());
    }

    private IEnumerable<IQueryable<Dated>> Telling(StoreConnection db, SentenceFilter filter) => Acts(db, filter).Select(acts => (
        from act in acts
        join article in Within(db.Articles, filter) on act.ArticleId equals article.Id
        select new Dated { Id = article.Id, Day = article.Day }).Distinct());

    private static IQueryable<ArticleRow> Within(IQueryable<ArticleRow> articles, SentenceFilter filter)
    {
        int since = DayCode.Of(filter.Since), until = filter.Until is null ? int.MaxValue : DayCode.Of(filter.Until);
        return articles.Where(a => a.Day != DayCode.Unknown && a.Day >= since && a.Day <= until);
    }

    // Acts of the type, the actor taking part either way.
    private IEnumerable<IQueryable<EventRow>> Acts(StoreConnection db, SentenceFilter filter)
    {
        var scope = new EventScope(_engine, db, new EventFilter { Types = [filter.Act!.Value], Party = filter.Actor, Outlet = filter.Outlet, Copies = CopyRule.All });
        return scope.HasParties
            ? [WithParty(acting: true), WithParty(acting: false)]
            : [scope.CurrentEvents()];

        IQueryable<EventRow> WithParty(bool acting) => from pair in scope.Pairs(acting) join act in db.Events on pair.EventId equals act.Id select act;
    }

    private sealed record Dated
    {
        public long Id { get; init; }

        public int Day { get; init; }
    }
}
