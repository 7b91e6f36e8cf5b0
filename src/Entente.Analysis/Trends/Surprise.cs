using MathNet.Numerics;

namespace Entente.Analysis.Trends;

/// <summary>How improbable a count is, given the counts before it.</summary>
/// <remarks>
/// Counts of a pair are Poisson with a rate that differs from pair to pair: a gamma prior, met with the past counts, predicts the next one by a negative binomial
/// distribution. Where the past is more uneven than a Poisson process (news comes in bursts), the prediction is widened by its index of dispersion; a plain
/// Poisson test would call every second week of a bursty pair a rise.
/// </remarks>
internal static class Surprise
{
    // The prior is worth half an act in one stretch (Jeffreys' prior of the Poisson rate has this shape).
    private const double PriorActs = 0.5;
    private const double PriorStretches = 1;

    /// <summary>What the past predicts for the next stretch.</summary>
    /// <param name="past">Counts of the earlier stretches.</param>
    /// <param name="exposure">Reports in each earlier stretch as a multiple of those in the next one; a stretch without reports tells nothing.</param>
    /// <returns>The expected count, and the number of stretches that the past is worth: the variance of the prediction is the expected count times (1 + 1 / weight).</returns>
    public static (double Expected, double Weight) Predict(ReadOnlySpan<int> past, ReadOnlySpan<double> exposure)
    {
        double acts = 0, stretches = 0;
        for (int i = 0; i < past.Length; i++)
        {
            acts += past[i];
            stretches += exposure[i];
        }

        double known = PriorStretches + stretches;
        return ((PriorActs + acts) / known, 1 / (Dispersion(past, exposure, acts, stretches) * (1 + 1 / known) - 1));
    }

    /// <summary>Probability of at least <paramref name="count"/> acts.</summary>
    /// <param name="count">What was seen.</param>
    /// <param name="expected">The expected count.</param>
    /// <param name="weight">Number of stretches that the past is worth.</param>
    public static double Tail(int count, double expected, double weight) =>
        count <= 0 ? 1 : SpecialFunctions.BetaRegularized(count, expected * weight, 1 / (1 + weight));

    /// <summary>Adjusts probabilities for their number, in place; they stand in ascending order.</summary>
    public static void Adjust(Span<double> ascending)
    {
        double least = 1;
        for (int i = ascending.Length - 1; i >= 0; i--)
        {
            least = Math.Min(least, ascending[i] * ascending.Length / (i + 1));
            ascending[i] = least;
        }
    }

    // Variance against mean (Pearson's statistic by its degrees of freedom), never below that of a Poisson process.
    private static double Dispersion(ReadOnlySpan<int> past, ReadOnlySpan<double> exposure, double acts, double stretches)
    {
        double sum = 0;
        int told = 0;
        for (int i = 0; i < past.Length; i++)
        {
            double mean = stretches > 0 ? acts * exposure[i] / stretches : 0;
            if (mean > 0)
            {
                sum += (past[i] - mean) * (past[i] - mean) / mean;
                told++;
            }
        }

        return told > 1 ? Math.Max(1, sum / (told - 1)) : 1;
    }
}
