using System.Diagnostics;
using Entente.Language;
using Entente.Language.Conllu;

namespace Entente.Perceptrons.Baseline;

/// <summary>Scores a syntax model on gold words.</summary>
internal static class ParseScore
{
    public static void Print(ISyntaxModel model, string path, TextWriter output)
    {
        using var reader = File.OpenText(path);
        var gold = ConlluReader.Read(reader, path).ToList();
        var placed = ConlluText.Rebuild(gold);
        var watch = Stopwatch.StartNew();
        var ours = model.Annotate(placed.Text, placed.Sentences);
        watch.Stop();
        int all = 0, upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0;
        for (var s = 0; s < gold.Count; s++)
        {
            var i = 0;
            foreach (var word in gold[s].Words)
            {
                var token = ours[s].Tokens[i++];
                all++;
                upos += UniversalTags.NameOf(token.Category) == word.Upos ? 1 : 0;
                xpos += token.Tag == word.Xpos ? 1 : 0;
                lemma += token.Lemma == word.Lemma ? 1 : 0;
                var attached = token.Head + 1 == word.HeadNumber;
                uas += attached ? 1 : 0;
                las += attached && token.Relation.Split(':')[0] == word.Deprel.Split(':')[0] ? 1 : 0;
            }
        }

        output.WriteLine($"{Path.GetFileName(path)} words {all} UPOS {P(upos)} XPOS {P(xpos)} lemma {P(lemma)} UAS {P(uas)} LAS {P(las)} {all / watch.Elapsed.TotalSeconds:F0} words/s");
        string P(int right) => ((double)right / all).ToString("F4");
    }
}
