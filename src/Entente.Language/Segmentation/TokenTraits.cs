namespace Entente.Language.Segmentation;

/// <summary>What the boundary model sees of a word, computed once a word.</summary>
/// <param name="Form">Hash of the word in lower case with all digits alike.</param>
/// <param name="Shape">Case and kind.</param>
/// <param name="Abbreviation">Whether it is a known abbreviation with its stop.</param>
/// <param name="Length">Code units, at most 15.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Class">What kind of function word it is.</param>
internal readonly record struct TokenTraits(
    uint Form, WordShape Shape, AbbreviationKind Abbreviation, byte Length, WordGap Gap, WordClass Class)
{
    /// <summary>Stands for the words beyond the edges of a block.</summary>
    public static readonly TokenTraits Edge = new(7, WordShape.Edge, AbbreviationKind.None, 0, WordGap.Space, WordClass.None);

    /// <summary>Looks at one word.</summary>
    public static TokenTraits Of(ReadOnlySpan<char> text, TextSpan word)
    {
        var form = text[word.Start..word.End];
        var hash = 2166136261u;
        foreach (var c in form)
        {
            var seen = char.IsAsciiDigit(c) ? '0' : c < 0x80 ? char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);
            hash = (hash ^ seen) * 16777619u;
        }

        var abbreviation = form[^1] == '.' && form.Length > 1 ? WordScanner.KindOf(form) : AbbreviationKind.None;
        return new(hash, ShapeOf(form), abbreviation, (byte)Math.Min(form.Length, 15), GapBefore(text, word.Start), WordTables.ClassOf(form));
    }

    private static WordGap GapBefore(ReadOnlySpan<char> text, int at)
    {
        var breaks = 0;
        var gap = WordGap.None;
        while (at > 0 && breaks < 2 && Characters.IsSpacing(text[at - 1]))
        {
            at--;
            gap = WordGap.Space;
            breaks += text[at] == '\n' ? 1 : 0;
        }

        return breaks > 1 ? WordGap.BlankLine : gap;
    }

    private static WordShape ShapeOf(ReadOnlySpan<char> form)
    {
        var first = form[0];
        if (form.Length > 6 && (form.Contains("://", StringComparison.Ordinal) || (form.Contains('@') && form.Contains('.'))))
        {
            return WordShape.Address;
        }

        var last = form[^1];
        if (char.IsLower(first))
        {
            return last == '.' ? WordShape.LowerStopped : WordShape.Lower;
        }

        if (char.IsUpper(first))
        {
            return (form.Length, last) switch
            {
                (1, _) => WordShape.Initial,
                (2, '.') => WordShape.InitialStopped,
                (_, '.') => form[..^1].Contains('.') ? WordShape.Initialism : WordShape.CapitalisedStopped,
                _ => char.IsUpper(last) ? WordShape.Upper : WordShape.Capitalised,
            };
        }

        if (char.IsAsciiDigit(first))
        {
            return form.Length <= 2 ? WordShape.SmallNumber : WordShape.Number;
        }

        return first switch
        {
            '.' => form.Length == 1 ? WordShape.Stop : WordShape.Ellipsis,
            '\u2026' => WordShape.Ellipsis,
            '?' or '!' => WordShape.Exclamation,
            ',' or ';' => WordShape.Comma,
            ':' => WordShape.Colon,
            '"' => WordShape.Quotation,
            '\'' or '\u2019' or '`' => form.Length > 1 && char.IsLetter(form[1]) ? WordShape.Clitic : WordShape.SingleQuotation,
            '\u201C' or '\u2018' or '\u00AB' => WordShape.OpeningQuotation,
            '\u201D' or '\u00BB' => WordShape.ClosingQuotation,
            '(' or '[' or '{' or '<' => WordShape.OpeningBracket,
            ')' or ']' or '}' or '>' => WordShape.ClosingBracket,
            '-' or '\u2013' or '\u2014' => WordShape.Dash,
            _ => char.IsLetter(first) ? WordShape.Caseless : WordShape.Sign,
        };
    }
}

/// <summary>Case and kind of a word; the numbers are part of the learned model.</summary>
internal enum WordShape
{
    Edge = 0, Lower = 1, Capitalised = 2, Upper = 3, Initial = 4, InitialStopped = 5, CapitalisedStopped = 6, Initialism = 7, LowerStopped = 8,
    SmallNumber = 9, Number = 10, Stop = 11, Ellipsis = 12, Exclamation = 13, Comma = 14, Colon = 15, Quotation = 16, SingleQuotation = 17,
    OpeningQuotation = 18, ClosingQuotation = 19, OpeningBracket = 20, ClosingBracket = 21, Dash = 22, Clitic = 23, Caseless = 24, Sign = 25, Address = 26,
}

/// <summary>What stands between two words; the numbers are part of the learned model.</summary>
internal enum WordGap : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Spaces, or a line break within a paragraph.</summary>
    Space = 1,
    /// <summary>A blank line that may or may not have been put into mid-sentence.</summary>
    BlankLine = 2,
}

/// <summary>Kinds of function words, as the table <c>function-words.txt</c> lists them; the numbers are part of the learned model.</summary>
internal enum WordClass : byte
{
    None = 0, Pronoun = 1, Object = 2, Determiner = 3, Preposition = 4, Conjunction = 5, Question = 6, Subordinator = 7, Auxiliary = 8, Adverb = 9,
    Greeting = 10, Answer = 11, Day = 12, Month = 13,
}
