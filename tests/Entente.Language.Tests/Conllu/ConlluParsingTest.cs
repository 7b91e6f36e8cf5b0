using System.Globalization;
using System.Text;
using CsCheck;
using Entente.Language.Conllu;
using Entente.Language.Segmentation;
using Entente.Testing;

namespace Entente.Language.Tests.Conllu;

public sealed class ConlluParsingTest
{
    private static readonly ConlluParsing Parsing = new(new SentenceParser(Segmenter.Open(Path.Combine(Shared.Repository, "models")), new FlatModel()));

    [Fact]
    public void Given_words_are_kept_also_when_the_token_does_not_spell_them()
    {
        var input = "# sent_id = x-7\n1-2\tdu\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tde\t_\t_\t_\t_\t_\t_\t_\t_\n2\tle Grand\t_\t_\t_\t_\t_\t_\t_\tK=v\n2.1\telided\t_\t_\t_\t_\t_\t_\t0:root\t_\n3\t!\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        Assert.Equal(
            "# sent_id = x-7\n1-2\tdu\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tde\tde\tNOUN\tNN\tNumber=Sing\t0\troot\t_\t_\n"
            + "2\tle Grand\tle grand\tNOUN\tNN\tNumber=Sing\t1\tdep\t_\tK=v\n2.1\telided\t_\t_\t_\t_\t_\t_\t0:root\t_\n3\t!\t!\tNOUN\tNN\tNumber=Sing\t2\tdep\t_\t_\n\n",
            ParseConllu(input));
    }

    [Fact]
    public void Sentences_before_a_malformed_line_are_written()
    {
        var output = new StringWriter();
        var input = "1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n1\tb\t_\n\n";
        var error = Assert.Throws<InvalidDataException>(() => Parsing.ParseConllu(new StringReader(input), "in", output));
        Assert.StartsWith("in:3: 3 columns", error.Message, StringComparison.Ordinal);
        Assert.Equal("1\ta\ta\tNOUN\tNN\tNumber=Sing\t0\troot\t_\t_\n\n", output.ToString());
    }

    [Fact]
    public void Text_comes_out_with_ids_text_and_spacing()
    {
        var lines = ParseText("He can't.\n\nNo!").Split('\n');
        Assert.Equal("# sent_id = 1", lines[0]);
        Assert.Equal("# text = He can't.", lines[1]);
        Assert.Equal("2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No", lines[3]);
        Assert.StartsWith("2\tca\tca\t", lines[4], StringComparison.Ordinal);
        Assert.EndsWith("\tSpacesAfter=\\n\\n", lines[6], StringComparison.Ordinal);
        Assert.Equal("# sent_id = 2", lines[8]);
    }

    [Fact]
    public void The_text_can_be_rebuilt_from_the_output_character_by_character() =>
        Gen.Char["aZ1 .\t\n\r\u2028\u0085\u200B,'’-s\u0301\u05D0\"n"].Array[1, 60].Select(c => (c[0] % 2 == 0 ? "w" : " \n\u200Bw") + new string(c)).Sample(text => Assert.Equal(text, Rebuilt(ParseText(text))));

    [Fact]
    public void A_text_longer_than_a_part_is_read_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Officials met in Vienna on Monday. They left.\n\n", 30_000));
        Assert.Equal(60_000, ParseText(text).Split("# sent_id").Length - 1);
    }

    private static string ParseConllu(string input)
    {
        var output = new StringWriter();
        Parsing.ParseConllu(new StringReader(input), "in", output);
        return output.ToString();
    }

    private static string ParseText(string input)
    {
        var output = new StringWriter();
        Parsing.ParseText(new StringReader(input), output);
        return output.ToString();
    }

    private static string Rebuilt(string conllu)
    {
        var text = new StringBuilder();
        foreach (var sentence in ConlluReader.Read(new StringReader(conllu), "out"))
        {
            var inside = 0;
            foreach (var row in sentence.Rows.Where(r => r.Id.Kind == ConlluKind.Range || r.Id.First > inside || r.Id.Kind == ConlluKind.Word))
            {
                if (row.Id.Kind == ConlluKind.Word && row.Id.First <= inside)
                {
                    continue;
                }

                inside = row.Id.Kind == ConlluKind.Range ? row.Id.Second : inside;
                text.Append(Spacing(row.Misc, "SpacesBefore=", "")).Append(row.Form).Append(row.IsGlued ? "" : Spacing(row.Misc, "SpacesAfter=", " "));
            }
        }

        return text.ToString();
    }

    private static string Spacing(string misc, string key, string otherwise)
    {
        var item = misc.Split('|').FirstOrDefault(i => i.StartsWith(key, StringComparison.Ordinal));
        if (item is null)
        {
            return otherwise;
        }

        var spacing = item[key.Length..].Replace("\\s", " ", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal)
            .Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);
        for (var at = spacing.IndexOf("\\u", StringComparison.Ordinal); at >= 0; at = spacing.IndexOf("\\u", StringComparison.Ordinal))
        {
            var c = (char)int.Parse(spacing.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            spacing = spacing[..at] + c + spacing[(at + 6)..];
        }

        return spacing;
    }
}
