using System.Collections.Immutable;
using Entente.Knowledge;
using Entente.Storage;
using Entente.Storage.Questions;

namespace Entente.Server.Workbench.Networks;

/// <summary>Makes networks of ties from the store's pairs and the knowledge base's treaties. Thread-safe.</summary>
/// <param name="store">The store that is asked.</param>
/// <param name="knowledge">Formal facts; null when only what was reported counts.</param>
public sealed class TieNetworks(ReadingStore store, KnowledgeBase? knowledge)
{
    // What a person can still follow, and a browser draws in less than a thirtieth of a second.
    private const int MostNodes = 300;
    private const int MostEdges = 2000;

    // Asked of the store, so that the number of those left out can be told.
    private const int MostPairs = 20_000;

    /// <summary>The months between which a network can be asked for; null for a store without dated pairs.</summary>
    public async Task<(DateOnly First, DateOnly Last)?> SpanAsync(CancellationToken cancellation = default)
    {
        var span = await store.Network.SpanAsync(cancellation).ConfigureAwait(false);
        // What is planned lies beyond the newest article, but is no time to move through.
        var last = (await store.SummaryAsync(cancellation).ConfigureAwait(false)).Last;
        return span is { } found && last is { } newest && newest < found.Last && newest >= found.First ? (found.First, StartOfMonth(newest)) : span;
    }

    /// <summary>Makes a network.</summary>
    /// <exception cref="QuestionException">The actor is unknown, or the span is backwards.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<TieNetwork> FindAsync(TieNetworkQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var summary = await store.SummaryAsync(cancellation).ConfigureAwait(false);
        var until = EndOfMonth(query.Until ?? summary.Last ?? DateOnly.FromDateTime(DateTime.UtcNow));
        var since = StartOfMonth(query.Since ?? YearBefore(until));
        if (since > until)
        {
            throw new QuestionException($"since {since:yyyy-MM-dd} lies after until {until:yyyy-MM-dd}; exchange them", "since");
        }

        var pairs = await store.Network.PairsAsync(since, until, query.Actor, query.Least, MostPairs, cancellation).ConfigureAwait(false);
        if (query.Actor is not null && !pairs.IsEmpty)
        {
            pairs = await WithNeighboursAsync(pairs, since, until, query.Least, cancellation).ConfigureAwait(false);
        }

        // Persons and groups of no known country are no one whose ties a reader looks for here; around one of them they are.
        if (query.Actor is null)
        {
            pairs = [.. pairs.Where(p => IsPower(p.Actor) && IsPower(p.Recipient))];
        }

        var nodes = pairs.SelectMany(p => (TieNode[])[new(p.Actor, p.Acts.Total), new(p.Recipient, p.Acts.Total)]).GroupBy(n => n.Actor)
            .Select(g => new TieNode(g.Key, g.Sum(n => n.Acts))).OrderByDescending(n => n.Acts).ThenBy(n => n.Actor.Code, StringComparer.Ordinal).Take(MostNodes).ToImmutableArray();
        var drawn = nodes.Select(n => n.Actor.Code).ToHashSet(StringComparer.Ordinal);
        var edges = pairs.Where(p => drawn.Contains(p.Actor.Code) && drawn.Contains(p.Recipient.Code)).Take(MostEdges).ToImmutableArray();
        return new(since, until, nodes, edges, Formal(drawn, since, until), pairs.Length - edges.Length);
    }

    // A neighbourhood shows how the neighbours stand to each other too.
    private async Task<ImmutableArray<Dyad>> WithNeighboursAsync(ImmutableArray<Dyad> own, DateOnly since, DateOnly until, int least, CancellationToken cancellation)
    {
        var near = own.SelectMany(p => (string[])[p.Actor.Code, p.Recipient.Code]).ToHashSet(StringComparer.Ordinal);
        var all = await store.Network.PairsAsync(since, until, null, least, MostPairs, cancellation).ConfigureAwait(false);
        return [.. all.Where(p => near.Contains(p.Actor.Code) && near.Contains(p.Recipient.Code))];
    }

    private ImmutableArray<FormalEdge> Formal(HashSet<string> drawn, DateOnly since, DateOnly until)
    {
        if (knowledge is null)
        {
            return [];
        }

        return
        [
            .. knowledge.TiesIn(new(since, until))
                .Where(t => t.Kind != TieKind.Office && drawn.Contains(t.From) && drawn.Contains(t.To))
                .DistinctBy(t => (t.From, t.To, t.Kind))
                .Select(t => new FormalEdge(t.From, t.To, Words(t.Kind), t.BasisName)),
        ];
    }

    private static bool IsPower(ActorEntry actor) => actor.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Collective or ActorKind.ArmedGroup or ActorKind.Company;

    private static string Words(TieKind kind) => kind switch
    {
        TieKind.Defence => "defence pact",
        TieKind.Neutrality => "neutrality pact",
        TieKind.NonAggression => "non-aggression pact",
        TieKind.Entente => "entente",
        TieKind.Partnership => "security partnership",
        _ => "membership",
    };

    // Eleven months before, so that it makes a year with the last one; the calendar has no year before its first.
    private static DateOnly YearBefore(DateOnly day) => day.Year > 1 ? StartOfMonth(day).AddMonths(-11) : DateOnly.MinValue;

    private static DateOnly StartOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
