using Entente.Coding.Lexicons;

namespace Entente.Coding.Tests.Lexicons;

public sealed class PraiseWordsTests
{
    [Theory]
    [InlineData("dignity", PraiseStrength.Laud)]
    [InlineData("success", PraiseStrength.Favour)]
    [InlineData("table", PraiseStrength.None)]
    [InlineData("special significance", PraiseStrength.Laud)]
    [InlineData("success story", PraiseStrength.Favour)]
    public void A_word_praises_alone_or_with_the_word_behind_it(string text, object expected)
    {
        var words = PraiseWords.Read(LexiconFile.Read("praise.txt", ["laud dignity special_significance", "favour success"]));
        Assert.Equal(expected, text.Split(' ') is [var first, var second] ? words.Of(first, second) : words.Of(text, null));
    }

    [Fact]
    public void A_foe_praises_nobody_and_is_not_praised()
    {
        var words = PraiseWords.Read(LexiconFile.Read("praise.txt", ["laud dignity", "foe imperialist"]));
        Assert.True(words.IsFoe("imperialist"));
        Assert.False(words.IsFoe("dignity"));
        Assert.Equal(PraiseStrength.None, words.Of("imperialist", null));
    }

    [Theory]
    [InlineData("lauds dignity", "use laud, favour or foe")]
    [InlineData("laud might might", "'might' stands in the table already")]
    public void A_malformed_line_is_named_with_what_would_be_right(string line, string expected)
    {
        var fault = Assert.Throws<InvalidDataException>(() => PraiseWords.Read(LexiconFile.Read("praise.txt", ["# head", line])));
        Assert.Contains("praise.txt:2", fault.Message, StringComparison.Ordinal);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }
}
