namespace Entente.Perceptrons.Baseline;

/// <summary>The features of an arc's relation, given the whole tree.</summary>
internal static class RelationFeatures
{
    /// <summary>Features of one arc.</summary>
    public const int Count = 29;

    /// <summary>Fills <paramref name="features"/> for the arc to <paramref name="child"/>.</summary>
    public static void Extract(TreeView tree, ReadOnlySpan<WordView> words, ReadOnlySpan<int> tags, int child, Span<uint> features)
    {
        var head = tree.Heads[child];
        uint cw = W(words, child), ct = T(tags, child), hw = W(words, head), ht = T(tags, head);
        int first = tree.First[child], last = tree.Last[child];
        uint firstW = W(words, first), firstT = T(tags, first), lastT = T(tags, last);
        var side = (head < 0 ? 0u : child < head ? 1u : 2u) + ((uint)Math.Min(Math.Abs(child - head), 6) << 4);
        var direction = side & 15;
        var grand = head < 0 ? -1 : tree.Heads[head];
        int headFirst = head < 0 ? -1 : tree.First[head], headLast = head < 0 ? -1 : tree.Last[head];
        var rank = tree.Rank[child];
        uint auxiliary = head < 0 ? 0 : tree.Auxiliary[head], prevW = W(words, child - 1), nextW = W(words, child + 1);
        var f = new FeatureList(features);
        f.Add(0);
        f.Add(cw, direction);
        f.Add(ct, direction);
        f.Add(cw, ct, hw, ht);
        f.Add(cw, ht, direction);
        f.Add(ct, hw, direction);
        f.Add(ct, ht, side);
        f.Add(cw, hw);
        f.Add(ct, ht, firstW, direction);
        f.Add(ct, ht, firstT, lastT);
        f.Add(ct, ht, T(tags, headFirst), direction);
        f.Add(ct, ht, T(tags, headLast), direction);
        f.Add(cw, firstW, ht);
        f.Add(ct, ht, rank, direction);
        f.Add(hw, ct, rank, direction);
        f.Add(ct, ht, auxiliary, direction);
        f.Add(ct, ht, T(tags, child - 1), direction);
        f.Add(ct, ht, T(tags, child + 1), direction);
        f.Add(cw, T(tags, child + 1), ht);
        f.Add(cw, prevW);
        f.Add(cw, nextW);
        f.Add(ct, ht, T(tags, grand), direction);
        f.Add(cw, hw, T(tags, grand));
        f.Add(words[child].Suffix3, ht, direction);
        f.Add(ct, words[child].Shape, ht, side);
        f.Add(ct, firstW, hw);
        f.Add(W(words, headFirst), ct, ht, direction);
        f.Add(ct, ht, auxiliary, rank + (direction << 8));
        f.Add(cw, ht, rank, auxiliary);
    }

    private static uint W(ReadOnlySpan<WordView> words, int at) => (uint)at < (uint)words.Length ? words[at].Form : 2;

    private static uint T(ReadOnlySpan<int> tags, int at) => (uint)at < (uint)tags.Length ? (uint)tags[at] + 4 : 2;
}

/// <summary>A tree with what the relation features ask of it.</summary>
internal sealed class TreeView
{
    /// <summary>Reads the heads; -1 is the root's.</summary>
    public TreeView(int[] heads, ReadOnlySpan<WordView> words)
    {
        Heads = heads;
        First = new int[heads.Length];
        Last = new int[heads.Length];
        Rank = new uint[heads.Length];
        Auxiliary = new uint[heads.Length];
        First.AsSpan().Fill(-1);
        Last.AsSpan().Fill(-1);
        var right = new uint[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            var head = heads[i];
            if (head < 0)
            {
                continue;
            }

            First[head] = First[head] < 0 ? i : First[head];
            Last[head] = i;
            Rank[i] = i > head ? right[head]++ : 0;
            Auxiliary[head] = i < head && (words[i].Form == Be0 || words[i].Form == Be1 || words[i].Form == Be2 || words[i].Form == Be3 || words[i].Form == Be4) ? words[i].Form : Auxiliary[head];
        }
    }

    private static readonly uint Be0 = WordView.Of("be").Form, Be1 = WordView.Of("is").Form, Be2 = WordView.Of("was").Form, Be3 = WordView.Of("were").Form, Be4 = WordView.Of("been").Form;

    public int[] Heads { get; }
    public int[] First { get; }
    public int[] Last { get; }

    /// <summary>How many right siblings stand between head and word.</summary>
    public uint[] Rank { get; }

    /// <summary>The form of <c>be</c> among the left children; 0 for none.</summary>
    public uint[] Auxiliary { get; }
}
