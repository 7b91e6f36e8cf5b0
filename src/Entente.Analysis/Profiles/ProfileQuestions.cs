using System.Collections.Immutable;
using Entente.Analysis.Ties;
using Entente.Knowledge;
using Entente.Storage;

namespace Entente.Analysis.Profiles;

/// <summary>Answers who an actor is. Thread-safe.</summary>
public sealed class ProfileQuestions
{
    private readonly ReadingStore _store;
    private readonly FormalTies? _formal;

    internal ProfileQuestions(ReadingStore store, KnowledgeBase? knowledge)
    {
        _store = store;
        _formal = knowledge is null ? null : new(knowledge);
    }

    /// <summary>Describes an actor.</summary>
    /// <param name="who">Identifier or name.</param>
    /// <param name="date">The day on which formal facts must hold; null for all of them over time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">The actor is not in the store; the message suggests near ones.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<Profile> DescribeAsync(string who, DateOnly? date = null, CancellationToken cancellation = default)
    {
        var reported = await _store.Actors.ProfileAsync(who, cancellation: cancellation).ConfigureAwait(false);
        ImmutableArray<FormalTie> formal = _formal?.Of(reported.Actor.Code, null, new(date, date)) ?? [];
        return new(
            reported,
            [.. formal.Where(t => t.Tie.Kind == TieKind.Office).OrderByDescending(t => t.Tie.Days.From ?? DateOnly.MinValue).ThenBy(t => t.Tie.Basis, StringComparer.Ordinal)],
            [.. formal.Where(t => t.Tie.Kind == TieKind.Membership)],
            [.. formal.Where(t => t.Tie.IsMutual)]);
    }
}
