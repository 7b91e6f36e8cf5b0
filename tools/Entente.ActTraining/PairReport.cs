using Entente.Coding.Events;
using Entente.Evaluation.Gold;

namespace Entente.ActTraining;

/// <summary>Trains, cross-validates and reports.</summary>
internal static class PairReport
{
    private const int Folds = 10;
    private const int Steps = 80;

    /// <summary>Ten folds, each example predicted by a model that has not seen it; prints macro-F1 over all and over the unseen quarter.</summary>
    public static void CrossValidate(IReadOnlyList<(PairGold Example, Dictionary<string, float> Features)> data, float penalty, float balance)
    {
        var random = new Random(7);
        int[] fold = [.. data.Select(_ => random.Next(Folds))];
        var predictions = new (int Label, float P)[data.Count];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            var model = Learn([.. data.Where((_, i) => fold[i] != f)], penalty, balance, 1);
            for (int i = 0; i < data.Count; i++)
            {
                if (fold[i] == f)
                {
                    float[] p = model.Predict(data[i].Features);
                    predictions[i] = (Array.IndexOf(p, p.Max()), p.Max());
                }
            }
        });

        Score("all", [.. Enumerable.Range(0, data.Count)], data, predictions, true);
        Score("unseen quarter", [.. Enumerable.Range(0, data.Count).Where(i => i % 4 == 3)], data, predictions, false);
        foreach (var bucket in Enumerable.Range(0, data.Count).GroupBy(i => (int)(predictions[i].P * 10)).OrderBy(b => b.Key))
        {
            Console.WriteLine($"  p {bucket.Key / 10.0:F1}: {bucket.Count(i => PairModel.Labels[predictions[i].Label] == data[i].Example.Type)}/{bucket.Count()} mean {bucket.Average(i => predictions[i].P):F2}");
        }

        for (int i = 0; i < data.Count; i++)
        {
            if (i % 4 != 3 && PairModel.Labels[predictions[i].Label] != data[i].Example.Type)
            {
                var pair = data[i].Example.Pair;
                string text = data[i].Example.Article.Text;
                Console.WriteLine($"{i} gold {data[i].Example.Type} got {PairModel.Labels[predictions[i].Label]} {predictions[i].P:F2} | {pair.Actor.Slice(text)} => {pair.Recipient.Slice(text)} | {text}");
                Console.WriteLine("      " + string.Join(' ', data[i].Features.Keys.Where(k => k.StartsWith("act:", StringComparison.Ordinal) && !k.StartsWith("act:any", StringComparison.Ordinal)).Take(8)));
            }
        }
    }

    /// <summary>Trains on everything and writes the model.</summary>
    public static void Train(IReadOnlyList<(PairGold Example, Dictionary<string, float> Features)> data, float penalty, float balance, string path)
    {
        Learn(data, penalty, balance, 1).Save(path);
        Console.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
    }

    private static PairModel Learn(IReadOnlyList<(PairGold Example, Dictionary<string, float> Features)> data, float penalty, float balance, float temperature)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, features) in data)
        {
            foreach (string name in features.Keys)
            {
                counts[name] = counts.GetValueOrDefault(name) + 1;
            }
        }

        var rows = counts.Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i, StringComparer.Ordinal);
        var labels = PairModel.Labels.ToList();
        var examples = data.Select(d =>
        {
            float norm = PairModel.Norm(d.Features);
            return (d.Features.Where(f => rows.ContainsKey(f.Key)).Select(f => (rows[f.Key], f.Value * norm)).ToArray(), labels.IndexOf(d.Example.Type));
        }).ToList();
        float[] weights = MaxentTrainer.Train(examples, rows.Count, penalty, Steps, balance);
        return PairModel.FromTrained(rows.ToDictionary(r => PairModel.Hash(r.Key), r => weights[(r.Value * labels.Count)..((r.Value + 1) * labels.Count)]), temperature);
    }

    private static void Score(string name, int[] indices, IReadOnlyList<(PairGold Example, Dictionary<string, float> Features)> data, (int Label, float P)[] predictions, bool detail)
    {
        double sum = 0;
        foreach (string label in PairModel.Labels)
        {
            int right = indices.Count(i => data[i].Example.Type == label && PairModel.Labels[predictions[i].Label] == label);
            int gold = indices.Count(i => data[i].Example.Type == label), found = indices.Count(i => PairModel.Labels[predictions[i].Label] == label);
            double f = right == 0 ? 0 : 2.0 * right / (gold + found);
            sum += f;
            if (detail)
            {
                Console.WriteLine($"  {label,-10} P {(found == 0 ? 0 : (double)right / found):F2} R {(double)right / Math.Max(1, gold):F2} F {f:F2} n {gold}");
            }
        }

        Console.WriteLine($"{name}: macro-F1 {sum / PairModel.Labels.Count:F3} accuracy {indices.Average(i => PairModel.Labels[predictions[i].Label] == data[i].Example.Type ? 1.0 : 0):F3}");
    }
}
