using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>
/// Features from the language model's word vectors, a number each: what the words are used like that lie between the spans in the tree, and that stand above each
/// span. They speak of words that the training set does not have: <c>lambast</c> is used like <c>criticise</c>.
/// </summary>
/// <remarks>
/// By cross-validation they are worth .01 to .015 of macro-F1, and make what was used before, the nearest words of the lexicon, superfluous. All words of the
/// sentence, or those between the spans, add nothing to them.
/// </remarks>
internal static class PathVectors
{
    private static readonly ImmutableArray<(string Name, uint Hash)> Path = Names("path"), AboveActor = Names("govA"), AboveRecipient = Names("govR");

    /// <summary>Adds the features: for each place the mean direction of its words, of length 1.</summary>
    public static void AddTo(FeatureBag found, PairView view, WordVectors vectors)
    {
        var tree = view.Tree;
        Add(found, Path, view, PathBetween(view), vectors);
        Above(AboveActor, view.ActorHead);
        Above(AboveRecipient, view.RecipientHead);

        void Above(ImmutableArray<(string Name, uint Hash)> names, int head)
        {
            if (head < tree.Count && tree[head].Head is >= 0 and var governor)
            {
                Add(found, names, view, [governor], vectors);
            }
        }
    }

    private static ImmutableArray<(string Name, uint Hash)> Names(string place) =>
        [.. Enumerable.Range(0, WordVectors.Width).Select(i => string.Create(CultureInfo.InvariantCulture, $"v:{place}:{i}")).Select(n => (n, PairNetwork.Hash(n)))];

    private static void Add(FeatureBag found, ImmutableArray<(string Name, uint Hash)> names, PairView view, List<int> words, WordVectors vectors)
    {
        Span<float> sum = stackalloc float[WordVectors.Width], vector = stackalloc float[WordVectors.Width];
        sum.Clear();
        foreach (int word in words)
        {
            if (!view.Holds(word) && view.Tree[word].Category is WordCategory.Noun or WordCategory.Verb or WordCategory.Adjective or WordCategory.Adverb && vectors.TryGet(view.Tree.Lemma(word), vector))
            {
                for (int i = 0; i < sum.Length; i++)
                {
                    sum[i] += vector[i];
                }
            }
        }

        float square = 0;
        foreach (float value in sum)
        {
            square += value * value;
        }

        float scale = square > 0 ? 1 / MathF.Sqrt(square) : 0;
        for (int i = 0; i < sum.Length && scale > 0; i++)
        {
            found.Add(names[i].Hash, names[i].Name, sum[i] * scale);
        }
    }

    // The words on the way from head to head through the tree; those above the first span when the second is elsewhere.
    private static List<int> PathBetween(PairView view)
    {
        var up = Upwards(view, view.ActorHead);
        if (view.RecipientHead < view.Tree.Count)
        {
            var down = Upwards(view, view.RecipientHead);
            for (int i = 0; i < up.Count; i++)
            {
                if (down.IndexOf(up[i]) is >= 0 and var meet)
                {
                    return [.. CollectionsMarshal.AsSpan(up)[..(i + 1)], .. CollectionsMarshal.AsSpan(down)[..meet]];
                }
            }
        }

        return [.. up.Take(4)];
    }

    private static List<int> Upwards(PairView view, int head)
    {
        // Forty words up is past the root of any sentence that is not hostile.
        const int MaxClimb = 40;
        var words = new List<int>();
        for (int at = head; at >= 0 && words.Count < MaxClimb; at = view.Tree[at].Head)
        {
            words.Add(at);
        }

        return words;
    }
}
