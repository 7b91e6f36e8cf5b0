namespace Entente.Coding.Acts;

/// <summary>Words that look like acts and tell of none: what is remembered, and what a body is there for.</summary>
internal static class Untold
{
    /// <summary>Whether the act that a word would head is only remembered or part of a name.</summary>
    public static bool Is(SentenceTree tree, int index) => IsCommemorated(tree, index) || IsCalling(tree, index);

    // "a group for celebrating the anniversary", "the committee for supporting Korea": what a body is there for is its name.
    private static bool IsCalling(SentenceTree tree, int index) =>
        tree[index] is { Relation: "acl", Tag: "VBG", Head: >= 0 and var body } && tree.Introducer(index) == "for"
        && (tree.MentionAt(body) is { IsPlaceOnly: false } || tree.Lemma(body) is "group" or "delegation" or "committee" or "team" or "society" or "association" or "organization" or "organisation");

    // "the anniversary of the establishment of relations": what is remembered happened long ago.
    private static bool IsCommemorated(SentenceTree tree, int index)
    {
        for (int at = index, i = 0; at >= 0 && i < 4 && tree[at].Relation is "nmod" or "compound" or "acl" or "amod" or "nmod:poss"; i++)
        {
            at = tree[at].Head;
            if (at >= 0 && tree.Lemma(at) is "anniversary" or "birthday" or "jubilee")
            {
                return true;
            }
        }

        return false;
    }
}
