using System.Globalization;
using Entente.Coding;
using Entente.Evaluation.Gold;
using Entente.Evaluation.Outcomes;

namespace Entente.Evaluation.Scorers;

/// <summary>Scores PLV's sentences end to end: an event of ours between the two spans, with the right type.</summary>
internal sealed class FoundPairMeasure : OutcomeMeasure
{
    /// <inheritdoc/>
    public override string Name => "pairs-found";

    /// <inheritdoc/>
    public override string Summary => "event of our own between two spans, and its type (PLV sentences as JSON Lines)";

    /// <inheritdoc/>
    protected override IReadOnlyList<Outcome> Score(Coder coder, string gold, TextWriter output)
    {
        var scored = new ScoredPairs();
        int found = 0, total = 0;
        foreach (var pair in PairGold.Read(gold))
        {
            var events = coder.Read(pair.Article with { Pairs = [] }).Events;
            var between = events.Where(e => Links(e, pair.Pair)).ToList();
            var best = between.FirstOrDefault(e => ScoredPairs.Label(e.Type) == pair.Type) ?? between.FirstOrDefault();
            found += between.Count > 0 ? 1 : 0;
            total++;
            scored.Add(pair, best?.Type, string.Join(" ; ", (best is null ? events : [best]).Select(OutcomeReport.Describe)));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pair found: {(double)found / Math.Max(1, total):F3}"));
        scored.Write(output);
        return scored.Outcomes;
    }

    /// <summary>Whether the event's sides overlap the two spans; a mutual act has its parties on both sides.</summary>
    internal static bool Links(Event found, SpanPair pair) =>
        Touches(found.Actors, pair.Actor) && (Touches(found.Recipients, pair.Recipient) || (found.Recipients.IsEmpty && Touches(found.Actors, pair.Recipient)));

    private static bool Touches(IEnumerable<EventParty> parties, TextSpan span) => parties.Any(p => p.Span is { } s && s.Overlaps(span));
}
