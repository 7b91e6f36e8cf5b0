using Entente.Testing;

namespace Entente.Language.Tests;

public sealed class SentenceParserTest
{
    private static readonly SentenceParser Parser = SentenceParser.Open(Path.Combine(Shared.Repository, "models"));

    [Fact]
    public void A_sentence_of_many_thousand_words_becomes_one_tree_that_covers_every_word()
    {
        var text = string.Join(' ', Enumerable.Range(0, 8_000).Select(i => i % 30 == 29 ? "and," : "word"));
        var sentence = Assert.Single(Parser.Parse(text, [], [new(0, text.Length)]));
        Assert.Equal(text.Split(' ').Sum(w => w.Length), sentence.Tokens.Sum(t => t.Span.Length));
        AssertTree(sentence);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u200B ")]
    public void A_text_without_words_has_no_sentences(string text) => Assert.Empty(Parser.Parse(text, [new(0, text.Length)], []));

    [Theory]
    [InlineData("\u05D4\u05D5\u05D0 \u05D4\u05DC\u05DA \u202Eabc\u202C.")]
    [InlineData("\uD800 lone \uDC00 halves\uD83D")]
    [InlineData("\u0001\u0002 bell\u0007 \u001B[31mred\u001B[0m")]
    [InlineData("\U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467 \u2764\uFE0F !!!")]
    [InlineData("((((((((((((((((((((((((((((((((((((((((")]
    public void Odd_text_is_parsed_like_any_other(string text)
    {
        var sentences = Parser.Parse(text, [new(0, text.Length)], []);
        Assert.NotEmpty(sentences);
        Assert.All(sentences, AssertTree);
    }

    [Fact]
    public void Runs_without_a_space_are_parsed()
    {
        var text = new string('x', 50_000) + new string('\u4E2D', 50_000) + new string('-', 50_000) + string.Concat(Enumerable.Repeat("a.b@c/", 500));
        var sentences = Parser.Parse(text, [new(0, text.Length)], []);
        Assert.Equal(text.Length, sentences.Sum(s => s.Tokens.Sum(t => t.Span.Length)));
    }

    private static void AssertTree(Sentence sentence)
    {
        Assert.Equal(1, sentence.Tokens.Count(t => t.Head < 0));
        var walks = new int[sentence.Tokens.Length];
        for (var i = 0; i < walks.Length; i++)
        {
            for (var at = i; at >= 0 && walks[at] == 0; at = sentence.Tokens[at].Head)
            {
                walks[at] = i + 1;
                Assert.False(sentence.Tokens[at].Head >= 0 && walks[sentence.Tokens[at].Head] == i + 1, "the heads make a cycle");
            }
        }
    }
}
