namespace Entente.Perceptrons.Baseline;

/// <summary>The features of a parser state, after Zhang and Nivre (2011).</summary>
internal static class TransitionFeatures
{
    /// <summary>Features of one state.</summary>
    public const int Count = 62;

    /// <summary>Fills <paramref name="features"/> for the state.</summary>
    public static void Extract(ArcHybrid state, ReadOnlySpan<WordView> words, ReadOnlySpan<int> tags, Span<uint> features)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), n0 = state.Front, n1 = n0 + 1, n2 = n0 + 2;
        uint s0w = W(words, s0), s1w = W(words, s1), n0w = W(words, n0), n1w = W(words, n1);
        uint s0t = T(tags, s0), s1t = T(tags, s1), s2t = T(tags, s2), n0t = T(tags, n0), n1t = T(tags, n1), n2t = T(tags, n2);
        int s0l = Child(state.LeftChild, s0), s0r = Child(state.RightChild, s0), n0l = Child(state.LeftChild, n0), s1r = Child(state.RightChild, s1), s1l = Child(state.LeftChild, s1);
        int s0l2 = Child(state.LeftSecond, s0), s0r2 = Child(state.RightSecond, s0), n0l2 = Child(state.LeftSecond, n0), s1r2 = Child(state.RightSecond, s1);
        uint s0lt = T(tags, s0l), s0rt = T(tags, s0r), n0lt = T(tags, n0l), s1rt = T(tags, s1r), s1lt = T(tags, s1l);
        var distance = s0 < 0 ? 0u : (uint)Math.Min(n0 - s0, 8) + 1;
        var gap = s1 < 0 ? 0u : (uint)Math.Min(s0 - s1, 8) + 1;
        var s0v = s0 < 0 ? 0u : (uint)((Math.Min(state.LeftCount[s0], 5) * 8) + Math.Min(state.RightCount[s0], 5) + 1);
        var s1v = s1 < 0 ? 0u : (uint)((Math.Min(state.LeftCount[s1], 5) * 8) + Math.Min(state.RightCount[s1], 5) + 1);
        var n0v = (uint)Math.Min(state.LeftCount[n0], 6) + 1;
        var f = new FeatureList(features);
        f.Add(0);
        f.Add(s0w);
        f.Add(s0t);
        f.Add(s0w, s0t);
        f.Add(n0w);
        f.Add(n0t);
        f.Add(n0w, n0t);
        f.Add(n1w, n1t);
        f.Add(n1t);
        f.Add(W(words, n2), n2t);
        f.Add(s1w);
        f.Add(s1t);
        f.Add(s1w, s1t);
        f.Add(s0w, s0t, n0w, n0t);
        f.Add(s0w, s0t, n0w);
        f.Add(s0w, n0w, n0t);
        f.Add(s0w, s0t, n0t);
        f.Add(s0t, n0w, n0t);
        f.Add(s0w, n0w);
        f.Add(s0t, n0t);
        f.Add(n0t, n1t);
        f.Add(s0w, s1w);
        f.Add(s0t, s1t);
        f.Add(s0w, s1t, s0t);
        f.Add(s1w, s0t, s1t);
        f.Add(s1w, s1t, s0w, s0t);
        f.Add(n0t, n1t, n2t);
        f.Add(s0t, n0t, n1t);
        f.Add(s1t, s0t, n0t);
        f.Add(s2t, s1t, s0t);
        f.Add(s1t, s0t, n0w);
        f.Add(s1t, s0w, n0t);
        f.Add(s1w, s0t, n0t);
        f.Add(s1t, s0t, n0t, n1t);
        f.Add(s0t, s0lt, n0t);
        f.Add(s0t, s0rt, n0t);
        f.Add(s0t, n0t, n0lt);
        f.Add(s1t, s1rt, s0t);
        f.Add(s1t, s1lt, s0t);
        f.Add(s1t, s0t, s0lt);
        f.Add(s1t, s0t, s0rt);
        f.Add(s0w, s0v);
        f.Add(s0t, s0v, n0t);
        f.Add(s1t, s1v, s0t);
        f.Add(s1w, s1v);
        f.Add(n0w, n0v);
        f.Add(n0t, n0v, s0t);
        f.Add(s0t, n0t, distance);
        f.Add(s0w, n0w, distance);
        f.Add(s0t, s1t, gap);
        f.Add(s0w, s1w, gap);
        f.Add(s0w, distance);
        f.Add(n0w, distance);
        f.Add(W(words, s0l), s0t);
        f.Add(W(words, s0r), s0t);
        f.Add(W(words, n0l), n0t, s0t);
        f.Add(W(words, s1r), s1t, s0t);
        f.Add(T(tags, s0l2), s0lt, s0t, n0t);
        f.Add(T(tags, s0r2), s0rt, s0t, n0t);
        f.Add(T(tags, n0l2), n0lt, n0t, s0t);
        f.Add(T(tags, s1r2), s1rt, s1t, s0t);
        f.Add(s0 > 0 ? T(tags, s0 - 1) : 0, s0t, n0t, n0 > 0 ? T(tags, n0 - 1) : 0);
    }

    private static uint W(ReadOnlySpan<WordView> words, int at) => at < 0 ? 2 : at >= words.Length ? 3u : words[at].Form;

    private static uint T(ReadOnlySpan<int> tags, int at) => at < 0 ? 2 : at >= tags.Length ? 3u : (uint)tags[at] + 4;

    private static int Child(int[] children, int at) => at < 0 || at >= children.Length ? -1 : children[at];
}
