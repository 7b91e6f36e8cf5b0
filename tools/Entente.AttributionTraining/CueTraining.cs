using Entente.Coding.Attributions;

namespace Entente.AttributionTraining;

/// <summary>Learns which words are cues.</summary>
internal sealed class CueTraining(List<TrainingArticle> articles)
{
    private const int Bits = 20;
    private const int Keep = 260_000;
    private const int RememberEvery = 50_000;

    /// <summary>Learns weights in a fixed shuffled order.</summary>
    public WeightTable Train(int epochs)
    {
        var trainer = new LogisticTrainer(Bits, 0.15f, 0.2f, 0.05f);
        var examples = Examples(articles).ToList();
        var random = new Random(17);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var (step, index) in Shuffled(examples.Count, random).Index())
            {
                trainer.Learn(examples[index].Features, examples[index].IsCue);
                if (epoch > 0 && step % RememberEvery == 0)
                {
                    trainer.Remember();
                }
            }
        }

        return WeightTable.FromTrained(trainer.Weights, 1, Keep);
    }

    /// <summary>The threshold with the best F1 on other articles.</summary>
    public static (float Threshold, double F1) Choose(WeightTable weights, List<TrainingArticle> articles)
    {
        var scored = Examples(articles).Select(e => (Score: weights.Score(e.Features), e.IsCue)).OrderByDescending(e => e.Score).ToList();
        var gold = articles.Sum(a => a.Aligned.Select(g => (g.Sentence, g.Cue)).Distinct().Count());
        var (right, best, threshold) = (0, 0.0, 0f);
        for (var n = 0; n < scored.Count; n++)
        {
            right += scored[n].IsCue ? 1 : 0;
            var f1 = 2.0 * right / (gold + n + 1);
            (best, threshold) = f1 > best ? (f1, scored[n].Score - 1e-4f) : (best, threshold);
        }

        return (threshold, best);
    }

    /// <summary>The numbers below <paramref name="count"/> in random order.</summary>
    public static int[] Shuffled(int count, Random random)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        return order;
    }

    private static IEnumerable<(uint[] Features, bool IsCue)> Examples(List<TrainingArticle> articles)
    {
        var buffer = new FeatureBuffer();
        foreach (var article in articles)
        {
            var gold = article.Aligned.Select(g => (g.Sentence, g.Cue)).ToHashSet();
            foreach (var view in article.View.Sentences)
            {
                for (var i = 0; i < view.Count; i++)
                {
                    if (CueFeatures.IsCandidate(view, i))
                    {
                        CueFeatures.Collect(article.View, view, i, buffer);
                        yield return (buffer.Features.ToArray(), gold.Contains((view.Sentence.Index, i)));
                    }
                }
            }
        }
    }
}
