namespace Entente.Coding.Acts;

/// <summary>The status of what a word tells of, with what in the sentence settles it.</summary>
/// <param name="Status">The status.</param>
/// <param name="Ground">What settles it, as a phrase that the settling word may follow; empty where nothing in the sentence speaks against plain fact.</param>
/// <param name="Word">Index of the word that settles it; -1 where the ground says it all.</param>
internal readonly record struct Reality(EventStatus Status, string Ground, int Word = -1)
{
    /// <summary>What is told as a fact.</summary>
    public static readonly Reality Fact = new(EventStatus.Occurred, "");

    /// <summary>For a reader who asks why: <c>planned: lies ahead of “plans”</c>.</summary>
    /// <param name="tree">The sentence that the status was found in.</param>
    public string Describe(SentenceTree tree)
    {
        string ground = Ground.Length == 0 ? "told as a fact" : Word < 0 ? Ground : $"{Ground} “{tree[Word].Span.Slice(tree.Text)}”";
        return $"{Status.ToString().ToLowerInvariant()}: {ground}";
    }
}
