using System.Collections.Immutable;
using Entente.Analysis.Outlets;
using Entente.Storage;
using Entente.Storage.Filters;
using Entente.Storage.Questions;

namespace Entente.Analysis.Incidents;

/// <summary>Answers which happenings lie behind events, and who reports them. Thread-safe.</summary>
public sealed class IncidentQuestions
{
    // A page of incidents is made from the newest events that fit; more of them are a matter for a narrower question.
    private const int MostEvents = 5000;

    private readonly ReadingStore _store;

    internal IncidentQuestions(ReadingStore store) => _store = store;

    /// <summary>Incidents that events of a filter report, those that most articles report first.</summary>
    /// <param name="filter">Which events; the incident shows those alone.</param>
    /// <param name="leastOutlets">Least number of outlets that report it.</param>
    /// <param name="count">Incidents wanted at most.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">An actor or outlet is unknown.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableArray<Incident>> ListAsync(EventFilter filter, int leastOutlets = 1, int count = 50, CancellationToken cancellation = default)
    {
        var incidents = await GroupAsync(filter, cancellation).ConfigureAwait(false);
        return
        [
            .. incidents.Where(i => i.Standing.Outlets.Length >= leastOutlets)
                .OrderByDescending(i => i.Articles).ThenByDescending(i => i.From).ThenBy(i => i.Id).Take(count),
        ];
    }

    /// <summary>The incidents that an article's events belong to, with the reports of other articles, in the article's order.</summary>
    /// <param name="article">Number of the article.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ImmutableArray<Incident>> OfArticleAsync(long article, CancellationToken cancellation = default)
    {
        var stored = await _store.Articles.FindAsync(article, cancellation).ConfigureAwait(false);
        if (stored is null || stored.EventIds.IsEmpty)
        {
            return [];
        }

        var own = await _store.Events.GetAsync(stored.EventIds, cancellation).ConfigureAwait(false);
        var ids = own.Select(e => e.Id).ToHashSet();
        var near = new Dictionary<long, StoredEvent>();
        foreach (var act in own)
        {
            near[act.Id] = act;
        }

        foreach (var (party, from, to) in own.Where(e => e.Day is not null).SelectMany(Neighbourhoods).Distinct().Take(24))
        {
            var filter = new EventFilter { Party = party, Since = from, Until = to };
            foreach (var act in (await _store.Events.ListAsync(filter, size: 500, cancellation: cancellation).ConfigureAwait(false)).Items)
            {
                near[act.Id] = act;
            }
        }

        return [.. (await AssembleAsync(near.Values, cancellation).ConfigureAwait(false)).Where(i => i.Reports.Any(r => ids.Contains(r.Id)))];
    }

    private static IEnumerable<(string Party, DateOnly From, DateOnly To)> Neighbourhoods(StoredEvent act)
    {
        const int Slack = 3;
        foreach (string party in act.Event.Actors.Concat(act.Event.Recipients).Select(p => p.Actor.Id.Split('.')[0]).Distinct(StringComparer.Ordinal).Take(4))
        {
            yield return (party, act.Day!.Value.AddDays(-Slack), act.Day.Value.AddDays(Slack));
        }
    }

    internal async Task<ImmutableArray<Incident>> GroupAsync(EventFilter filter, CancellationToken cancellation)
    {
        var events = new List<StoredEvent>();
        await foreach (var act in _store.Events.StreamAsync(filter, cancellation).ConfigureAwait(false))
        {
            events.Add(act);
            if (events.Count == MostEvents)
            {
                break;
            }
        }

        return await AssembleAsync(events, cancellation).ConfigureAwait(false);
    }

    private Task<ImmutableArray<Incident>> AssembleAsync(IEnumerable<StoredEvent> events, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(IncidentGrouper.Group(events).Select(g => IncidentAssembler.Of(g, name => new OutletEntry(name))).ToImmutableArray());
    }
}
