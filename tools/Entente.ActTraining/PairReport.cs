using Entente.Coding.Events;
using Entente.Evaluation.Gold;

namespace Entente.ActTraining;

/// <summary>A pair with its features.</summary>
internal sealed record FeaturedPair(PairGold Example, IReadOnlyDictionary<string, float> Features);

/// <summary>Trains, cross-validates and reports.</summary>
internal static class PairReport
{
    private const int Folds = 10;

    /// <summary>Ten folds, each example predicted by a model that has not seen it; prints macro-F1 over all and over the unseen quarter.</summary>
    public static void CrossValidate(IReadOnlyList<FeaturedPair> data, TrainingSettings settings)
    {
        var random = new Random(7);
        int[] fold = [.. data.Select(_ => random.Next(Folds))];
        float[][] answers = new float[data.Count][];
        // Two folds at once: a network's weights and their estimates fill the cache of a small machine.
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            var model = Learn([.. data.Where((_, i) => fold[i] != f)], settings);
            foreach (int i in Enumerable.Range(0, data.Count).Where(i => fold[i] == f))
            {
                answers[i] = model.Predict(FeatureBag.Of(data[i].Features));
            }
        });

        int[] all = [.. Enumerable.Range(0, data.Count)];
        float temperature = Calibrate(data, answers);
        Console.WriteLine($"temperature with the best likelihood of what was not learned from: {temperature * settings.Temperature:F2}");
        for (int i = 0; i < answers.Length; i++)
        {
            answers[i] = Tempered(answers[i], temperature);
        }

        Score("all", all, data, answers, true);
        Score("read quarters", [.. all.Where(i => i % 4 != 3)], data, answers, false);
        Score("unseen quarter", [.. all.Where(i => i % 4 == 3)], data, answers, false);
        foreach (var bucket in all.GroupBy(i => (int)(answers[i].Max() * 10)).OrderBy(b => b.Key))
        {
            Console.WriteLine($"  p {bucket.Key / 10.0:F1}: {bucket.Count(i => Label(answers[i]) == data[i].Example.Type)}/{bucket.Count()} mean {bucket.Average(i => answers[i].Max()):F2}");
        }

        foreach (int i in all.Where(i => i % 4 != 3 && Label(answers[i]) != data[i].Example.Type))
        {
            var pair = data[i].Example.Pair;
            string text = data[i].Example.Article.Text;
            Console.WriteLine($"{i} gold {data[i].Example.Type} got {Label(answers[i])} {answers[i].Max():F2} | {pair.Actor.Slice(text)} => {pair.Recipient.Slice(text)} | {text}");
            Console.WriteLine("      " + string.Join(' ', data[i].Features.Keys.Where(k => k.StartsWith("act:", StringComparison.Ordinal) && !k.StartsWith("act:any", StringComparison.Ordinal)).Take(8)));
        }
    }

    /// <summary>Trains on everything and writes the model.</summary>
    public static void Train(IReadOnlyList<FeaturedPair> data, TrainingSettings settings, string path)
    {
        Learn(data, settings).Save(path);
        Console.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
    }

    private static PairNetwork Learn(IReadOnlyList<FeaturedPair> data, TrainingSettings settings)
    {
        var counts = data.SelectMany(d => d.Features.Keys).CountBy(k => k, StringComparer.Ordinal);
        var rows = counts.Where(c => c.Value >= settings.MinCount).Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i, StringComparer.Ordinal);
        var labels = PairNetwork.Labels.ToList();
        var examples = data.Select(d => new Example([.. d.Features.Where(f => rows.ContainsKey(f.Key)).Select(f => (rows[f.Key], f.Value))], labels.IndexOf(d.Example.Type))).ToList();
        var networks = Enumerable.Range(0, settings.Networks).Select(n => NetworkTrainer.Train(examples, rows.Count, settings, 100 + n)).ToList();
        int hidden = settings.Hidden;
        var layers = new PairLayers(
            networks.Count, hidden, [.. networks.SelectMany(n => n.HiddenBias)], [.. networks.SelectMany(n => n.Output)], [.. networks.SelectMany(n => n.OutputBias)], settings.Temperature);
        return PairNetwork.FromTrained(rows.ToDictionary(r => PairNetwork.Hash(r.Key), r => networks.SelectMany(n => n.Input.Skip(r.Value * hidden).Take(hidden)).ToArray()), layers);
    }

    // The networks learn their examples by heart and are too sure of new ones.
    private static float Calibrate(IReadOnlyList<FeaturedPair> data, float[][] answers)
    {
        var labels = PairNetwork.Labels.ToList();
        return Enumerable.Range(3, 38).Select(t => t / 10f).MinBy(t => -data.Select((d, i) => Math.Log(Math.Max(1e-9, Tempered(answers[i], t)[labels.IndexOf(d.Example.Type)]))).Sum());
    }

    private static float[] Tempered(float[] answer, float temperature) => PairLayers.Softmax([.. answer.Select(p => MathF.Log(Math.Max(p, 1e-9f)))], temperature);

    private static string Label(float[] answer) => PairNetwork.Labels[Array.IndexOf(answer, answer.Max())];

    private static void Score(string name, int[] indices, IReadOnlyList<FeaturedPair> data, float[][] answers, bool detail)
    {
        double sum = 0;
        foreach (string label in PairNetwork.Labels)
        {
            int right = indices.Count(i => data[i].Example.Type == label && Label(answers[i]) == label);
            int gold = indices.Count(i => data[i].Example.Type == label), found = indices.Count(i => Label(answers[i]) == label);
            double f = right == 0 ? 0 : 2.0 * right / (gold + found);
            sum += f;
            if (detail)
            {
                Console.WriteLine($"  {label,-10} P {(found == 0 ? 0 : (double)right / found):F2} R {(double)right / Math.Max(1, gold):F2} F {f:F2} n {gold}");
            }
        }

        Console.WriteLine($"{name}: macro-F1 {sum / PairNetwork.Labels.Count:F3} accuracy {indices.Average(i => Label(answers[i]) == data[i].Example.Type ? 1.0 : 0):F3}");
    }
}
