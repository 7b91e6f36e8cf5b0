using System.Collections.Immutable;
using Entente.Storage;
using Entente.Storage.Questions;

namespace Entente.Analysis.Wording;

/// <summary>Answers which phrases and names an outlet began or ceased to use for an actor or an act. Thread-safe.</summary>
public sealed class WordingQuestions
{
    // What a page can wait for: some fifty milliseconds. A phrase that lies on one side of the turn beyond chance in so many articles is no matter of the sample.
    private const int MostArticles = 1200;

    private readonly ReadingStore _store;
    private readonly AnswerMemory<WordingQuery, WordingAnswer> _memory;

    internal WordingQuestions(ReadingStore store) => (_store, _memory) = (store, new(store));

    /// <summary>Finds what changed.</summary>
    /// <param name="query">Whose wording, of what.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">Neither actor nor act is given, one is unknown, or the days are backwards.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<WordingAnswer> ChangesAsync(WordingQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Actor is null && query.Act is null)
        {
            throw new QuestionException("wording is asked of an actor or of a type of act; give actor or act", "actor");
        }

        return await _memory.FindAsync(query, () => ReadAsync(query, cancellation), cancellation).ConfigureAwait(false);
    }

    private async Task<WordingAnswer> ReadAsync(WordingQuery query, CancellationToken cancellation)
    {
        var wanted = new SentenceFilter { Actor = query.Actor, Act = query.Act, Outlet = query.Outlet, Since = query.Since, Until = query.Until };
        var articles = await _store.Sentences.ArticlesAsync(wanted, cancellation).ConfigureAwait(false);
        if (articles.IsEmpty)
        {
            return new(query.Since, query.Turn, query.Until, 0, 0, [], []);
        }

        var (first, last) = (query.Since ?? articles[0].Day, query.Until ?? articles[^1].Day);
        var turn = query.Turn ?? last.Shift(1 - WordingQuery.DefaultDays);
        // A turn that nobody asked for may lie before a young store's first day: then all is new, and nothing began or ceased.
        if (first > last || (query.Turn is not null && (first > turn || turn > last)))
        {
            throw new QuestionException($"the turn {turn:yyyy-MM-dd} does not lie between {first:yyyy-MM-dd} and {last:yyyy-MM-dd}; give another turn or a longer span", "turn");
        }

        var sample = Sample(articles, articles.Count(a => a.Day < turn));
        var ledger = new PhraseLedger(turn, query, await _store.Sentences.InAsync(wanted, sample, cancellation).ConfigureAwait(false));
        return new(first, turn, last, ledger.ArticlesBefore, ledger.ArticlesSince, ledger.Find(WordingTurn.Began), ledger.Find(WordingTurn.Ceased)) { Articles = articles.Length };
    }

    // Half of the sample from each side of the turn; what one side lacks, the other may have.
    private static FoundArticle[] Sample(ImmutableArray<FoundArticle> articles, int turn)
    {
        var (before, since) = (articles[..turn], articles[turn..]);
        int fewBefore = Math.Min(before.Length, Math.Max(MostArticles / 2, MostArticles - since.Length));
        int fewSince = Math.Min(since.Length, MostArticles - fewBefore);
        return [.. Spread(before, fewBefore), .. Spread(since, fewSince)];
    }

    // Evenly over the whole, so that a long past is seen from end to end.
    private static IEnumerable<FoundArticle> Spread(ImmutableArray<FoundArticle> articles, int count) =>
        Enumerable.Range(0, count).Select(i => articles[(int)((long)i * articles.Length / count)]);
}
