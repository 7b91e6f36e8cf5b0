using System.Collections.Immutable;

namespace Entente.Language;

/// <summary>Text to parsed sentences: the language layer's one entry. Thread-safe and deterministic.</summary>
public sealed class SentenceParser
{
    private SentenceParser(string version) => Version = version;

    /// <summary>Name and version of the model in use.</summary>
    public string Version { get; }

    /// <summary>Loads the model that lies in <paramref name="models"/>.</summary>
    /// <param name="models">The folder of learned weights.</param>
    /// <exception cref="FileNotFoundException">There is no model in the folder.</exception>
    public static SentenceParser Open(string models) => new("none");

    /// <summary>Segments, tokenises, tags and parses.</summary>
    /// <param name="text">The whole text; all spans point into it.</param>
    /// <param name="segments">Stretches to read, in text order; no sentence crosses the border of one.</param>
    /// <param name="sentences">A segmentation that must be kept; empty to find one.</param>
    /// <returns>Sentences in text order.</returns>
    public ImmutableArray<Sentence> Parse(string text, ImmutableArray<TextSpan> segments, ImmutableArray<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
