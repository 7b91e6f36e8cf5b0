using System.Collections.Immutable;
using Entente.Coding.Attributions;

namespace Entente.Coding.Events;

/// <summary>Finds whom <c>I</c> and <c>we</c> stand for in what is quoted: whoever says it, where his side is known.</summary>
internal static class FirstPersons
{
    // The longest of "ourselves".
    private const int LongestWord = 9;

    /// <summary>Mentions of the speaker by pronouns that no earlier layer resolved.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="voices">On whose word a word rests.</param>
    /// <param name="known">The mentions of the sentence so far.</param>
    public static IEnumerable<ActorMention> Find(string text, Sentence sentence, VoiceIndex voices, ImmutableArray<ActorMention> known)
    {
        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Category == WordCategory.Pronoun && token.Span.Length <= LongestWord && token.Span.Slice(text).ToString().ToUpperInvariant() is "I" or "WE" or "US" or "ME" or "MY" or "OUR" or "OURSELVES"
                && voices.ChainAt(sentence.Index, i) is [.., { Country: not null } or { Kind: ActorKind.Organisation }] and [.., var speaker]
                && !IsKnown(known, token.Span))
            {
                yield return new(token.Span, sentence.Index, i, speaker, ResolutionMethod.Coreference) { Tokens = (i, i + 1) };
            }
        }
    }

    private static bool IsKnown(ImmutableArray<ActorMention> known, TextSpan word) => known.Any(m => m.Span.Overlaps(word));
}
