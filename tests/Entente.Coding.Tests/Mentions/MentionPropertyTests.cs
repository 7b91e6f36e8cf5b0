using CsCheck;
using Entente.Coding.Lexicons;
using Entente.Coding.Mentions;
using Entente.Knowledge;
using Entente.Testing;

namespace Entente.Coding.Tests.Mentions;

public sealed class MentionPropertyTests
{
    private static readonly string[] Words =
    [
        "Japan", "Japanese", "the", "Foreign", "Ministry", "of", "and", ",", "spokesman", "for", "DPRK", "Kim", "Jong", "Un", "President", "Putin", "said", "'s", "U.S.", "troops",
        "-", "NATO", "secretary", "general", "Institute", "Studies", "Tokyo", "in", "south", "Korea", "puppet", "regime", "minister", "Culture", "Georgia", "Jordan", "Michael", "al", "Maliki",
        "\n", "\uD83D\uDE00", "(", "\"", "é", "von", "Lake", "Victoria", "former", "deputy",
    ];

    private static readonly MentionFinder Finder = new(KnowledgeBase.Open(Path.Combine(Shared.Repository, "data", "knowledge")), SpeechWords.Open(Path.Combine(Shared.Repository, "data", "lexicon")));

    [Fact]
    public void Mentions_lie_in_their_sentences_in_order_without_overlap_whatever_the_words() =>
        Gen.Int[0, Words.Length - 1].Array[0, 60].Sample(indices =>
        {
            var text = string.Join(' ', indices.Select(i => Words[i]));
            var mentions = Find(text);
            var sentences = PlainTokens.Of(text);
            var end = 0;
            foreach (var mention in mentions)
            {
                var sentence = sentences[mention.Sentence];
                Assert.True(sentence.Span.Contains(mention.Span) && !mention.Span.IsEmpty && mention.Span.Start >= end);
                Assert.True(mention.Tokens.First <= mention.HeadToken && mention.HeadToken < mention.Tokens.End && mention.Tokens.End <= sentence.Tokens.Length);
                Assert.Equal(mention.Span, new(sentence.Tokens[mention.Tokens.First].Span.Start, sentence.Tokens[mention.Tokens.End - 1].Span.End));
                Assert.NotEmpty(mention.Actor.Id);
                end = mention.Span.End;
            }
        });

    [Fact]
    public void The_same_text_gives_the_same_mentions_on_any_thread()
    {
        const string Text = "Japanese Prime Minister Kishida met the president of France and Kim Sol Hwa, researcher of the DPRK Foreign Ministry, in Tokyo.";
        var first = Find(Text).Select(m => (m.Span, m.Actor.Id)).ToArray();
        Parallel.For(0, 16, _ => Assert.Equal(first, Find(Text).Select(m => (m.Span, m.Actor.Id)).ToArray()));
    }

    private static System.Collections.Immutable.ImmutableArray<ActorMention> Find(string text)
    {
        var article = new Article("a", text) { Outlet = "KCNA", Published = new(2023, 5, 15) };
        return Finder.Find(article, new Header { Outlet = "KCNA", Published = article.Published, Body = new(0, text.Length) }, PlainTokens.Of(text));
    }
}
