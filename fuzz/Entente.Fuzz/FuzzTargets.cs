using System.Text;
using Entente.Language.Conllu;
using Entente.Language.Segmentation;

namespace Entente.Fuzz;

/// <summary>Every reader of untrusted text in the language layer that needs no learned model.</summary>
internal static class FuzzTargets
{
    private const string Prose = "Pyongyang, May 15 (KCNA) -- Gen. Ri can't say \"no\" to the U.S.-led plan.\n\nHe isn't here; see http://x.org/a?b=1. -0-";
    private const string Conllu =
        "# sent_id = 1\n# text = He can't go.\n1\tHe\the\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_\n"
        + "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n4.1\tx\tx\tX\t_\t_\t_\t_\t0:root\t_\n5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    /// <summary>The targets, by name.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("tokenizer", [Prose, Conllu], Tokenise),
        new("layout", [Prose, "a\nb\nc\n\nd\n- e\n"], FindBlocks),
        new("conllu", [Conllu, Conllu + Conllu], ReadAndWrite),
        new("alignment", [Conllu, Conllu + Conllu], Align),
    ];

    private static void Tokenise(string text)
    {
        var words = new List<TextSpan>();
        Tokenizer.Tokenize(text, new(0, text.Length), words);
        var seen = new StringBuilder();
        var at = 0;
        foreach (var word in words)
        {
            Require(word.Start >= at && word.Length is > 0 and <= Tokenizer.LongestRun, "words overlap, or one is empty or too long");
            seen.Append(word.Slice(text));
            at = word.End;
        }

        Require(seen.ToString() == string.Concat(text.Where(c => !Characters.IsSpacing(c))), "the words do not cover the text");
    }

    private static void FindBlocks(string text)
    {
        var blocks = new List<TextSpan>();
        Layout.FindBlocks(text, new(0, text.Length), blocks);
        var at = 0;
        foreach (var block in blocks)
        {
            Require(block.Start >= at && block.Length > 0 && !Characters.IsSpacing(text[block.Start]) && !Characters.IsSpacing(text[block.End - 1]), "a block is not trimmed");
            Require(text[at..block.Start].All(Characters.IsSpacing), "text was left out between blocks");
            at = block.End;
        }

        Require(text[at..].All(Characters.IsSpacing), "text was left out after the blocks");
    }

    private static void ReadAndWrite(string text)
    {
        var once = Rewritten(text);
        Require(once == Rewritten(once), "writing what was read does not give the same again");
        ConlluText.Rebuild(ConlluReader.Read(new StringReader(once), "input"));
    }

    private static void Align(string text)
    {
        foreach (var sentence in ConlluAlignment.Align("A title. He can't go. He can't go.", ConlluReader.Read(new StringReader(text), "input"), "input"))
        {
            Require(sentence.Tokens.All(t => sentence.Span.Contains(t.Span)), "a word lies outside its sentence");
        }
    }

    private static string Rewritten(string text)
    {
        var output = new StringWriter();
        foreach (var sentence in ConlluReader.Read(new StringReader(text), "input"))
        {
            ConlluWriter.Write(output, sentence);
        }

        return output.ToString();
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
