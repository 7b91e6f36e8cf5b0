using Entente.Codes;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>Features that acts of different types share: class, status and operators by the pair's role, acts that occur together, and what the lexicon says above each span.</summary>
internal static class ActPatterns
{
    // Beyond six, the acts of a sentence are no longer about the pair; their pairs grow with the square.
    private const int MaxTogether = 6;
    // Eight words up is the main clause of any sentence that is not hostile.
    private const int MaxClimb = 8;
    private const int LongestChain = 3;

    /// <summary>Adds the features.</summary>
    public static void AddTo(Dictionary<string, float> found, PairView view, ActLexicon lexicon)
    {
        var acts = new List<string>();
        foreach (var act in view.Acts)
        {
            string role = PairView.RoleOf(act);
            var quad = act.Type.Quad();
            Add(found, $"quad:{role}:{quad}:{act.Status}");
            Add(found, $"quad:{role}:{quad}");
            Add(found, $"quad:{role}:{act.Status}");
            if (act.Operators is [.., var outermost])
            {
                Add(found, $"quad:{role}:{outermost}");
                Add(found, $"quad:{quad}:{outermost}");
            }

            if (act.Inner is { } inner)
            {
                Add(found, $"quad:{role}:{act.Type}>{inner.Type}");
            }

            if (!acts.Contains(role + act.Type) && acts.Count < MaxTogether)
            {
                acts.Add(role + act.Type);
            }
        }

        for (int i = 0; i < acts.Count; i++)
        {
            for (int j = i + 1; j < acts.Count; j++)
            {
                Add(found, $"both:{acts[i]}+{acts[j]}", 0.7f);
            }
        }

        if (acts.Count > 0)
        {
            Add(found, "both:all:" + string.Join('+', acts.Take(3)));
        }

        Climb(found, view.Tree, lexicon, "A", view.ActorHead);
        Climb(found, view.Tree, lexicon, "R", view.RecipientHead);
    }

    // "plan < aid": what the lexicon and the grammar say of the words above a span, nearest first.
    private static void Climb(Dictionary<string, float> found, SentenceTree tree, ActLexicon lexicon, string side, int head)
    {
        if (head >= tree.Count)
        {
            return;
        }

        var chain = new List<string>();
        int at = tree[head].Head;
        for (int i = 0; at >= 0 && i < MaxClimb; at = tree[at].Head, i++)
        {
            var clause = ClauseStatus.Of(tree, at);
            string entry = ExpressionMatcher.Find(lexicon, tree, at) is { } match ? match.Entry.Operator ?? match.Entry.Type.ToString()! : "";
            if (entry.Length == 0 && clause is { Operator: null, Status: EventStatus.Occurred })
            {
                continue;
            }

            string full = $"{entry}!{clause.Operator}?{(clause.Status == EventStatus.Occurred ? "" : clause.Status)}";
            chain.Add(full);
            if (chain.Count == 1)
            {
                Add(found, $"chain:{side}:first:{full}");
                Add(found, $"chain:{side}:first:{entry}");
            }

            Add(found, $"chain:{side}:any:{entry}", 0.7f);
        }

        for (int length = 2; length <= Math.Min(LongestChain, chain.Count); length++)
        {
            Add(found, $"chain:{side}:" + string.Join('<', chain.Take(length)));
        }
    }

    private static void Add(Dictionary<string, float> found, string name, float value = 1) => found[name] = found.GetValueOrDefault(name) + value;
}
