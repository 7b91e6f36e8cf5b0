using System.Collections.Immutable;

namespace Entente.Coding.Times;

/// <summary>Measures, in the parse, how closely a time expression belongs to an event's trigger.</summary>
internal static class TimeAttachment
{
    /// <summary>The expression does not date the trigger.</summary>
    public const int None = int.MaxValue;

    // From a time to its event: a noun or two, a participle, a verb.
    private const int LongestPath = 7;

    private static readonly string[] Marked = ["occasion", "anniversary", "birthday", "eve", "commemoration", "celebration", "honor", "honour", "memory"];

    /// <summary>0 when the trigger governs the expression; more the further it is; <see cref="None"/> when it dates something else.</summary>
    public static int Cost(Sentence sentence, TextSpan time, int trigger)
    {
        var tokens = sentence.Tokens;
        int head = tokens.Length > SentenceIndex.LongestSentence ? -1 : HeadOf(tokens, time);
        if (head < 0 || (uint)trigger >= (uint)tokens.Length)
        {
            return None;
        }

        return FromBelow(tokens, head, trigger) is var cost and not None ? cost : FromAbove(tokens, head, trigger);
    }

    /// <summary>Lemma of the preposition that marks the expression; null for none.</summary>
    public static string? Preposition(Sentence sentence, TextSpan time)
    {
        int head = HeadOf(sentence.Tokens, time);
        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i] is { Relation: "case" or "mark" } token && token.Head == head)
            {
                return token.Lemma;
            }
        }

        return null;
    }

    /// <summary>The token of the expression that depends on one outside it; -1 when the sentence does not hold it.</summary>
    public static int HeadOf(ImmutableArray<Token> tokens, TextSpan time)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (time.Contains(tokens[i].Span.Start) && (tokens[i].Head < 0 || !time.Contains(tokens[tokens[i].Head].Span.Start)))
            {
                return i;
            }
        }

        return -1;
    }

    // The trigger stands above the expression: verbs on the way own it, nouns pass it on.
    private static int FromBelow(ImmutableArray<Token> tokens, int head, int trigger)
    {
        int cost = 0, below = head;
        for (int at = tokens[head].Head; at >= 0 && cost < LongestPath; at = tokens[at].Head)
        {
            if (at == trigger)
            {
                // "the June 15 declaration" as trigger is dated so; as an object of it, it is not.
                return cost;
            }

            // "on the occasion of Liberation Day": the day is what is marked, not when.
            if (Array.IndexOf(Marked, tokens[at].Lemma) >= 0)
            {
                return None;
            }

            bool named = below == head && tokens[head].Relation is "compound" or "amod" or "nummod" or "appos";
            bool verb = tokens[at].Category == WordCategory.Verb;
            bool participle = verb && tokens[at].Relation is "acl" or "amod";
            if (named || verb && !participle && !IsComplement(tokens, at))
            {
                return None;
            }

            cost += verb ? 2 : 1;
            below = at;
        }

        return None;
    }

    // The expression hangs on a word above the trigger: "held TALKS on Monday", "plans to OPEN … in July", "met and AGREED on Monday".
    private static int FromAbove(ImmutableArray<Token> tokens, int head, int trigger)
    {
        int owner = tokens[head].Head;
        int cost = 1;
        for (int at = trigger; at >= 0 && cost < LongestPath; at = tokens[at].Head, cost++)
        {
            int up = tokens[at].Head;
            if (up < 0)
            {
                return None;
            }

            string relation = tokens[at].Relation;
            bool noun = tokens[at].Category is WordCategory.Noun or WordCategory.ProperNoun;
            bool shared = relation is "xcomp" or "conj" or "obj" or "compound" or "fixed" || noun && relation is "obl" or "nmod" or "nsubj" or "nsubj:pass" || relation is "advcl" && cost == 1;
            if (!shared)
            {
                return None;
            }

            if (up == owner)
            {
                return cost + 1;
            }
        }

        return None;
    }

    private static bool IsComplement(ImmutableArray<Token> tokens, int at) => tokens[at].Relation is "xcomp" or "conj";
}
