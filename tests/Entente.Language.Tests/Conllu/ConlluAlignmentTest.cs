using Entente.Language.Conllu;

namespace Entente.Language.Tests.Conllu;

public sealed class ConlluAlignmentTest
{
    private const string Parse =
        "# text = He can't go.\n1\tHe\the\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_\n"
        + "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    [Fact]
    public void Words_are_found_by_their_characters_whatever_the_white_space()
    {
        var text = "A title\n\nHe  can't\ngo .";
        var sentence = Assert.Single(Align(text, Parse));
        Assert.Equal(["He", "ca", "n't", "go", "."], sentence.Tokens.Select(t => t.Span.Slice(text).ToString()));
        Assert.Equal(new TextSpan(9, 23), sentence.Span);
        Assert.Equal([3, 3, 3, -1, 3], sentence.Tokens.Select(t => t.Head));
        Assert.Equal(WordCategory.Pronoun, sentence.Tokens[0].Category);
    }

    [Fact]
    public void The_same_sentence_twice_is_found_twice() =>
        Assert.Equal([0, 14], Align("He can't go.  He can't go.", Parse + Parse).Select(s => s.Span.Start));

    [Fact]
    public void Words_that_their_token_does_not_spell_share_its_characters()
    {
        var parse = Parse.Replace("2\tca\t", "2\tcan\t", StringComparison.Ordinal).Replace("3\tn't\t", "3\tnot\t", StringComparison.Ordinal);
        var text = "He can't go.";
        Assert.Equal(["can", "'t"], Align(text, parse)[0].Tokens.Skip(1).Take(2).Select(t => t.Span.Slice(text).ToString()));
    }

    [Theory]
    [InlineData("She can't go.", "f:1: the sentence that starts with 'He' is not in the article's text after 'She can't go.'")]
    [InlineData("", "f:1: the sentence that starts with 'He' is not in the article's text after ''")]
    public void A_sentence_that_the_article_does_not_hold_is_named(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Align(text, Parse)).Message);

    [Fact]
    public void A_word_without_head_is_named() => Assert.Equal(
        "f:1: word 1 has no head and relation; a given parse must be complete",
        Assert.Throws<InvalidDataException>(() => Align("Hi", "1\tHi\thi\tINTJ\tUH\t_\t_\t_\t_\t_\n\n")).Message);

    [Fact]
    public void Parses_are_found_by_the_id_of_their_article()
    {
        var parses = GivenParses.Read(new StringReader("# newdoc id = a\n" + Parse + Parse + "# newdoc id = b\n" + Parse), "f");
        Assert.Equal(2, parses.Find("a", "He can't go. He can't go.").Length);
        Assert.Single(parses.Find("b", "He can't go."));
        Assert.True(parses.Find("c", "He can't go.").IsDefault);
    }

    [Theory]
    [InlineData("", "f:1: no article was named yet; a comment '# newdoc id = ID' must stand before an article's first sentence")]
    [InlineData("# newdoc id = a\n" + Parse + "# newdoc id = a\n", "f:10: article 'a' stands twice; all its sentences must follow one newdoc id")]
    public void Parses_without_an_article_of_their_own_are_refused(string before, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => GivenParses.Read(new StringReader(before + Parse), "f")).Message);

    private static System.Collections.Immutable.ImmutableArray<Sentence> Align(string text, string conllu) =>
        ConlluAlignment.Align(text, ConlluReader.Read(new StringReader(conllu), "f"), "f");
}
