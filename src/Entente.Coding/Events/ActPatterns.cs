using Entente.Codes;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>Features that acts of different types share: class, status and operators by the pair's role, and what the lexicon says above each span.</summary>
internal static class ActPatterns
{
    // Eight words up is the main clause of any sentence that is not hostile.
    private const int MaxClimb = 8;
    private const int LongestChain = 3;

    /// <summary>Adds the features.</summary>
    public static void AddTo(FeatureBag found, PairView view)
    {
        foreach (var act in view.Acts)
        {
            string role = PairView.RoleOf(act);
            var quad = act.Type.Quad();
            found.Add($"quad:{role}:{quad}:{act.Status}");
            found.Add($"quad:{role}:{quad}");
            found.Add($"quad:{role}:{act.Status}");
            if (act.Operators is [.., var outermost])
            {
                found.Add($"quad:{role}:{outermost}");
                found.Add($"quad:{quad}:{outermost}");
            }

            if (act.Inner is { } inner)
            {
                found.Add($"quad:{role}:{act.Type}>{inner.Type}");
            }
        }

        Climb(found, view, "A", view.ActorHead);
        Climb(found, view, "R", view.RecipientHead);
    }

    // "plan < aid": what the lexicon and the grammar say of the words above a span, nearest first.
    private static void Climb(FeatureBag found, PairView view, string side, int head)
    {
        var tree = view.Tree;
        if (head >= tree.Count)
        {
            return;
        }

        var chain = new List<string>();
        int at = tree[head].Head;
        for (int i = 0; at >= 0 && i < MaxClimb; at = tree[at].Head, i++)
        {
            var clause = ClauseStatus.Of(tree, at);
            string entry = view.Expressions.Find(at) is { } match ? match.Entry.Operator ?? match.Entry.Type.ToString()! : "";
            if (entry.Length == 0 && clause is { Operator: null, Status: EventStatus.Occurred })
            {
                continue;
            }

            string full = $"{entry}!{clause.Operator}?{(clause.Status == EventStatus.Occurred ? "" : clause.Status)}";
            chain.Add(full);
            if (chain.Count == 1)
            {
                found.Add($"chain:{side}:first:{full}");
                found.Add($"chain:{side}:first:{entry}");
            }

            found.Add($"chain:{side}:any:{entry}", 0.7f);
        }

        for (int length = 2; length <= Math.Min(LongestChain, chain.Count); length++)
        {
            found.Add($"chain:{side}:{string.Join('<', chain.Take(length))}");
        }
    }
}
