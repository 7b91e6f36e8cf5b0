using System.Collections.Immutable;
using Entente.Storage.Questions;

namespace Entente.Analysis.Trends;

/// <summary>A pair of which more was reported in a stretch of days than its own past would lead one to expect.</summary>
/// <param name="Actor">The one party, the first by code; acts either way count.</param>
/// <param name="Recipient">The other.</param>
/// <param name="Acts">Acts between them in the stretch, by quad class.</param>
/// <param name="Expected">Acts that the pair's own past would lead one to expect in a stretch with as many reports as this one.</param>
/// <param name="Probability">Probability of at least so many acts if nothing had changed: the upper tail of the predictive negative binomial distribution.</param>
/// <param name="Adjusted">The probability corrected for the number of pairs looked at (Benjamini and Hochberg 1995): of the pairs with 0.05 or less, one in twenty is expected to be chance.</param>
public sealed record Trend(ActorEntry Actor, ActorEntry Recipient, ActCounts Acts, double Expected, double Probability, double Adjusted)
{
    /// <summary>Acts in each of the earlier stretches, oldest first.</summary>
    public ImmutableArray<int> Past { get; init; } = [];

    /// <summary>Numbers of the newest acts of the stretch, newest first; a few of them.</summary>
    public ImmutableArray<long> Evidence { get; init; } = [];

    /// <summary>How many times more than expected.</summary>
    public double Rise => Acts.Total / Expected;
}

/// <summary>The pairs that rose in a stretch of days.</summary>
/// <param name="From">First day of the stretch.</param>
/// <param name="To">Last day.</param>
/// <param name="Stretches">Earlier stretches that it is compared with.</param>
/// <param name="PairsTested">Pairs looked at.</param>
/// <param name="Rising">The rising ones, the least probable first.</param>
public sealed record TrendAnswer(DateOnly From, DateOnly To, int Stretches, int PairsTested, ImmutableArray<Trend> Rising);
