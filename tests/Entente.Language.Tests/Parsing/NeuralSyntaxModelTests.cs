using System.Collections.Immutable;
using CsCheck;
using Entente.Language.Parsing;
using Entente.Testing;

namespace Entente.Language.Tests.Parsing;

public sealed class NeuralSyntaxModelTests : IClassFixture<NeuralSyntaxModelTests.Opened>
{
    private static readonly string[] Vocabulary =
        ["The", "minister", "said", "Japan", "will", "not", "visit", ",", "Pyongyang", "on", "12", "May", ".", "\uD800", "😀", "ﷺ", "don", "n’t", "x_y-z", "\u0000"];

    private readonly NeuralSyntaxModel _model;

    public NeuralSyntaxModelTests(Opened opened) => _model = opened.Model;

    [Fact]
    public void A_plain_sentence_is_read_as_a_person_would()
    {
        Sentence sentence = Annotate("The foreign minister of Japan visited Pyongyang on Monday .").Single();
        Token minister = sentence.Tokens[2], visited = sentence.Tokens[5], pyongyang = sentence.Tokens[6];
        Assert.Equal((-1, "root", WordCategory.Verb, "VBD", "visit"), (visited.Head, visited.Relation, visited.Category, visited.Tag, visited.Lemma));
        Assert.Equal((5, "nsubj"), (minister.Head, minister.Relation));
        Assert.Equal((5, "obj", WordCategory.ProperNoun), (pyongyang.Head, pyongyang.Relation, pyongyang.Category));
        Assert.Contains(new NamedEntity(4, 5, EntityKind.Place), sentence.Entities);
    }

    [Fact]
    public void Any_words_become_one_tree_a_sentence_with_the_words_kept() => Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[1, 40].Array[1, 6].Sample(
        sentences =>
        {
            string text = string.Join(' ', sentences.Select(words => string.Join(' ', words)));
            List<SegmentedSentence> segmented = Segment(sentences);
            ImmutableArray<Sentence> found = _model.Annotate(text, segmented);
            Assert.Equal(segmented.SelectMany(sentence => sentence.Words), found.SelectMany(sentence => sentence.Tokens).Select(token => token.Span));
            Assert.Equal(segmented.Select(sentence => sentence.Words.Length), found.Select(sentence => sentence.Tokens.Length));
            Assert.All(found, AssertTree);
        },
        iter: 30);

    [Fact]
    public void A_sentence_is_read_the_same_alone_and_among_others_and_on_many_threads()
    {
        Random random = new(7);
        string[][] sentences = [.. Enumerable.Range(0, 60).Select(_ => random.GetItems(Vocabulary, random.Next(1, 60)))];
        ImmutableArray<Sentence> together = _model.Annotate(Join(sentences), Segment(sentences));
        Parallel.For(0, sentences.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            Sentence alone = _model.Annotate(Join([sentences[i]]), Segment([sentences[i]])).Single();
            Assert.Equal(Plain(together[i]), Plain(alone));
        });

        static List<(string, WordCategory, string, string, int, string)> Plain(Sentence sentence) =>
            [.. sentence.Tokens.Select(token => (token.Lemma, token.Category, token.Tag, token.Features, token.Head, token.Relation))];
    }

    [Fact]
    public void A_sentence_of_fifty_thousand_words_is_read_in_pieces_and_stays_one_tree()
    {
        Random random = new(11);
        string[] words = random.GetItems(Vocabulary, 50_000);
        Sentence sentence = _model.Annotate(Join([words]), Segment([words])).Single();
        Assert.Equal(words.Length, sentence.Tokens.Length);
        AssertTree(sentence);
    }

    [Fact]
    public void No_sentences_give_none_and_a_sentence_without_words_is_refused()
    {
        Assert.Empty(_model.Annotate("", []));
        Assert.Throws<ArgumentException>(() => _model.Annotate("x", [new SegmentedSentence(new TextSpan(0, 1), [])]));
    }

    private static void AssertTree(Sentence sentence)
    {
        Assert.True(TreeDecoder.IsTree([.. sentence.Tokens.Select(token => token.Head)]));
        Assert.All(sentence.Tokens, token => Assert.Equal(token.Head < 0, token.Relation == "root"));
        Assert.All(sentence.Tokens, token => Assert.NotEmpty(token.Lemma));
        Assert.All(sentence.Entities, entity => Assert.InRange(entity.End, entity.First + 1, sentence.Tokens.Length));
    }

    private ImmutableArray<Sentence> Annotate(string sentence) => _model.Annotate(sentence, Segment([sentence.Split(' ')]));

    private static string Join(string[][] sentences) => string.Join(' ', sentences.Select(words => string.Join(' ', words)));

    private static List<SegmentedSentence> Segment(string[][] sentences)
    {
        int at = 0;
        List<SegmentedSentence> segmented = [];
        foreach (string[] words in sentences)
        {
            ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>(words.Length);
            foreach (string word in words)
            {
                spans.Add(new TextSpan(at, at + word.Length));
                at += word.Length + 1;
            }

            segmented.Add(new SegmentedSentence(spans[0].Cover(spans[^1]), spans.MoveToImmutable()));
        }

        return segmented;
    }

    public sealed class Opened : IDisposable
    {
        public NeuralSyntaxModel Model { get; } = NeuralSyntaxModel.Open(Path.Combine(Shared.Repository, "models", "english.bin"));

        public void Dispose() => Model.Dispose();
    }
}
