using System.Collections.Immutable;

namespace Entente.Language;

/// <summary>Tags, lemmatises and parses words that are already told apart. Implementations are thread-safe and deterministic.</summary>
public interface ISyntaxModel
{
    /// <summary>Name and version of the learned weights.</summary>
    string Version { get; }

    /// <summary>Pretrained vectors of words; null for a model without any.</summary>
    WordVectors? Vectors => null;

    /// <summary>Annotates several sentences at once, so that an implementation may work on them in lockstep.</summary>
    /// <param name="text">The text that all spans point into.</param>
    /// <param name="sentences">The sentences, in text order.</param>
    /// <returns>One parsed sentence for each, with the same words; indices count from 0.</returns>
    ImmutableArray<Sentence> Annotate(string text, IReadOnlyList<SegmentedSentence> sentences);
}

/// <summary>A sentence whose words are known and nothing else.</summary>
/// <param name="Span">From the first word to the last.</param>
/// <param name="Words">The syntactic words in order; never empty.</param>
public readonly record struct SegmentedSentence(TextSpan Span, ImmutableArray<TextSpan> Words);
