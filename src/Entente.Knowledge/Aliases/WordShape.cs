namespace Entente.Knowledge.Aliases;

/// <summary>How the letters of a word are cased.</summary>
public enum WordShape : byte
{
    /// <summary>No letters at all: a number or a sign.</summary>
    None = 0,
    /// <summary>All small.</summary>
    Lower = 1,
    /// <summary>A capital, then small letters.</summary>
    Capital = 2,
    /// <summary>One capital letter alone.</summary>
    Initial = 3,
    /// <summary>Two capitals or more and nothing else.</summary>
    Upper = 4,
    /// <summary>Any other mix, such as <c>McDonald</c>.</summary>
    Mixed = 5,
    /// <summary>Two capitals or more that a text may not write otherwise; only in forms.</summary>
    Acronym = 6,
}

internal static class WordShapes
{
    /// <summary>Longest all-capital form that a text may also write with one capital (<c>Nato</c>) starts here; shorter ones would meet words.</summary>
    private const int LeastRelaxed = 4;

    public static WordShape Of(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                upper++;
            }
            else if (char.IsLower(c))
            {
                lower++;
            }
        }

        return (upper, lower) switch
        {
            (0, 0) => WordShape.None,
            (0, _) => WordShape.Lower,
            (1, 0) => WordShape.Initial,
            (1, _) when char.IsUpper(word[0]) => WordShape.Capital,
            (_, 0) => WordShape.Upper,
            _ => WordShape.Mixed,
        };
    }

    /// <summary>Whether a word of the text may stand for a word of a form.</summary>
    /// <param name="form">Shape in the knowledge file.</param>
    /// <param name="word">The word of the text.</param>
    /// <param name="inCapitals">Whether the whole passage is written in capitals.</param>
    /// <param name="exact">Whether small letters ask for small letters.</param>
    public static bool Accepts(WordShape form, in TextWord word, bool inCapitals, bool exact) => form switch
    {
        WordShape.Lower => !exact || inCapitals || word.Shape == WordShape.Lower,
        WordShape.Capital => word.Shape is WordShape.Capital or WordShape.Mixed
            || (word.Shape == WordShape.Upper && (inCapitals || word.Length >= LeastRelaxed))
            || (word.Shape == WordShape.Lower && word.AfterHyphen),
        WordShape.Initial => word.Shape is WordShape.Initial,
        WordShape.Upper => word.Shape == WordShape.Upper || (word.Shape == WordShape.Capital && word.Length >= LeastRelaxed),
        WordShape.Acronym => word.Shape == WordShape.Upper,
        WordShape.Mixed => word.Shape is WordShape.Mixed || (word.Shape is WordShape.Capital && word.Length >= LeastRelaxed) || (word.Shape == WordShape.Upper && inCapitals),
        _ => true,
    };
}
