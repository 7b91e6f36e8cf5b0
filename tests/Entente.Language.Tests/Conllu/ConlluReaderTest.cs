using Entente.Language.Conllu;
using Entente.Testing;

namespace Entente.Language.Tests.Conllu;

public sealed class ConlluReaderTest
{
    private const string Sentence =
        "# sent_id = a\n# text = Don't go to New York.\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
        + "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t0:root\t_\n4\tto\tto\tADP\tIN\t_\t5\tcase\t_\t_\n"
        + "5\tNew York\tNew York\tPROPN\tNNP\t_\t3\tobl\t_\tSpaceAfter=No\n6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n";

    [Fact]
    public void What_was_read_is_written_line_for_line() => Assert.Equal(Sentence, Rewritten(Sentence));

    [SkippableFact]
    public void The_treebanks_are_written_as_they_were_read()
    {
        Skip.IfNot(Shared.Has("data/treebanks/en_ewt-ud-dev.conllu"), Shared.Absent);
        var text = File.ReadAllText(Shared.PathOf("data/treebanks/en_ewt-ud-dev.conllu"));
        Assert.Equal(text, Rewritten(text));
    }

    [Theory]
    [InlineData("1\tgo\tgo\tVERB\n\n", "f:1: 4 columns; a word has 10, separated by tabs")]
    [InlineData("1\ta\tb\t_\t_\t_\t0\troot\t_\t\n\n", "f:1: column 10 is empty; write _ for nothing")]
    [InlineData("# c\nx\ta\tb\t_\t_\t_\t0\troot\t_\t_\n\n", "f:2: 'x' is no id; it is a number, a range such as 2-3 or an empty node such as 2.1")]
    [InlineData("1\ta\tb\t_\t_\t_\t0\troot\t_\t_\n3\ta\tb\t_\t_\t_\t1\tdep\t_\t_\n\n", "f:2: word 3 where 2 was due")]
    [InlineData("1\ta\tb\t_\t_\t_\t0\troot\t_\t_\n1\ta\tb\t_\t_\t_\t0\troot\t_\t_\n\n", "f:2: word 1 inside a sentence; a blank line must end the sentence before")]
    [InlineData("1\ta\tb\t_\t_\t_\t0\troot\t_\t_\n# c\n", "f:2: a comment between words; a blank line must end the sentence before")]
    [InlineData("1\ta\tb\t_\t_\t_\tup\troot\t_\t_\n\n", "f:1: 'up' is no head; it is the number of a word, 0 for the root or _")]
    [InlineData("1\ta\tb\t_\t_\t_\t7\tdep\t_\t_\n\n", "f:1: head 7 of word 1; the last word is 1")]
    [InlineData("1\ta\tb\t_\t_\t_\t2\tdep\t_\t_\n2\ta\tb\t_\t_\t_\t1\tdep\t_\t_\n\n", "f:1: word 1 is its own ancestor; heads must lead to a root with head 0")]
    [InlineData("1-3\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\tb\t_\t_\t_\t0\troot\t_\t_\n\n", "f:2: range 1-3 ends after the last word, 1")]
    [InlineData("1\ta\tb\t_\t_\t_\t0\troot\t_\t_\n1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "f:2: range 1-2 where the next word is 2; a range stands right before its first word")]
    [InlineData("1.2\ta\tb\t_\t_\t_\t_\t_\t_\t_\n\n", "f:1: empty node 1.2 after word 0; 0.1 was due")]
    [InlineData("# lonely\n\n", "f:2: comments without words; the words must follow the comments without a blank line")]
    public void A_malformed_line_is_named(string text, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Rewritten(text)).Message);

    [Fact]
    public void Words_find_their_characters_in_the_rebuilt_text()
    {
        var rebuilt = ConlluText.Rebuild(ConlluReader.Read(new StringReader(Sentence), "f"));
        Assert.Equal("Don't go to New York. ", rebuilt.Text);
        Assert.Equal(["Do", "n't", "go", "to", "New York", "."], rebuilt.Sentences[0].Words.Select(w => w.Slice(rebuilt.Text).ToString()));
    }

    private static string Rewritten(string text)
    {
        var output = new StringWriter();
        foreach (var sentence in ConlluReader.Read(new StringReader(text), "f"))
        {
            ConlluWriter.Write(output, sentence);
        }

        return output.ToString();
    }
}
