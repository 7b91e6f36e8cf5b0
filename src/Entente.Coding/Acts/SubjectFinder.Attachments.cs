namespace Entente.Coding.Acts;

/// <content>Subjects that a parse has hung on another verb than the one they belong to, or that only a verb above tells.</content>
internal sealed partial class SubjectFinder
{
    // "X, which has no relations with Y, met Z, a spokesman said": a parse may hang the subject of what was said on the saying, which then has two.
    private int Displaced(int verb, int saying)
    {
        int subject = -1;
        bool hasReporter = false;
        foreach (int child in tree.Children(saying))
        {
            if (tree.Is(child, "nsubj"))
            {
                subject = child < verb ? child : subject;
                hasReporter |= child > verb;
            }
        }

        return hasReporter ? subject : -1;
    }

    // "He said that taxes are high, demanding that Y cancel them": a participle behind reported words, whose own subject is no one, goes with the reporting.
    private int Reporter(int clause)
    {
        for (int at = clause, i = 0; i < MaxClimb && tree[at].Head >= 0; at = tree[at].Head, i++)
        {
            if (tree[at].Relation is "ccomp" && tree.Child(tree[at].Head, "nsubj") is >= 0 and var subject && (tree.MentionAt(subject) is not null || tree[subject].Category == WordCategory.Pronoun))
            {
                return subject;
            }
        }

        return -1;
    }

    // "thanked Y for sending", "expressed thanks to Y for having sent", "condemned Y for attacking": what one is thanked or blamed for is one's own deed.
    private int Addressee(int governor)
    {
        int verb = tree[governor].Category == WordCategory.Verb ? governor : tree[governor].Head;
        if (verb < 0 || tree[verb].Category != WordCategory.Verb)
        {
            return -1;
        }

        int thing = tree.Child(verb, "obj");
        if (thing >= 0 && tree.MentionAt(thing) is { IsPlaceOnly: false })
        {
            return thing;
        }

        foreach (int head in (ReadOnlySpan<int>)[thing, verb])
        {
            foreach (int child in head < 0 ? [] : tree.Children(head))
            {
                if ((tree.Is(child, "nmod") || tree.Is(child, "obl")) && tree.Introducer(child) is "to" && tree.MentionAt(child) is { IsPlaceOnly: false })
                {
                    return child;
                }
            }
        }

        return -1;
    }

    // "We denounce Israel, which …, and express support": verbs that are coordinated have one form, so a parse that joins "express" to a verb in the singular, or
    // the bare "destroy" of "will … and destroy" to a finite one, is mended by the nearest verb above of the same form.
    private int Parallel(int verb, int first)
    {
        if (tree[verb].Tag is not ("VBP" or "VB" or "VBZ") || (IsParallel(first, tree[verb].Tag) && !TakesUp(verb, first)) || tree.Child(verb, "aux") >= 0)
        {
            return first;
        }

        for (int at = tree[first].Head, i = 0; at >= 0 && i < MaxClimb; at = tree[at].Head, i++)
        {
            if (at < verb && tree[at].Tag == tree[verb].Tag)
            {
                return at;
            }
        }

        return first;
    }

    // "regrets that Y slandered Z, and rejects it": what takes up the past deed as "it" is done by whoever tells of it now.
    private bool TakesUp(int verb, int first)
    {
        if (tree[first].Tag != "VBD" || tree[verb].Tag == "VB")
        {
            return false;
        }

        foreach (int child in tree.Children(first))
        {
            if (tree.Is(child, "conj") && child >= verb && tree[child].Tag == tree[verb].Tag && tree.Child(child, "obj") is >= 0 and var thing && tree.Lemma(thing) is "it" or "this" or "that" or "they")
            {
                return true;
            }
        }

        return false;
    }

    // Only forms that exclude each other tell: "has taken and holds" has two, and one subject.
    private bool IsParallel(int first, string tag) => tree[first].Tag switch
    {
        "VBZ" => tag is "VBZ",
        "VBP" => tag is "VBP",
        "VBD" => tag is not "VB",
        _ => true,
    };
}
