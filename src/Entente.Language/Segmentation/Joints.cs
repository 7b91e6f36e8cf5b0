using System.Buffers;

namespace Entente.Language.Segmentation;

/// <summary>Decides whether a punctuation mark between two word characters holds them together in one word.</summary>
internal static class Joints
{
    private static readonly SearchValues<char> ChainCharacters = SearchValues.Create("0123456789-/");
    private static readonly string[] SlashWords = ["w/o", "s/he", "l/c", "i/c", "i/s", "n/a", "b/c"];

    /// <summary>Whether the mark at <paramref name="at"/> is part of the word that started at <paramref name="start"/>.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="at">The mark; word characters stand on both sides of it.</param>
    /// <param name="end">Where the run without white space ends.</param>
    public static bool Holds(ReadOnlySpan<char> text, int start, int at, int end)
    {
        var before = text[at - 1];
        var after = text[at + 1];
        return text[at] switch
        {
            '.' => char.IsAsciiDigit(before) ? char.IsAsciiDigit(after) : IsInInitialism(text, start, at, end),
            ',' => char.IsAsciiDigit(before) && DigitsAt(text, at + 1, end) == 3,
            ':' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            '/' => (char.IsAsciiDigit(before) && char.IsAsciiDigit(after)) || IsSlashWord(text, start, end),
            '&' => IsLetterPair(text, start, at, end),
            '\'' or '\u2019' or '\u02BC' => true,
            '`' => after is 's' && !Characters.IsWordAt(text, at + 2, end),
            '@' => char.IsLetter(before) && char.IsLetter(after),
            '*' => char.IsLetter(before) && char.IsLetter(after),
            '-' or '\u2010' or '\u2011' => HoldsHyphen(text, start, at, end),
            _ => false,
        };
    }

    private static bool HoldsHyphen(ReadOnlySpan<char> text, int start, int at, int end)
    {
        var word = text[start..at];
        if (char.IsAsciiDigit(word[^1]) && char.IsAsciiDigit(text[at + 1]))
        {
            return IsNumberChain(text, start, at, end);
        }

        if (WordTables.Prefixes.Contains(word) && word.Length <= 7)
        {
            return char.IsLetter(text[at + 1]) || word.Equals("mid", StringComparison.OrdinalIgnoreCase);
        }

        var part = WordEnd(text, at + 1, end);
        return (part - at <= 7 && !char.IsAsciiDigit(word[^1]) && WordTables.Suffixes.Contains(text[(at + 1)..part])) || IsCode(text, start, end);
    }

    // "713-853-3989" and "345-9945" are numbers, "1969-1970" and "5-10" are ranges.
    private static bool IsNumberChain(ReadOnlySpan<char> text, int start, int at, int end)
    {
        if (text[start..at].ContainsAnyExcept(ChainCharacters))
        {
            return IsCode(text, start, end);
        }

        var groups = 1;
        var first = start + DigitsAt(text, start, end);
        var last = first;
        while (last + 1 < end && text[last] is '-' or '/' && DigitsAt(text, last + 1, end) is var digits && digits > 0)
        {
            last += 1 + digits;
            groups++;
        }

        return groups >= 3 || (groups == 2 && (first - start, last - first - 1) is (3, 4) or (5, 4) or (1, 4));
    }

    // "SS-N-22": capitals and digits in three or more parts.
    private static bool IsCode(ReadOnlySpan<char> text, int start, int end)
    {
        var parts = 1;
        var digits = false;
        var at = start;
        for (; at < end && at - start < 40 && (char.IsAsciiDigit(text[at]) || char.IsAsciiLetterUpper(text[at]) || text[at] == '-'); at++)
        {
            parts += text[at] == '-' ? 1 : 0;
            digits |= char.IsAsciiDigit(text[at]);
        }

        return parts >= 3 && digits && char.IsAsciiLetterUpper(text[start]) && !Characters.IsWordAt(text, at, end);
    }

    private static bool IsInInitialism(ReadOnlySpan<char> text, int start, int at, int end)
    {
        // Single letters so far, and a single letter next: "U.S", "p.m"; or a degree, "Ph.D", "M.Sc".
        if (!char.IsLetter(text[at - 1]) || !char.IsLetter(text[at + 1]))
        {
            return false;
        }

        if (at - start == 1 || text[at - 2] == '.')
        {
            var part = WordEnd(text, at + 1, end);
            return part == at + 2 || (part == at + 3 && text[at + 1] == 'S' && text[at + 2] == 'c');
        }

        return text[start..at] is "Ph" or "PH" && text[at + 1] == 'D';
    }

    private static bool IsSlashWord(ReadOnlySpan<char> text, int start, int end)
    {
        foreach (var word in SlashWords)
        {
            if (text[start..end].StartsWith(word, StringComparison.OrdinalIgnoreCase) && !Characters.IsWordAt(text, start + word.Length, end))
            {
                return true;
            }
        }

        return false;
    }

    // "AT&T", "PG&E", "p&l": short runs of letters in one case.
    private static bool IsLetterPair(ReadOnlySpan<char> text, int start, int at, int end)
    {
        var part = WordEnd(text, at + 1, end);
        var upper = char.IsAsciiLetterUpper(text[at + 1]);
        return at - start <= 4 && part - at <= 3 && !(part < end && text[part] == '&')
            && text[start..at].ContainsAnyExceptInRange(upper ? 'A' : 'a', upper ? 'Z' : 'z') == false
            && (upper || (at - start == 1 && part - at == 2));
    }

    private static int DigitsAt(ReadOnlySpan<char> text, int at, int end)
    {
        var stop = at;
        while (stop < end && char.IsAsciiDigit(text[stop]))
        {
            stop++;
        }

        return stop - at;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && Characters.WordLength(text, at) is var length && length > 0)
        {
            at += length;
        }

        return at;
    }
}
