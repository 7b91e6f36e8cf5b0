using System.Collections.Concurrent;
using Entente.Storage;
using Entente.Storage.Questions;

namespace Entente.Analysis;

/// <summary>Keeps the last answers to a question that reads thousands of articles, as long as the store stays as it is. Thread-safe.</summary>
/// <typeparam name="TQuery">What is asked; equal queries have equal answers.</typeparam>
/// <typeparam name="TAnswer">An answer; nobody changes it.</typeparam>
/// <param name="store">The store that is asked.</param>
internal sealed class AnswerMemory<TQuery, TAnswer>(ReadingStore store) where TQuery : notnull
{
    // A few dozen questions are what the readers of a workbench come back to; an answer holds some kilobytes.
    private const int Most = 32;

    private readonly ConcurrentDictionary<TQuery, (StoreState State, TAnswer Answer)> _kept = [];

    /// <summary>The kept answer, or a new one.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="answer">Makes the answer.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<TAnswer> FindAsync(TQuery query, Func<Task<TAnswer>> answer, CancellationToken cancellation)
    {
        var state = await store.StateAsync(cancellation).ConfigureAwait(false);
        if (state is not null && _kept.TryGetValue(query, out var kept) && kept.State == state)
        {
            return kept.Answer;
        }

        var made = await answer().ConfigureAwait(false);
        if (state is not null)
        {
            if (_kept.Count >= Most)
            {
                _kept.Clear();
            }

            _kept[query] = (state, made);
        }

        return made;
    }
}
