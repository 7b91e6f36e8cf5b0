using Entente.Coding.Lexicons;

namespace Entente.Coding.Tests.Lexicons;

public sealed class SpeechWordsTests
{
    [Fact]
    public void A_message_is_a_document_with_an_addressee()
    {
        var words = SpeechWords.Read(LexiconFile.Read("speech.txt", ["message letter", "document decree", "kindness greeting"]));
        Assert.True(words.IsMessage("letter") && words.IsDocument("letter"));
        Assert.True(!words.IsMessage("decree") && words.IsDocument("decree"));
        Assert.True(words.TellsOfMessage("sent New Year greetings"));
        Assert.False(words.TellsOfMessage("signed the decree"));
    }

    [Theory]
    [InlineData("NNS", "marcher", true)]
    [InlineData("NNS", "marchers", true)]
    [InlineData("NN", "marcher", false)]
    [InlineData("NNS", "minister", false)]
    public void Only_several_are_a_crowd(string tag, string lemma, bool expected)
    {
        var words = SpeechWords.Read(LexiconFile.Read("speech.txt", ["crowd marcher"]));
        Assert.Equal(expected, words.IsCrowd(new(default, lemma, WordCategory.Noun, tag, "", 0, "nsubj")));
    }

    [Theory]
    [InlineData("crowds marcher")]
    [InlineData("crowd")]
    public void A_malformed_line_is_named_with_what_would_be_right(string line)
    {
        var fault = Assert.Throws<InvalidDataException>(() => SpeechWords.Read(LexiconFile.Read("speech.txt", ["# head", line])));
        Assert.Contains("speech.txt:2", fault.Message, StringComparison.Ordinal);
        Assert.Contains("message, document, kindness, issue, crowd", fault.Message, StringComparison.Ordinal);
    }
}
