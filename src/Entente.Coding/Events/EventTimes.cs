using System.Collections.Immutable;
using System.Globalization;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>Dates events: by the time expression that governs the act's clause, else by the day of the report.</summary>
/// <param name="header">The article's header, for the reporting day.</param>
/// <param name="times">Its time expressions.</param>
internal sealed class EventTimes(Header header, ImmutableArray<TimeExpression> times)
{
    private readonly ILookup<int, TimeExpression> _bySentence = times.Where(t => t.Interval is not null).ToLookup(t => t.Sentence);

    /// <summary>When the act took or takes place; null when not even the reporting day is known.</summary>
    public EventTime? Of(SentenceTree tree, Act act)
    {
        var nearest = _bySentence[tree.Sentence.Index].MinBy(t => Distance(tree, act.Token, t));
        if (nearest is not null && Distance(tree, act.Token, nearest) <= 3)
        {
            return new(nearest.Value, nearest.Interval!.Value, TimeBasis.Expression);
        }

        return header.Anchor is { } day
            ? new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new(day, day), TimeBasis.ReportingDate)
            : null;
    }

    // Steps up the tree from the expression to the act, or from both to where they meet.
    private static int Distance(SentenceTree tree, int act, TimeExpression time)
    {
        int start = -1;
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].Span.Overlaps(time.Span))
            {
                start = i;
                break;
            }
        }

        var depth = new Dictionary<int, int>();
        for (int at = act, d = 0; at >= 0 && d <= tree.Count; at = tree[at].Head, d++)
        {
            depth.TryAdd(at, d);
        }

        for (int at = start, d = 0; at >= 0 && d <= tree.Count; at = tree[at].Head, d++)
        {
            if (depth.TryGetValue(at, out int other))
            {
                return d + other;
            }
        }

        return int.MaxValue;
    }
}
