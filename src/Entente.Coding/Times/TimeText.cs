namespace Entente.Coding.Times;

/// <summary>A text cut into words, numbers and marks, with what each word can be in a time expression.</summary>
internal sealed class TimeText
{
    private const int LargestNumber = 9_999_999;

    private readonly List<TimeToken> _tokens;

    private TimeText(string text, List<TimeToken> tokens) => (Text, _tokens) = (text, tokens);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>A token; a mark without length when <paramref name="index"/> is outside the text.</summary>
    public TimeToken this[int index] => (uint)index < (uint)_tokens.Count ? _tokens[index] : new(0, 0, TimeTokenKind.Mark, null, -1, NumberSuffix.None, true, true);

    /// <summary>Cuts a text.</summary>
    public static TimeText Scan(string text, TimeLexicon lexicon)
    {
        var tokens = new List<TimeToken>(text.Length / 5);
        bool spaced = true;
        int lines = 2, at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c))
            {
                spaced = true;
                lines += c == '\n' ? 1 : 0;
                at++;
                continue;
            }

            var token = char.IsAsciiDigit(c) ? Number(text, at) : Letters(text, at, lexicon);
            tokens.Add(token with { Spaced = spaced, Broken = lines > 1 });
            (spaced, lines, at) = (false, 0, token.End);
        }

        return new(text, tokens);
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Slice(int index) => Text.AsSpan(this[index].Start, this[index].End - this[index].Start);

    /// <summary>Whether a token reads <paramref name="word"/>, in any case.</summary>
    public bool Is(int index, string word) => Slice(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token reads one of <paramref name="words"/>, in any case.</summary>
    public bool IsAny(int index, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (Is(index, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token is a hyphen or dash without space around it, as inside <c>two-year</c>.</summary>
    public bool IsHyphen(int index) =>
        this[index] is { Kind: TimeTokenKind.Mark, Spaced: false } token && token.End - token.Start == 1 && Text[token.Start] is '-' or '‑' or '–'
        && !this[index + 1].Spaced;

    /// <summary>Whether a token is the possessive <c>'s</c>.</summary>
    public bool IsPossessive(int index) => this[index] is { Kind: TimeTokenKind.Mark, End: var end, Start: var start } && end - start == 2;

    /// <summary>Whether a token begins with a capital letter.</summary>
    public bool IsCapital(int index) => this[index] is { Kind: TimeTokenKind.Word } token && char.IsUpper(Text[token.Start]);

    private static TimeToken Number(string text, int start)
    {
        int at = start, value = 0;
        bool grouped = false, whole = true;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsAsciiDigit(c))
            {
                value = value > LargestNumber ? value : value * 10 + (c - '0');
                at++;
            }
            else if (c is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (c == '.' || IsGroup(text, at)))
            {
                grouped |= c == ',';
                whole &= c == ',';
                at++;
            }
            else
            {
                break;
            }
        }

        int end = at;
        while (end < text.Length && end - at < 3 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var suffix = text.AsSpan(at, end - at) switch
        {
            "s" when whole => NumberSuffix.Plural,
            "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH" when whole => NumberSuffix.Ordinal,
            _ => NumberSuffix.None,
        };
        int number = whole && value <= LargestNumber ? value : -1;
        return new(start, suffix == NumberSuffix.None ? at : end, TimeTokenKind.Number, null, number, grouped && suffix == NumberSuffix.None ? NumberSuffix.Grouped : suffix, false, false);
    }

    // "1,990" is one number, "May 5,1990" and "1,2" are not.
    private static bool IsGroup(string text, int comma) =>
        comma + 3 < text.Length && char.IsAsciiDigit(text[comma + 2]) && char.IsAsciiDigit(text[comma + 3])
        && (comma + 4 >= text.Length || !char.IsAsciiDigit(text[comma + 4]));

    private static TimeToken Letters(string text, int start, TimeLexicon lexicon)
    {
        int at = start;
        while (at < text.Length && (char.IsLetter(text[at]) || IsInnerApostrophe(text, start, at)))
        {
            at++;
        }

        if (at > start)
        {
            return new(start, at, TimeTokenKind.Word, lexicon.Find(text.AsSpan(start, at - start)), -1, NumberSuffix.None, false, false);
        }

        bool possessive = text[start] is '\'' or '’' && start + 1 < text.Length && text[start + 1] is 's' or 'S'
            && (start + 2 >= text.Length || !char.IsLetterOrDigit(text[start + 2]));
        return new(start, possessive ? start + 2 : start + 1, TimeTokenKind.Mark, null, -1, NumberSuffix.None, false, false);
    }

    // "o'clock" is one word, "year's" is two.
    private static bool IsInnerApostrophe(string text, int start, int at) =>
        text[at] is '\'' or '’' && at > start && at + 2 < text.Length && char.IsLetter(text[at + 1]) && char.IsLetter(text[at + 2]);
}
