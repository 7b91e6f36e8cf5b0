using Entente.Coding.Attributions;

namespace Entente.AttributionTraining;

/// <summary>Learns which quotations outside a cue's sentence belong to it.</summary>
internal sealed class LinkTraining(List<TrainingArticle> articles)
{
    private const int Bits = 16;
    private const int Keep = 4_000;

    /// <summary>Learns weights in a fixed shuffled order.</summary>
    public WeightTable Train(int epochs)
    {
        var trainer = new LogisticTrainer(Bits, 0.2f, 0.1f, 0.05f);
        var examples = articles.SelectMany(Examples).ToList();
        var random = new Random(17);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var index in CueTraining.Shuffled(examples.Count, random))
            {
                trainer.Learn(examples[index].Features, examples[index].IsLinked);
            }
        }

        return WeightTable.FromTrained(trainer.Weights, 1, Keep);
    }

    private static IEnumerable<(uint[] Features, bool IsLinked)> Examples(TrainingArticle article)
    {
        var buffer = new FeatureBuffer();
        var gold = new Dictionary<AttributionDraft, GoldAlignment>();
        foreach (var aligned in article.Aligned)
        {
            var view = article.View.Sentences[aligned.Sentence];
            var window = new CueWindow(view, aligned.Cue);
            var draft = new AttributionDraft(aligned.Sentence, aligned.Cue);
            draft.Take(view, window.Start, aligned.Labels(window));
            gold[draft] = aligned;
        }

        var drafts = gold.Keys.OrderBy(d => d.Sentence).ThenBy(d => d.Cue).ToList();
        foreach (var (q, extent) in QuotationLinker.Unclaimed(article.View, drafts))
        {
            var pieces = article.View.Quotations[q].Pieces;
            foreach (var draft in QuotationLinker.Within(article.View, drafts, extent))
            {
                QuotationLinker.Collect(article.View, drafts, draft, q, extent, buffer);
                yield return (buffer.Features.ToArray(), gold[draft].Gold.Content.Sum(c => pieces.Sum(p => Shared(c, p))) * 2 > pieces.Sum(p => p.Length));
            }
        }
    }

    private static int Shared(TextSpan left, TextSpan right) => Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start));
}
