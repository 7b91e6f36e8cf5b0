using Entente.Coding.Attributions;

namespace Entente.Coding.Framing;

/// <summary>Finds whom loaded words are about: the nearest actor by the parse; none rather than whoever stands near.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="mentions">Its mentions of actors that words can be about.</param>
/// <param name="cues">Verbs of saying and judging, whose subject is not what they tell of.</param>
internal sealed class FramingTarget(Sentence sentence, IReadOnlyList<ActorMention> mentions, CueLexicon cues)
{
    // "sinister → intention → reveal → want": further up, the clause is about something else.
    private const int LongestClimb = 5;

    // Each step looks through the sentence; beyond this it is a table or an attack, and words in it are about no one.
    private const int LongestSentence = 1000;

    // Who does this to a thing is against it, so words that judge the thing are not about the doer.
    private static readonly string[] Resisting =
    [
        "beat", "boycott", "combat", "counter", "crush", "defeat", "deter", "end", "face", "fight", "foil", "frustrate", "halt", "oppose", "overcome",
        "prevent", "punish", "rebuff", "remember", "renounce", "repel", "resist", "smash", "stop", "suffer", "survive", "thwart", "witness",
    ];

    /// <summary>Id of the actor that the words at a token are about; null when unclear.</summary>
    /// <param name="token">Index of the words' last token.</param>
    /// <param name="isName">Whether the words name someone, as <c>warmongers</c> do: such a noun is not about the subject of the verb it is an object of.</param>
    public string? Find(int token, bool isName = false)
    {
        var tokens = sentence.Tokens;
        int at = tokens.Length > LongestSentence ? -1 : token;
        for (int step = 0; at >= 0 && at < tokens.Length && step < LongestClimb; step++)
        {
            // The phrase itself names the actor, or whose act or property it is, or stands beside one.
            if (Own(at) is { } own)
            {
                return own;
            }

            // A predicate is about its subject; what is done to that subject is not ("civilians were slaughtered").
            if (Child(at, "nsubj") is >= 0 and var subject && !IsRelative(subject))
            {
                return step == 0 && tokens[subject].Relation == "nsubj:pass" ? null : Own(subject);
            }

            int head = tokens[at].Head;
            if (head < 0 || head >= tokens.Length || tokens[at].Category == WordCategory.Verb && tokens[at].Relation is "root" or "ccomp")
            {
                return null;
            }

            if (tokens[head].Category == WordCategory.Verb && Governed(at, head, isName) is { } settled)
            {
                return settled.Target;
            }

            at = head;
        }

        return null;
    }

    // What the verb above says of whom the words are about; null to look on at that verb.
    private (string? Target, bool)? Governed(int at, int verb, bool isName)
    {
        string relation = sentence.Tokens[at].Relation;
        bool judges = cues.ClassOf(sentence, verb) is not (CueClass.None or CueClass.Intend);
        bool asWhat = Child(at, "case") is >= 0 and var marker && sentence.Tokens[marker].Lemma == "as";

        // "urged Japan to stop its …", "called Japan a …", "condemned the plan as …".
        if ((relation == "xcomp" || asWhat && judges) && Child(verb, "obj") is >= 0 and var done && done != at)
        {
            return (Own(done), true);
        }

        if (asWhat || relation is not ("obj" or "iobj" or "ccomp") && !relation.StartsWith("obl", StringComparison.Ordinal))
        {
            return null;
        }

        return isName || judges || Array.IndexOf(Resisting, sentence.Tokens[verb].Lemma) >= 0 ? (null, true) : null;
    }

    private string? Own(int token) => At(token)?.Actor.Id ?? Doer(token) ?? Dependent(token);

    private ActorMention? At(int token) =>
        mentions.FirstOrDefault(m => m.HeadToken == token) ?? mentions.FirstOrDefault(m => token >= m.Tokens.First && token < m.Tokens.End);

    // "cooked up by the U.S.", "crimes committed by the U.S.", "crimes the U.S. committed".
    private string? Doer(int head)
    {
        var tokens = sentence.Tokens;
        if (tokens[head].Category == WordCategory.Verb)
        {
            return Agent(head);
        }

        for (int i = head + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Head == head && tokens[i].Category == WordCategory.Verb && tokens[i].Relation is "acl" or "acl:relcl"
                && (Agent(i) ?? (Child(i, "nsubj") is >= 0 and var subject && tokens[subject].Relation == "nsubj" ? At(subject)?.Actor.Id : null)) is { } doer)
            {
                return doer;
            }
        }

        return null;
    }

    private string? Agent(int verb)
    {
        for (int i = verb + 1; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Head == verb && sentence.Tokens[i].Relation.StartsWith("obl", StringComparison.Ordinal)
                && Child(i, "case") is >= 0 and var by && sentence.Tokens[by].Lemma == "by")
            {
                return At(i)?.Actor.Id ?? Dependent(i);
            }
        }

        return null;
    }

    // Owner before modifier before "of": "Japan's design", "U.S. design", "design of the U.S."
    private string? Dependent(int head)
    {
        var tokens = sentence.Tokens;
        foreach (string relation in (ReadOnlySpan<string>)["nmod:poss", "compound", "amod", "flat", "nmod", "appos", "conj"])
        {
            for (int i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Head == head && tokens[i].Relation == relation && At(i) is { } mention && (relation != "nmod" || IsOwner(i)))
                {
                    return mention.Actor.Id;
                }
            }
        }

        return null;
    }

    private bool IsOwner(int token) => Child(token, "case") is not (>= 0 and var marker) || sentence.Tokens[marker].Lemma is "of" or "by" or "between" or "from";

    private bool IsRelative(int token) => sentence.Tokens[token].Lemma.ToLowerInvariant() is "that" or "which" or "who" or "what";

    // The first dependent with a relation or a subtype of it; -1 for none.
    private int Child(int head, string relation)
    {
        var tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == head && tokens[i].Relation.StartsWith(relation, StringComparison.Ordinal)
                && (tokens[i].Relation.Length == relation.Length || tokens[i].Relation[relation.Length] == ':'))
            {
                return i;
            }
        }

        return -1;
    }
}
