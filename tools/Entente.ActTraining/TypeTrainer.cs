using System.Globalization;
using Entente.Codes;
using Entente.Coding;
using Entente.Coding.Acts;
using Entente.Coding.Events;
using Entente.Coding.Lexicons;
using Entente.Evaluation.Gold;

namespace Entente.ActTraining;

/// <summary>A sentence with its features, the types that people saw in it and those that the coder finds without the model.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Features">Its features.</param>
/// <param name="Gold">The types that it states.</param>
/// <param name="Found">Those that the coder finds; null where no people labelled the whole sentence.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record TypedSentence(string Article, (uint Hash, float Value)[] Features, HashSet<EventType> Gold, HashSet<EventType>? Found, float Weight = 1);

/// <summary>Learns the weights of <c>models/sentence-types.bin</c>: one logistic regression a type, by stochastic gradient steps in a fixed order, averaged over the passes.</summary>
internal static class TypeTrainer
{
    private const int Folds = 5;
    private const int Passes = 20;
    private const int MinCount = 4;
    // Of a rarer type the model says nothing.
    private const int MinExamples = 20;
    private const float Rate = 6;
    private const float Decay = 0.0003f;

    /// <summary>Reads labelled sentences, files of pairs with their type, and unlabelled articles, told apart by their first line.</summary>
    public static IEnumerable<TypedSentence> Read(string home, IEnumerable<string> files)
    {
        var coder = Coder.Open(home);
        var lexicon = ActLexicon.Open(Path.Combine(home, "data", "lexicon"));
        foreach (string file in files)
        {
            if (File.ReadLines(file).First().Contains("\"pairs\"", StringComparison.Ordinal))
            {
                foreach (var pair in PairGold.Read(file))
                {
                    var sentence = coder.Parser.Parse(pair.Article.Text, [new TextSpan(0, pair.Article.Text.Length)], pair.Article.Sentences)[0];
                    HashSet<EventType> types = EventTypes.TryParse(pair.Type, out var type) ? [type] : [EventType.Concede, EventType.Retreat];
                    yield return new(pair.Article.Id, Features(new SentenceTree(pair.Article.Text, sentence, []), lexicon), types, null);
                }

                continue;
            }

            if (File.ReadLines(file).First().Contains("\"text\"", StringComparison.Ordinal))
            {
                foreach (var own in UnlabelledSentences.Read(home, file, coder, lexicon))
                {
                    yield return own;
                }

                continue;
            }

            foreach (var (article, stretches) in EventGold.Read(file))
            {
                var reading = coder.Read(article);
                foreach (var stretch in stretches)
                {
                    foreach (var sentence in reading.Sentences.Where(s => stretch.Span.Contains(s.Span.Start) && !s.Tokens.IsEmpty))
                    {
                        var features = Features(new SentenceTree(article.Text, sentence, []), lexicon);
                        var found = reading.Events.Where(e => e.Sentence == sentence.Index && !e.Rule.StartsWith("model", StringComparison.Ordinal)).Select(e => e.Type).ToHashSet();
                        yield return new(article.Id, features, [.. stretch.Events.Select(e => e.Type)], found);
                    }
                }
            }
        }
    }

    /// <summary>The features of a sentence as rows to learn from.</summary>
    public static (uint Hash, float Value)[] Features(SentenceTree tree, ActLexicon lexicon)
    {
        var bag = SentenceTypes.Features(tree, lexicon);
        return [.. bag.Hashes.ToArray().Zip(bag.Values.ToArray())];
    }

    /// <summary>For each article a model that has not seen it.</summary>
    public static IReadOnlyDictionary<string, SentenceTypes> ByArticle(IReadOnlyList<TypedSentence> data)
    {
        var fold = Fold(data);
        var models = Enumerable.Range(0, Folds).Select(f => Learn([.. data.Where(d => d.Found is null || fold[d.Article] != f)])).ToList();
        return fold.ToDictionary(a => a.Key, a => models[a.Value], StringComparer.Ordinal);
    }

    /// <summary>Five folds of whole articles: how right the model is alone, and what it adds to the coder.</summary>
    public static void CrossValidate(IReadOnlyList<TypedSentence> data)
    {
        var models = ByArticle(data);
        data = [.. data.Where(d => d.Found is not null)];
        float[][] answers = [.. data.Select(d => models[d.Article].Predict(FeatureBag.Of(d.Features)))];

        int gold = data.Sum(d => d.Gold.Count);
        foreach (float least in new[] { 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 2f })
        {
            int right = 0, told = 0, added = 0, good = 0;
            for (int i = 0; i < data.Count; i++)
            {
                for (int t = 0; t < SentenceTypes.Types.Length; t++)
                {
                    var type = SentenceTypes.Types[t];
                    bool says = answers[i][t] >= least, has = data[i].Found!.Contains(type), is_ = data[i].Gold.Contains(type);
                    added += says && !has ? 1 : 0;
                    good += says && !has && is_ ? 1 : 0;
                    told += says || has ? 1 : 0;
                    right += (says || has) && is_ ? 1 : 0;
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"from {least:0.0}: adds {added}, {good} of them right ({(double)good / Math.Max(1, added):0.00}); with the coder P {(double)right / told:0.000} R {(double)right / gold:0.000} F1 {2.0 * right / (told + gold):0.000}"));
        }

        for (int t = 0; t < SentenceTypes.Types.Length; t++)
        {
            var type = SentenceTypes.Types[t];
            int says = Enumerable.Range(0, data.Count).Count(i => answers[i][t] >= 0.4f && !data[i].Found!.Contains(type)), good = Enumerable.Range(0, data.Count).Count(i => answers[i][t] >= 0.4f && !data[i].Found!.Contains(type) && data[i].Gold.Contains(type));
            Console.WriteLine($"  {type.Code(),-10} gold {data.Count(d => d.Gold.Contains(type))}, found {data.Count(d => d.Found!.Contains(type) && d.Gold.Contains(type))}; from 0.4 adds {says}, right {good}");
        }

        foreach (var bucket in data.SelectMany((d, i) => SentenceTypes.Types.Select((t, k) => (P: answers[i][k], Is: d.Gold.Contains(t), Has: d.Found!.Contains(t)))).Where(x => x.P >= 0.2 && !x.Has).GroupBy(x => (int)(x.P * 10)).OrderBy(g => g.Key))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  said {bucket.Average(x => x.P):0.00}: right {bucket.Average(x => x.Is ? 1.0 : 0):0.00} of {bucket.Count()}"));
        }
    }

    /// <summary>Learns from everything and writes the model.</summary>
    public static void Train(IReadOnlyList<TypedSentence> data, string path)
    {
        Learn(data).Save(path);
        Console.WriteLine($"{path}: {new FileInfo(path).Length} bytes from {data.Count} sentences");
    }

    private static SentenceTypes Learn(IReadOnlyList<TypedSentence> data)
    {
        var rows = data.SelectMany(d => d.Features.Select(f => f.Hash)).CountBy(h => h).Where(c => c.Value >= MinCount).Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i);
        var examples = data.Select(d => (Features: d.Features.Where(f => rows.ContainsKey(f.Hash)).Select(f => (Row: rows[f.Hash], f.Value)).ToArray(), d.Gold, d.Weight)).ToArray();
        int width = SentenceTypes.Types.Length;
        float[] constants = new float[width];
        float[][] weights = [.. Enumerable.Range(0, rows.Count).Select(_ => new float[width])];
        Parallel.For(0, width, new ParallelOptions { MaxDegreeOfParallelism = 2 }, t =>
        {
            if (examples.Count(e => e.Gold.Contains(SentenceTypes.Types[t])) < MinExamples)
            {
                constants[t] = float.NaN;
                return;
            }

            float[] own = new float[rows.Count];
            double[] sum = new double[rows.Count];
            float constant = -3;
            double constants_ = 0;
            int averaged = 0;
            int[] order = [.. Enumerable.Range(0, examples.Length)];
            var random = new Random(7 + t);
            for (int pass = 0; pass < Passes; pass++)
            {
                random.Shuffle(order);
                float rate = Rate / (1 + (pass * 0.4f));
                foreach (int i in order)
                {
                    var (features, gold, weight) = examples[i];
                    float z = constant;
                    foreach (var (row, value) in features)
                    {
                        z += own[row] * value;
                    }

                    float error = weight * ((gold.Contains(SentenceTypes.Types[t]) ? 1 : 0) - (1 / (1 + MathF.Exp(-z))));
                    constant += rate * 0.3f * error;
                    foreach (var (row, value) in features)
                    {
                        own[row] += rate * ((error * value) - (Decay * own[row]));
                    }
                }

                if (pass >= Passes / 2)
                {
                    averaged++;
                    constants_ += constant;
                    for (int r = 0; r < own.Length; r++)
                    {
                        sum[r] += own[r];
                    }
                }
            }

            constants[t] = (float)(constants_ / averaged);
            for (int r = 0; r < own.Length; r++)
            {
                weights[r][t] = (float)(sum[r] / averaged);
            }
        });

        return SentenceTypes.FromTrained(rows.ToDictionary(r => r.Key, r => weights[r.Value]), constants);
    }

    private static Dictionary<string, int> Fold(IReadOnlyList<TypedSentence> data)
    {
        var random = new Random(11);
        return data.Select(d => d.Article).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToDictionary(a => a, _ => random.Next(Folds), StringComparer.Ordinal);
    }
}
