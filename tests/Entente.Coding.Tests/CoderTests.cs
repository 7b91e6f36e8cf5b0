using System.Buffers;
using CsCheck;
using Entente.Json;
using Entente.Testing;

namespace Entente.Coding.Tests;

/// <summary>What holds for every reading, whatever the text.</summary>
public sealed class CoderTests
{
    // Words that wake every layer, and characters that upset offsets.
    private static readonly string[] Pieces =
    [
        "Japan", "NATO", "the U.S.", "Kim Jong Un", "said", "that", "will", "not", "attack", "condemned", "talks", "with", "on", "Monday", "last year", "\"", "“", "”", "'",
        ".", ". ", ",", "\n", "\n\n", " ", " ", " ", "-", "--", "(", ")", "-0-", "😀", "한국", "\uD83D", "\u0000", "\u200F", "U.S.-Japan", "1,000", "2023-05-15", "##", "**",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(p => string.Join(p.Length % 2 == 0 ? " " : "", p));

    [Fact]
    public void Every_span_lies_in_the_text_and_every_reference_leads_somewhere() => AnyText.Sample(
        text =>
        {
            var reading = SharedCoder.Instance.Read(new Article("a", text) { Published = new(2023, 5, 15) });
            foreach (var span in Spans(reading))
            {
                Assert.InRange(span.Start, 0, text.Length);
                Assert.InRange(span.End, span.Start, text.Length);
            }

            Assert.All(reading.Sentences, (s, i) => Assert.Equal(i, s.Index));
            Assert.All(reading.Mentions, m => Assert.InRange(m.Sentence, 0, reading.Sentences.Length - 1));
            Assert.All(reading.Events, e => Assert.InRange(e.Sentence, 0, reading.Sentences.Length - 1));
            var ids = reading.Events.Select(e => e.Id).ToHashSet();
            Assert.Equal(reading.Events.Length, ids.Count);
            Assert.All(reading.Events, e => Assert.True(e.About is null || ids.Contains(e.About)));
            Assert.All(reading.Attributions, a => Assert.InRange(a.Parent, -1, reading.Attributions.Length - 1));
        },
        iter: 300);

    [Fact]
    public void The_same_article_gives_the_same_bytes_on_every_thread() => AnyText.Array[4, 4].Sample(
        texts =>
        {
            var alone = texts.Select(t => Bytes(new Article("a", t))).ToArray();
            var together = new byte[texts.Length * 4][];
            Parallel.For(0, together.Length, i => together[i] = Bytes(new Article("a", texts[i % texts.Length])));
            Assert.All(together, (bytes, i) => Assert.Equal(alone[i % texts.Length], bytes));
        },
        iter: 20);

    [Fact]
    public void Tokens_lie_in_order_inside_their_sentence() => AnyText.Sample(
        text =>
        {
            foreach (var sentence in SharedCoder.Instance.Read(new Article("a", text)).Sentences)
            {
                int at = sentence.Span.Start;
                foreach (var token in sentence.Tokens)
                {
                    Assert.True(token.Span.Start >= at && token.Span.End <= sentence.Span.End && token.Span.Length > 0);
                    Assert.InRange(token.Head, -1, sentence.Tokens.Length - 1);
                    at = token.Span.End;
                }

                Assert.Single(sentence.Tokens, t => t.Head == -1);
            }
        },
        iter: 300);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\uFEFF")]
    public void A_text_without_words_gives_an_empty_reading(string text)
    {
        var reading = SharedCoder.Instance.Read(new Article("a", text));
        Assert.Empty(reading.Sentences);
        Assert.Empty(reading.Events);
    }

    private static byte[] Bytes(Article article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.Write(buffer, SharedCoder.Instance.Read(article));
        return buffer.WrittenSpan.ToArray();
    }

    private static IEnumerable<TextSpan> Spans(Reading reading) =>
        reading.Sentences.Select(s => s.Span)
            .Concat(reading.Times.Select(t => t.Span))
            .Concat(reading.Mentions.Select(m => m.Span))
            .Concat(reading.Attributions.SelectMany(a => a.Source.Concat(a.Cue).Concat(a.Content)))
            .Concat(reading.Events.Select(e => e.Trigger))
            .Concat(reading.Events.SelectMany(e => e.Actors.Concat(e.Recipients)).Where(p => p.Span is not null).Select(p => p.Span!.Value))
            .Concat(reading.Framing.Select(f => f.Span));
}
