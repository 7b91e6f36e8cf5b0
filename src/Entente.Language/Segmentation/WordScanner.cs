using System.Buffers;

namespace Entente.Language.Segmentation;

/// <summary>Reads one written word that starts with a letter or digit and decides what punctuation belongs to it.</summary>
internal static class WordScanner
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,:");

    private static readonly string[] Units =
    [
        "am", "pm", "k", "m", "mm", "b", "bn", "t", "ft", "cm", "kg", "lb", "lbs", "km", "kms", "mph", "kph", "mb", "gb", "kb", "ghz", "mhz", "hz", "kw",
        "mw", "hrs", "hr", "min", "mins", "sec", "yr", "yrs", "oz", "in", "mg", "ml", "kt", "mln",
    ];

    /// <summary>Appends the words of the written word at <paramref name="at"/> and returns where it ends.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="at">Where it starts.</param>
    /// <param name="end">Where the run without white space ends.</param>
    /// <param name="limit">Where the readable text ends; a decision about a stop looks at what follows the run.</param>
    /// <param name="words">Where the words go.</param>
    public static int Read(ReadOnlySpan<char> text, int at, int end, int limit, List<TextSpan> words)
    {
        var stop = at;
        while (stop < end && stop - at < Tokenizer.LongestWord)
        {
            var length = Characters.WordLength(text, stop);
            if (length > 0)
            {
                stop += length;
            }
            else if (stop > at && Characters.IsWordAt(text, stop + 1, end) && Joints.Holds(text, at, stop, end))
            {
                stop++;
            }
            else
            {
                break;
            }
        }

        if (stop < end && text[stop] == '$' && stop - at <= 3 && !text[at..stop].ContainsAnyExceptInRange('A', 'Z'))
        {
            stop++;
        }

        if (stop < end && text[stop] == '.' && KeepsStop(text, at, stop, limit))
        {
            words.Add(new(at, stop + 1));
            return stop + 1;
        }

        if (UnitStart(text[at..stop]) is var unit && unit > 0)
        {
            words.Add(new(at, at + unit));
            at += unit;
        }

        Contractions.Split(text, new(at, stop), words);
        return stop;
    }

    /// <summary>What kind of abbreviation a word with or without its stop is.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        word = word.Length > 1 && word[^1] == '.' ? word[..^1] : word;
        return word.Length <= 7 && WordTables.Abbreviations.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;
    }

    private static bool KeepsStop(ReadOnlySpan<char> text, int at, int stop, int limit)
    {
        // Two stops are an ellipsis, and a word glued to the stop is a missing space unless a number or name follows an abbreviation.
        if (stop + 1 < limit && text[stop + 1] == '.')
        {
            return false;
        }

        var word = text[at..stop];
        var follower = Follower(text, stop + 1, limit);
        switch (KindOf(word))
        {
            case AbbreviationKind.Title or AbbreviationKind.Plain:
                return true;
            case AbbreviationKind.Number:
                return char.IsAsciiDigit(follower);
            case AbbreviationKind.Day:
                return char.IsAsciiDigit(follower) || follower == ',';
        }

        if (word.Length == 1)
        {
            return IsInitial(text, at, follower);
        }

        return word.Length <= 15 && word.Contains('.') && IsInitialism(word);
    }

    // "J. Smith", "George W. Bush"; "I" must follow a capitalised word, or it is the pronoun or a numeral.
    private static bool IsInitial(ReadOnlySpan<char> text, int at, char follower)
    {
        var letter = text[at];
        if (!char.IsUpper(letter) || !(char.IsUpper(follower) || follower is ',' or '&'))
        {
            return false;
        }

        return letter != 'I' || (at > 1 && text[at - 1] == ' ' && PreviousIsCapitalised(text, at - 1));
    }

    private static bool PreviousIsCapitalised(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 32 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return start < at && char.IsUpper(text[start]);
    }

    // "U.S", "a.m", "U.S.A": single letters between stops.
    private static bool IsInitialism(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if ((i % 2 == 0) == (word[i] == '.') || (i % 2 == 0 && !char.IsLetter(word[i])))
            {
                return false;
            }
        }

        return word.Length % 2 == 1;
    }

    private static char Follower(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at < limit && text[at] is ' ' or '\n' or '\r' or '\t' or '\u00A0')
        {
            at++;
        }

        return at < limit ? text[at] : '\0';
    }

    // "5pm", "30kg": digits (with a decimal part) and a unit.
    private static int UnitStart(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]) || !char.IsAsciiLetter(word[^1]))
        {
            return 0;
        }

        var digits = word.IndexOfAnyExcept(NumberCharacters);
        foreach (var unit in Units)
        {
            if (word[digits..].Equals(unit, StringComparison.OrdinalIgnoreCase))
            {
                return digits;
            }
        }

        return 0;
    }
}
