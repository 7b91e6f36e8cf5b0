using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <content>Noun phrases: what stands beside and above a noun.</content>
internal sealed partial class PredicateStatus
{
    // A noun: its adjectives, then the verb or noun that governs it.
    private Reality? Phrase(int index, int depth)
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
            // "no deaths or injuries"
            return tree.Child(index, "det") < 0 && tree.HasChild(head, "det", "no") ? At(head, depth + 1) : Phrase(head, depth + 1);
        }

        string introducer = tree.Introducer(index);
        switch (tree[index].Relation)
        {
            case "obj" or "nsubj:pass" or "xcomp":
                // "rejected the demand", "denied reports": what was asked or told was asked and told all the same.
                bool spoken = Governor(index) is Bearing.Asked or Bearing.Ahead or Bearing.Told && Governor(head) == Bearing.Undone;
                return spoken ? null : Governed(index, head, depth) ?? Raised(head, depth) ?? Undertaken(index, head, depth);
            case "nsubj" when tree[head].Category == WordCategory.Adjective && tree.Child(head, "cop") >= 0:
                return Predicated(head, depth) ?? Raised(head, depth);
            case "nsubj":
                return Governor(head) == Bearing.Occur ? At(head, depth + 1)
                    : CrossedPlans.IsCalledOff(tree, head) ? new(EventStatus.Denied, "called off by", head)
                    : tree[head].Tag == "VBG" && Meant(head) is { } meant ? meant
                    : Raised(head, depth);
            case "obl" or "nmod":
                return OfPreposition(index, head, introducer, depth);
            case "compound" when !IsHeadlineVerb(index):
                return Phrase(head, depth + 1);
            default:
                return null;
        }
    }

    // "An attack is possible", "talks are imminent": said of the subject as it would be by an adjective of its own.
    private Reality? Predicated(int head, int depth) => At(head, depth + 1) is { Status: not EventStatus.Occurred } above ? above : Meant(head);

    private Reality? Meant(int qualifier) => Qualifier(qualifier) switch
    {
        Bearing.Possible => new(EventStatus.Hypothetical, "qualified by", qualifier),
        Bearing.Coming => new(EventStatus.Planned, "qualified by", qualifier),
        Bearing.Current => new(EventStatus.Ongoing, "qualified by", qualifier),
        Bearing.Void => new(EventStatus.Denied, "qualified by", qualifier),
        _ => null,
    };

    // Participles are listed as they stand: "proposed", "pending".
    private Bearing Qualifier(int word) =>
        lexicon.Qualifier(tree.Lemma(word)) is not Bearing.None and var listed ? listed
        : tree[word].Tag is "VBN" or "VBG" ? lexicon.Qualifier(tree[word].Span.Slice(tree.Text).ToString().ToLowerInvariant()) : Bearing.None;

    // "the trial is set to begin": the subject belongs to the verb below.
    private Reality? Raised(int head, int depth) =>
        tree.Child(head, "xcomp") is >= 0 and var below && Governor(below) == Bearing.Occur ? At(below, depth + 1) : null;

    // "to fund an extended search", "failed to reach agreement": what is not definite does not exist before the verb brings it about.
    private Reality? Undertaken(int index, int head, int depth) =>
        tree[index].Relation == "obj" && IsIndefinite(index) && At(head, depth + 1) is { Status: EventStatus.Planned or EventStatus.Denied } above ? above : null;

    private bool IsIndefinite(int noun) =>
        tree.Child(noun, "det") is var article && (article < 0 || tree.Lemma(article) is "a" or "an" or "any") && tree.Child(noun, "nmod:poss") < 0;

    // "called for a re-run", "preparations for a visit", "due for delivery"; a verb that merely carries its object says nothing of what stands further off.
    private Reality? OfPreposition(int index, int head, string introducer, int depth)
    {
        switch (introducer)
        {
            // "passed without debate", "would fail without a loan"
            case "without" when IsIndefinite(index):
                return At(head, depth + 1) is { Status: EventStatus.Hypothetical } open ? open : new(EventStatus.Denied, "left out");
            case "pending" or "pend":
                return new(EventStatus.Planned, "waited for");
            case "against" when tree.Is(index, "obl") && tree[index].Tag is "NN" or "NNS" && IsIndefinite(index) && Governor(head, "against") == Bearing.Undone:
                return Governed(index, head, depth);
            case "in" or "on" when tree[index].Relation is "obl" or "nmod" && IsCase(index):
                return new(EventStatus.Hypothetical, "only in case of it");
            case "of" when Governor(head) == Bearing.Told:
                // "no reports of damage", "denied reports of a merger"
                return At(head, depth + 1) is { Status: EventStatus.Denied } denied ? denied : Judged(head, depth);
            default:
                break;
        }

        // "will be sold before the election"
        if (tree.Is(index, "obl") && introducer is "before" or "after" or "until" or "during" or "following" or "upon" && At(head, depth + 1) is { Status: EventStatus.Planned } later)
        {
            return later;
        }

        var bearing = Governor(head, introducer);
        bool carries = bearing is Bearing.Carry or Bearing.Occur;

        // "to support the search with a contribution", "will go on sale", "will sell films for download": means and ends of what lies ahead.
        if (bearing == Bearing.None && tree[index] is { Relation: "obl", Category: WordCategory.Noun } && introducer is "with" or "for" or "through" or "on" or "into" or "to" && IsIndefinite(index) && tree[head].Category == WordCategory.Verb)
        {
            return At(head, depth + 1) is { Status: EventStatus.Planned } ahead ? ahead : null;
        }

        // "talks on a merger": what is talked about may never come, but a thing that is known already, or was asked, has.
        bool applies = introducer is "on" or "about" or "over" && lexicon.IsListed(tree.Lemma(head), introducer)
            ? IsIndefinite(index) && Governor(index) is not (Bearing.Asked or Bearing.Ahead)
            : introducer is "for" or "to" or "on" or "of" or "in" or "into" or "from" or "with" or "against" or "at";
        return bearing is Bearing.None or Bearing.Open || !applies || carries && tree[head].Category == WordCategory.Verb && introducer != "into"
            ? null
            : Governed(index, head, depth);
    }

    private bool IsHeadlineVerb(int word) =>
        tree[word] is { Tag: "NNS", Relation: "compound" } && lexicon.Governor(tree.Lemma(word)) is Bearing.Ahead or Bearing.Asked or Bearing.Undone;

    // "in case of an attack", "in the event of war", as one preposition.
    private bool IsCase(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Is(child, "case") && (tree.HasChild(child, "fixed", "case") || tree.HasChild(child, "fixed", "event")))
            {
                return true;
            }
        }

        return false;
    }

    // Adjectives and participles of the noun itself.
    private Reality? Qualified(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Is(child, "amod") || tree.Is(child, "compound"))
            {
                if (Meant(child) is { } meant)
                {
                    return meant;
                }

                // "GM announces closure": the verb of a headline, taken for a noun.
                if (child == noun - 1 && IsHeadlineVerb(child))
                {
                    return lexicon.Governor(tree.Lemma(child)) switch
                    {
                        Bearing.Ahead => new(EventStatus.Planned, "lies ahead of", child),
                        Bearing.Asked => new(EventStatus.Hypothetical, "wanted, asked for or feared by", child),
                        _ => new(EventStatus.Denied, "does not take place by", child),
                    };
                }
            }

            // "the drill to be held in August"
            if (tree.Is(child, "acl") && tree[child].Tag == "VBN" && tree.HasChild(child, "mark", "to") && tree.HasChild(child, "aux", "be") && Governor(child) is Bearing.Carry or Bearing.Occur)
            {
                return new(EventStatus.Planned, "yet to be", child);
            }

            // "talks scheduled for June", "the flight delayed by fog", "a proposed merger".
            if (tree[child] is { Tag: "VBN", Relation: "acl" or "amod" })
            {
                switch (lexicon.Governor(tree.Lemma(child)))
                {
                    case Bearing.Ahead or Bearing.Asked:
                        return new(EventStatus.Planned, "lies ahead of", child);
                    case Bearing.Undone:
                        return new(EventStatus.Denied, "does not take place by", child);
                    default:
                        break;
                }
            }
        }

        return null;
    }
}
