namespace Entente.Coding.Acts;

/// <summary>What the grammar around a verb says of its reality.</summary>
/// <param name="Operator">The operator that tense, modal and negation amount to, as the composition table names it; null for none.</param>
/// <param name="Status">The status without that operator.</param>
internal readonly record struct ClauseStatus(string? Operator, EventStatus Status)
{
    // Nesting beyond this is no longer read for conditions: thirty nested clauses come only from generated text.
    private const int MaxClimb = 12;

    /// <summary>Reads auxiliaries, negation, tense and subordinators of a verb or of a noun.</summary>
    public static ClauseStatus Of(SentenceTree tree, int index)
    {
        var group = VerbGroup.Of(tree, index);
        bool conditional = IsConditional(tree, index);
        bool announced = group.Would && !conditional && IsReported(tree, index);
        var status = conditional || IsImperative(tree, index, group) || group.Possible || group.Would && !announced ? EventStatus.Hypothetical : group.Progressive ? EventStatus.Ongoing : EventStatus.Occurred;
        string? name = (group.Obligation, group.Future || announced, group.Negated) switch
        {
            _ when conditional => null,
            // "should have withdrawn", "should never have come": too late to ask for.
            (true, _, _) when group.Perfect => "reproach",
            (true, _, false) => "obligation",
            (true, _, true) => "prohibition",
            (_, true, false) => "future",
            (_, true, true) => "future-not",
            (_, _, true) => "not",
            _ => null,
        };
        return new(name, status);
    }

    /// <summary>Whether a verb calls for what it says, on a placard or in a quotation: "Destroy the kingdom!" has destroyed nothing.</summary>
    public static bool IsImperative(SentenceTree tree, int index, VerbGroup group) =>
        tree[index].Tag == "VB" && !group.Infinitive && tree.Child(index, "nsubj") < 0 && tree.Child(index, "aux") < 0
        && (tree[index].Features.Contains("Mood=Imp", StringComparison.Ordinal) || (index > 0 && tree[index - 1].Span.Slice(tree.Text) is "\"" or "“"));

    /// <summary>Whether a verb tells of what will or must come: it or the verb above it is in the future, an obligation, or foretold (<c>is bound to</c>, <c>will have to</c>).</summary>
    public static bool LiesAhead(SentenceTree tree, int index)
    {
        for (int at = index, i = 0; at >= 0 && i < 4; at = tree[at].Head, i++)
        {
            var group = VerbGroup.Of(tree, at);
            if (group.Future || group.Would || group.Obligation || group.Possible || (i > 0 && tree.Lemma(at) is "bind" or "bound" or "have" or "destine" or "doom" or "fate"))
            {
                return true;
            }

            // "must be ready for paying a price"
            bool isReady = tree[at] is { Relation: "advcl" or "acl", Head: >= 0 and var above } && tree.Lemma(above) is "ready" or "prepared" or "prepare";
            if (!isReady && tree[at].Relation is not ("xcomp" or "conj"))
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Whether <c>would</c> tells what someone said was to come: <c>said it would send troops</c>.</summary>
    internal static bool IsReported(SentenceTree tree, int index)
    {
        for (int at = index, i = 0; i < MaxClimb && at >= 0; i++, at = tree[at].Head)
        {
            if ((tree.Is(at, "ccomp") || tree.Is(at, "parataxis")) && tree[at].Head >= 0)
            {
                int said = tree[at].Head;
                // "did not say when it would", but "did not think it would"
                return tree[said].Tag is "VBD" or "VBN" or "VBG" || (tree.Lemma(said) is "say" or "tell" or "announce" or "specify" or "disclose" && tree.Child(said, "aux") is >= 0 and var did && tree[did].Tag == "VBD");
            }

            if (tree.Is(at, "acl") && tree[at].Relation != "acl:relcl" || IsSaidWithin(tree, at))
            {
                return true;
            }

            if (tree.Is(at, "advcl"))
            {
                return false;
            }

            if (tree[at].Head < 0)
            {
                // "The planes would meet demand, the company said": the verb of saying hangs on what is told.
                return tree.Child(at, "parataxis") is >= 0 and var told && tree[told].Tag == "VBD";
            }
        }

        return false;
    }

    // "a surplus, which it said would grow"
    private static bool IsSaidWithin(SentenceTree tree, int index) =>
        tree.Is(index, "acl") && tree.Child(index, "aux") is > 0 and var would && tree[would - 1] is { Tag: "VBD", Category: WordCategory.Verb };

    /// <summary>Whether the clause stands under <c>if</c>, <c>unless</c> or <c>whether</c>, or is what would follow from such a clause.</summary>
    internal static bool IsConditional(SentenceTree tree, int index)
    {
        int at = index;
        for (int i = 0; i < MaxClimb && at >= 0; i++, at = tree[at].Head)
        {
            if (IsCondition(tree, at))
            {
                return true;
            }

            // The main clause is not conditional because a clause below it is; "if the party that lost returns" leaves no doubt that it lost.
            if (tree[at].Relation is "root" or "ccomp" or "parataxis" || tree[at] is { Relation: "acl:relcl", Tag: "VBD" })
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Whether the clause itself is a condition or an open question: <c>if</c>, <c>whether</c>, <c>as long as</c>, <c>were it to</c>.</summary>
    internal static bool IsCondition(SentenceTree tree, int clause)
    {
        bool infinitive = false;
        foreach (int child in tree.Children(clause))
        {
            if (tree[child].Relation is not "mark")
            {
                continue;
            }

            string word = tree.Lemma(child);
            infinitive |= word == "to";
            if (word is "if" or "unless" or "whether" or "lest" or "provided" or "providing" or "supposing" || tree.HasChild(child, "fixed", "case")
                // "until Turkey withdraws its troops": what is waited for has not come.
                || (word is "until" or "till" && tree[clause].Tag is "VBZ" or "VBP")
                // "spoke as though he had won"
                || (word == "though" && child > 0 && tree.Lemma(child - 1) == "as")
                || (word == "as" && IsProviso(tree, clause, child))
                || (word == "that" && child > 1 && tree.Lemma(child - 1) == "condition" && tree.Lemma(child - 2) == "on")
                || (word == "that" && child > 0 && tree.Lemma(child - 1) == "provide" && tree[clause].Head == child - 1 && tree.Child(child - 1, "nsubj") < 0))
            {
                return true;
            }
        }

        // "Were the army to attack, …"
        return infinitive && tree.Child(clause, "nsubj") is > 0 and var subject && tree.Extent(subject).First is > 0 and var first
            && tree.Lemma(first - 1) == "be" && tree[first - 1].Tag == "VBD" && (first == 1 || tree[first - 2].Category == WordCategory.Punctuation);
    }

    // "will pay as long as they cooperate" is a condition; "lasts as long as the old one does" and "works as long as it is dry" are told as they stand.
    private static bool IsProviso(SentenceTree tree, int clause, int mark)
    {
        if (mark < 2 || tree.Lemma(mark - 1) != "long" || tree.Lemma(mark - 2) is not ("as" or "so") || tree[clause].Tag is not ("VBZ" or "VBP") || tree[clause].Head is not (>= 0 and var head))
        {
            return false;
        }

        var main = VerbGroup.Of(tree, head == mark - 1 && tree[head].Head is >= 0 and var above ? above : head);
        return main.Future || main.Would || main.Obligation;
    }
}
