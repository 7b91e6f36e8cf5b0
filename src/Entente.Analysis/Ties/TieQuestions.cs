using System.Collections.Immutable;
using Entente.Knowledge;
using Entente.Storage;
using Entente.Storage.Filters;

namespace Entente.Analysis.Ties;

/// <summary>Answers who is tied to whom: formally, by the knowledge base, and by what articles report. Thread-safe.</summary>
public sealed class TieQuestions
{
    private static readonly ImmutableArray<EventStatus> Actual = [EventStatus.Occurred, EventStatus.Ongoing];

    private readonly ReadingStore _store;
    private readonly FormalTies? _formal;

    internal TieQuestions(ReadingStore store, KnowledgeBase? knowledge)
    {
        _store = store;
        _formal = knowledge is null ? null : new(knowledge);
    }

    /// <summary>Finds ties.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">An actor is unknown, or the span is backwards.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<TieAnswer> FindAsync(TieQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Since > query.Until)
        {
            throw new QuestionException($"since {query.Since:yyyy-MM-dd} lies after until {query.Until:yyyy-MM-dd}; exchange them", "since");
        }

        var since = query.Since ?? query.Until?.Shift(-TieQuery.DefaultReach);
        (string? actor, bool isReported) = await ResolveAsync(query.Actor, "actor").ConfigureAwait(false);
        (string? other, bool isOtherReported) = await ResolveAsync(query.Other, "other").ConfigureAwait(false);
        isReported &= isOtherReported;
        if (actor is null)
        {
            (actor, other) = (other, null);
        }

        var sums = new TieSums(actor is null ? null : RootOf(actor), other is null ? null : RootOf(other), query.Kinds);
        if (isReported)
        {
            var filter = new EventFilter { Party = actor, Since = since, Until = query.Until, Statuses = query.OnlyActual ? Actual : [], Copies = query.Copies };
            await foreach (var act in _store.Acts.StreamAsync(filter, cancellation).ConfigureAwait(false))
            {
                sums.Add(act);
            }
        }

        var reported = await sums.ToTiesAsync(_store, query, cancellation).ConfigureAwait(false);
        var held = new DayInterval(query.Since ?? query.Until, query.Until);
        var formal = _formal is null ? []
            : actor is not null ? _formal.Of(actor, other, held)
            : _formal.Among(reported.SelectMany(t => (string[])[t.Actor.Code, t.Other.Code]).ToHashSet(StringComparer.Ordinal), held);
        return new(since, query.Until, [.. formal.Where(t => query.FormalKinds.IsEmpty || query.FormalKinds.Contains(t.Tie.Kind)).Take(query.Count)], reported);
    }

    // An actor that no article names yet may still have formal ties.
    private async Task<(string? Code, bool IsReported)> ResolveAsync(string? who, string field)
    {
        try
        {
            return who is null ? (null, true) : ((await _store.Acts.ResolveAsync(who, field).ConfigureAwait(false)).Actor.Code, true);
        }
        catch (QuestionException) when (_formal?.Find(who!) is not null)
        {
            return (_formal.Find(who!), false);
        }
    }

    private static string RootOf(string code) => code.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? code[..dot] : code;
}
