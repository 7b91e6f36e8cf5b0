using CsCheck;
using Entente.Language.Segmentation;
using Entente.Testing;

namespace Entente.Language.Tests.Segmentation;

public sealed class SegmenterTest
{
    private static readonly Segmenter Segmenter = Segmenter.Open(Path.Combine(Shared.Repository, "models"));

    [Theory]
    [InlineData("Gen. Ri Yong Gil met Kim Jong Un on Jan. 4 in No. 5 Building.|They talked.")]
    [InlineData("The U.S. President spoke in Washington D.C. on Tuesday.|He left at 5 p.m. for Seoul.")]
    [InlineData("He lives in the U.S.|He works for the U.N. Security Council.")]
    [InlineData("\"We can't,\" he said.|\"Don't go!\"|She went.")]
    [InlineData("“It is over,” said Mr. Abe.|“We have won.”|Nobody cheered.")]
    public void Sentences_of_news_prose_end_where_a_reader_ends_them(string marked)
    {
        var expected = marked.Split('|');
        Assert.Equal(expected, SentencesOf(string.Join(' ', expected)));
    }

    [Fact]
    public void A_blank_line_and_a_line_break_part_paragraphs() =>
        Assert.Equal(["A headline", "The first paragraph", "A second one"], SentencesOf("A headline\n\nThe first paragraph\nA second one"));

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void A_line_that_stops_in_mid_sentence_goes_on_after_the_break(string lineBreak)
    {
        var sentence = $"The prime minister, who attended the summit held in the capital last June, vowed to raise{lineBreak}relations with the alliance to a new level.";
        Assert.Equal([sentence], SentencesOf(sentence));
    }

    [Fact]
    public void Text_wrapped_at_a_fixed_width_is_read_as_if_it_were_not()
    {
        var text = "Officials said on Monday that the two sides had agreed to\nhold talks in Vienna next month. The meeting will be the\nfirst since March. It is to last for three days, and then\nDelegates will fly home.";
        Assert.Equal(3, SentencesOf(text).Length);
    }

    [Fact]
    public void The_end_mark_of_a_dispatch_stands_alone() =>
        Assert.Equal(["It will lead it to ruin.", "-0-"], SentencesOf("It will lead it to ruin. -0-"));

    [Theory]
    [InlineData("the ministry of trade, ")]
    [InlineData("日本 與 北約 ")]
    public void A_text_without_a_stop_is_cut_behind_a_comma_into_sentences_of_a_bounded_length(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, Segmenter.LongestSentence));
        var sentences = Segmenter.Segment(text, [new(0, text.Length)], []);
        Assert.All(sentences, s => Assert.InRange(s.Words.Length, 1, Segmenter.LongestSentence));
        Assert.All(sentences.SkipLast(1).Where(_ => words.Contains(',')), s => Assert.EndsWith(",", s.Span.Slice(text).ToString(), StringComparison.Ordinal));
        Assert.Equal(text.Where(c => c != ' '), sentences.SelectMany(s => s.Words).SelectMany(w => w.Slice(text).ToString()));
        Assert.Single(Segmenter.Segment(text, [], [new(0, text.Length)]));
    }

    [Fact]
    public void No_sentence_crosses_the_border_of_a_segment()
    {
        var text = "one two three four";
        var sentences = Segmenter.Segment(text, [new(0, 7), new(7, 18)], []);
        Assert.Equal([new(0, 7), new(8, 18)], sentences.Select(s => s.Span));
    }

    [Fact]
    public void A_given_segmentation_is_kept_but_for_spacing_around_it()
    {
        var text = "Mr. A. B. Smith\nleft. ";
        var sentences = Segmenter.Segment(text, [], [new(0, 6), new(6, 16), new(16, 16), new(16, 22)]);
        Assert.Equal([new(0, 6), new(7, 15), new(16, 21)], sentences.Select(s => s.Span));
    }

    [Fact]
    public void Sentences_cover_every_character_that_is_not_spacing() => Gen.Char["aB. \n\n,?!\"(U.S-0"].Array[0, 200].Select(c => new string(c)).Sample(text =>
    {
        var words = Segmenter.Segment(text, [new(0, text.Length)], []).SelectMany(s => s.Words);
        Assert.Equal(string.Concat(text.Where(c => !Characters.IsSpacing(c))), string.Concat(words.Select(w => w.Slice(text).ToString())));
    });

    [Fact]
    public void A_stretch_outside_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Segmenter.Segment("abc", [new(0, 4)], []));

    private static string[] SentencesOf(string text) => [.. Segmenter.Segment(text, [new(0, text.Length)], []).Select(s => s.Span.Slice(text).ToString())];
}
