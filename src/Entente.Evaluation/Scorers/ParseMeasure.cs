using System.Globalization;
using Entente.Coding;
using Entente.Language.Conllu;

namespace Entente.Evaluation.Scorers;

/// <summary>Tags, lemmas and dependencies against a treebank's, on its own words.</summary>
public sealed class ParseMeasure : IMeasure
{
    private const int ShownRelations = 20;

    // Sentences parsed at once: enough for a model that works in lockstep.
    private const int Lot = 256;

    /// <inheritdoc/>
    public string Name => "parse";

    /// <inheritdoc/>
    public string Summary => "LAS, UAS, UPOS, XPOS, FEATS and lemmas on the words of a treebank (CoNLL-U), tags predicted";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        using var reader = File.OpenText(gold);
        var parsing = new ConlluParsing(coder.Parser);
        var counts = new Counts();
        foreach (var lot in ConlluReader.Read(reader, gold).Chunk(Lot))
        {
            foreach (var (given, ours) in lot.Zip(parsing.Parse(lot)))
            {
                foreach (var (word, found) in given.Words.Zip(ours.Words))
                {
                    counts.Add(word, found);
                }
            }
        }

        counts.Write(output);
    }

    /// <summary>Running sums over words.</summary>
    private sealed class Counts
    {
        private readonly SortedDictionary<string, (int Gold, int Attached, int Right)> _relations = new(StringComparer.Ordinal);
        private int _words, _upos, _xpos, _feats, _lemma, _uas, _las, _full;

        public void Add(ConlluRow gold, ConlluRow ours)
        {
            _words++;
            _upos += gold.Upos == ours.Upos ? 1 : 0;
            _xpos += gold.Xpos == ours.Xpos ? 1 : 0;
            _feats += gold.Feats == ours.Feats ? 1 : 0;
            _lemma += gold.Lemma == ours.Lemma ? 1 : 0;
            var attached = gold.Head == ours.Head ? 1 : 0;
            var universal = Universal(gold.Deprel);
            var right = attached == 1 && universal == Universal(ours.Deprel) ? 1 : 0;
            _uas += attached;
            _las += right;
            _full += attached == 1 && gold.Deprel == ours.Deprel ? 1 : 0;
            var (known, knownAttached, knownRight) = _relations.GetValueOrDefault(universal);
            _relations[universal] = (known + 1, knownAttached + attached, knownRight + right);
        }

        public void Write(TextWriter output)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"words {_words}: LAS {Share(_las)} (with subtypes {Share(_full)}), UAS {Share(_uas)}, UPOS {Share(_upos)}, XPOS {Share(_xpos)}, FEATS {Share(_feats)}, lemma {Share(_lemma)}"));
            output.WriteLine();
            output.WriteLine("relation        gold   head right   head and relation right");
            foreach (var (relation, (gold, attached, right)) in _relations.OrderByDescending(r => r.Value.Gold).Take(ShownRelations))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{relation,-12} {gold,7} {(double)attached / gold,12:0.000} {(double)right / gold,25:0.000}"));
            }
        }

        private static string Universal(string relation) => relation.Split(':')[0];

        private string Share(int right) => ((double)right / _words).ToString("0.0000", CultureInfo.InvariantCulture);
    }
}
