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

    // What lies near an event: some days before and after, with the same parties. The bounds keep a list of fifty parties from reading half the store.
    private const int NeighbourDays = 4;
    private const int MostNeighbours = 500;
    private const int MostNeighbourhoods = 24;
    private const int MostParties = 4;

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
        return stored is null || stored.EventIds.IsEmpty
            ? []
            : await AroundAsync(await _store.Events.GetAsync(stored.EventIds, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
    }

    /// <summary>The incident that an event belongs to.</summary>
    /// <param name="id">Number of the incident, which is that of one of its events, or of any of them.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The incident; null when there is no event of that number.</returns>
    public async Task<Incident?> FindAsync(long id, CancellationToken cancellation = default) =>
        await _store.Events.FindAsync(id, cancellation).ConfigureAwait(false) is { } act
            ? (await AroundAsync([act], cancellation).ConfigureAwait(false)).FirstOrDefault()
            : null;

    // Groups the events with all that lie near them, and gives those groups that hold one of them.
    private async Task<ImmutableArray<Incident>> AroundAsync(IReadOnlyCollection<StoredEvent> own, CancellationToken cancellation)
    {
        var near = own.ToDictionary(e => e.Id);
        foreach (var (party, from, to) in own.Where(e => e.Day is not null).SelectMany(Neighbourhoods).Distinct().Take(MostNeighbourhoods))
        {
            if (await AddAsync(near, new() { Party = party, Since = from, Until = to }, cancellation).ConfigureAwait(false))
            {
                continue;
            }

            // The newest of a busy party's acts only, and the rest are those of its last days: what can be of one happening with these very acts is asked for by itself.
            foreach (var filter in own.Where(e => e.Day is { } day && day.Shift(-NeighbourDays) == from).SelectMany(e => Near(e, party)).Distinct().Take(MostNeighbourhoods))
            {
                await AddAsync(near, filter, cancellation).ConfigureAwait(false);
            }
        }

        var ids = own.Select(e => e.Id).ToHashSet();
        return [.. (await AssembleAsync(near.Values, cancellation).ConfigureAwait(false)).Where(i => i.Reports.Any(r => ids.Contains(r.Id)))];
    }

    // Whether all that fits was added.
    private async Task<bool> AddAsync(Dictionary<long, StoredEvent> near, EventFilter filter, CancellationToken cancellation)
    {
        var page = await _store.Events.ListAsync(filter, size: MostNeighbours, cancellation: cancellation).ConfigureAwait(false);
        foreach (var act in page.Items)
        {
            near.TryAdd(act.Id, act);
        }

        return page.Next is null;
    }

    // Acts of the types that may be another outlet's word for this one, of the party with each of those on the other side: first on the day and those beside it, then
    // some days around.
    private static IEnumerable<EventFilter> Near(StoredEvent act, string party)
    {
        var (actors, recipients) = (Roots(act.Event.Actors), Roots(act.Event.Recipients));
        var others = recipients.Count == 0 ? actors : actors.Contains(party, StringComparer.Ordinal) ? recipients : actors;
        bool acts = actors.Contains(party, StringComparer.Ordinal);
        var day = act.Day!.Value;
        return
            from days in (int[])[1, NeighbourDays]
            from other in others.Where(o => o != party).Take(MostParties).Select(o => (string?)o).DefaultIfEmpty()
            let filter = new EventFilter { Types = Likeness.TypesNear(act.Event.Type), Since = day.Shift(-days), Until = day.Shift(days) }
            select other is null ? filter with { Party = party } : acts ? filter with { Actor = party, Recipient = other } : filter with { Actor = other, Recipient = party };
    }

    private static List<string> Roots(ImmutableArray<EventParty> parties) =>
        [.. parties.Where(p => p.Actor.Id != ActorReference.Nameless).Select(p => p.Actor.Id.Split('.')[0]).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<(string Party, DateOnly From, DateOnly To)> Neighbourhoods(StoredEvent act) =>
        Roots([.. act.Event.Actors, .. act.Event.Recipients]).Take(MostParties)
            .Select(party => (party, act.Day!.Value.Shift(-NeighbourDays), act.Day.Value.Shift(NeighbourDays)));

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

    private async Task<ImmutableArray<Incident>> AssembleAsync(IEnumerable<StoredEvent> events, CancellationToken cancellation)
    {
        var outlets = await OutletEntry.LookupAsync(_store, cancellation).ConfigureAwait(false);
        return [.. IncidentGrouper.Group(events).Select(g => IncidentAssembler.Of(g, outlets))];
    }
}
