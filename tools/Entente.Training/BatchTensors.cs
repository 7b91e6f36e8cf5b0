using Entente.Language.Tagging;
using Entente.Training.Gold;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>A group of sentences of one length as tensors; labels that a set does not give are <see cref="Absent"/>.</summary>
internal sealed class BatchTensors
{
    /// <summary>The label that the loss passes over.</summary>
    public const long Absent = -100;

    // A rare word is often hidden, so that the network learns to read affixes and context: alpha / (alpha + count).
    private const double WordDropout = 1.5;
    private const double VectorDropout = 0.04;
    private const double AffixDropout = 0.05;

    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<string, int>[] _labels;
    private readonly Dictionary<string, int> _relations;

    public BatchTensors(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _labels = [Index(vocabulary.Upos), Index(vocabulary.Xpos), Index(vocabulary.Feats), Index(vocabulary.Scripts)];
        _relations = Index(vocabulary.Relations);
    }

    /// <summary>Row numbers of the words; with <paramref name="random"/> some are hidden.</summary>
    public (Tensor Vectors, Tensor Words, Tensor Affixes, Tensor Shapes) Inputs(GoldSentence[] group, Random? random)
    {
        int length = group[0].Forms.Length;
        int count = group.Length * length;
        long[] vectors = new long[count], words = new long[count], shapes = new long[count];
        long[] affixes = new long[count * WordForm.AffixLimit];
        int at = 0;
        foreach (string form in group.SelectMany(sentence => sentence.Forms))
        {
            WordInput input = _vocabulary.Input(form);
            bool hideVector = random is not null && random.NextDouble() < VectorDropout;
            bool hideWord = random is not null && random.NextDouble() < WordDropout / (WordDropout + input.Count);
            vectors[at] = hideVector ? 0 : input.Vector;
            words[at] = hideWord ? 0 : input.Word;
            shapes[at] = input.Shape;
            for (int i = 0; i < WordForm.AffixLimit; i++)
            {
                // The lower-cased word, the first affix, hides with the word.
                bool hide = (i == 0 && hideWord) || (random is not null && random.NextDouble() < AffixDropout);
                affixes[(at * WordForm.AffixLimit) + i] = hide ? 0 : input.Affixes[i];
            }

            at++;
        }

        return (tensor(vectors, [group.Length, length]), tensor(words, [group.Length, length]),
            tensor(affixes, [group.Length, length, WordForm.AffixLimit]), tensor(shapes, [group.Length, length]));
    }

    /// <summary>UPOS, XPOS, FEATS, lemma scripts and name tags, one flat tensor each.</summary>
    public Tensor[] Tags(GoldSentence[] group)
    {
        int length = group[0].Forms.Length;
        long[][] labels = [.. Enumerable.Range(0, 5).Select(_ => new long[group.Length * length])];
        int at = 0;
        foreach (GoldSentence sentence in group)
        {
            for (int word = 0; word < length; word++, at++)
            {
                GoldSyntax? syntax = sentence.Syntax;
                labels[0][at] = Label(0, syntax?.Upos[word]);
                labels[1][at] = Label(1, syntax?.Xpos[word]);
                labels[2][at] = Label(2, syntax?.Feats[word]);
                labels[3][at] = Label(3, syntax is null ? null : Vocabulary.Script(sentence.Forms[word], syntax.Lemmas[word]));
                labels[4][at] = sentence.Names?[word] ?? Absent;
            }
        }

        return [.. labels.Select(label => tensor(label))];
    }

    /// <summary>Heads as columns of the arc scores and relations, flat, and heads that can be looked up (root where absent).</summary>
    public (Tensor Heads, Tensor Relations, Tensor Columns) Trees(GoldSentence[] group)
    {
        int length = group[0].Forms.Length;
        long[] heads = new long[group.Length * length], relations = new long[heads.Length], columns = new long[heads.Length];
        int at = 0;
        foreach (GoldSentence sentence in group)
        {
            for (int word = 0; word < length; word++, at++)
            {
                heads[at] = sentence.Syntax is { } syntax ? syntax.Heads[word] + 1 : Absent;
                relations[at] = sentence.Syntax is { } tree ? _relations.GetValueOrDefault(tree.Relations[word], (int)Absent) : Absent;
                columns[at] = Math.Max(heads[at], 0);
            }
        }

        return (tensor(heads), tensor(relations), tensor(columns, [group.Length, length]));
    }

    private long Label(int layer, string? value) => value is null ? Absent : _labels[layer].GetValueOrDefault(value, (int)Absent);

    private static Dictionary<string, int> Index(string[] labels) =>
        labels.Select((label, index) => (label, index)).ToDictionary(pair => pair.label, pair => pair.index, StringComparer.Ordinal);
}
