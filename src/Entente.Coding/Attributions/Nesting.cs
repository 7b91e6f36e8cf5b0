using System.Collections.Immutable;

namespace Entente.Coding.Attributions;

/// <summary>Finds which attribution stands inside the content of which.</summary>
internal static class Nesting
{
    /// <summary>The attributions with <see cref="Attribution.Parent"/> set to the smallest content that holds the cue.</summary>
    public static ImmutableArray<Attribution> WithParents(ImmutableArray<Attribution> attributions)
    {
        var pieces = attributions.SelectMany((a, i) => a.Content.Select(c => (Span: c, Owner: i))).OrderBy(p => p.Span.Start).ThenByDescending(p => p.Span.End).ToList();
        var result = attributions.ToBuilder();
        var order = Enumerable.Range(0, attributions.Length).OrderBy(i => attributions[i].Cue[0].Start);
        var open = new List<(TextSpan Span, int Owner)>();
        var next = 0;
        foreach (var i in order)
        {
            var cue = attributions[i].Cue[0];
            for (; next < pieces.Count && pieces[next].Span.Start <= cue.Start; next++)
            {
                open.Add(pieces[next]);
            }

            open.RemoveAll(p => p.Span.End <= cue.Start);
            var around = open.Where(p => p.Owner != i && p.Span.Contains(cue)).OrderBy(p => p.Span.Length).ThenBy(p => p.Owner).Select(p => (int?)p.Owner).FirstOrDefault();
            result[i] = result[i] with { Parent = around ?? -1 };
        }

        BreakCycles(result);
        return result.ToImmutable();
    }

    // Two contents that hold each other's cues are a mistake of the tagger; the chain ends at the first of them.
    private static void BreakCycles(ImmutableArray<Attribution>.Builder attributions)
    {
        for (var i = 0; i < attributions.Count; i++)
        {
            var seen = new HashSet<int> { i };
            for (int at = i, parent = attributions[at].Parent; parent >= 0; at = parent, parent = attributions[at].Parent)
            {
                if (!seen.Add(parent))
                {
                    attributions[at] = attributions[at] with { Parent = -1 };
                    break;
                }
            }
        }
    }
}
