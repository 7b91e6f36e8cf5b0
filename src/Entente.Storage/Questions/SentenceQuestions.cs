using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Entente.Storage.Filters;
using LinqToDB.Async;

namespace Entente.Storage.Questions;

/// <summary>Hands out the sentences that name an actor, for questions about wording. Thread-safe.</summary>
public sealed class SentenceQuestions
{
    private const int ArticlesAtOnce = 100;

    private readonly StoreEngine _engine;

    internal SentenceQuestions(StoreEngine engine) => _engine = engine;

    /// <summary>The sentences of current, dated articles that name an actor or someone under it, oldest first.</summary>
    /// <param name="who">Identifier or name of the actor.</param>
    /// <param name="filter">Publisher and days; other fields are not looked at.</param>
    /// <param name="mostArticles">Articles looked into at most, the newest ones.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">The actor or the outlet is unknown.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async IAsyncEnumerable<NamingSentence> NamingAsync(
        string who, ArticleFilter filter, int mostArticles, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var articles = new List<ArticleSummary>();
        string? cursor = null;
        var asked = new ArticleFilter { Actor = who, Outlet = filter.Outlet, Since = filter.Since ?? DateOnly.MinValue, Until = filter.Until };
        do
        {
            var page = await new ArticleQuestions(_engine).ListAsync(asked, cursor, Math.Min(PageCursor.MaxSize, mostArticles - articles.Count), cancellation).ConfigureAwait(false);
            articles.AddRange(page.Items.Where(a => a.Day is not null));
            cursor = page.Next;
        }
        while (cursor is not null && articles.Count < mostArticles);

        articles.Reverse();
        foreach (var chunk in articles.Chunk(ArticlesAtOnce))
        {
            foreach (var sentence in await _engine.DoAsync(db => LoadAsync(db, who, chunk, cancellation)).ConfigureAwait(false))
            {
                yield return sentence;
            }
        }
    }

    private static async Task<List<NamingSentence>> LoadAsync(StoreConnection db, string who, ArticleSummary[] articles, CancellationToken cancellation)
    {
        var scope = ActorScope.Find(db, who, "actor");
        var meant = scope.IsRoot
            ? db.Actors.Where(a => a.RootId == scope.Root).Select(a => a.Id)
            : db.Actors.Where(a => scope.Under.Contains(a.Id)).Select(a => a.Id);
        var ids = articles.Select(a => a.Id).ToList();
        var texts = await db.Articles.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Text, cancellation).ConfigureAwait(false);
        var rows = await (
            from reading in db.Readings
            where ids.Contains(reading.ArticleId) && reading.Current == 1
            join mention in db.Mentions on reading.Id equals mention.ReadingId
            join reference in db.References on mention.ReferenceId equals reference.Id
            where meant.Contains(reference.ActorId) && mention.How != (int)ResolutionMethod.Coreference
            join sentence in db.Sentences on new { mention.ReadingId, Number = mention.Sentence } equals new { sentence.ReadingId, sentence.Number }
            select new { reading.ArticleId, sentence.Number, SentenceStart = sentence.Start, SentenceEnd = sentence.End, mention.Start, mention.End })
            .ToListAsync(cancellation).ConfigureAwait(false);
        var named = rows.ToLookup(r => r.ArticleId);
        return
        [
            .. from article in articles
               from sentence in named[article.Id].GroupBy(r => (r.Number, r.SentenceStart, r.SentenceEnd)).OrderBy(g => g.Key.Number)
               let span = new TextSpan(sentence.Key.SentenceStart, sentence.Key.SentenceEnd)
               select new NamingSentence(
                   article.Id, article.Title, article.Outlet, article.Day!.Value, span.Slice(texts[article.Id]).ToString(),
                   [.. sentence.Where(m => span.Contains(new TextSpan(m.Start, m.End))).Select(m => new TextSpan(m.Start - span.Start, m.End - span.Start)).Order()]),
        ];
    }
}

/// <summary>A sentence that names an actor.</summary>
/// <param name="ArticleId">Number of its article.</param>
/// <param name="ArticleTitle">Headline of the article; null when there is none.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Day">When.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Names">The words that name the actor, as spans of <paramref name="Text"/>.</param>
public sealed record NamingSentence(long ArticleId, string? ArticleTitle, string? Outlet, DateOnly Day, string Text, ImmutableArray<TextSpan> Names);
