using System.Collections.Immutable;

namespace Entente.Coding.Times;

/// <summary>Reads the tense of a verb in the parse from its tag, auxiliaries and governor.</summary>
internal static class VerbTense
{
    private const int LongestChain = 6;
    private const int SubjectReach = 20;

    /// <summary>The tense of the word at <paramref name="at"/>; unknown when it is no finite clause and nothing above it tells.</summary>
    public static Tense Of(ImmutableArray<Token> tokens, int at)
    {
        for (int step = 0; at >= 0 && step < LongestChain; step++)
        {
            var tense = Own(tokens, at);
            if (tense != Tense.Unknown)
            {
                return tense;
            }

            // "the injunction issued Thursday": what a participle behind its noun tells is done, unless it announces.
            // So is what a participle clause tells: "as agreed in February".
            if (tokens[at] is { Tag: "VBN", Relation: "acl" or "advcl" } && !HasChild(tokens, at, "to"))
            {
                return IsSchedule(tokens[at].Lemma) ? Tense.Announced : Tense.Past;
            }

            int head = tokens[at].Head;
            bool infinitive = tokens[at].Tag is "VB" or "VBN" && HasChild(tokens, at, "to");
            if (infinitive && head >= 0 && (TenseFinder.IsIntention(tokens[head].Lemma) || tokens[at].Relation.StartsWith("acl", StringComparison.Ordinal)))
            {
                // "prepared to speak on Tuesday": to come when it was told.
                return Own(tokens, head) is Tense.Past or Tense.Announced && TenseFinder.IsIntention(tokens[head].Lemma) ? Tense.Announced : Tense.Future;
            }

            at = head;
        }

        return Tense.Unknown;
    }

    /// <summary>The tense that the verb's own form and auxiliaries show; unknown for infinitives and participles alone.</summary>
    public static Tense Own(ImmutableArray<Token> tokens, int at)
    {
        Tense auxiliary = Tense.Unknown;
        for (int i = Math.Max(0, at - 8); i < at; i++)
        {
            if (tokens[i].Head == at && tokens[i].Category == WordCategory.Auxiliary)
            {
                auxiliary = tokens[i] switch
                {
                    // "neither could be reached Wednesday": what was not possible is told of a day gone by.
                    { Tag: "MD", Lemma: "could" } => IsDenied(tokens, at) ? Tense.Past : Tense.Announced,
                    // "may have been boosted", "would have had to rise": a guess at what is over.
                    { Tag: "MD", Lemma: "would" or "may" or "might" or "can" or "should" or "must" } when HasChild(tokens, at, "have") => Tense.Past,
                    { Tag: "MD", Lemma: "will" or "shall" or "would" or "may" or "might" or "can" or "should" or "must" } => Tense.Future,
                    { Tag: "VBD" } or { Lemma: "have" } => Tense.Past,
                    { Tag: "VBZ" or "VBP" } when auxiliary == Tense.Unknown => tokens[at].Tag == "VBG" && tokens[at].Lemma == "go" ? Tense.Future : Tense.Present,
                    _ => auxiliary,
                };
                if (auxiliary is Tense.Future or Tense.Announced)
                {
                    return auxiliary;
                }
            }
        }

        // "is to be held", "is scheduled for": the present announces what comes; so does "was scheduled".
        if (auxiliary == Tense.Past && tokens[at].Tag == "VBN" && IsSchedule(tokens[at].Lemma))
        {
            return Tense.Announced;
        }

        if (auxiliary == Tense.Present && (TenseFinder.IsIntention(tokens[at].Lemma) || HasChild(tokens, at, "to")))
        {
            return Tense.Future;
        }

        return auxiliary != Tense.Unknown ? auxiliary : tokens[at].Tag switch
        {
            "VB" when IsOrder(tokens, at) => Tense.Future,
            "VBD" => IsSchedule(tokens[at].Lemma) ? Tense.Announced : Tense.Past,
            "VBZ" or "VBP" => TenseFinder.IsIntention(tokens[at].Lemma) ? Tense.Future : Tense.Present,
            _ => Tense.Unknown,
        };
    }

    // "Remember in November": told to do, so to come.
    private static bool IsOrder(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Relation is "root" or "parataxis" && !HasChild(tokens, at, "to") && SubjectOf(tokens, at) < 0;

    // "planned a rally on Saturday": the time is the rally's.
    private static bool IsSchedule(string lemma) => lemma is "plan" or "schedule" or "slate" or "expect";

    private static bool HasChild(ImmutableArray<Token> tokens, int head, params ReadOnlySpan<string> lemmas)
    {
        for (int i = Math.Max(0, head - 5); i < head; i++)
        {
            if (tokens[i].Head == head && lemmas.Contains(tokens[i].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDenied(ImmutableArray<Token> tokens, int verb) =>
        HasChild(tokens, verb, "not", "neither", "nor", "no") || HasChild(tokens, SubjectOf(tokens, verb), "neither", "no") || NegatedSeries(tokens, verb);

    // "Neither he nor the grandparents could be reached": both words stand before the verb, wherever the parse hangs them.
    private static bool NegatedSeries(ImmutableArray<Token> tokens, int verb)
    {
        bool nor = false;
        for (int i = verb - 1; i >= 0 && i > verb - SubjectReach; i--)
        {
            nor |= tokens[i].Lemma == "nor";
            if (nor && tokens[i].Lemma == "neither")
            {
                return true;
            }
        }

        return false;
    }

    // Subjects stand further from their verb than auxiliaries do.
    private static int SubjectOf(ImmutableArray<Token> tokens, int verb)
    {
        for (int i = verb - 1; i >= 0 && i > verb - SubjectReach; i--)
        {
            if (tokens[i].Head == verb && tokens[i].Relation.StartsWith("nsubj", StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
