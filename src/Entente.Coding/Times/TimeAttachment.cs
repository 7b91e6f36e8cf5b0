using System.Collections.Immutable;

namespace Entente.Coding.Times;

/// <summary>Measures, in the parse, how closely a time expression belongs to an event's trigger.</summary>
internal static class TimeAttachment
{
    /// <summary>The expression does not date the trigger.</summary>
    public const int None = int.MaxValue;

    // From a time to its event: a noun or two, a participle, a verb.
    private const int LongestPath = 7;

    // "attended the summit held last June": a noun and a participle; "received a message of greeting from X on Monday": what a parser puts between.
    private const int NounsBetween = 3;

    private static readonly string[] Marked = ["occasion", "anniversary", "birthday", "eve", "commemoration", "celebration", "honor", "honour", "memory"];

    // "the trade act of 1987": the year tells which.
    private static readonly string[] NamedByYear = ["act", "treaty", "accord", "agreement", "declaration", "constitution", "law", "resolution", "convention", "protocol", "charter", "bill", "pact"];

    /// <summary>0 when the trigger governs the expression; more the further it is; <see cref="None"/> when it dates something else.</summary>
    public static int Cost(Sentence sentence, TextSpan time, int trigger)
    {
        var tokens = sentence.Tokens;
        int head = tokens.Length > SentenceIndex.LongestSentence ? -1 : HeadOf(tokens, time);
        if (head < 0 || (uint)trigger >= (uint)tokens.Length)
        {
            return None;
        }

        // "Minister Rikanovic yesterday met", "The People of X on April 25 issued": agency style puts the day where a parser sees a name.
        if (tokens[trigger].Category == WordCategory.Verb && IsAdjacent(tokens, time, head, trigger))
        {
            return 0;
        }

        return FromBelow(tokens, head, trigger) is var cost and not None ? cost : FromAbove(tokens, head, trigger);
    }

    // An expression that the parser hangs on another verb, or that has a preposition, belongs there.
    private static bool IsAdjacent(ImmutableArray<Token> tokens, TextSpan time, int head, int verb)
    {
        int before = verb - 1;
        while (before >= 0 && tokens[before].Head == verb && tokens[before].Category == WordCategory.Auxiliary)
        {
            before--;
        }

        return before >= 0 && time.Contains(tokens[before].Span.Start) && tokens[head].Head is >= 0 and var owner && tokens[owner].Category is WordCategory.Noun or WordCategory.ProperNoun
            && PrepositionOf(tokens, head) is null or "on" && VerbTense.Own(tokens, verb) == Tense.Past;
    }

    /// <summary>Lemma of the preposition that marks the expression; null for none.</summary>
    public static string? Preposition(Sentence sentence, TextSpan time) => PrepositionOf(sentence.Tokens, HeadOf(sentence.Tokens, time));

    private static string? PrepositionOf(ImmutableArray<Token> tokens, int head)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is { Relation: "case" or "mark" } token && token.Head == head)
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
        bool behindNoun = false;
        for (int at = tokens[head].Head; at >= 0 && cost < LongestPath; at = tokens[at].Head)
        {
            if (at == trigger)
            {
                // "the June 15 declaration" as trigger is dated so; as an object of it, it is not.
                return cost;
            }

            // "the deal signed Friday collapsed": when it was signed.
            if (behindNoun && tokens[at].Relation.StartsWith("nsubj", StringComparison.Ordinal))
            {
                return None;
            }

            // "on the occasion of Liberation Day": the day is what is marked, not when.
            if (Array.IndexOf(Marked, tokens[at].Lemma) >= 0)
            {
                return None;
            }

            bool named = below == head && tokens[head].Relation is "compound" or "amod" or "nummod" or "appos";
            named |= below == head && Array.IndexOf(NamedByYear, tokens[at].Lemma) >= 0 && PrepositionOf(tokens, head) == "of";
            bool verb = tokens[at].Category == WordCategory.Verb;
            bool participle = verb && tokens[at].Relation is "acl" or "amod";
            bool fronted = verb && tokens[at] is { Relation: "advcl", Tag: "VBG" } && tokens[at].Head > at && !HasSubject(tokens, at);
            bool meanwhile = verb && tokens[at].Relation == "advcl" && HasChild(tokens, at, "when");
            if (named || verb && !participle && !fronted && !meanwhile && !IsComplement(tokens, at))
            {
                return None;
            }

            behindNoun |= participle;

            // "Demanding in 2019 that …, they insisted", "will ask when he visits next month": done at one time, if nothing nearer says when.
            cost += fronted || meanwhile ? 4 : verb ? 2 : 1;
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
            bool gerund = relation == "acl" && tokens[at].Tag == "VBG";
            bool shared = relation is "xcomp" or "obj" or "compound" or "fixed" || gerund || relation == "conj" && SharesTime(tokens, at) || noun && relation is "obl" or "nmod" or "nsubj" or "nsubj:pass" || relation is "advcl" && cost == 1;
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

    private static bool HasChild(ImmutableArray<Token> tokens, int verb, string lemma)
    {
        for (int i = Math.Max(0, verb - 20); i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Lemma == lemma)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComplement(ImmutableArray<Token> tokens, int at) => tokens[at].Relation == "xcomp" || tokens[at].Relation == "conj" && SharesTime(tokens, at);

    // "met and agreed on Monday"; not "met on Monday and will meet again", nor "met on Monday and others left".
    private static bool SharesTime(ImmutableArray<Token> tokens, int conjunct)
    {
        if (tokens[conjunct].Category != WordCategory.Verb)
        {
            return true;
        }

        int first = tokens[conjunct].Head;
        return !HasSubject(tokens, conjunct)
            && (first < 0 || VerbTense.Own(tokens, conjunct) is var second && (second == Tense.Unknown || VerbTense.Own(tokens, first) is var tense && (tense == second || tense == Tense.Unknown)));
    }

    private static bool HasSubject(ImmutableArray<Token> tokens, int verb)
    {
        // Subjects stand close before their verb; longer gaps come from broken parses.
        for (int i = Math.Max(0, verb - 20); i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i].Relation.StartsWith("nsubj", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an expression dates what its sentence tells first of all: it stands in no relative or dependent clause with a subject of its own, marks no anniversary and is no part of a name.</summary>
    public static bool IsTold(Sentence sentence, TextSpan time)
    {
        var tokens = sentence.Tokens;
        int at = tokens.Length > SentenceIndex.LongestSentence ? -1 : HeadOf(tokens, time);
        if (at < 0)
        {
            return false;
        }

        bool participle = false;
        for (int nouns = 0, first = at, step = 0; step < LongestPath * 2; step++)
        {
            int up = tokens[at].Head;
            if (up < 0)
            {
                return true;
            }

            string relation = tokens[at].Relation;
            bool noun = at != first && tokens[at].Category != WordCategory.Verb || relation == "acl";
            nouns += noun ? 1 : 0;
            participle |= relation == "acl";
            if (participle && relation.StartsWith("nsubj", StringComparison.Ordinal) || relation is "acl:relcl" || relation.StartsWith("csubj", StringComparison.Ordinal) || relation is "advcl" && HasSubject(tokens, at) || nouns > NounsBetween
                || at == first && relation is "compound" or "amod" or "nummod" or "appos" || Array.IndexOf(Marked, tokens[up].Lemma) >= 0)
            {
                return false;
            }

            at = up;
        }

        return false;
    }
}
