using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <content>Clauses: what stands above a verb.</content>
internal sealed partial class PredicateStatus
{
    private Reality? Clause(int index, VerbGroup group, int depth)
    {
        int head = tree[index].Head;
        if (head < 0)
        {
            // "Russia to send troops": the future of headlines.
            return group.Infinitive && tree.Child(index, "aux") < 0 && tree.Child(index, "cop") < 0 ? new(EventStatus.Planned, "an infinitive for a future, as in headlines") : null;
        }

        // "has yet to impose", "is yet to meet".
        if (group.Infinitive && tree.Is(index, "xcomp") && tree.Lemma(head) is "have" or "be" && tree.HasChild(head, "advmod", "yet"))
        {
            return new(EventStatus.Denied, "yet to come");
        }

        // "It is possible that Russia attacked".
        if (tree[index].Relation is "csubj" or "ccomp" && !group.Infinitive && lexicon.Qualifier(tree.Lemma(head)) == Bearing.Possible)
        {
            return new(EventStatus.Hypothetical, "uncertain by", head);
        }

        if (tree.Is(index, "conj"))
        {
            // "rather than sell it", "instead of selling it"
            if (tree.HasChild(index, "cc", "rather") || tree.HasChild(index, "cc", "instead"))
            {
                return new(EventStatus.Denied, "done otherwise");
            }

            if (tree.Child(index, "nsubj") < 0 && (group.Infinitive || tree[index].Tag == "VBG"))
            {
                return At(head, depth + 1);
            }
        }

        if (group.Infinitive || tree.Is(index, "xcomp") || tree[index].Tag == "VBG" && !group.Progressive && tree[index].Relation is "ccomp" or "obj" or "csubj")
        {
            return Complement(index, head, group.Infinitive, depth);
        }

        string introducer = tree.Introducer(index);
        return Told(index, head, introducer, depth) ?? (IsGerund(index) && introducer.Length > 0 ? Gerund(index, head, introducer, depth) : Accompanying(index, head, introducer, depth));
    }

    // Content clauses: "denied that it had supplied arms"; others are as real as they say themselves.
    private Reality? Told(int index, int head, string introducer, int depth)
    {
        // "rejected the claim that it had supplied arms"; a parser may take "that" for a pronoun.
        if (tree.Is(index, "acl") && !VerbGroup.Of(tree, index).Infinitive && Governor(head) is Bearing.Told or Bearing.Asked or Bearing.Unsure && Judged(head, depth) is { } judged)
        {
            return judged;
        }

        if (!tree.Is(index, "ccomp") && !tree.Is(index, "csubj") && !(tree[index].Relation == "acl" && introducer == "that"))
        {
            return null;
        }

        var bearing = Governor(head);
        if (bearing == Bearing.Unsure && tree.Lemma(head) == "doubt" && At(head, depth + 1).Status == EventStatus.Denied)
        {
            return null;
        }

        // "It is not true that", "it is false that"
        if (tree[head].Category == WordCategory.Adjective && (Is(head, StatusTrait.False) && At(head, depth + 1).Status != EventStatus.Denied || Is(head, StatusTrait.True) && At(head, depth + 1).Status == EventStatus.Denied))
        {
            return new(EventStatus.Denied, "said not to be so by", head);
        }

        return bearing == Bearing.Unsure ? new(EventStatus.Hypothetical, "uncertain by", head)
            : bearing is Bearing.Undone or Bearing.Rebut or Bearing.Excluded && At(head, depth + 1).Status != EventStatus.Denied ? new(EventStatus.Denied, "said not to be so by", head)
            : introducer is "that" or "" && bearing is Bearing.Asked or Bearing.Ahead && IsSubjunctive(index, head)
                ? new(bearing == Bearing.Ahead ? EventStatus.Planned : EventStatus.Hypothetical, "wanted or asked for by", head)
            : null;
    }

    // "demanded that he resign", "proposed that they meet", "ordered that it be sold": a bare form where the tense of the verb above would show.
    private bool IsSubjunctive(int index, int head)
    {
        foreach (int child in tree.Children(index))
        {
            if (tree.Is(child, "aux") || tree.Is(child, "cop"))
            {
                return tree[child].Tag == "VB" && tree.Lemma(child) == "be";
            }
        }

        return tree[index].Tag == "VB" || tree[index].Tag == "VBP" && (Is(head, StatusTrait.Mandative)
            || tree[head].Tag is "VBD" or "VBN" && Is(head, StatusTrait.Insistent) || lexicon.Governor(tree.Lemma(head)) == Bearing.Asked && tree[head].Category == WordCategory.Adjective);
    }

    // What is told is as real as whoever judges the telling says: "dismissed reports of …"; null when nobody denies it.
    private Reality? Judged(int telling, int depth) =>
        tree[telling] is { Relation: "obj" or "nsubj:pass", Head: >= 0 and var judge } && Governor(judge) is Bearing.Undone or Bearing.Rebut && At(judge, depth + 1).Status != EventStatus.Denied
            ? new(EventStatus.Denied, "said not to be so by", judge)
            : null;

    // "of selling", "without having sold", "without being inspected".
    private bool IsGerund(int index)
    {
        if (tree[index].Tag == "VBG")
        {
            return true;
        }

        foreach (int child in tree.Children(index))
        {
            if ((tree.Is(child, "aux") || tree.Is(child, "cop")) && child < index)
            {
                return tree[child].Tag == "VBG";
            }
        }

        return false;
    }

    private Reality? Gerund(int index, int head, string introducer, int depth)
    {
        switch (introducer)
        {
            case "without" or "than" or "instead" or "rather":
                return new(EventStatus.Denied, "left out or done otherwise");
            case "for" or "on" or "of" or "from" or "to" or "at":
                // "denied reports of selling arms"
                return Governed(index, head, depth) ?? (introducer == "of" && Governor(head) == Bearing.Told ? Judged(head, depth) : null);
            default:
                // "voted against imposing", "talks about ending": only words that are listed with the preposition.
                return lexicon.IsListed(tree.Lemma(head), introducer) ? Governed(index, head, depth)
                    : introducer is "by" or "while" or "in" or "through" or "before" && !IsAttempted(head, depth) ? Accompanying(index, head, introducer, depth) : null;
        }
    }

    // "tried to hide it by burning the papers", "strives to fulfil the plan while saving coal": the means of what is tried are real.
    private bool IsAttempted(int verb, int depth) =>
        tree[verb] is { Relation: "xcomp" or "advcl", Head: >= 0 and var tried } && Governor(tried, "to") == Bearing.Asked && At(tried, depth + 1).Status is EventStatus.Occurred or EventStatus.Ongoing;

    private Reality? Accompanying(int index, int head, string introducer, int depth)
    {
        // "would be replaced before the tour commenced", "will wear the livery when it arrives", "will open two days before the phone launches".
        bool temporal = introducer is "before" or "when" or "until" or "once" or "after" or "till" or "as" or "while" || tree.HasChild(index, "advmod", "when") || tree.HasChild(index, "advmod", "whenever");
        // "Citing costs, it will close the plant": what stands before, and what is said with it, is there already.
        bool circumstance = tree[index].Tag == "VBG" && introducer.Length == 0 && (index < head || Is(index, StatusTrait.Citing));
        if (circumstance || !(tree.Is(index, "advcl") && (temporal || tree[index].Tag == "VBG") || tree.Is(index, "acl") && introducer is "before" or "after"))
        {
            return null;
        }

        var above = At(Dated(head), depth + 1);
        return above.Status == EventStatus.Planned || temporal && !IsGerund(index) && above.Status == EventStatus.Hypothetical ? new(EventStatus.Planned, "goes with what is to come,", Dated(head))
            : above.Status == EventStatus.Hypothetical ? above : null;
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
}
