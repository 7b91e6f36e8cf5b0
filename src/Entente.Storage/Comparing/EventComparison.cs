using System.Collections.Immutable;
using Entente.Codes;
using Entente.Json;

namespace Entente.Storage.Comparing;

/// <summary>Compares the events of two readings of one text.</summary>
public static class EventComparison
{
    private static readonly (string Name, Func<Event, string> Value)[] Fields =
    [
        ("type", e => e.Type.Code()),
        ("mode", e => e.Mode ?? ""),
        ("contexts", e => string.Join(',', e.Contexts.Order(StringComparer.Ordinal))),
        ("status", e => WireNames.Of(e.Status)),
        ("actors", e => Codes(e.Actors.Select(a => a.Actor))),
        ("recipients", e => Codes(e.Recipients.Select(r => r.Actor))),
        ("voice", e => string.Join(',', e.Voice.Select(v => v.Id))),
        ("when", e => e.When?.Value ?? ""),
        ("where", e => e.Where?.Name ?? ""),
    ];

    /// <summary>The value of a compared field, for showing.</summary>
    /// <param name="act">The event.</param>
    /// <param name="field">One of <see cref="EventChange.Fields"/>.</param>
    public static string Show(Event act, string field) => Array.Find(Fields, f => f.Name == field).Value?.Invoke(act) ?? "";

    /// <summary>All compared fields in one line: equal for events that say the same.</summary>
    /// <param name="act">The event.</param>
    public static string ShowAll(Event act) => string.Join('|', Fields.Select(f => f.Value(act)));

    /// <summary>The compared fields in which two events differ; empty when they say the same.</summary>
    /// <param name="one">An event.</param>
    /// <param name="other">Another.</param>
    public static ImmutableArray<string> Differing(Event one, Event other) =>
        [.. Fields.Where(f => !string.Equals(f.Value(one), f.Value(other), StringComparison.Ordinal)).Select(f => f.Name)];

    /// <summary>Finds what the new reading has more, has not, or says otherwise.</summary>
    /// <remarks>Events meet by the words that show them; of several on the same words, those that agree in most are taken for the same one.</remarks>
    /// <returns>Events that both have alike, and the differences in the order of the text.</returns>
    public static (int Kept, ImmutableArray<EventChange> Changes) Between(IReadOnlyCollection<Event> older, IReadOnlyCollection<Event> newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        int kept = 0;
        var changes = new List<EventChange>();
        var then = older.ToLookup(e => e.Trigger);
        var now = newer.ToLookup(e => e.Trigger);
        foreach (var trigger in then.Select(g => g.Key).Union(now.Select(g => g.Key)))
        {
            var left = then[trigger].ToList();
            var right = now[trigger].ToList();
            while (left.Count > 0 && right.Count > 0)
            {
                var (one, other, fields) = Nearest(left, right);
                left.Remove(one);
                right.Remove(other);
                if (fields.IsEmpty)
                {
                    kept++;
                }
                else
                {
                    changes.Add(new(ChangeKind.Changed, one, other, fields));
                }
            }

            changes.AddRange(left.Select(e => new EventChange(ChangeKind.Lost, e, null, [])));
            changes.AddRange(right.Select(e => new EventChange(ChangeKind.Gained, null, e, [])));
        }

        return (kept, [.. changes.OrderBy(c => (c.New ?? c.Old)!.Trigger.Start).ThenBy(c => (c.New ?? c.Old)!.Trigger.End)]);
    }

    private static (Event Old, Event New, ImmutableArray<string> Fields) Nearest(List<Event> left, List<Event> right) =>
        left.SelectMany(one => right.Select(other => (Old: one, New: other, Fields: Differing(one, other)))).MinBy(p => p.Fields.Length);

    private static string Codes(IEnumerable<ActorReference> actors) => string.Join(',', actors.Select(a => a.Id).Order(StringComparer.Ordinal));
}
