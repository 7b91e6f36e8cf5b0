using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <content>Days and turns of a story that settle what tense leaves open.</content>
internal sealed partial class PredicateStatus
{
    // "the firm he would later lead", "a year later it would collapse": the future of a story, which has come.
    private bool IsHistoric(int index)
    {
        foreach (int child in tree.Children(index))
        {
            if (tree.Is(child, "advmod") && (Is(child, StatusTrait.Historic) || tree.Lemma(child) is "later" or "late" && tree[child].Tag == "RBR"))
            {
                return true;
            }
        }

        return false;
    }

    // "is travelling to Paris on Monday": the present of arrangements.
    private bool IsArranged(int index)
    {
        if (!Is(index, StatusTrait.Arranged))
        {
            return false;
        }

        bool present = false, coming = false;
        foreach (int child in tree.Children(index))
        {
            present |= tree.Is(child, "aux") && tree.Lemma(child) == "be" && tree[child].Tag is "VBZ" or "VBP";
            coming |= (tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "advmod")) && IsComingDay(child);
        }

        return present && coming;
    }

    // "The hearing is tomorrow", "is on Friday".
    private bool IsSetFor(int day) => tree.Child(day, "cop") is >= 0 and var be && tree[be].Tag is "VBZ" or "VBP" && IsComingDay(day);

    // "next week's summit", "tomorrow's vote"
    private bool HasComingDay(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && tree.HasChild(child, "case", "'s") && (tree.Lemma(child) == "tomorrow" || tree.HasChild(child, "amod", "next")))
            {
                return true;
            }
        }

        return false;
    }

    // A bare weekday is a coming one only beside a present.
    private bool IsComingDay(int word) =>
        tree.Lemma(word) == "tomorrow" || tree.HasChild(word, "amod", "next") || tree.Introducer(word) is "on" or "" && CalendarNames.Weekdays.Contains(tree.Lemma(word)) && !tree.HasChild(word, "amod", "last");
}
