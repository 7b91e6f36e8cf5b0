using System.Collections.Immutable;
using Entente.Coding.Attributions;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Tests.Attributions;

public class CueLexiconTests
{
    [Fact]
    public void The_shipped_table_holds_more_than_six_hundred_cues() => Assert.True(Shipped().Count > 600);

    [Theory]
    [InlineData("say", "verb")]
    [InlineData("say\tverb\tshout")]
    [InlineData("say\tverb\t3")]
    [InlineData("say\twerb\tsay")]
    public void A_malformed_line_is_refused_with_its_place(params string[] lines)
    {
        var fault = Assert.Throws<InvalidDataException>(() => CueLexicon.Read(LexiconFile.Read("cues.txt", ["# head", .. lines])));
        Assert.Contains("data/lexicon/cues.txt:2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_goes_before_its_first_word_and_may_be_interrupted()
    {
        var lexicon = CueLexicon.Read(LexiconFile.Read("cues.txt", ["call\tverb\tsay", "call for\tverb\tdemand"]));
        Assert.Equal(CueClass.Demand, lexicon.ClassOf(Words("call", "loudly", "for"), 0));
        Assert.Equal(CueClass.Say, lexicon.ClassOf(Words("call", "it", "a", "day"), 0));
    }

    internal static CueLexicon Shipped() => CueLexicon.Open(Path.Combine(Entente.Testing.Shared.Repository, "data", "lexicon"));

    private static Sentence Words(params string[] lemmas) => new(
        0, new(0, 100),
        [.. lemmas.Select((l, i) => new Token(new(i, i + 1), l, i == 0 ? WordCategory.Verb : WordCategory.Other, "", "", i - 1, "dep"))], []);
}
