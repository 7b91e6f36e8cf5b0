using System.Collections.Immutable;

namespace Entente.Coding.Coreference;

/// <summary>Questions about clauses and phrases that reference needs of a parsed sentence.</summary>
internal static class Clauses
{
    // Coordination and nesting in news stay below this; deeper is a broken parse.
    private const int LongestClimb = 12;

    /// <summary>The place of the phrase whose head is at <paramref name="at"/>; a conjunct has the place of the first.</summary>
    public static PhraseRole Role(ImmutableArray<Token> tokens, int at)
    {
        for (int step = 0; (uint)at < (uint)tokens.Length && step < LongestClimb; step++)
        {
            string relation = tokens[at].Relation;
            if (relation.StartsWith("conj", StringComparison.Ordinal) || relation is "appos" or "flat")
            {
                at = tokens[at].Head;
                continue;
            }

            return relation.StartsWith("nsubj", StringComparison.Ordinal) || relation.StartsWith("csubj", StringComparison.Ordinal) ? PhraseRole.Subject
                : relation is "obj" or "iobj" ? PhraseRole.Object
                : relation is "compound" or "amod" or "nmod:poss" or "nmod" or "nummod" ? PhraseRole.Modifier
                : PhraseRole.Oblique;
        }

        return PhraseRole.Oblique;
    }

    /// <summary>The predicate whose clause holds a token; -1 when there is none above it.</summary>
    public static int Predicate(ImmutableArray<Token> tokens, int at)
    {
        at = (uint)at < (uint)tokens.Length ? tokens[at].Head : -1;
        for (int step = 0; at >= 0 && step < LongestClimb; step++)
        {
            if (Subject(tokens, at) >= 0 || tokens[at].Category is WordCategory.Verb)
            {
                return at;
            }

            at = tokens[at].Head;
        }

        return -1;
    }

    /// <summary>The subject of a predicate; of the first conjunct or the governor when it has none of its own (<c>came and saw</c>, <c>wants to see</c>); -1 for none.</summary>
    public static int Subject(ImmutableArray<Token> tokens, int predicate)
    {
        for (int step = 0; predicate >= 0 && step < LongestClimb; step++)
        {
            for (int i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Head == predicate && tokens[i].Relation.StartsWith("nsubj", StringComparison.Ordinal))
                {
                    return i;
                }
            }

            // "Japan's intention to rid itself of …": the owner of the noun is meant to do it.
            if (tokens[predicate].Relation == "acl" && tokens[predicate].Tag is "VB" or "VBG" && Child(tokens, tokens[predicate].Head, "nmod:poss") is >= 0 and var owner)
            {
                return owner;
            }

            if (tokens[predicate].Relation is not ("conj" or "xcomp" or "advcl") || tokens[predicate].Relation is "advcl" && tokens[predicate].Tag is not ("VBG" or "VBN" or "VB"))
            {
                return -1;
            }

            predicate = tokens[predicate].Head;
        }

        return -1;
    }

    /// <summary>The subject of the sentence's main clause; -1 for none.</summary>
    public static int MainSubject(ImmutableArray<Token> tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head < 0)
            {
                return Subject(tokens, i);
            }
        }

        return -1;
    }

    /// <summary>Whether a token has a dependent with this relation.</summary>
    public static int Child(ImmutableArray<Token> tokens, int head, string relation)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == head && tokens[i].Relation == relation)
            {
                return i;
            }
        }

        return -1;
    }
}
