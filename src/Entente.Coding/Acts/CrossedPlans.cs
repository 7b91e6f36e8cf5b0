using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>Tells plans that the sentence itself shows crossed or called off: <c>was due to fly</c> before something came between, <c>test flight delayed</c>.</summary>
internal static class CrossedPlans
{
    /// <summary>Whether a verb stands in <c>were to take delivery</c>.</summary>
    public static bool WasToBe(SentenceTree tree, int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree[child] is { Tag: "VBD" } && (tree.Is(child, "aux") || tree.Is(child, "cop")) && tree.Lemma(child) == "be" && tree[verb].Tag == "VB")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word announces in the past: <c>was due</c>, <c>had been scheduled</c>.</summary>
    public static bool WasDue(SentenceTree tree, int word, StatusLexicon lexicon) =>
        lexicon.Has(tree.Lemma(word), StatusTrait.Due)
        && (tree.Child(word, "cop") is >= 0 and var be && tree[be].Tag == "VBD" || tree.Child(word, "aux") is >= 0 and var aux && tree[aux].Tag == "VBD");

    /// <summary>Whether a clause is told together with what came between: <c>were to visit Seoul but …</c>, <c>left before it was due to fly</c>.</summary>
    public static bool IsCrossed(SentenceTree tree, int clause)
    {
        if (tree.Is(clause, "advcl") && tree.Introducer(clause) is "before" or "although" or "though")
        {
            return true;
        }

        foreach (int child in tree.Children(clause))
        {
            if (tree.Is(child, "conj") && tree.HasChild(child, "cc", "but"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a headline's verb calls its subject off, the auxiliary left out: <c>test flight delayed after accident</c>.</summary>
    public static bool IsCalledOff(SentenceTree tree, int verb, StatusLexicon lexicon) =>
        tree[verb].Tag is "VBD" or "VBN" && tree.Child(verb, "obj") < 0 && tree.Child(verb, "aux") < 0
        && lexicon.Has(tree.Lemma(verb), StatusTrait.Crossing);
}
