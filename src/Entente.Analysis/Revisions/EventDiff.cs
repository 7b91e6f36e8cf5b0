using System.Collections.Immutable;
using Entente.Storage.Comparing;

namespace Entente.Analysis.Revisions;

/// <summary>Pairs the events of two versions of a text, whose words stand at other places; <see cref="EventComparison"/> compares readings of one text.</summary>
internal static class EventDiff
{
    /// <summary>Finds what was removed, added and changed.</summary>
    public static (ImmutableArray<Event> Removed, ImmutableArray<Event> Added, ImmutableArray<ChangedEvent> Changed, int Kept) Of(Reading before, Reading after)
    {
        var removed = before.Events.ToList();
        var added = after.Events.ToList();
        var changed = new List<ChangedEvent>();
        int all = removed.Count;
        // Alike in everything; then the same act by the same parties; then the same words, coded otherwise.
        Pair(removed, added, e => Whole(before, e), e => Whole(after, e), (_, _) => { });
        int kept = all - removed.Count;
        Pair(removed, added, Act, Act, (old, now) => changed.Add(Compare(old, now)));
        Pair(removed, added, e => Words(before, e), e => Words(after, e), (old, now) => changed.Add(Compare(old, now)));
        return ([.. removed], [.. added], [.. changed.Where(c => !c.What.IsEmpty)], kept + changed.Count(c => c.What.IsEmpty));
    }

    private static void Pair(List<Event> left, List<Event> right, Func<Event, string> leftKey, Func<Event, string> rightKey, Action<Event, Event> paired)
    {
        var waiting = right.GroupBy(rightKey, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<Event>(g), StringComparer.Ordinal);
        foreach (var old in left.ToList())
        {
            if (waiting.TryGetValue(leftKey(old), out var queue) && queue.TryDequeue(out var now))
            {
                left.Remove(old);
                right.Remove(now);
                paired(old, now);
            }
        }
    }

    private static string Whole(Reading reading, Event act) => $"{EventComparison.ShowAll(act)}|{Words(reading, act)}";

    private static string Act(Event act) => string.Join('|', EventComparison.Show(act, "type"), EventComparison.Show(act, "actors"), EventComparison.Show(act, "recipients"));

    private static string Words(Reading reading, Event act) => act.Trigger.Slice(reading.Article.Text).ToString();

    private static ChangedEvent Compare(Event old, Event now) => new(old, now, EventComparison.Differing(old, now));
}
