namespace Entente.Coding.Acts;

/// <summary>Tells asking a question, and claiming something, from asking for it: "asked if he was satisfied" requests nothing.</summary>
internal static class Questions
{
    // Nesting beyond this is no longer followed.
    private const int MaxClimb = 12;

    /// <summary>Whether the word is "ask" and governs an indirect question, opened by <c>if</c>, <c>whether</c> or a question word.</summary>
    public static bool Asks(SentenceTree tree, int index)
    {
        if (tree.Lemma(index) is not ("ask" or "inquire" or "enquire"))
        {
            return false;
        }

        // "Asked his reaction, he replied": whoever is asked so has been asked a question.
        if (tree[index].Relation is "advcl" && tree[index].Tag is "VBN" or "VBD" && tree.Child(index, "nsubj") < 0 && tree.Child(index, "mark") < 0 && tree.Child(index, "xcomp") < 0)
        {
            return true;
        }

        foreach (int child in tree.Children(index))
        {
            // "'Will it work?' he asked."
            if (child < index && tree[child].Relation is "ccomp" or "parataxis" || child > index && tree[child].Relation is "ccomp" or "xcomp" or "advcl" && Opens(tree, child))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word claims that something is so, and asks for nothing: "insisted that the drills are defensive", where "insisted that it withdraw" demands.</summary>
    public static bool Asserts(SentenceTree tree, int index)
    {
        if (tree.Lemma(index) is not ("insist" or "suggest") || tree.Child(index, "ccomp") is not (>= 0 and var claim))
        {
            return false;
        }

        // "Figures suggest that the crop may be large"
        if (tree.Lemma(index) is "suggest" && tree.Child(index, "nsubj") is >= 0 and var thing && tree[thing].Category == WordCategory.Noun && tree.MentionAt(thing) is null)
        {
            return true;
        }

        foreach (int child in tree.Children(claim))
        {
            if (tree[child].Relation is "aux" or "aux:pass" or "cop" && (tree[child].Tag is "VBZ" or "VBP" or "VBD" || tree.Lemma(child) is "will" or "wo" || tree.Lemma(index) == "insist" && tree.Lemma(child) == "would"))
            {
                return true;
            }
        }

        return tree[claim].Tag is "VBZ" or "VBD";
    }

    /// <summary>Whether a word stands in a question that is answered by yes or no: "Will the bank survive?"; "Why did it collapse?" takes for granted that it did.</summary>
    public static bool LeavesOpen(SentenceTree tree, int index)
    {
        if (tree.Count == 0 || tree[index].Head >= 0 && !tree.Is(index, "conj") && !tree.Is(index, "xcomp") || tree.Text[tree.Sentence.Span.End - 1] != '?')
        {
            return false;
        }

        int root = index;
        for (int i = 0; i < MaxClimb && tree[root].Head >= 0; i++)
        {
            root = tree[root].Head;
        }

        int subject = tree.Child(root, "nsubj");
        foreach (int child in tree.Children(root))
        {
            if ((tree.Is(child, "aux") || tree.Is(child, "cop")) && subject > child)
            {
                return !Opens(tree, root);
            }
        }

        return false;
    }

    // The question word leads its clause: "what it would do", "how long troops would stay".
    private static bool Opens(SentenceTree tree, int clause)
    {
        if (tree.Lemma(clause) is "what" or "who" or "why" or "how" or "when" or "where")
        {
            return true;
        }

        foreach (int child in tree.Children(clause))
        {
            if (child < clause && (tree.Lemma(child) is "if" or "whether" or "why" or "how" or "when" or "where" or "what" or "who" or "which"
                || tree.HasChild(child, "advmod", "how") || tree.HasChild(child, "det", "what") || tree.HasChild(child, "det", "which")))
            {
                return true;
            }
        }

        return false;
    }
}
