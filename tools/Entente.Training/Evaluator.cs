using Entente.Language.Parsing;
using Entente.Training.Gold;
using Entente.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>Measures the network itself while it learns; the shipped runtime is measured by the <c>evaluate</c> command.</summary>
internal sealed class Evaluator(Vocabulary vocabulary)
{
    private readonly BatchTensors _tensors = new(vocabulary);

    public Scores Measure(SyntaxNetwork network, IReadOnlyList<GoldSentence> sentences)
    {
        Scores scores = new();
        using IDisposable gradients = no_grad();
        foreach (IGrouping<int, GoldSentence> length in sentences.GroupBy(sentence => sentence.Forms.Length))
        {
            foreach (GoldSentence[] group in length.Chunk(Math.Max(1, 2000 / length.Key)))
            {
                using DisposeScope scope = NewDisposeScope();
                Measure(network, group, scores);
            }
        }

        return scores;
    }

    private void Measure(SyntaxNetwork network, GoldSentence[] group, Scores scores)
    {
        int length = group[0].Forms.Length;
        (Tensor vectors, Tensor words, Tensor affixes, Tensor shapes) = _tensors.Inputs(group, random: null);
        Encoded encoded = network.Encode(vectors, words, affixes, shapes);
        long[][] best = [.. network.Tags(encoded).flatten(0, 1).split([.. network.TagCounts.Select(count => (long)count)], -1)
            .Select(layer => layer.argmax(-1).data<long>().ToArray())];
        (Tensor arcs, Tensor labelWords, Tensor labelHeads) = network.Arcs(encoded);
        float[] arcScores = arcs.contiguous().data<float>().ToArray();
        int[] heads = new int[group.Length * length];
        for (int i = 0; i < group.Length; i++)
        {
            TreeDecoder.Decode(arcScores.AsSpan(i * length * (length + 1)), length, length + 1, heads.AsSpan(i * length, length));
        }

        Tensor columns = tensor(heads.Select(head => head + 1L).ToArray(), [group.Length, length]);
        long[] relations = network.Relations(labelWords, labelHeads, columns).argmax(-1).contiguous().data<long>().ToArray();
        for (int i = 0; i < group.Length; i++)
        {
            int at = i * length;
            GoldSentence gold = group[i];
            string Best(int layer, string[] labels, int word) => labels[best[layer][at + word]];
            scores.Add(
                gold,
                new GoldSyntax(
                    [.. Enumerable.Range(0, length).Select(word => Best(0, vocabulary.Upos, word))],
                    [.. Enumerable.Range(0, length).Select(word => Best(1, vocabulary.Xpos, word))],
                    [.. Enumerable.Range(0, length).Select(word => Best(2, vocabulary.Feats, word))],
                    [.. Enumerable.Range(0, length).Select(word =>
                        Language.Tagging.LemmaScript.Parse(Best(3, vocabulary.Scripts, word)).Apply(gold.Forms[word]))],
                    heads[at..(at + length)],
                    [.. Enumerable.Range(0, length).Select(word => vocabulary.Relations[relations[at + word]])]),
                [.. Enumerable.Range(0, length).Select(word => (int)best[4][at + word])]);
        }
    }
}
