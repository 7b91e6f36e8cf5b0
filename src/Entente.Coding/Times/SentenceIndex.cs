using System.Collections.Immutable;

namespace Entente.Coding.Times;

/// <summary>Finds the sentence at a position.</summary>
internal static class SentenceIndex
{
    /// <summary>Sentences with more words are not asked for governors: each question looks through all of them, and such a "sentence" is a table or an attack.</summary>
    public const int LongestSentence = 1000;

    /// <summary>Index in <paramref name="sentences"/>, which are in text order, of the one that holds <paramref name="position"/>; -1 for none.</summary>
    public static int Of(ImmutableArray<Sentence> sentences, int position)
    {
        int low = 0, high = sentences.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            var span = sentences[middle].Span;
            if (span.Contains(position))
            {
                return middle;
            }

            (low, high) = span.Start > position ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }
}
