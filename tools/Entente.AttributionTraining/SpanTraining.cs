using Entente.Coding.Attributions;

namespace Entente.AttributionTraining;

/// <summary>Learns source, cue and content around a cue.</summary>
internal sealed class SpanTraining(List<TrainingArticle> articles, List<TrainingArticle> choosing)
{
    private const int Bits = 19;
    private const int Keep = 900_000;
    private const int RememberEvery = 2_500;

    /// <summary>Learns weights in a fixed shuffled order.</summary>
    public (WeightTable Words, float[] Transitions) Train(int epochs, Action<string> say)
    {
        var trainer = new ChainTrainer(Bits, 0.2f, 0.4f, 0.05f);
        var examples = Examples(articles).ToList();
        var random = new Random(17);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var likelihood = 0.0;
            foreach (var (step, index) in CueTraining.Shuffled(examples.Count, random).Index())
            {
                likelihood += trainer.Learn(examples[index]);
                if (epoch > 0 && step % RememberEvery == 0)
                {
                    trainer.Remember();
                }
            }

            say($"epoch {epoch + 1}: log-likelihood {likelihood / examples.Count:0.000} a cue; exact on dev {Exact(trainer)}");
        }

        return (WeightTable.FromTrained(trainer.Weights, SpanTagger.Labels, Keep), trainer.Transitions);
    }

    private string Exact(ChainTrainer trainer)
    {
        var tagger = new SpanTagger(WeightTable.FromTrained(trainer.Weights, SpanTagger.Labels, Keep), trainer.Transitions);
        var counts = new int[3, 3];
        var buffer = new FeatureBuffer();
        foreach (var article in choosing)
        {
            foreach (var gold in article.Aligned)
            {
                var view = article.View.Sentences[gold.Sentence];
                var window = new CueWindow(view, gold.Cue);
                var want = new AttributionDraft(0, 0);
                want.Take(view, window.Start, gold.Labels(window));
                var got = new AttributionDraft(0, 0);
                got.Take(view, window.Start, tagger.Label(window, buffer));
                foreach (var (k, a, b) in new[] { (0, want.Source, got.Source), (1, want.Cues, got.Cues), (2, want.Content, got.Content) })
                {
                    counts[k, 0] += a.Count(b.Contains);
                    counts[k, 1] += a.Count;
                    counts[k, 2] += b.Count;
                }
            }
        }

        return string.Join(' ', Enumerable.Range(0, 3).Select(k => $"{2.0 * counts[k, 0] / (counts[k, 1] + counts[k, 2]):0.000}"));
    }

    private static IEnumerable<ChainExample> Examples(List<TrainingArticle> articles)
    {
        var buffer = new FeatureBuffer();
        foreach (var article in articles)
        {
            foreach (var gold in article.Aligned)
            {
                var window = new CueWindow(article.View.Sentences[gold.Sentence], gold.Cue);
                var features = new uint[window.End - window.Start][];
                var kinds = new int[features.Length];
                for (var n = 0; n < features.Length; n++)
                {
                    SpanFeatures.Collect(window, window.Start + n, buffer);
                    features[n] = buffer.Features.ToArray();
                    kinds[n] = SpanFeatures.TransitionKind(window, window.Start + n);
                }

                yield return new(features, kinds, gold.Cue - window.Start, gold.Labels(window));
            }
        }
    }
}
