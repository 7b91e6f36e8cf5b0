using System.Collections.Immutable;

namespace Entente.Language.Parsing;

/// <summary>A run of words that is parsed as one: a sentence, or part of an overlong one.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="First">Its first word within the sentence.</param>
/// <param name="Count">Number of words.</param>
internal readonly record struct Piece(int Sentence, int First, int Count)
{
    /// <summary>Longest piece. No sentence of the treebanks is longer; what is, is a list, a table, or hostile, and would cost quadratic time.</summary>
    public const int LengthLimit = 200;

    // How far back from the limit a comma or stop is looked for.
    private const int Slack = 64;

    /// <summary>Cuts a sentence after punctuation where it can, so that no piece exceeds <see cref="LengthLimit"/>.</summary>
    public static void Cut(string text, int sentence, ImmutableArray<TextSpan> words, List<Piece> pieces)
    {
        int first = 0;
        while (words.Length - first > LengthLimit)
        {
            int count = LengthLimit;
            while (count > LengthLimit - Slack && !Breaks(words[first + count - 1].Slice(text)))
            {
                count--;
            }

            count = count > LengthLimit - Slack ? count : LengthLimit;
            pieces.Add(new Piece(sentence, first, count));
            first += count;
        }

        pieces.Add(new Piece(sentence, first, words.Length - first));
    }

    private static bool Breaks(ReadOnlySpan<char> word) => word is "," or ";" or "." or ":" or "|" or "!" or "?";
}
