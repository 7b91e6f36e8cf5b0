using Entente.Evaluation.Gold;

namespace Entente.Evaluation.Scorers;

/// <summary>A gold event and the found one that answers it, or either alone.</summary>
/// <param name="Gold">The event as labelled; null for an invented one.</param>
/// <param name="Found">The event as found; null for a missed one.</param>
internal sealed record EventMatch(GoldEvent? Gold, Event? Found)
{
    /// <summary>How many of the two sides agree, from 0 to 2; a side that gold leaves empty agrees with any.</summary>
    public int Shared { get; init; }

    /// <summary>Pairs the events of a stretch: same type, each once, that with more sides in common first; then what is left, alone.</summary>
    public static IReadOnlyList<EventMatch> Of(LabelledStretch stretch, IEnumerable<Event> events)
    {
        var open = stretch.Events.ToList();
        var found = events.ToList();
        var matches = new List<EventMatch>();
        var candidates = open.SelectMany(g => found.Where(f => f.Type == g.Type).Select(f => new EventMatch(g, f) { Shared = CountShared(g, f) }));
        foreach (var match in candidates.OrderByDescending(m => m.Shared).ToList())
        {
            if (open.Contains(match.Gold!) && found.Contains(match.Found!))
            {
                open.Remove(match.Gold!);
                found.Remove(match.Found!);
                matches.Add(match);
            }
        }

        matches.AddRange(open.Select(g => new EventMatch(g, null)));
        matches.AddRange(found.Select(f => new EventMatch(null, f)));
        return matches;
    }

    /// <summary>Which sides of the two agree, whatever their types; a mutual act has all its parties on both sides.</summary>
    public static int CountShared(GoldEvent gold, Event found) =>
        (Agrees(gold.Actors, found.Actors) ? 1 : 0)
        + (Agrees(gold.Recipients, found.Recipients) || (found.Recipients.IsEmpty && Agrees(gold.Recipients, found.Actors)) ? 1 : 0);

    private static bool Agrees(IReadOnlyCollection<string> codes, IReadOnlyCollection<EventParty> parties) =>
        codes.Count == 0 || parties.Any(p => codes.Contains(p.Actor.Country ?? p.Actor.Id) || codes.Contains(p.Actor.Id.Split('.')[0]));
}
