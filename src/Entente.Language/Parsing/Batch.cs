using Entente.Language.Tagging;

namespace Entente.Language.Parsing;

/// <summary>Pieces that are read in lockstep.</summary>
/// <param name="text">The text that all words point into.</param>
/// <param name="pieces">Longest first.</param>
/// <param name="words">The words of the pieces, one piece after the other.</param>
internal readonly ref struct Batch(string text, ReadOnlySpan<Piece> pieces, Span<BatchWord> words)
{
    /// <summary>The text that all words point into.</summary>
    public string Text { get; } = text;

    /// <summary>Longest first.</summary>
    public ReadOnlySpan<Piece> Pieces { get; } = pieces;

    /// <summary>The words of the pieces, one piece after the other.</summary>
    public Span<BatchWord> Words { get; } = words;
}

/// <summary>A word on its way through the network.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Row">Where its numbers lie in the workspace.</param>
internal record struct BatchWord(TextSpan Span, int Row)
{
    /// <summary>Hash of its characters.</summary>
    public ulong Hash { get; set; }

    /// <summary>Its entry in the cache; null when it has none.</summary>
    public WordType? Type { get; set; }
}
