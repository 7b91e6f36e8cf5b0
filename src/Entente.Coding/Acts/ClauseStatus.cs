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
        var (future, obligation, possible, negated, progressive) = Auxiliaries(tree, index);
        // A later conjunct shares the first one's auxiliaries when it has no subject of its own.
        for (int at = index, i = 0; i < MaxClimb && tree.Is(at, "conj") && tree[at].Head >= 0 && tree.Child(at, "nsubj") < 0 && tree.Child(at, "aux") < 0; i++)
        {
            at = tree[at].Head;
            var (f, o, p, n, g) = Auxiliaries(tree, at);
            (future, obligation, possible, progressive) = (future || f, obligation || o, possible || p, progressive || g);
            negated |= n && tree[index].Tag is "VB";
        }

        bool conditional = IsConditional(tree, index);
        var status = conditional || possible ? EventStatus.Hypothetical : progressive ? EventStatus.Ongoing : EventStatus.Occurred;
        string? name = (obligation, future, negated) switch
        {
            _ when conditional => null,
            (true, _, false) => "obligation",
            (true, _, true) => "prohibition",
            (_, true, false) => "future",
            (_, true, true) => "future-not",
            (_, _, true) => "not",
            _ => null,
        };
        return new(name, status);
    }

    /// <summary>Whether a verb tells of what will or must come: it or the verb above it is in the future, an obligation, or foretold (<c>is bound to</c>, <c>will have to</c>).</summary>
    public static bool LiesAhead(SentenceTree tree, int index)
    {
        for (int at = index, i = 0; at >= 0 && i < 4; at = tree[at].Head, i++)
        {
            var (future, obligation, possible, _, _) = Auxiliaries(tree, at);
            if (future || obligation || possible || (i > 0 && tree.Lemma(at) is "bind" or "bound" or "have" or "destine" or "doom"))
            {
                return true;
            }

            if (tree[at].Relation is not ("xcomp" or "conj"))
            {
                break;
            }
        }

        return false;
    }

    private static (bool Future, bool Obligation, bool Possible, bool Negated, bool Progressive) Auxiliaries(SentenceTree tree, int index)
    {
        bool future = false, obligation = false, possible = false, negated = false, be = false;
        foreach (int child in tree.Children(index))
        {
            string lemma = tree.Lemma(child);
            if (tree.Is(child, "aux"))
            {
                future |= lemma is "will" or "shall" or "'ll" or "wo" or "sha";
                obligation |= lemma is "must" or "should" or "ought";
                possible |= lemma is "would" or "may" or "might" or "can" or "could" or "ca";
                be |= lemma is "be" && tree[child].Relation is "aux";
            }
            else if (tree.Is(child, "advmod"))
            {
                negated |= lemma is "not" or "never" or "n't" or "no_longer";
            }
            else if (tree.Is(child, "obj") || tree[child].Relation == "nsubj:pass")
            {
                negated |= tree.HasChild(child, "det", "no");
            }
        }

        return (future, obligation, possible, negated || tree.HasChild(index, "det", "no"), be && tree[index].Tag is "VBG");
    }

    private static bool IsConditional(SentenceTree tree, int index)
    {
        int at = index;
        for (int i = 0; i < MaxClimb && at >= 0; i++, at = tree[at].Head)
        {
            foreach (int child in tree.Children(at))
            {
                if (tree[child].Relation is "mark" && tree.Lemma(child) is "if" or "unless" or "whether" or "lest")
                {
                    return true;
                }
            }

            // The main clause is not conditional because a clause below it is.
            if (tree[at].Relation is "root" or "ccomp" or "parataxis")
            {
                break;
            }
        }

        return false;
    }
}
