using System.Globalization;
using System.Text;

namespace Entente.Language.Segmentation;

/// <summary>The classes of characters that the tokeniser tells apart; every method accepts lone surrogates.</summary>
internal static class Characters
{
    /// <summary>Whether a character stands between words and in none: white space, controls, the byte-order mark and the zero-width space.</summary>
    public static bool IsSpacing(char c) =>
        c < 0x80 ? c <= ' ' || c == 0x7F : char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u2060';

    /// <summary>Whether a line ends at this character.</summary>
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f';

    /// <summary>Code units of the letter, digit, mark or underscore at <paramref name="at"/>; 0 when something else stands there.</summary>
    public static int WordLength(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c) || c == '_')
        {
            return 1;
        }

        if (c < 0x80)
        {
            return 0;
        }

        if (!char.IsSurrogate(c))
        {
            return IsWord(char.GetUnicodeCategory(c)) || c == '\u00AD' || c == '\u200C' || c == '\u200D' ? 1 : 0;
        }

        return Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done
            && IsWord(Rune.GetUnicodeCategory(rune)) ? length : 0;
    }

    /// <summary>Whether a word character starts at <paramref name="at"/>, which may lie past <paramref name="end"/>.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int at, int end) => at < end && WordLength(text, at) > 0;

    /// <summary>The end of the symbol that starts at <paramref name="at"/>, with its variation selectors, skin tones and joined emoji.</summary>
    public static int SymbolEnd(ReadOnlySpan<char> text, int at, int end)
    {
        at += PointLength(text, at, end);
        while (at < end)
        {
            var c = text[at];
            var length = PointLength(text, at, end);
            if (c == '\u200D' && at + 1 < end)
            {
                at += 1 + PointLength(text, at + 1, end);
            }
            else if (c is '\uFE0E' or '\uFE0F' or '\u20E3' || (c == '\uD83C' && length == 2 && text[at + 1] is >= '\uDFFB' and <= '\uDFFF'))
            {
                at += length;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>1, or 2 for a whole surrogate pair.</summary>
    public static int PointLength(ReadOnlySpan<char> text, int at, int end) =>
        char.IsHighSurrogate(text[at]) && at + 1 < end && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    /// <summary>Whether <paramref name="c"/> is used as an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '`' or '\u00B4' or '\u02BC';

    private static bool IsWord(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or
        UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber or
        UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation;
}
