namespace Entente.Coding.Lexicons;

/// <summary>How much a word praises.</summary>
internal enum PraiseStrength
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only beside another such word: <c>success</c>, <c>develop</c>.</summary>
    Favour,

    /// <summary>By itself: <c>dignity</c>, <c>shine</c>.</summary>
    Laud,
}
