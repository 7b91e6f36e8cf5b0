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
        // "will BE available", "is GOING to cut": the auxiliary's reality is the predicate's, but not in "the problem IS that it will fail".
        if (tree.Is(index, "cop") && tree[index].Head is >= 0 and var told && tree.Child(told, "mark") is > 0 and var that && that > index && tree.Lemma(that) == "that")
        {
            return Reality.Fact;
        }

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
            ?? (!group.Progressive ? Reality.Fact : IsArranged(index) ? new(EventStatus.Planned, "arranged for a coming day") : new(EventStatus.Ongoing, "in the progressive"));
    }

    // What the word's own clause settles.
    private Reality? Own(int index, VerbGroup group, int depth)
    {
        // "will stay until the contract expires"
        if (tree[index] is { Relation: "advcl", Head: >= 0 and var staying } && tree.Introducer(index) is "until" or "till" && At(staying, depth + 1).Status == EventStatus.Planned)
        {
            return new(EventStatus.Planned, "goes with what is to come,", staying);
        }

        if (ClauseStatus.IsConditional(tree, index) && !IsSettled(index))
        {
            return new(EventStatus.Hypothetical, "under a condition or a doubt (if, whether, unless)");
        }

        if (Whenever(index) is { } general)
        {
            return general;
        }

        if (ClauseStatus.IsImperative(tree, index, group))
        {
            return new(EventStatus.Hypothetical, "called for by an imperative");
        }

        if (group.Negated && !(group.Obligation && !group.Future) && Negation(index) is { } negated)
        {
            return negated;
        }

        // "is yet to reply"
        if (tree.HasChild(index, "advmod", "yet") && tree.HasChild(index, "mark", "to"))
        {
            return new(EventStatus.Denied, "yet to come");
        }

        if (IsNearMiss(index))
        {
            return new(EventStatus.Denied, "came near, no more");
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
            return HasCondition(index) || IsOtherwise(index) ? new(EventStatus.Hypothetical, "would follow from a condition")
                : CrossedPlans.WasToBe(tree, index) && CrossedPlans.IsCrossed(tree, index) ? new(EventStatus.Hypothetical, "was to come, and something came between")
                : Doubted(index, depth) ?? new(EventStatus.Planned, "in the future");
        }

        if (group.Would && IsHistoric(index))
        {
            return null;
        }

        if (group.Would && !group.Negated && Scheme(index) is >= 0 and var scheme)
        {
            return new(EventStatus.Planned, "laid down by", scheme);
        }

        if (!group.Negated && IsService(index))
        {
            return null;
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

    private bool Is(int word, StatusTrait trait) => lexicon.Has(tree.Lemma(word), trait);

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
    private Reality? Governed(int index, int head, int depth) => Governed(index, head, depth, tree.Introducer(index));

    private Reality? Governed(int index, int head, int depth, string introducer)
    {
        var above = At(head, depth + 1);
        bool denied = above.Status == EventStatus.Denied;
        if (IsLaidDown(index, head))
        {
            return above.Status == EventStatus.Occurred ? new(EventStatus.Planned, "laid down by", tree.Child(head, "nsubj")) : above;
        }

        return Governor(head, introducer) switch
        {
            Bearing.Carry or Bearing.Occur => above,
            Bearing.Ahead when above.Status == EventStatus.Occurred && HadMeant(head) => new(EventStatus.Hypothetical, "was meant, and something came between:", head),
            Bearing.Ahead => denied || above.Status == EventStatus.Hypothetical ? above : new(EventStatus.Planned, "lies ahead of", head),
            Bearing.Topic when !IsIndefinite(index) || Governor(index) is Bearing.Asked or Bearing.Ahead => null,
            Bearing.Asked or Bearing.Topic or Bearing.Unsure => denied ? above : new(EventStatus.Hypothetical, "wanted, asked for or feared by", head),
            Bearing.Given => new(EventStatus.Occurred, "was there before, being answered or told of by", head),
            Bearing.Occasion => above.Status is EventStatus.Planned or EventStatus.Hypothetical ? new(EventStatus.Planned, "an occasion to come, by", head) : null,
            Bearing.Undone => denied ? new(EventStatus.Occurred, "not undone by", head) : new(EventStatus.Denied, "does not take place by", head),
            Bearing.Excluded => denied || above.Status == EventStatus.Hypothetical ? new(EventStatus.Hypothetical, "not excluded by", head) : new(EventStatus.Denied, "does not take place by", head),
            Bearing.Open => above.Status == EventStatus.Occurred && !IsActual(head) ? new(EventStatus.Hypothetical, "made possible, or only seeming so, by", head) : above,
            _ => null,
        };
    }

    // "The plan includes closing a plant", "the deal involves a sale".
    private bool IsLaidDown(int index, int verb) =>
        Is(verb, StatusTrait.Comprising) && Governor(index) is not (Bearing.Ahead or Bearing.Asked or Bearing.Told) && tree.Child(verb, "nsubj") is >= 0 and var scheme && lexicon.Governor(tree.Lemma(scheme)) == Bearing.Ahead;

    // "had planned to build it"
    private bool HadMeant(int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (tree.Is(child, "aux") && tree.Lemma(child) == "have")
            {
                return tree[child].Tag == "VBD" && Is(head, StatusTrait.Meaning);
            }
        }

        return false;
    }

    // "was able to flee" and "exercised its right to flee" fled, "is able to flee" may not have.
    private bool IsActual(int head) => tree[head] is { Relation: "obj", Head: >= 0 and var verb } && Is(verb, StatusTrait.Exercising) || tree.Lemma(head) == "able" && tree.Child(head, "cop") is >= 0 and var be && tree[be].Tag == "VBD";
}
