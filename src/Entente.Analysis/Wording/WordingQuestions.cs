using System.Runtime.CompilerServices;
using Entente.Storage;
using Entente.Storage.Filters;
using Entente.Storage.Questions;

namespace Entente.Analysis.Wording;

/// <summary>Answers which phrases and names an outlet began or ceased to use for an actor or an act. Thread-safe.</summary>
public sealed class WordingQuestions
{
    // The newest articles; a question about more of them names a span.
    private const int MostArticles = 4000;
    private const int MostEvents = 20_000;

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
        var sentences = new List<NamingSentence>();
        await foreach (var sentence in SentencesAsync(query, cancellation).ConfigureAwait(false))
        {
            sentences.Add(sentence);
        }

        if (sentences.Count == 0)
        {
            return new(query.Since, query.Turn, query.Until, 0, 0, [], []);
        }

        var (first, last) = (query.Since ?? sentences[0].Day, query.Until ?? sentences[^1].Day);
        var turn = query.Turn ?? last.AddDays(1 - WordingQuery.DefaultDays);
        // A turn that nobody asked for may lie before a young store's first day: then all is new, and nothing began or ceased.
        if (first > last || (query.Turn is not null && (first > turn || turn > last)))
        {
            throw new QuestionException($"the turn {turn:yyyy-MM-dd} does not lie between {first:yyyy-MM-dd} and {last:yyyy-MM-dd}; give another turn or a longer span", "turn");
        }

        var ledger = new PhraseLedger(turn, query);
        sentences.ForEach(ledger.Add);
        return new(first, turn, last, ledger.ArticlesBefore, ledger.ArticlesSince, ledger.Find(WordingTurn.Began), ledger.Find(WordingTurn.Ceased));
    }

    private async IAsyncEnumerable<NamingSentence> SentencesAsync(WordingQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (query.Act is null)
        {
            var articles = new ArticleFilter { Outlet = query.Outlet, Since = query.Since, Until = query.Until };
            await foreach (var sentence in _store.Sentences.NamingAsync(query.Actor!, articles, MostArticles, cancellation).ConfigureAwait(false))
            {
                yield return sentence;
            }

            yield break;
        }

        var filter = new EventFilter { Outlet = query.Outlet, Party = query.Actor, Types = [query.Act.Value], Since = query.Since, Until = query.Until };
        var found = new List<StoredEvent>();
        await foreach (var act in _store.Events.StreamAsync(filter, cancellation).ConfigureAwait(false))
        {
            found.Add(act);
            if (found.Count == MostEvents)
            {
                break;
            }
        }

        foreach (var act in found.Where(e => e.Published is not null).OrderBy(e => e.Published).ThenBy(e => e.ArticleId))
        {
            yield return new(act.ArticleId, act.ArticleTitle, act.Outlet, act.Published!.Value, act.SentenceText, []);
        }
    }
}
