using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>Words that look like acts and tell of none: what is remembered, what a body is there for, and what a weapon is made for.</summary>
internal static class Untold
{
    /// <summary>Whether the act that a word would head is only remembered or part of a name.</summary>
    public static bool Is(SentenceTree tree, int index, UntoldWords words) => IsCommemorated(tree, index, words) || IsCalling(tree, index, words) || IsMakeOf(tree, index, words);

    // "a group for celebrating the anniversary", "the committee for supporting Korea": what a body is there for is its name.
    private static bool IsCalling(SentenceTree tree, int index, UntoldWords words) =>
        tree[index] is { Relation: "acl", Tag: "VBG", Head: >= 0 and var body } && tree.Introducer(index) == "for"
        && (tree.MentionAt(body) is { IsPlaceOnly: false } || words.IsBody(tree.Lemma(body)));

    // "Soviet attack submarines", "assault rifles".
    private static bool IsMakeOf(SentenceTree tree, int index, UntoldWords words) =>
        tree[index] is { Relation: "compound", Head: >= 0 and var thing } && thing == index + 1 && words.IsArms(tree.Lemma(thing));

    // "the anniversary of the establishment of relations": what is remembered happened long ago.
    private static bool IsCommemorated(SentenceTree tree, int index, UntoldWords words)
    {
        for (int at = index, i = 0; at >= 0 && i < 4 && tree[at].Relation is "nmod" or "compound" or "acl" or "amod" or "nmod:poss"; i++)
        {
            at = tree[at].Head;
            if (at >= 0 && words.IsRemembrance(tree.Lemma(at)))
            {
                return true;
            }
        }

        return false;
    }
}
