using Entente.Language.Segmentation;
using Entente.Testing;

namespace Entente.Language.Tests;

public sealed class SentenceParserTest
{
    private static readonly Segmenter Segmenter = Segmenter.Open(Path.Combine(Shared.Repository, "models"));

    [Fact]
    public void A_sentence_of_fifty_thousand_words_is_parsed_in_bounded_pieces_and_covers_every_word()
    {
        var text = string.Join(' ', Enumerable.Range(0, 50_000).Select(i => i % 30 == 29 ? "and," : "word"));
        var model = new FlatModel();
        var sentence = Assert.Single(new SentenceParser(Segmenter, model).Parse(text, [], [new(0, text.Length)]));
        Assert.InRange(model.Longest, 1, SentencePieces.LongestPiece);
        Assert.Equal(text.Split(' ').Sum(w => w.Length), sentence.Tokens.Sum(t => t.Span.Length));
        Assert.Equal(0, Assert.Single(Enumerable.Range(0, sentence.Tokens.Length), i => sentence.Tokens[i].Head < 0));
        Assert.All(sentence.Tokens, (token, i) => Assert.True(token.Head < i));
    }

    [Fact]
    public void Short_sentences_keep_their_place_beside_a_long_one()
    {
        var text = "a b\n\n" + string.Join(' ', Enumerable.Repeat("x", 500)) + "\n\nc d";
        var sentences = new SentenceParser(Segmenter, new FlatModel()).Parse(text, [], [new(0, 3), new(5, 1004), new(1006, 1009)]);
        Assert.Equal([0, 1, 2], sentences.Select(s => s.Index));
        Assert.Equal([2, 500, 2], sentences.Select(s => s.Tokens.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u200B ")]
    public void A_text_without_words_has_no_sentences(string text) =>
        Assert.Empty(new SentenceParser(Segmenter, new FlatModel()).Parse(text, [new(0, text.Length)], []));
}
