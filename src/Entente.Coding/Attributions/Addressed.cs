using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Attributions;

/// <summary>Tells what someone believes from what he is told to believe: <c>the U.S. should bear in mind that …</c> rests on the word of whoever says so.</summary>
internal static class Addressed
{
    /// <summary>Whether the verb says what its subject ought to know or will come to know, so that the clause below it is not the subject's word.</summary>
    public static bool Is(ImmutableArray<Token> tokens, int verb, SpeechWords words)
    {
        if (tokens[verb] is not { Category: WordCategory.Verb, Tag: "VB" } || !words.IsKnowing(tokens[verb].Lemma))
        {
            return false;
        }

        bool isOwed = false, hasSubject = false;
        foreach (var token in tokens)
        {
            if (token.Head == verb)
            {
                isOwed |= token.Relation == "aux" && token.Lemma is "should" or "must" or "ought" or "shall" or "will" or "need" or "let";
                hasSubject |= token.Relation.StartsWith("nsubj", StringComparison.Ordinal);
            }
        }

        // "have to know", "would be well advised to ponder"; of an order ("Bear in mind that …") nobody is the subject.
        return isOwed || tokens[verb].Head is >= 0 and var above && (tokens[verb].Relation is "xcomp" or "advcl" or "csubj" && words.IsOwing(tokens[above].Lemma))
            || tokens[verb].Relation is "root" or "parataxis" && !hasSubject;
    }
}
