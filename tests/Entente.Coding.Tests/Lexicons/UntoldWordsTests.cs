using Entente.Coding.Lexicons;

namespace Entente.Coding.Tests.Lexicons;

public sealed class UntoldWordsTests
{
    [Fact]
    public void Nouns_are_found_by_their_class()
    {
        var words = UntoldWords.Read(LexiconFile.Read("untold.txt", ["remembrance anniversary jubilee", "body committee", "arms submarine"]));
        Assert.True(words.IsRemembrance("jubilee") && words.IsBody("committee") && words.IsArms("submarine"));
        Assert.False(words.IsRemembrance("committee") || words.IsBody("jubilee"));
    }

    [Theory]
    [InlineData("feast anniversary")]
    [InlineData("body")]
    public void A_line_without_class_or_noun_is_refused_with_its_place(string line)
    {
        var fault = Assert.Throws<InvalidDataException>(() => UntoldWords.Read(LexiconFile.Read("untold.txt", ["remembrance anniversary", line])));
        Assert.Contains("data/lexicon/untold.txt:2", fault.Message, StringComparison.Ordinal);
    }
}
