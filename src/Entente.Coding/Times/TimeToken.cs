namespace Entente.Coding.Times;

/// <summary>A word, number or mark of the text, as the scanner of time expressions cuts it.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">Code unit after the last.</param>
/// <param name="Kind">Word, number or mark.</param>
/// <param name="Word">What the word can be in a time expression; null for nothing.</param>
/// <param name="Number">Value of a whole number below ten million; -1 for anything else.</param>
/// <param name="Suffix">What is glued to a number.</param>
/// <param name="Spaced">Whether white space stands before it.</param>
/// <param name="Broken">Whether a blank line stands before it, which no expression crosses.</param>
internal readonly record struct TimeToken(
    int Start, int End, TimeTokenKind Kind, TimeWord? Word, int Number, NumberSuffix Suffix, bool Spaced, bool Broken);

/// <summary>Kinds of scanner tokens.</summary>
internal enum TimeTokenKind : byte
{
    /// <summary>Letters.</summary>
    Word,
    /// <summary>Digits.</summary>
    Number,
    /// <summary>One other character, or <c>'s</c>.</summary>
    Mark,
}

/// <summary>What is glued to the digits of a number.</summary>
internal enum NumberSuffix : byte
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary><c>20th</c>.</summary>
    Ordinal,
    /// <summary><c>1990s</c>.</summary>
    Plural,
    /// <summary>A thousands separator inside (<c>1,990</c>): never a year or day.</summary>
    Grouped,
}
