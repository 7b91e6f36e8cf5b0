using static Entente.Coding.Attributions.FeatureHash;

namespace Entente.Coding.Attributions;

/// <summary>What can be seen of a word's part in the attribution of a cue.</summary>
internal static class SpanFeatures
{
    /// <summary>How many kinds of transition there are; see <see cref="TransitionKind"/>.</summary>
    public const int TransitionKinds = 16;

    /// <summary>Collects the features of the word at <paramref name="i"/>.</summary>
    public static void Collect(CueWindow window, int i, FeatureBuffer buffer)
    {
        buffer.Clear();
        var view = window.View;
        var cue = window.Cue;
        var path = window.PathOf(i);
        var branch = window.BranchOf(i);
        var lemma = view.Lemmas[i];
        var tag = view.Tags[i];
        var cueLemma = view.Lemmas[cue];
        var cueTag = view.Tags[cue];
        var cueClass = (uint)view.Classes[cue];
        var edges = Edges(window, i, branch);
        var quotes = Quotes(window, i);
        var distance = Distance(i - cue);
        var top = branch < 0 ? 0u : Mix(view.Relations[branch], (uint)window.ClimbOf(i), i < cue ? 1u : 2u);

        buffer.Add(0);
        buffer.Add(lemma);
        buffer.Add(tag);
        buffer.Add(path);
        buffer.Add(Mix(path, cueLemma));
        buffer.Add(Mix(path, cueTag));
        buffer.Add(Mix(path, cueClass));
        buffer.Add(Mix(path, cueClass, cueTag));
        buffer.Add(Mix(path, view.Relations[cue]));
        buffer.Add(Mix(path, window.Config));
        buffer.Add(Mix(path, tag));
        buffer.Add(Mix(path, lemma));
        buffer.Add(Mix(path, edges));
        buffer.Add(Mix(path, edges, tag));
        buffer.Add(Mix(path, quotes));
        buffer.Add(Mix(quotes, edges));
        buffer.Add(Mix(path, distance));
        buffer.Add(Mix(distance, tag));
        buffer.Add(Mix(top, edges, cueTag));
        buffer.Add(Mix(top, cueLemma));
        buffer.Add(Mix(top, cueClass, window.Config));
        Branch(window, i, branch, path, edges, buffer);
        Surroundings(window, i, path, edges, buffer);
        NearCue(window, i, path, buffer);
    }

    /// <summary>What lies between a word and the one before it, from 0 to <see cref="TransitionKinds"/> - 1.</summary>
    public static int TransitionKind(CueWindow window, int i)
    {
        var view = window.View;
        var same = i > window.Start && window.BranchOf(i) == window.BranchOf(i - 1);
        var here = view.Tokens[i].Category == WordCategory.Punctuation;
        var before = i > window.Start && view.Tokens[i - 1].Category == WordCategory.Punctuation;
        var mark = (view.Marks[i] & 1) != 0 || i > 0 && (view.Marks[i - 1] & 2) != 0;
        return (same ? 1 : 0) | (here ? 2 : 0) | (before ? 4 : 0) | (mark ? 8 : 0);
    }

    private static void Branch(CueWindow window, int i, int branch, uint path, uint edges, FeatureBuffer buffer)
    {
        var view = window.View;
        var lemma = branch < 0 ? 0u : view.Lemmas[branch];
        var tag = branch < 0 ? 0u : view.Tags[branch];
        var second = Second(view, i, branch);
        var secondRelation = second < 0 ? 0u : view.Relations[second];
        var secondEdges = second < 0 ? 0u : (view.First[second] == i ? 1u : 0u) | (view.Last[second] == i ? 2u : 0u) | (second < branch ? 4u : 8u);
        var marked = branch >= 0 && view.ChildBy(branch, "mark") is var mark and >= 0 ? view.Lemmas[mark] : 0u;
        var cased = branch >= 0 && view.ChildBy(branch, "case") is var preposition and >= 0 ? view.Lemmas[preposition] : 0u;
        buffer.Add(Mix(path, lemma));
        buffer.Add(Mix(path, tag));
        buffer.Add(Mix(path, marked));
        buffer.Add(Mix(path, cased));
        buffer.Add(Mix(path, cased, view.Lemmas[window.Cue]));
        buffer.Add(Mix(path, secondRelation));
        buffer.Add(Mix(path, secondRelation, secondEdges));
        buffer.Add(Mix(path, secondRelation, view.Tags[i]));
        buffer.Add(Mix(secondRelation, secondEdges, second < 0 ? 0 : view.Tags[second], edges));
        buffer.Add(Mix(path, view.Relations[i], edges));
        buffer.Add(Mix(view.Relations[i], view.Tags[i], edges));
        buffer.Add(Mix(path, second < 0 ? 0 : view.Lemmas[second]));
        buffer.Add(Mix(path, branch < 0 ? 0 : CueFeatures.Frame(view, branch) & 0x3FFu));

        // A clause set off by a comma often lies outside the content ("…, though she doubted it"): its conjunction decides.
        buffer.Add(Mix(path, marked, CommaBefore(view, branch)));
        buffer.Add(Mix(path, secondRelation, second >= 0 && view.ChildBy(second, "mark") is var conjunction and >= 0 ? view.Lemmas[conjunction] : 0u, CommaBefore(view, second)));
        buffer.Add(Mix(secondRelation, CommaBefore(view, second), secondEdges, second < 0 ? 0 : view.Quotes[second] >= 0 ? 1u : 2u));
        buffer.Add(Mix(path, branch < 0 ? 0u : view.Quotes[branch] >= 0 ? 1u : 2u, edges));
    }

    private static void Surroundings(CueWindow window, int i, uint path, uint edges, FeatureBuffer buffer)
    {
        var view = window.View;
        var before = window.PathOf(i - 1);
        var after = window.PathOf(i + 1);
        var same = (window.BranchOf(i) == window.BranchOf(i - 1) ? 1u : 0u) | (window.BranchOf(i) == window.BranchOf(i + 1) ? 2u : 0u);
        buffer.Add(Mix(path, before));
        buffer.Add(Mix(path, after));
        buffer.Add(Mix(path, before, after));
        buffer.Add(Mix(path, same, view.Tags[i]));
        buffer.Add(LemmaAt(view, i - 1));
        buffer.Add(LemmaAt(view, i + 1));
        buffer.Add(Mix(TagAt(view, i - 1), view.Tags[i]));
        buffer.Add(Mix(view.Tags[i], TagAt(view, i + 1)));
        buffer.Add(Mix(path, TagAt(view, i - 1)));
        buffer.Add(Mix(path, TagAt(view, i + 1)));
        buffer.Add(Mix(path, LemmaAt(view, i - 1)));
        buffer.Add(Mix(TagAt(view, i - 1), view.Tags[i], TagAt(view, i + 1), same));
        buffer.Add(Mix(MarkAt(view, i - 1), MarkAt(view, i), MarkAt(view, i + 1), edges));
        buffer.Add(Mix((uint)Math.Min(i, 3), (uint)Math.Min(view.Count - 1 - i, 3), view.Tags[i]));
        buffer.AddIf(view.Tokens[i].Category == WordCategory.Punctuation, Mix(view.Lemmas[i], before, after));
        buffer.AddIf(view.Tokens[i].Category == WordCategory.Punctuation, Mix(view.Lemmas[i], TagAt(view, i + 1), same));
    }

    private static void NearCue(CueWindow window, int i, uint path, FeatureBuffer buffer)
    {
        var view = window.View;
        var cue = window.Cue;
        var offset = i - cue;
        if (Math.Abs(offset) > 4)
        {
            buffer.Add(Mix(path, (uint)view.Classes[cue], (uint)(offset < 0 ? 1 : 2)));
            return;
        }

        buffer.Add(Mix((uint)offset, view.Tags[i], view.Tags[cue]));
        buffer.Add(Mix((uint)offset, view.Lemmas[i], view.Lemmas[cue]));
        buffer.Add(Mix((uint)offset, view.Lemmas[i], (uint)view.Classes[cue]));
        buffer.Add(Mix((uint)offset, view.Lemmas[i], view.Tags[cue]));
        var between = 7u;
        for (var j = Math.Min(i, cue) + 1; j < Math.Max(i, cue); j++)
        {
            between = Mix(between, view.Lemmas[j]);
        }

        buffer.Add(Mix((uint)offset, between, view.Lemmas[i], view.Lemmas[cue]));
        buffer.Add(Mix((uint)offset, between, view.Tags[i], path));
        buffer.Add(Mix((uint)offset, path, view.Lemmas[cue]));
        buffer.Add(Mix((uint)offset, path, view.Tags[i], view.Tags[cue]));
    }

    // Whether the word begins or ends its branch, and is the branch's top.
    private static uint Edges(CueWindow window, int i, int branch)
    {
        if (branch < 0)
        {
            return 16;
        }

        var view = window.View;
        var outside = window.BranchOf(i - 1) != branch;
        var leaves = window.BranchOf(i + 1) != branch;
        return (outside ? 1u : 0u) | (leaves ? 2u : 0u) | (branch == i ? 4u : 0u) | (view.Tokens[i].Category == WordCategory.Punctuation ? 8u : 0u);
    }

    private static uint Quotes(CueWindow window, int i)
    {
        var view = window.View;
        var own = view.Quotes[i];
        var at = view.Quotes[window.Cue];
        return (own >= 0 ? 1u : 0u) | (own == at ? 2u : 0u) | (at >= 0 ? 4u : 0u) | ((uint)view.Marks[i] << 3);
    }

    private static uint Distance(int offset)
    {
        var size = Math.Abs(offset);
        var step = size <= 4 ? size : size <= 7 ? 5 : size <= 12 ? 6 : size <= 20 ? 7 : 8;
        return (uint)(offset < 0 ? step : step + 16);
    }

    // The child of the branch's top under which the word stands; -1 for the top itself.
    private static int Second(SentenceView view, int i, int branch)
    {
        if (branch < 0 || i == branch)
        {
            return -1;
        }

        for (var steps = 0; steps < 40 && view.Heads[i] >= 0; i = view.Heads[i], steps++)
        {
            if (view.Heads[i] == branch)
            {
                return i;
            }
        }

        return -1;
    }

    private static uint CommaBefore(SentenceView view, int top) =>
        top < 0 ? 0u : view.First[top] > 0 && view.Tokens[view.First[top] - 1].Lemma == "," ? 1u : view.Tokens[view.First[top]].Lemma == "," ? 2u : 3u;

    private static uint LemmaAt(SentenceView view, int i) => i < 0 ? 2u : i >= view.Count ? 3u : view.Lemmas[i];

    private static uint TagAt(SentenceView view, int i) => i < 0 ? 2u : i >= view.Count ? 3u : view.Tags[i];

    private static uint MarkAt(SentenceView view, int i) => i < 0 ? 4u : i >= view.Count ? 5u : view.Marks[i];
}
