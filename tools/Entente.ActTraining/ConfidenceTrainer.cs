using System.Globalization;
using System.Text;
using Entente.Coding.Events;

namespace Entente.ActTraining;

/// <summary>An event with its traits and whether its type was judged right.</summary>
internal sealed record JudgedTraits(string Article, string[] Traits, bool IsRight);

/// <summary>Learns the weights of <c>data/lexicon/confidence.txt</c>: logistic regression with a quadratic penalty, by Newton's method one weight after another.</summary>
internal static class ConfidenceTrainer
{
    private const int Folds = 10;
    private const int Passes = 60;
    private const int MinCount = 4;
    private const double Penalty = 16;

    /// <summary>Ten folds of whole articles; prints likelihood, Brier score, area under the curve and what thresholds would leave out.</summary>
    /// <param name="data">The acts.</param>
    /// <param name="gold">How many events people saw in the same sentences.</param>
    public static void CrossValidate(IReadOnlyList<JudgedTraits> data, int gold)
    {
        var articles = data.Select(d => d.Article).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var random = new Random(11);
        var fold = articles.ToDictionary(a => a, _ => random.Next(Folds), StringComparer.Ordinal);
        foreach (double penalty in new[] { 6, Penalty, 24, 36 })
        {
            double[] answers = new double[data.Count];
            for (int f = 0; f < Folds; f++)
            {
                var weights = Learn([.. data.Where(d => fold[d.Article] != f)], penalty);
                foreach (int i in Enumerable.Range(0, data.Count).Where(i => fold[data[i].Article] == f))
                {
                    answers[i] = Predict(weights, data[i].Traits);
                }
            }

            Report(penalty, data, gold, answers, penalty == Penalty);
        }
    }

    /// <summary>Learns from everything and writes the table.</summary>
    public static void Train(IReadOnlyList<JudgedTraits> data, string path, string made)
    {
        var text = new StringBuilder();
        foreach (string line in made.Split('\n'))
        {
            text.Append("# ").Append(line).Append('\n');
        }

        foreach (var (trait, weight) in Learn(data, Penalty).Where(w => Math.Abs(w.Value) >= 0.005).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{weight,6:0.00} {trait}\n");
        }

        File.WriteAllText(path, text.ToString());
    }

    private static Dictionary<string, double> Learn(IReadOnlyList<JudgedTraits> data, double penalty)
    {
        var columns = data.SelectMany((d, i) => d.Traits.Select(t => (t, i))).GroupBy(x => x.t, x => x.i, StringComparer.Ordinal)
            .Where(g => g.Count() >= MinCount).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, Rows: g.ToArray())).ToList();
        columns.Insert(0, (EventConfidence.Constant, [.. Enumerable.Range(0, data.Count)]));
        double[] sums = new double[data.Count], weights = new double[columns.Count];
        for (int pass = 0; pass < Passes; pass++)
        {
            for (int c = 0; c < columns.Count; c++)
            {
                double slope = c == 0 ? 0 : -penalty * weights[c], bend = c == 0 ? 1e-6 : penalty;
                foreach (int row in columns[c].Rows)
                {
                    double p = 1 / (1 + Math.Exp(-sums[row]));
                    slope += (data[row].IsRight ? 1 : 0) - p;
                    bend += p * (1 - p);
                }

                double step = slope / bend;
                weights[c] += step;
                foreach (int row in columns[c].Rows)
                {
                    sums[row] += step;
                }
            }
        }

        return columns.Select((c, i) => (c.Key, weights[i])).ToDictionary(w => w.Key, w => w.Item2, StringComparer.Ordinal);
    }

    private static double Predict(Dictionary<string, double> weights, string[] traits) =>
        1 / (1 + Math.Exp(-(weights[EventConfidence.Constant] + traits.Sum(t => weights.GetValueOrDefault(t)))));

    private static void Report(double penalty, IReadOnlyList<JudgedTraits> data, int gold, double[] answers, bool detail)
    {
        double brier = data.Select((d, i) => Math.Pow(answers[i] - (d.IsRight ? 1 : 0), 2)).Average();
        double loss = data.Select((d, i) => -Math.Log(d.IsRight ? answers[i] : 1 - answers[i])).Average();
        double[] right = [.. answers.Where((_, i) => data[i].IsRight)], wrong = [.. answers.Where((_, i) => !data[i].IsRight)];
        double area = right.Average(r => wrong.Average(w => r > w ? 1 : r == w ? 0.5 : 0));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"penalty {penalty}: {data.Count} events, {right.Length} right; log loss {loss:0.000}, Brier {brier:0.000}, area under the curve {area:0.000}"));
        if (!detail)
        {
            return;
        }

        foreach (double least in new[] { 0, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5 })
        {
            int kept = answers.Count(a => a >= least), good = right.Count(a => a >= least);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  from {least:0.00}: {kept} kept, {(double)good / Math.Max(1, kept):0.000} of them right, {right.Length - good} right ones lost"));
        }

        foreach (var (plain, other) in new[] { (0.2, 0.35), (0.2, 0.4), (0.25, 0.4), (0.25, 0.45), (0.3, 0.4), (0.3, 0.45), (0.35, 0.35), (0.35, 0.45), (0.4, 0.4), (0.4, 0.45), (0.45, 0.45) })
        {
            bool[] keeps = [.. data.Select((d, i) => answers[i] >= (d.Traits.Contains("against nothing") ? plain : other))];
            int kept = keeps.Count(k => k), good = keeps.Where((k, i) => k && data[i].IsRight).Count();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  from {plain:0.00} where nothing is objected, {other:0.00} elsewhere: {kept} kept, {(double)good / kept:0.000} right, F1 {2.0 * good / (kept + gold):0.000}"));
        }

        foreach (var objection in data.SelectMany(d => d.Traits.Where(t => t.StartsWith("against ", StringComparison.Ordinal)).Select(t => (t, d.IsRight))).GroupBy(x => x.t, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {objection.Key}: {objection.Count(x => x.IsRight)} of {objection.Count()} right");
        }

        foreach (var bucket in answers.Select((a, i) => (a, data[i].IsRight)).GroupBy(x => (int)(x.a * 10)).OrderBy(g => g.Key))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  said {bucket.Average(x => x.a):0.00}: right {bucket.Average(x => x.IsRight ? 1.0 : 0):0.00} of {bucket.Count()}"));
        }
    }
}
