using System.Buffers;

namespace Entente.Language.Segmentation;

/// <summary>Where a word that starts with no letter or digit ends: punctuation, signs, emoticons, emoji.</summary>
internal static class Symbols
{
    private static readonly SearchValues<char> Strokes = SearchValues.Create("-=*<>{}|+~_#");

    /// <summary>Whether a whole run is a line or arrow drawn with characters (<c>----&gt;===</c>), which the treebanks leave whole.</summary>
    public static bool IsDrawing(ReadOnlySpan<char> run) => run.Length >= 5 && !run.ContainsAnyExcept(Strokes);

    /// <summary>The end of the symbol at <paramref name="at"/>.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the run without white space starts.</param>
    /// <param name="at">Where the symbol starts.</param>
    /// <param name="end">Where the run ends.</param>
    public static int End(ReadOnlySpan<char> text, int start, int at, int end)
    {
        var c = text[at];
        var next = at + 1 < end ? text[at + 1] : '\0';
        if (EmoticonEnd(text, start, at, end) is var face && face > at)
        {
            return face;
        }

        switch (c)
        {
            case '.' when char.IsAsciiDigit(next) && (at == start || !Characters.IsWordAt(text, at - 1, end)):
                return DigitsEnd(text, at + 1, end);
            case '.' or '?' or '!' or '\u2026':
                return RunEnd(text, at, end, ".?!\u2026");
            case '-' when next == '0' && at + 2 < end && text[at + 2] == '-':
                return at + 3;
            case '+' when at == start && char.IsAsciiDigit(next):
                return DigitsEnd(text, at + 1, end);
            case '#' or '@' when at == start && char.IsLetter(next):
                return LettersEnd(text, at + 1, end);
            case '[' when text[at..end].StartsWith("[...]", StringComparison.Ordinal):
                return at + 5;
            case '\u2018' when next == '\u2019':
                return at + 2;
            case '\'' or '\u2019' or '`':
                return ApostropheEnd(text, start, at, end);
            case '-' or '*' or '=' or '_' or '#' or '+' or '<' or '>' or '~' or ',' or '$' or '\u2014' or '\u2013':
                return RunEnd(text, at, end, [c]);
            default:
                return Characters.SymbolEnd(text, at, end);
        }
    }

    // 's after a bracket or a quotation mark; 'em and its like; '90s; doubled marks used as one quotation mark.
    private static int ApostropheEnd(ReadOnlySpan<char> text, int start, int at, int end)
    {
        if (at + 1 < end && text[at + 1] == text[at])
        {
            return at + 2;
        }

        var stop = LettersEnd(text, at + 1, end);
        var word = text[at..stop];
        if (Contractions.IsClitic(word) || (at == start && IsClipped(word[1..])))
        {
            return stop;
        }

        var isYear = word.Length is 3 or 4 && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2]) && (word.Length == 3 || word[3] == 's');
        return isYear ? stop : at + 1;
    }

    private static bool IsClipped(ReadOnlySpan<char> word) => word is "em" or "n" or "til" or "cause" or "tis" or "twas" or "bout";

    private static int EmoticonEnd(ReadOnlySpan<char> text, int start, int at, int end)
    {
        if (text[at] is not (':' or ';' or '='))
        {
            return at;
        }

        var mouth = at + 1 < end && text[at + 1] is '-' or '\'' ? at + 2 : at + 1;
        if (mouth >= end || !(text[mouth] is ')' or '(' || (at == start && text[mouth] is 'D' or 'P' or 'p' or '/' or '|')))
        {
            return at;
        }

        // After a word, ":)" is a face only when no bracket was opened before it in the run.
        return (at > start && text[start..at].Contains('(')) || Characters.IsWordAt(text, mouth + 1, end) ? at : mouth + 1;
    }

    private static int RunEnd(ReadOnlySpan<char> text, int at, int end, ReadOnlySpan<char> members)
    {
        while (at < end && members.Contains(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int DigitsEnd(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && (char.IsAsciiDigit(text[at]) || (text[at] is '-' or ',' or '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static int LettersEnd(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && Characters.WordLength(text, at) is var length && length > 0)
        {
            at += length;
        }

        return at;
    }
}
