using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Entente.Analysis.Incidents;
using Entente.Json;
using Entente.Storage;
using Entente.Storage.Filters;
using Entente.Storage.Questions;

namespace Entente.Analysis.Outlets;

/// <summary>Answers what two outlets, or groups of them, report, omit, and how they word it. Thread-safe.</summary>
public sealed class ComparisonQuestions
{
    // The newest acts of each side; a comparison of more is one of whole corpora, and a matter for an export. The outlets of a side have equal shares, so that a
    // busy one does not crowd out the others, and a side of a hundred outlets costs no more than one of one.
    private const int MostEvents = 3000;
    private const int LeastEvents = 20;
    private const int PageEvents = 500;
    private const int Names = 20;
    private const int Words = 20;

    private readonly ReadingStore _store;
    private readonly AnswerMemory<ComparisonQuery, Comparison> _memory;

    internal ComparisonQuestions(ReadingStore store) => (_store, _memory) = (store, new(store));

    /// <summary>Compares.</summary>
    /// <param name="query">Whom, on what.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">An outlet or actor is unknown, an outlet stands on both sides, or the span is backwards.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<Comparison> CompareAsync(ComparisonQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Since > query.Until)
        {
            throw new QuestionException($"since {query.Since:yyyy-MM-dd} lies after until {query.Until:yyyy-MM-dd}; exchange them", "since");
        }

        return await _memory.FindAsync(query, () => ReadAsync(query, cancellation), cancellation).ConfigureAwait(false);
    }

    private async Task<Comparison> ReadAsync(ComparisonQuery query, CancellationToken cancellation)
    {
        var known = await _store.Articles.OutletsAsync(cancellation).ConfigureAwait(false);
        string[] left = Outlets(query.Left, "left", known);
        string[] right = query.Right is null ? [.. known.Select(o => o.Name).Except(left, StringComparer.Ordinal)] : Outlets(query.Right, "right", known);
        var entries = await OutletEntry.LookupAsync(_store, cancellation).ConfigureAwait(false);
        if (left.Intersect(right, StringComparer.Ordinal).FirstOrDefault() is { } twice)
        {
            throw new QuestionException($"outlet {twice} stands on both sides; name it on one", "right");
        }

        var leftEvents = await EventsAsync(query, left, cancellation).ConfigureAwait(false);
        var rightEvents = await EventsAsync(query, right, cancellation).ConfigureAwait(false);
        var groups = IncidentGrouper.Group(leftEvents.Concat(rightEvents)).AsEnumerable();
        if (query.Incident is { } wanted)
        {
            groups = [.. groups.Where(g => g.Any(r => r.Id == wanted))];
            var ids = groups.SelectMany(g => g).Select(r => r.Id).ToHashSet();
            leftEvents.RemoveAll(e => !ids.Contains(e.Id));
            rightEvents.RemoveAll(e => !ids.Contains(e.Id));
        }

        // Which are told of most is seen before incidents are made of them: of a thousand groups a few dozen are listed.
        var byLeft = groups.OrderByDescending(g => g.Length).ThenByDescending(IncidentAssembler.FirstDay).ThenBy(g => g.Min(r => r.Id)).ToLookup(g => On(g, left));
        return new(
            Side(query.Left, leftEvents, rightEvents), Side(query.Right ?? "all others", rightEvents, leftEvents),
            Listed(byLeft[true].Where(g => On(g, right))), Listed(byLeft[true].Where(g => !On(g, right))), Listed(byLeft[false]));

        bool On(ImmutableArray<StoredEvent> group, string[] side) => group.Any(r => side.Contains(r.Outlet, StringComparer.Ordinal));
        ImmutableArray<Incident> Listed(IEnumerable<ImmutableArray<StoredEvent>> chosen) => [.. chosen.Take(query.Count).Select(g => IncidentAssembler.Of(g, entries))];
    }

    private async Task<List<StoredEvent>> EventsAsync(ComparisonQuery query, string[] outlets, CancellationToken cancellation)
    {
        EventFilter about = query.Incident is { } incident
            ? await AroundAsync(incident, cancellation).ConfigureAwait(false)
            : new() { Since = query.Since, Until = query.Until };
        var found = new Dictionary<long, StoredEvent>();
        foreach (string outlet in outlets)
        {
            var filter = about with { Outlet = outlet };
            EventFilter[] ways = query.Incident is not null ? [filter]
                : query.Actor is not null && query.Other is not null
                    ? [filter with { Actor = query.Actor, Recipient = query.Other }, filter with { Actor = query.Other, Recipient = query.Actor }]
                    : [filter with { Party = query.Actor ?? query.Other }];
            foreach (var way in ways)
            {
                await foreach (var act in NewestAsync(way, Math.Max(LeastEvents, MostEvents / outlets.Length), cancellation).ConfigureAwait(false))
                {
                    found[act.Id] = act;
                }
            }
        }

        return [.. found.Values.OrderBy(e => e.Id)];
    }

    private async IAsyncEnumerable<StoredEvent> NewestAsync(EventFilter filter, int count, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? cursor = null;
        do
        {
            var page = await _store.Events.ListAsync(filter, cursor, Math.Min(count, PageEvents), cancellation).ConfigureAwait(false);
            foreach (var act in page.Items)
            {
                yield return act;
            }

            (cursor, count) = (page.Next, count - page.Items.Length);
        }
        while (cursor is not null && count > 0);
    }

    private async Task<EventFilter> AroundAsync(long incident, CancellationToken cancellation)
    {
        const int Slack = 7;
        var first = await _store.Events.FindAsync(incident, cancellation).ConfigureAwait(false)
            ?? throw new QuestionException($"there is no incident {incident}; take its number from a list of incidents", "incident");
        var party = first.Event.Actors.Concat(first.Event.Recipients).Select(p => p.Actor.Id.Split('.')[0]).FirstOrDefault();
        return new() { Party = party, Since = first.Day?.Shift(-Slack), Until = first.Day?.Shift(Slack) };
    }

    private static ComparedSide Side(string name, List<StoredEvent> own, List<StoredEvent> others) => new(
        name,
        [.. own.Select(e => e.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        own.Select(e => e.ArticleId).Distinct().Count(),
        ActCounts.Of(own),
        own.Count == 0 ? 0 : (double)own.Count(e => e.Event.Voice.IsEmpty) / own.Count)
    {
        Types = [.. own.GroupBy(e => e.Event.Type).Select(g => new TypeCount(g.Key, g.Count())).OrderByDescending(t => t.Events).ThenBy(t => t.Type)],
        Statuses = [.. own.GroupBy(e => e.Event.Status).Select(g => new StatusCount(g.Key, g.Count())).OrderByDescending(s => s.Events).ThenBy(s => s.Status)],
        Names =
        [
            .. own.SelectMany(Named).GroupBy(n => n).Select(g => new PartyName(g.Key.Actor, g.Key.Form, g.Count()))
                .OrderByDescending(n => n.Times).ThenBy(n => n.Form, StringComparer.Ordinal).Take(Names),
        ],
        Words = WordContrast.Find(own, others, Words),
    };

    private static IEnumerable<(string Actor, string Form)> Named(StoredEvent act) =>
        from party in act.Event.Actors.Concat(act.Event.Recipients)
        where party.Span is { } span && act.Sentence.Contains(span)
        select (party.Actor.Id, act.SentenceText.Substring(party.Span!.Value.Start - act.Sentence.Start, party.Span.Value.Length));

    // A side is outlets by name, or all those of a country or in certain hands.
    private static string[] Outlets(string names, string field, ImmutableArray<StoredOutlet> known)
    {
        string[] wanted = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length == 0)
        {
            throw new QuestionException($"{field} names no outlet; give one or several, separated by commas", field);
        }

        return [.. wanted.SelectMany(w => Find(w, field, known)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Find(string wanted, string field, ImmutableArray<StoredOutlet> known)
    {
        bool Is(string? text) => wanted.Equals(text, StringComparison.OrdinalIgnoreCase);
        foreach (var found in new[]
        {
            known.Where(o => Is(o.Name)),
            known.Where(o => Is(o.Country)),
            known.Where(o => o.Ownership != OutletOwnership.Unknown && Is(WireNames.Of(o.Ownership))),
        })
        {
            if (found.Any())
            {
                return found.Select(o => o.Name);
            }
        }

        throw new QuestionException(
            $"no outlet \"{wanted}\" is in this store; there are {string.Join(", ", known.Take(12).Select(o => o.Name))}; a country's three letters or a kind of ownership (state, private) will do too", field);
    }
}
