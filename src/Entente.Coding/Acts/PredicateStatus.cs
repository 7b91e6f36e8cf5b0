using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>Settles whether what a word of a sentence tells of occurred, is under way, planned, hypothetical or denied.</summary>
/// <remarks>
/// The word's own clause speaks first (negation, modals, conditions), then what governs it, upwards: complements and purposes of intentions lie
/// ahead, complements of refusals do not take place, nouns follow the verb that performs, plans or cancels them.
/// </remarks>
/// <param name="lexicon">Words that govern or qualify acts.</param>
/// <param name="tree">The sentence.</param>
internal sealed class PredicateStatus(StatusLexicon lexicon, SentenceTree tree)
{
    // Real chains of governors are shorter; longer ones come from generated text.
    private const int MaxDepth = 8;

    // A governor is asked by each of its dependents, often several times.
    private readonly EventStatus?[] _known = new EventStatus?[tree.Count];

    /// <summary>The status of what the word tells of.</summary>
    /// <param name="index">A verb, noun or other predicate.</param>
    public EventStatus Of(int index) => At(index, 0);

    private EventStatus At(int index, int depth)
    {
        if (_known[index] is { } known)
        {
            return known;
        }

        var status = depth > MaxDepth ? EventStatus.Occurred : Find(index, depth);
        _known[index] = status;
        return status;
    }

    private EventStatus Find(int index, int depth)
    {
        // "will BE available": the copula's reality is the predicate's.
        if ((tree.Is(index, "cop") || tree.Is(index, "aux")) && tree[index].Head is >= 0 and var predicate)
        {
            return At(predicate, depth + 1);
        }

        var group = VerbGroup.Of(tree, index);
        if (Own(index, group) is { } own)
        {
            return own;
        }

        bool verb = tree[index].Category == WordCategory.Verb || tree.Child(index, "cop") >= 0;
        return (verb ? Clause(index, group, depth) : Phrase(index, depth)) ?? (group.Progressive ? EventStatus.Ongoing : EventStatus.Occurred);
    }

    // What the word's own clause settles.
    private EventStatus? Own(int index, VerbGroup group)
    {
        if (ClauseStatus.IsConditional(tree, index) || ClauseStatus.IsImperative(tree, index, group))
        {
            return EventStatus.Hypothetical;
        }

        if (group.Negated && !(group.Obligation && !group.Future))
        {
            return EventStatus.Denied;
        }

        if (HasDoubt(index))
        {
            return EventStatus.Hypothetical;
        }

        if (group.Future || group.Would && ClauseStatus.IsReported(tree, index))
        {
            return HasCondition(index) || CrossedPlans.WasToBe(tree, index) && CrossedPlans.IsCrossed(tree, index) ? EventStatus.Hypothetical : EventStatus.Planned;
        }

        return group.Would || group.Possible || group.Obligation ? group.Negated ? EventStatus.Denied : EventStatus.Hypothetical : null;
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

    private bool HasDoubt(int index)
    {
        foreach (int child in tree.Children(index))
        {
            if (tree.Is(child, "advmod") && tree.Lemma(child) is "possibly" or "perhaps" or "maybe" or "potentially" or "supposedly" or "presumably")
            {
                return true;
            }
        }

        return false;
    }

    private EventStatus? Clause(int index, VerbGroup group, int depth)
    {
        int head = tree[index].Head;
        if (head < 0)
        {
            // "Russia to send troops": the future of headlines.
            return group.Infinitive && tree.Child(index, "aux") < 0 && tree.Child(index, "cop") < 0 ? EventStatus.Planned : null;
        }

        // "has yet to impose", "is yet to meet".
        if (group.Infinitive && tree.Is(index, "xcomp") && tree.Lemma(head) is "have" or "be" && tree.HasChild(head, "advmod", "yet"))
        {
            return EventStatus.Denied;
        }

        // "It is possible that Russia attacked".
        if (tree[index].Relation is "csubj" or "ccomp" && !group.Infinitive && lexicon.Qualifier(tree.Lemma(head)) == Bearing.Possible)
        {
            return EventStatus.Hypothetical;
        }

        if (tree.Is(index, "conj") && tree.Child(index, "nsubj") < 0 && (group.Infinitive || tree[index].Tag == "VBG"))
        {
            return At(head, depth + 1);
        }

        if (group.Infinitive || tree.Is(index, "xcomp") || tree[index].Tag == "VBG" && !group.Progressive && tree[index].Relation is "ccomp" or "obj" or "csubj")
        {
            return Complement(index, head, group.Infinitive, depth);
        }

        // "rejected the claim that it had supplied arms"; a parser may take "that" for a pronoun.
        if (tree.Is(index, "acl") && tree[head].Relation is "obj" or "nsubj:pass" && tree.Lemma(head) is "claim" or "allegation" or "accusation" or "charge" or "report" or "rumor" or "rumour" or "assertion" or "suggestion" or "notion" or "insinuation"
            && tree[head].Head is >= 0 and var judge && lexicon.Governor(tree.Lemma(judge)) == Bearing.Undone && At(judge, depth + 1) != EventStatus.Denied)
        {
            return EventStatus.Denied;
        }

        string introducer = tree.Introducer(index);
        if (tree.Is(index, "ccomp") || tree[index].Relation == "acl" && introducer == "that")
        {
            // "denied that it had supplied arms"; other clauses are as real as they say themselves.
            return lexicon.Governor(tree.Lemma(head)) == Bearing.Unsure ? EventStatus.Hypothetical
                : lexicon.Governor(tree.Lemma(head)) == Bearing.Undone && At(head, depth + 1) != EventStatus.Denied ? EventStatus.Denied
                : tree[index].Tag == "VB" && introducer is "that" or "" && lexicon.Governor(tree.Lemma(head)) is Bearing.Asked or Bearing.Ahead ? EventStatus.Hypothetical
                : null;
        }

        if (tree[index].Tag == "VBG" && introducer.Length > 0)
        {
            return introducer switch
            {
                "without" or "than" => EventStatus.Denied,
                "for" or "on" or "of" or "from" or "to" or "at" => Governed(index, head, depth),
                _ => null,
            };
        }

        // "would be replaced before the tour commenced", "will wear the livery when it arrives", "will open two days before the phone launches".
        bool temporal = introducer is "before" or "when" or "until" or "once" or "after" or "till" or "as" or "while";
        return (tree.Is(index, "advcl") && (temporal || tree[index].Tag == "VBG") || tree.Is(index, "acl") && introducer is "before" or "after")
            && At(Dated(head), depth + 1) is EventStatus.Planned or EventStatus.Hypothetical
            ? EventStatus.Planned
            : null;
    }

    // "two days" before which a clause stands dates the verb above.
    private int Dated(int head)
    {
        for (int at = head, i = 0; i < MaxDepth && at >= 0; at = tree[at].Head, i++)
        {
            if (tree[at].Category is not (WordCategory.Noun or WordCategory.Numeral) || !(tree.Is(at, "obl") || tree.Is(at, "nmod")))
            {
                return at;
            }
        }

        return head;
    }

    private EventStatus? Complement(int index, int head, bool infinitive, int depth)
    {
        // "met to discuss", "had set up to showcase".
        string particle = tree.Child(head, "compound:prt") is >= 0 and var up ? tree.Lemma(up) + "_to" : "to";
        if (infinitive && lexicon.Governor(tree.Lemma(head), particle) == Bearing.Serve)
        {
            return At(head, depth + 1);
        }

        if (infinitive && tree.Is(index, "xcomp") && CrossedPlans.WasDue(tree, head) && CrossedPlans.IsCrossed(tree, head))
        {
            return EventStatus.Hypothetical;
        }

        // A purpose is no complement: "signed an agreement to protect …" has not protected yet.
        bool purpose = tree.Is(index, "advcl") && lexicon.Governor(tree.Lemma(head), "to") is Bearing.Carry or Bearing.Occur;
        if (!purpose && Governed(index, head, depth) is { } governed)
        {
            return governed;
        }

        if (!infinitive)
        {
            return null;
        }

        // "a contract to supply", "fitted with winglets to boost efficiency": what something is for lies ahead; "the first to fly" has flown.
        bool ordinal = tree[head].Tag is "JJS" or "RBS" || tree.Lemma(head) is "first" or "last" or "second" or "only" || HasQualifier(head, "first", "last", "second", "only", "latest");
        bool above = tree.Is(index, "acl") && tree[head].Category is WordCategory.Noun or WordCategory.ProperNoun or WordCategory.Pronoun;
        return ordinal ? At(head, depth + 1) : At(head, depth + 1) is EventStatus.Hypothetical && !above ? EventStatus.Hypothetical : EventStatus.Planned;
    }

    private bool HasQualifier(int noun, params ReadOnlySpan<string> lemmas)
    {
        foreach (int child in tree.Children(noun))
        {
            if (lemmas.Contains(tree.Lemma(child)))
            {
                return true;
            }
        }

        return false;
    }

    // What the class of the governing word makes of the act; null when it says nothing.
    private EventStatus? Governed(int index, int head, int depth)
    {
        var above = At(head, depth + 1);
        return lexicon.Governor(tree.Lemma(head), tree.Introducer(index)) switch
        {
            Bearing.Carry or Bearing.Occur => above,
            Bearing.Ahead => above is EventStatus.Denied or EventStatus.Hypothetical ? above : EventStatus.Planned,
            Bearing.Asked or Bearing.Unsure => above == EventStatus.Denied ? above : EventStatus.Hypothetical,
            Bearing.Undone => above == EventStatus.Denied ? EventStatus.Occurred : EventStatus.Denied,
            Bearing.Open => above == EventStatus.Occurred ? EventStatus.Hypothetical : above,
            _ => null,
        };
    }

    // A noun: its adjectives, then the verb or noun that governs it.
    private EventStatus? Phrase(int index, int depth)
    {
        if (Qualified(index) is { } qualified)
        {
            return qualified;
        }

        int head = tree[index].Head;
        if (head < 0)
        {
            return null;
        }

        if (tree.Is(index, "conj"))
        {
            return Phrase(head, depth + 1);
        }

        string introducer = tree.Introducer(index);
        switch (tree[index].Relation)
        {
            case "obj" or "nsubj:pass" or "xcomp":
                // "rejected the demand": what was asked was asked all the same.
                bool spoken = lexicon.Governor(tree.Lemma(index)) is Bearing.Asked or Bearing.Ahead && lexicon.Governor(tree.Lemma(head)) == Bearing.Undone;
                return spoken ? null : Governed(index, head, depth) ?? Raised(head, depth) ?? Undertaken(index, head, depth);
            case "nsubj" when tree[head].Category == WordCategory.Adjective && tree.Child(head, "cop") >= 0:
                return Predicated(head, depth) ?? Raised(head, depth);
            case "nsubj":
                return lexicon.Governor(tree.Lemma(head)) == Bearing.Occur ? At(head, depth + 1) : CrossedPlans.IsCalledOff(tree, head) ? EventStatus.Denied : Raised(head, depth);
            case "obl" or "nmod":
                return OfPreposition(index, head, introducer, depth);
            case "compound":
                return Phrase(head, depth + 1);
            default:
                return null;
        }
    }

    // "An attack is possible", "talks are imminent": said of the subject as it would be by an adjective of its own.
    private EventStatus? Predicated(int head, int depth) => At(head, depth + 1) is not EventStatus.Occurred and var above ? above : Meant(lexicon.Qualifier(tree.Lemma(head)));

    private static EventStatus? Meant(Bearing qualifier) => qualifier switch
    {
        Bearing.Possible => EventStatus.Hypothetical,
        Bearing.Coming => EventStatus.Planned,
        Bearing.Current => EventStatus.Ongoing,
        Bearing.Void => EventStatus.Denied,
        _ => null,
    };

    // "the trial is set to begin": the subject belongs to the verb below.
    private EventStatus? Raised(int head, int depth) =>
        tree.Child(head, "xcomp") is >= 0 and var below && lexicon.Governor(tree.Lemma(below)) == Bearing.Occur ? At(below, depth + 1) : null;

    // "to fund an extended search": what is not definite does not exist before the verb brings it about.
    private EventStatus? Undertaken(int index, int head, int depth) =>
        tree[index].Relation == "obj" && IsIndefinite(index) && At(head, depth + 1) is EventStatus.Planned and var ahead ? ahead : null;

    private bool IsIndefinite(int noun) =>
        tree.Child(noun, "det") is var article && (article < 0 || tree.Lemma(article) is "a" or "an" or "any") && tree.Child(noun, "nmod:poss") < 0;

    // "called for a re-run", "preparations for a visit", "due for delivery"; a verb that merely carries its object says nothing of what stands further off.
    private EventStatus? OfPreposition(int index, int head, string introducer, int depth)
    {
        var bearing = lexicon.Governor(tree.Lemma(head), introducer);
        bool carries = bearing is Bearing.Carry or Bearing.Occur;

        // "to support the search with a contribution", "will sell films for download": means and ends of what lies ahead.
        if (bearing == Bearing.None && tree[index] is { Relation: "obl", Category: WordCategory.Noun } && introducer is "with" or "for" or "through" && IsIndefinite(index) && tree[head].Category == WordCategory.Verb)
        {
            return At(head, depth + 1) is EventStatus.Planned and var ahead ? ahead : null;
        }

        return bearing is Bearing.None or Bearing.Open || introducer is not ("for" or "to" or "on" or "of" or "in" or "into" or "from" or "with" or "against" or "at")
            || carries && tree[head].Category == WordCategory.Verb && introducer != "into"
            ? null
            : Governed(index, head, depth);
    }

    // Adjectives and participles of the noun itself.
    private EventStatus? Qualified(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Is(child, "amod") || tree.Is(child, "compound"))
            {
                if (Meant(lexicon.Qualifier(tree.Lemma(child))) is { } meant)
                {
                    return meant;
                }
            }

            // "talks scheduled for June", "the flight delayed by fog".
            if (tree[child] is { Tag: "VBN", Relation: "acl" or "amod" })
            {
                switch (lexicon.Governor(tree.Lemma(child)))
                {
                    case Bearing.Ahead:
                        return EventStatus.Planned;
                    case Bearing.Undone:
                        return EventStatus.Denied;
                    default:
                        break;
                }
            }
        }

        return null;
    }
}
