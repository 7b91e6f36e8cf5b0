using System.Globalization;
using Entente.Coding;
using Entente.Evaluation.Gold;
using Entente.Evaluation.Outcomes;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores the type between two given spans, by macro-F1 over the labels of the PLV set.</summary>
internal sealed class PairMeasure : OutcomeMeasure
{
    /// <inheritdoc/>
    public override string Name => "pairs";

    /// <inheritdoc/>
    public override string Summary => "event type of a given pair (PLV sentences as JSON Lines)";

    /// <inheritdoc/>
    protected override IReadOnlyList<Outcome> Score(Coder coder, string gold, TextWriter output)
    {
        var scored = new ScoredPairs();
        foreach (var pair in PairGold.Read(gold))
        {
            var answer = coder.Read(pair.Article).Relations.FirstOrDefault();
            scored.Add(pair, answer?.Type, answer is null ? "" : answer.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        }

        scored.Write(output);
        return scored.Outcomes;
    }
}
