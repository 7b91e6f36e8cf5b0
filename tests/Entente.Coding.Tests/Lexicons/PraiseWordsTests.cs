using Entente.Coding.Acts;
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
        Assert.Equal(expected, words.At(Tree(text), 0));
    }

    [Theory]
    [InlineData("lauds dignity", "use laud or favour")]
    [InlineData("laud might might", "'might' stands in the table already")]
    public void A_malformed_line_is_named_with_what_would_be_right(string line, string expected)
    {
        var fault = Assert.Throws<InvalidDataException>(() => PraiseWords.Read(LexiconFile.Read("praise.txt", ["# head", line])));
        Assert.Contains("praise.txt:2", fault.Message, StringComparison.Ordinal);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    private static SentenceTree Tree(string text)
    {
        int at = 0;
        var tokens = text.Split(' ').Select((word, i) =>
        {
            TextSpan span = new(at, at + word.Length);
            at += word.Length + 1;
            return new Token(span, word, WordCategory.Noun, "NN", "", i - 1, i == 0 ? "root" : "dep");
        });
        return new(text, new Sentence(0, new(0, text.Length), [.. tokens], []), []);
    }
}
