using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <content>Conditions, doubts and schemes: what makes a clause's future, or its <c>would</c>, less or more than a plan.</content>
internal sealed partial class PredicateStatus
{
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
            if ((tree.Is(child, "advcl") || tree.Is(child, "ccomp")) && tree.Introducer(child) is not ("until" or "till") && ClauseStatus.IsCondition(tree, child)
                || tree.Lemma(child) is "condition" or "long" && HasCondition(child))
            {
                return true;
            }
        }

        // "said if talks failed, he would resign": a parser may hang the condition on what is said of it.
        return tree[index] is { Relation: "ccomp", Head: >= 0 and var said } && said < index && IsBetweenCondition(said, index);
    }

    private bool IsBetweenCondition(int said, int told)
    {
        foreach (int child in tree.Children(said))
        {
            if (child > said && child < told && (tree.Is(child, "advcl") || tree.Is(child, "ccomp")) && ClauseStatus.IsCondition(tree, child))
            {
                return true;
            }
        }

        return false;
    }

    // "Members can add programs to the store": a service in use, told as such.
    private bool IsService(int index) =>
        tree.HasChild(index, "aux", "can") && tree.Child(index, "nsubj") is >= 0 and var subject && tree[subject].Tag == "NNS" && Governor(subject) == Bearing.Patron;

    // "whether the fault contributed to the accident": there was an accident.
    private bool IsSettled(int index) => tree[index] is { Category: WordCategory.Noun, Relation: "obl" or "nmod" } && tree.Child(index, "det") is >= 0 and var article && tree.Lemma(article) is "the" or "this";

    // "otherwise it will close"
    private bool IsOtherwise(int index) => tree.HasChild(index, "advmod", "otherwise") || tree.HasChild(index, "cc", "otherwise");

    // "almost hit a hangar" hit none; "almost doubled" came near a figure.
    private bool IsNearMiss(int index)
    {
        foreach (int child in tree.Children(index))
        {
            if (child == index - 1 && tree.Is(child, "advmod") && Is(child, StatusTrait.Near)
                && tree[index].Category == WordCategory.Verb && !Is(index, StatusTrait.Measured))
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
            if (tree.Is(child, "advmod") && Is(child, StatusTrait.Doubting))
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

    // "drops calls when held", "anyone who enters": told of any time, not of one.
    private Reality? Whenever(int index)
    {
        if (IsWhenever(index))
        {
            return new(EventStatus.Hypothetical, "whenever it should be");
        }

        foreach (int child in tree.Children(index))
        {
            if ((tree.Is(child, "advcl") || tree.Is(child, "acl")) && IsWhenever(child))
            {
                return new(EventStatus.Hypothetical, "whenever so", child);
            }
        }

        return tree[index] is { Relation: "acl:relcl", Head: >= 0 and var who } && (tree.Lemma(who) is "anyone" or "anybody" or "whoever" || tree.HasChild(who, "det", "any"))
            ? new(EventStatus.Hypothetical, "of any that there may be,", who)
            : null;
    }

    // Not "declined to comment when asked", "small when compared": the time of one speech, or a manner of speaking.
    private bool IsWhenever(int participle) =>
        tree[participle].Tag == "VBN" && (tree.HasChild(participle, "advmod", "when") || tree.HasChild(participle, "mark", "when"))
        && tree.Child(participle, "nsubj") < 0 && tree.Child(participle, "aux") < 0 && tree.Child(participle, "cop") < 0
        && !Is(participle, StatusTrait.Aside)
        && tree[participle].Head is >= 0 and var told && IsPresent(told);

    private bool IsPresent(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Is(child, "aux") || tree.Is(child, "cop"))
            {
                return tree[child].Tag is "VBZ" or "VBP";
            }
        }

        return tree[verb].Tag is "VBZ" or "VBP";
    }
}
