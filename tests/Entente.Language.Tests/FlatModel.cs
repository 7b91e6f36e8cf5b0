using System.Collections.Immutable;

namespace Entente.Language.Tests;

/// <summary>A model that hangs every word from the word before it.</summary>
internal sealed class FlatModel : ISyntaxModel
{
    public string Version => "flat";

    public ImmutableArray<Sentence> Annotate(string text, IReadOnlyList<SegmentedSentence> sentences) =>
        [.. sentences.Select((s, index) => new Sentence(index, s.Span, [.. s.Words.Select((w, i) => Word(text, w, i))], []))];

    private static Token Word(string text, TextSpan span, int i) =>
        new(span, span.Slice(text).ToString().ToLowerInvariant(), WordCategory.Noun, "NN", "Number=Sing", i - 1, i == 0 ? "root" : "dep");
}
