namespace Entente.Knowledge.Aliases;

/// <summary>A word as names are compared by: letters and digits without the periods of abbreviations, or one punctuation mark.</summary>
/// <param name="Start">First code unit in the text.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Key">Number of the folded word in the index; -1 when no name has it.</param>
/// <param name="Shape">Case of its letters.</param>
/// <param name="AfterHyphen">Whether a hyphen joins it to the word before.</param>
public readonly record struct TextWord(int Start, int End, int Key, WordShape Shape, bool AfterHyphen)
{
    /// <summary>Code units covered.</summary>
    public int Length => End - Start;
}

/// <summary>Cuts text into the words that names are compared by, whatever tokens the parser makes of it.</summary>
/// <remarks>
/// Hyphens and apostrophes separate and vanish (<c>Kim Jong-un</c> = <c>Kim Jong Un</c>, <c>Japan's</c> = <c>Japan</c>, <c>s</c>), the periods of
/// abbreviations vanish without separating (<c>U.S.</c> = <c>US</c>), accents are folded away; every other mark is a word of its own.
/// </remarks>
internal static class WordCutter
{
    /// <summary>Longest word that can be part of a name; longer runs of letters are never looked up.</summary>
    public const int LongestWord = 64;

    /// <summary>Cuts the next word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to go on; moved behind the word.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="folded">Receives the folded word; its length is <see cref="LongestWord"/>.</param>
    /// <param name="word">The word, without key; its <see cref="TextWord.Key"/> holds the folded length, or -1 when it is too long to be looked up.</param>
    /// <returns>Whether there was one.</returns>
    public static bool Next(ReadOnlySpan<char> text, ref int position, int end, Span<char> folded, out TextWord word)
    {
        var hyphen = false;
        var i = position;
        while (i < end && !char.IsLetterOrDigit(text[i]))
        {
            var c = text[i];
            hyphen = c is '-' or '\u2010' or '\u2011';
            if (!hyphen && !char.IsWhiteSpace(c) && c is not ('\'' or '\u2019' or '\u00AD'))
            {
                folded[0] = c;
                word = new(i, i + 1, 1, WordShape.None, false);
                position = i + 1;
                return true;
            }

            i++;
        }

        if (i >= end)
        {
            position = end;
            word = default;
            return false;
        }

        var start = i;
        var length = 0;
        var abbreviation = false;
        while (i < end)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsCombining(c))
            {
                length = Letters.Fold(c, folded, length);
                i++;
            }
            else if (c == '.' && i + 1 < end && char.IsLetter(text[i + 1]) && (abbreviation || i - start == 1))
            {
                abbreviation = true;
                i++;
            }
            else
            {
                break;
            }
        }

        var letters = text[start..i];
        if (abbreviation && i < end && text[i] == '.')
        {
            i++;
        }

        position = i;
        word = new(start, i, length <= LongestWord ? length : -1, WordShapes.Of(letters), hyphen && start > 0);
        return true;
    }

    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';
}
