namespace Entente.Coding.Events;

/// <summary>Features from words near the lexicon's: what the predicates between and above the spans are used like, where no entry has them.</summary>
internal static class NearWordFeatures
{
    // Chosen by cross-validation: at 2 these few dense features drown the words.
    private const float Weight = 0.7f;

    /// <summary>Adds the features: for each place, the nearest reading of any word there.</summary>
    public static void AddTo(FeatureBag found, PairView view, WordNeighbours neighbours)
    {
        var tree = view.Tree;
        int low = Math.Min(view.Actor.First, view.Recipient.First), high = Math.Min(tree.Count, Math.Max(view.Actor.End, view.Recipient.End));
        Add("path", PathBetween(view));
        Add("between", Enumerable.Range(low, Math.Max(0, high - low)));
        Add("all", Enumerable.Range(0, tree.Count));
        Governor("A", view.ActorHead);
        Governor("R", view.RecipientHead);

        void Governor(string side, int head)
        {
            if (head < tree.Count && tree[head].Head is >= 0 and var governor)
            {
                Add("governor:" + side, [governor]);
                if (side == "A")
                {
                    Add("beside:" + side, [.. tree.Children(governor)]);
                }
            }
        }

        void Add(string place, IEnumerable<int> words)
        {
            foreach (int i in words)
            {
                if (view.Holds(i) || tree[i].Category is not (WordCategory.Noun or WordCategory.Verb or WordCategory.Adjective or WordCategory.Adverb))
                {
                    continue;
                }

                foreach (var (name, nearness) in neighbours.Of(tree.Lemma(i)))
                {
                    found.Raise($"near:{place}:{name}", nearness * Weight);
                }
            }
        }
    }

    // The words on the way from head to head through the tree; those above the first span when the second is elsewhere.
    private static List<int> PathBetween(PairView view)
    {
        var tree = view.Tree;
        var up = new List<int>();
        for (int at = view.ActorHead; at >= 0 && up.Count <= tree.Count; at = tree[at].Head)
        {
            up.Add(at);
        }

        if (view.RecipientHead >= tree.Count)
        {
            return [.. up.Take(4)];
        }

        var down = new List<int>();
        for (int at = view.RecipientHead; at >= 0 && down.Count <= tree.Count; at = tree[at].Head)
        {
            if (up.IndexOf(at) is >= 0 and var meet)
            {
                return [.. up[..(meet + 1)], .. down];
            }

            down.Add(at);
        }

        return up;
    }
}
