using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>Settles whether what a word of a sentence tells of occurred, is under way, planned, hypothetical or denied.</summary>
/// <remarks>
/// The word's own clause speaks first (negation, modals, conditions, questions), then what governs it, upwards: complements and purposes of
/// intentions lie ahead, complements of refusals do not take place, nouns follow the verb that performs, plans or cancels them. The classes of
/// governing words are those of event-selecting predicates in the literature on factuality (Karttunen's implicatives, FactBank).
/// </remarks>
/// <param name="lexicon">Words that govern or qualify acts.</param>
/// <param name="tree">The sentence.</param>
internal sealed partial class PredicateStatus(StatusLexicon lexicon, SentenceTree tree)
{
    // Real chains of governors are shorter; longer ones come from generated text.
    private const int MaxDepth = 8;

    // A governor is asked by each of its dependents, often several times.
    private readonly Reality?[] _known = new Reality?[tree.Count];

    /// <summary>The status of what the word tells of.</summary>
    /// <param name="index">A verb, noun or other predicate.</param>
    public EventStatus Of(int index) => At(index, 0).Status;

    /// <summary>The same with what settles it.</summary>
    /// <param name="index">A verb, noun or other predicate.</param>
    public Reality Why(int index) => At(index, 0);

    private Reality At(int index, int depth)
    {
        if (_known[index] is { } known)
        {
            return known;
        }

        var status = depth > MaxDepth ? Reality.Fact : Find(index, depth);
        _known[index] = status;
        return status;
    }

    private Reality Find(int index, int depth)
    {
        // "will BE available", "is GOING to cut": the auxiliary's reality is the predicate's.
        if ((tree.Is(index, "cop") || tree.Is(index, "aux")) && tree[index].Head is >= 0 and var predicate)
        {
            return At(predicate, depth + 1);
        }

        if (tree.Child(index, "xcomp") is >= 0 and var coming && VerbGroup.IsGoingTo(tree, index, coming))
        {
            return At(coming, depth + 1);
        }

        var group = VerbGroup.Of(tree, index);
        if (Own(index, group, depth) is { } own)
        {
            return own;
        }

        bool verb = tree[index].Category == WordCategory.Verb || tree.Child(index, "cop") >= 0;
        return (verb ? Clause(index, group, depth) : Phrase(index, depth))
            ?? (group.Progressive ? new(EventStatus.Ongoing, "in the progressive") : Reality.Fact);
    }

    // What the word's own clause settles.
    private Reality? Own(int index, VerbGroup group, int depth)
    {
        if (ClauseStatus.IsConditional(tree, index))
        {
            return new(EventStatus.Hypothetical, "under a condition or a doubt (if, whether, unless)");
        }

        if (ClauseStatus.IsImperative(tree, index, group))
        {
            return new(EventStatus.Hypothetical, "called for by an imperative");
        }

        if (group.Negated && !(group.Obligation && !group.Future) && Negation(index) is { } negated)
        {
            return negated;
        }

        if (Doubt(index) is >= 0 and var doubt)
        {
            return new(EventStatus.Hypothetical, "in doubt by", doubt);
        }

        if (Questions.LeavesOpen(tree, index))
        {
            return new(EventStatus.Hypothetical, "asked, not told");
        }

        if (group.Future || group.Would && ClauseStatus.IsReported(tree, index) && !tree.HasChild(index, "aux", "have"))
        {
            return HasCondition(index) ? new(EventStatus.Hypothetical, "would follow from a condition")
                : CrossedPlans.WasToBe(tree, index) && CrossedPlans.IsCrossed(tree, index) ? new(EventStatus.Hypothetical, "was to come, and something came between")
                : Doubted(index, depth) ?? new(EventStatus.Planned, "in the future");
        }

        if (group.Would && !group.Negated && Scheme(index) is >= 0 and var scheme)
        {
            return new(EventStatus.Planned, "laid down by", scheme);
        }

        return group.Would || group.Possible || group.Obligation
            ? group.Negated ? new(EventStatus.Denied, "negated under a modal") : new(EventStatus.Hypothetical, group.Obligation ? "under a modal of duty" : "under a modal")
            : null;
    }

    // "did not resign until May" resigned; "predicted no relief" predicted it.
    private Reality? Negation(int index)
    {
        bool isOfObject = tree.Child(index, "obj") is >= 0 and var obj && tree.HasChild(obj, "det", "no") && Governor(index) is not (Bearing.None or Bearing.Carry or Bearing.Occur);
        if (isOfObject && !tree.HasChild(index, "advmod", "not") && !tree.HasChild(index, "advmod", "never"))
        {
            return null;
        }

        foreach (int child in tree.Children(index))
        {
            if (child > index && (tree.Is(child, "obl") || tree.Is(child, "advcl")) && tree.Introducer(child) is "until" or "till" && tree.Child(index, "aux") is >= 0 and var aux && tree[aux].Tag == "VBD")
            {
                return null;
            }
        }

        return new(EventStatus.Denied, "negated");
    }

    // "Under the plan, it would cut jobs": the scheme says what is to come.
    private int Scheme(int index)
    {
        // "… and workers would be retrained": the scheme goes for both.
        for (int at = index, i = 0; i < MaxDepth && at >= 0; at = tree[at].Head, i++)
        {
            foreach (int child in tree.Children(at))
            {
                if (tree.Is(child, "obl") && (tree.Introducer(child) == "under" || tree.Introducer(child) is "by" or "in" && Governor(child) == Bearing.Ahead))
                {
                    return child;
                }
            }

            if (!tree.Is(at, "conj") && !tree.Is(at, "xcomp"))
            {
                break;
            }
        }

        return -1;
    }

    private bool HasCondition(int index)
    {
        foreach (int child in tree.Children(index))
        {
            if (tree.Is(child, "advcl") && (tree.HasChild(child, "mark", "if") || tree.HasChild(child, "mark", "unless")))
            {
                return true;
            }
        }

        return false;
    }

    private int Doubt(int index)
    {
        foreach (int child in tree.Children(index))
        {
            if (tree.Is(child, "advmod") && tree.Lemma(child) is "possibly" or "perhaps" or "maybe" or "potentially" or "supposedly" or "presumably" or "conceivably")
            {
                return child;
            }
        }

        return -1;
    }

    // "hopes that it will survive", "it is possible that it will", "a chance that it will": not even the future is certain.
    private Reality? Doubted(int infinitive, int depth)
    {
        int index = tree[infinitive] is { Relation: "xcomp", Head: >= 0 and var going } && VerbGroup.IsGoingTo(tree, going, infinitive) ? going : infinitive;
        if (tree[index] is not { Relation: "ccomp" or "csubj" or "csubj:pass" or "csubj:outer" or "acl", Head: >= 0 and var head })
        {
            return null;
        }

        return lexicon.Qualifier(tree.Lemma(head)) == Bearing.Possible || Governor(head) == Bearing.Unsure && At(head, depth + 1).Status != EventStatus.Denied
            ? new(EventStatus.Hypothetical, "uncertain by", head)
            : null;
    }

    // A particle makes another word of a verb: "rule out", "call off".
    private Bearing Governor(int head, string introducer = "")
    {
        if (tree.Child(head, "compound:prt") is >= 0 and var particle)
        {
            string phrasal = $"{tree.Lemma(head)}_{tree.Lemma(particle)}";
            if (lexicon.Governor(phrasal, introducer) is not Bearing.None and var whole)
            {
                return whole;
            }
        }

        return lexicon.Governor(tree.Lemma(head), introducer);
    }

    // What the class of the governing word makes of the act; null when it says nothing.
    private Reality? Governed(int index, int head, int depth)
    {
        var above = At(head, depth + 1);
        bool denied = above.Status == EventStatus.Denied;
        return Governor(head, tree.Introducer(index)) switch
        {
            Bearing.Carry or Bearing.Occur => above,
            Bearing.Ahead => denied || above.Status == EventStatus.Hypothetical ? above : new(EventStatus.Planned, "lies ahead of", head),
            Bearing.Asked or Bearing.Unsure => denied ? above : new(EventStatus.Hypothetical, "wanted, asked for or feared by", head),
            Bearing.Undone => denied ? new(EventStatus.Occurred, "not undone by", head) : new(EventStatus.Denied, "does not take place by", head),
            Bearing.Excluded => denied || above.Status == EventStatus.Hypothetical ? new(EventStatus.Hypothetical, "not excluded by", head) : new(EventStatus.Denied, "does not take place by", head),
            Bearing.Open => above.Status == EventStatus.Occurred && !IsActual(head) ? new(EventStatus.Hypothetical, "made possible, or only seeming so, by", head) : above,
            _ => IsLaidDown(head) ? above.Status == EventStatus.Occurred ? new(EventStatus.Planned, "laid down by", tree.Child(head, "nsubj")) : above : null,
        };
    }

    // "The plan includes closing a plant", "the deal involves a sale".
    private bool IsLaidDown(int verb) =>
        tree.Lemma(verb) is "include" or "involve" or "entail" or "cover" && tree.Child(verb, "nsubj") is >= 0 and var scheme && lexicon.Governor(tree.Lemma(scheme)) == Bearing.Ahead;

    // "was able to flee" fled, "is able to flee" may not have.
    private bool IsActual(int head) => tree.Lemma(head) == "able" && tree.Child(head, "cop") is >= 0 and var be && tree[be].Tag == "VBD";
}
