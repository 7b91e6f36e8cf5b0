namespace Entente.Perceptrons.Baseline;

/// <summary>The features of a word's tag, given the two tags before it.</summary>
internal static class TagFeatures
{
    /// <summary>Features of one word.</summary>
    public const int Count = 26;

    /// <summary>Fills <paramref name="features"/> for the word at <paramref name="at"/>.</summary>
    public static void Extract(ReadOnlySpan<WordView> words, int at, int tag1, int tag2, Span<uint> features)
    {
        var w = words[at];
        var a = At(words, at - 1);
        var b = At(words, at - 2);
        var n = At(words, at + 1);
        var m = At(words, at + 2);
        uint p = (uint)tag1 + 2, q = (uint)tag2 + 2;
        var list = new FeatureList(features);
        list.Add(0);
        list.Add(w.Form);
        list.Add(w.Exact);
        list.Add(w.Suffix3);
        list.Add(w.Suffix2);
        list.Add(w.Prefix);
        list.Add(w.Shape, at == 0 ? 1u : 0u);
        list.Add(p);
        list.Add(p, q);
        list.Add(p, w.Form);
        list.Add(p, w.Suffix3);
        list.Add(a.Form);
        list.Add(a.Form, w.Form);
        list.Add(n.Form);
        list.Add(n.Form, w.Form);
        list.Add(b.Form);
        list.Add(m.Form);
        list.Add(a.Suffix3, w.Suffix3);
        list.Add(n.Suffix3, w.Suffix3);
        list.Add(p, n.Form);
        list.Add(p, w.Shape, n.Shape);
        list.Add(w.Shape, w.Suffix3, a.Shape);
        list.Add(n.Suffix3, p);
        list.Add(a.Form, n.Form);
        list.Add(w.Form, n.Suffix3, p);
        list.Add(w.Suffix2, w.Prefix);
    }

    private static WordView At(ReadOnlySpan<WordView> words, int at) => (uint)at < (uint)words.Length ? words[at] : WordView.Edge;
}
