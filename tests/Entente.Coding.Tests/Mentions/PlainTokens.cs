using System.Collections.Immutable;

namespace Entente.Coding.Tests.Mentions;

/// <summary>Sentences with words and guessed tags, for tests that must not depend on learned weights.</summary>
internal static class PlainTokens
{
    private static readonly string[] Determiners = ["the", "a", "an", "this", "that", "these", "those", "his", "its", "their"];

    private static readonly string[] Prepositions =
        ["of", "in", "at", "for", "to", "with", "by", "from", "on", "near", "against", "between", "over", "under", "as", "into", "that"];

    private static readonly string[] Verbs = ["said", "says", "told", "met", "visited", "announced", "is", "was", "were", "are", "has", "have", "will", "vowed", "issued", "urged", "held", "rose"];

    /// <summary>The sentences of <paramref name="text"/>, one a line.</summary>
    public static ImmutableArray<Sentence> Of(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var tokens = Words(text, start, start + line.Length);
            if (tokens.Length > 0)
            {
                sentences.Add(new(sentences.Count, new(start, start + line.Length), tokens, []));
            }

            start += line.Length + 1;
        }

        return sentences.ToImmutable();
    }

    private static ImmutableArray<Token> Words(string text, int i, int end)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        while (i < end)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            if (text.AsSpan(i).StartsWith("'s"))
            {
                i += 2;
            }
            else
            {
                while (i < end && (char.IsLetterOrDigit(text[i]) || (text[i] == '.' && i + 1 < end && i > start && char.IsUpper(text[i - 1]) && (i - start == 1 || text[i - 2] == '.'))))
                {
                    i++;
                }

                i = Math.Max(i, start + 1);
            }

            var word = text[start..i];
            tokens.Add(new(new(start, i), word, Category(word), "", "", tokens.Count == 0 ? -1 : 0, "dep"));
        }

        return tokens.ToImmutable();
    }

    private static WordCategory Category(string word) =>
        !char.IsLetter(word[0]) ? word == "'s" ? WordCategory.Particle : WordCategory.Punctuation
        : Determiners.Contains(word.ToLowerInvariant()) ? WordCategory.Determiner
        : Prepositions.Contains(word) ? WordCategory.Adposition
        : word is "and" or "or" ? WordCategory.CoordinatingConjunction
        : Verbs.Contains(word) ? WordCategory.Verb
        : char.IsUpper(word[0]) ? WordCategory.ProperNoun : WordCategory.Noun;
}
