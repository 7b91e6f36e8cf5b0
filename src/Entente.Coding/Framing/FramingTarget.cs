namespace Entente.Coding.Framing;

/// <summary>Finds whom loaded words are about: the nearest actor by the parse.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="mentions">Its mentions.</param>
internal sealed class FramingTarget(Sentence sentence, IReadOnlyList<ActorMention> mentions)
{
    private const int LongestClimb = 10;

    // Each step looks through the sentence; beyond this it is a table or an attack, and words in it are about no one.
    private const int LongestSentence = 1000;

    /// <summary>Id of the actor that the words at a token are about; null when unclear.</summary>
    public string? Find(int token)
    {
        var tokens = sentence.Tokens;
        int at = tokens.Length > LongestSentence ? -1 : token;
        for (int step = 0; at >= 0 && at < tokens.Length && step < LongestClimb; step++)
        {
            // The phrase itself names the actor, or an owner, or stands beside one.
            if (At(at) is { } self)
            {
                return self.Actor.Id;
            }

            if (Dependent(at) is { } beside)
            {
                return beside;
            }

            // A predicate is about its subject.
            if (tokens[at].Category is WordCategory.Verb or WordCategory.Adjective or WordCategory.Noun && Subject(at) is { } subject)
            {
                return subject;
            }

            if (tokens[at].Category == WordCategory.Verb && tokens[at].Relation is "root" or "ccomp")
            {
                return null;
            }

            at = tokens[at].Head;
        }

        return null;
    }

    private ActorMention? At(int token) =>
        mentions.FirstOrDefault(m => m.HeadToken == token) ?? mentions.FirstOrDefault(m => token >= m.Tokens.First && token < m.Tokens.End);

    // Owner before modifier before "of": "Japan's design", "U.S. design", "design of the U.S."
    private string? Dependent(int head)
    {
        var tokens = sentence.Tokens;
        foreach (string relation in (ReadOnlySpan<string>)["nmod:poss", "compound", "amod", "nmod", "appos", "conj"])
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

    private bool IsOwner(int token)
    {
        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i].Head == token && sentence.Tokens[i].Relation == "case")
            {
                return sentence.Tokens[i].Lemma is "of" or "by" or "between" or "from";
            }
        }

        return true;
    }

    private string? Subject(int predicate)
    {
        var tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == predicate && tokens[i].Relation.StartsWith("nsubj", StringComparison.Ordinal))
            {
                return At(i)?.Actor.Id ?? Dependent(i);
            }
        }

        return null;
    }
}
