using System.Collections.Immutable;
using Entente.Language.Parsing;
using Entente.Language.Segmentation;

namespace Entente.Language;

/// <summary>Text to parsed sentences: the language layer's one entry. Thread-safe and deterministic.</summary>
public sealed class SentenceParser
{
    private readonly ISyntaxModel _model;

    /// <summary>Joins a segmenter and a syntax model.</summary>
    /// <param name="segmenter">Tells sentences and words apart.</param>
    /// <param name="model">Tags and parses them.</param>
    internal SentenceParser(Segmenter segmenter, ISyntaxModel model) => (Segmenter, _model) = (segmenter, model);

    /// <summary>Name and version of the model in use.</summary>
    public string Version => _model.Version;

    /// <summary>Pretrained vectors of words; null when the model has none.</summary>
    public WordVectors? Vectors => _model.Vectors;

    /// <summary>What tells sentences and words apart.</summary>
    public Segmenter Segmenter { get; }

    /// <summary>Loads the model that lies in <paramref name="models"/>.</summary>
    /// <param name="models">The folder of learned weights.</param>
    /// <exception cref="FileNotFoundException">There is no model in the folder.</exception>
    /// <exception cref="InvalidDataException">A file of weights is malformed or of another version.</exception>
    public static SentenceParser Open(string models) =>
        new(Segmenter.Open(models), NeuralSyntaxModel.Open(Path.Combine(models, "english.bin")));

    /// <summary>Segments, tokenises, tags and parses.</summary>
    /// <param name="text">The whole text; all spans point into it.</param>
    /// <param name="segments">Stretches to read, in text order; no sentence crosses the border of one.</param>
    /// <param name="sentences">A segmentation that must be kept; empty to find one.</param>
    /// <returns>Sentences in text order.</returns>
    public ImmutableArray<Sentence> Parse(string text, ImmutableArray<TextSpan> segments, ImmutableArray<TextSpan> sentences) =>
        Annotate(text, Segmenter.Segment(text, segments, sentences));

    /// <summary>Tags and parses words that are already told apart; sentences of any length (the model reads overlong ones in bounded pieces).</summary>
    /// <param name="text">The text that all spans point into.</param>
    /// <param name="sentences">The sentences, in text order, each with at least one word.</param>
    /// <returns>One parsed sentence for each, with the same words.</returns>
    public ImmutableArray<Sentence> Annotate(string text, IReadOnlyList<SegmentedSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        return _model.Annotate(text, sentences);
    }
}
