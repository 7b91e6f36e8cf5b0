using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <content>Noun phrases: what stands beside and above a noun.</content>
internal sealed partial class PredicateStatus
{
    // A noun: its adjectives, then the verb or noun that governs it.
    private Reality? Phrase(int index, int depth)
    {
        int head = tree[index].Head;
        if (Qualified(index) is { } qualified)
        {
            // "a planned merger was called off"
            bool undone = qualified.Status != EventStatus.Denied && tree[index].Relation is "obj" or "nsubj:pass" && head >= 0 && Governor(head) == Bearing.Undone;
            return undone && Governed(index, head, depth) is { Status: EventStatus.Denied } never ? never : qualified;
        }

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
        if (HasComingDay(index))
        {
            return new(EventStatus.Planned, "of a coming day");
        }

        // "Any attack will be answered."
        if (tree[index].Relation is "nsubj" or "nsubj:pass" or "obj" && tree.HasChild(index, "det", "any") && At(head, depth + 1).Status == EventStatus.Planned)
        {
            return new(EventStatus.Hypothetical, "any that there may be");
        }

        if (IsPriority(index, head))
        {
            return new(EventStatus.Planned, "a priority to come");
        }

        // A parser may take "deliveries ARE to begin" for a copula and its subject for an outer one.
        string relation = tree[index].Relation is "nsubj:outer" && head >= 0 && tree.Child(head, "csubj") < 0 ? tree.HasChild(head, "aux", "be") && tree[head].Tag == "VBN" ? "nsubj:pass" : "nsubj" : tree[index].Relation;
        switch (relation)
        {
            case "obj" or "nsubj:pass" or "xcomp":
                // "rejected the demand", "denied reports": what was asked or told was asked and told all the same.
                bool spoken = Governor(index) is Bearing.Asked or Bearing.Ahead or Bearing.Told && Governor(head) == Bearing.Undone && !Is(index, StatusTrait.Concluded);
                bool over = Governor(index) == Bearing.Given && Is(head, StatusTrait.Reporting);
                return spoken || over || IsOnOffer(index, head) || relation == "nsubj:pass" && ActsOnOther(index, head) ? null : Governed(index, head, depth) ?? Raised(head, depth) ?? Undertaken(index, head, depth);
            case "nsubj" when tree[head].Category == WordCategory.Adjective && tree.Child(head, "cop") >= 0:
                return Predicated(head, depth) ?? Raised(head, depth);
            case "nsubj":
                return Governor(head) == Bearing.Occur ? At(head, depth + 1)
                    : Governor(head) == Bearing.Occasion && At(head, depth + 1).Status is EventStatus.Planned or EventStatus.Hypothetical ? new(EventStatus.Planned, "an occasion to come, by", head)
                    : IsSetFor(head) ? new(EventStatus.Planned, "set for", head)
                    : CrossedPlans.IsCalledOff(tree, head, lexicon) ? new(EventStatus.Denied, "called off by", head)
                    : tree[head].Tag == "VBG" && Meant(head) is { } meant ? meant
                    : Raised(head, depth);
            case "obl" or "nmod":
                return OfPreposition(index, head, introducer, depth);
            case "compound" when !IsHeadlineVerb(index):
                // "its expansion plan", "merger talks"
                return (tree[index].Tag == "NN" ? Governed(index, head, depth, "on") : null) ?? Phrase(head, depth + 1);
            case "det" or "nummod" or "amod" when tree[index].Category is not WordCategory.Verb:
                return At(head, depth + 1);
            default:
                return null;
        }
    }

    // "The sale is a priority", "made the sale a priority", whatever the parser hangs the priority on.
    private bool IsPriority(int index, int head)
    {
        if (tree[index].Relation == "nsubj")
        {
            return Is(head, StatusTrait.Priority) && tree.Child(head, "cop") >= 0;
        }

        if (tree[index].Relation == "obj" && tree.Lemma(head) == "make")
        {
            foreach (int owner in (ReadOnlySpan<int>)[head, index])
            {
                foreach (int child in tree.Children(owner))
                {
                    if (child > index && Is(child, StatusTrait.Priority) && tree.Child(child, "case") < 0)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // "The delay is expected to reduce profits": what does something to something is there, if the reader knows it; "the trial is expected to last" is not yet.
    private bool ActsOnOther(int index, int expected) =>
        !IsIndefinite(index) && (tree.Child(expected, "xcomp") is >= 0 and var below || (below = tree.Child(expected, "advcl")) >= 0) && tree.HasChild(below, "mark", "to") && tree.Child(below, "obj") >= 0
        && Governor(below) is not (Bearing.Occur or Bearing.Occasion or Bearing.Carry or Bearing.Topic);

    // "The hotel offers tours": the present of a text, not of a headline, tells what can be had; "offered a loan" awaits an answer.
    private bool IsOnOffer(int index, int verb) =>
        tree.Lemma(verb) == "offer" && tree[index].Relation == "obj" && tree[verb].Tag is "VBZ" or "VBP" && tree.Child(verb, "iobj") < 0 && tree.Lemma(tree.Count - 1) == ".";

    // "An attack is possible", "talks are imminent": said of the subject as it would be by an adjective of its own.
    private Reality? Predicated(int head, int depth) => At(head, depth + 1) is { Status: not EventStatus.Occurred } above ? above : Meant(head);

    // "the trial is set to begin": the subject belongs to the verb below.
    private Reality? Raised(int head, int depth) =>
        tree.Child(head, "xcomp") is >= 0 and var below && Governor(below) == Bearing.Occur ? At(below, depth + 1) : null;

    // "to fund an extended search", "failed to reach agreement": what is not definite does not exist before the verb brings it about.
    private Reality? Undertaken(int index, int head, int depth) =>
        tree[index].Relation == "obj" && IsIndefinite(index) && At(head, depth + 1) is { Status: EventStatus.Planned or EventStatus.Hypothetical or EventStatus.Denied } above ? above : null;

    private bool IsIndefinite(int noun) =>
        tree.Child(noun, "det") is var article && (article < 0 || tree.Lemma(article) is "a" or "an" or "any") && tree.Child(noun, "nmod:poss") < 0;

    // "called for a re-run", "preparations for a visit", "due for delivery"; a verb that merely carries its object says nothing of what stands further off.
    private Reality? OfPreposition(int index, int head, string introducer, int depth)
    {
        switch (introducer)
        {
            // "repairs, including the construction of a bridge"
            case "include" or "including":
                return At(head, depth + 1);
            // "will meet after an attack": what is new to the reader has happened.
            case "after" or "following" or "follow" when IsIndefinite(index):
                return null;
            // "passed without debate", "would fail without a loan"
            case "without" when IsIndefinite(index):
                return At(head, depth + 1) is { Status: EventStatus.Hypothetical } open ? open : new(EventStatus.Denied, "left out");
            // "delayed due to a strike"
            case "to" when tree.Lemma(head) == "due" && (tree.Child(index, "det") >= 0 || tree.Child(index, "amod") >= 0 || tree[index].Tag == "NNS"):
                return null;
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

        // "In a ceremony, the premier announced …": what stands before a noun is no complement of it.
        if (index < head && tree[head].Category != WordCategory.Verb)
        {
            return null;
        }

        var bearing = Governor(head, introducer);
        bool carries = bearing is Bearing.Carry or Bearing.Occur;

        // "to support the search with a contribution", "will go on sale", "will sell films for download": means and ends of what lies ahead.
        if (bearing == Bearing.None && tree[index] is { Relation: "obl", Category: WordCategory.Noun } && introducer is "with" or "for" or "through" or "on" or "into" or "to" && IsIndefinite(index) && tree[head].Category == WordCategory.Verb)
        {
            return At(head, depth + 1) is { Status: EventStatus.Planned } ahead ? ahead : null;
        }

        bool applies = introducer is "for" or "to" or "on" or "of" or "into" || introducer is "about" or "over" && bearing == Bearing.Topic
            || introducer is "in" or "from" or "with" or "against" or "at" && (bearing is not (Bearing.Ahead or Bearing.Asked) || lexicon.IsListed(tree.Lemma(head), introducer));
        return bearing is Bearing.None or Bearing.Open || !applies || carries && tree[head].Category == WordCategory.Verb && introducer != "into"
            ? null
            : Governed(index, head, depth);
    }

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
}
