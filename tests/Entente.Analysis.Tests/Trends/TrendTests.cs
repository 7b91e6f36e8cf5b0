using CsCheck;
using Entente.Analysis.Trends;
using Entente.Codes;
using static Entente.Testing.Some;

namespace Entente.Analysis.Tests.Trends;

public sealed class TrendTests : IDisposable
{
    private readonly Filled _filled = new();

    public void Dispose() => _filled.Dispose();

    [Fact]
    public async Task A_pair_that_rises_against_its_own_past_is_found_and_a_busy_one_is_not()
    {
        var end = new DateOnly(2023, 6, 30);
        for (int week = 0; week < 20; week++)
        {
            for (int act = 0; act < 6; act++)
            {
                _filled.With("Wire", $"{end.AddDays(-7 * week - act):yyyy-MM-dd}", EventType.Consult, Japan, Nato, $"Japan met NATO in week {week} for the {act} time.");
            }
        }

        for (int act = 0; act < 6; act++)
        {
            _filled.With("Wire", $"{end.AddDays(-act):yyyy-MM-dd}", EventType.Accuse, Filled.Korea, Japan, $"North Korea accused Japan {act} times.");
        }

        var answer = await _filled.Analyst().Trends.RisingAsync(new());
        Assert.Equal((end.AddDays(-6), end), (answer.From, answer.To));
        var rising = Assert.Single(answer.Rising);
        Assert.Equal(("JPN", "PRK", 6), (rising.Actor.Code, rising.Recipient.Code, rising.Acts.Total));
        Assert.True(rising.Adjusted < 0.05 && rising.Expected < 1);
        Assert.Equal(5, rising.Evidence.Length);
    }

    [Fact]
    public void The_tail_is_the_one_of_the_negative_binomial_distribution() =>
        Gen.Select(Gen.Int[1, 12], Gen.Double[0.1, 8], Gen.Double[0.5, 30]).Sample((count, expected, weight) =>
        {
            // The slow way: one minus the probabilities of all smaller counts, each from the one before.
            double shape = expected * weight, miss = 1 / (1 + weight), term = Math.Pow(1 - miss, shape), below = 0;
            for (int k = 0; k < count; k++)
            {
                below += term;
                term *= (shape + k) / (k + 1) * miss;
            }

            Assert.Equal(1 - below, Surprise.Tail(count, expected, weight), 1e-9);
        }, iter: 500);

    [Fact]
    public void An_uneven_past_makes_the_same_count_less_surprising()
    {
        double[] exposure = [.. Enumerable.Repeat(1.0, 10)];
        var (expected, weight) = Surprise.Predict([2, 2, 2, 2, 2, 2, 2, 2, 2, 2], exposure);
        var (burstyExpected, burstyWeight) = Surprise.Predict([0, 0, 0, 10, 0, 0, 0, 10, 0, 0], exposure);
        Assert.True(Surprise.Tail(8, expected, weight) < Surprise.Tail(8, burstyExpected, burstyWeight) / 5);
    }

    [Fact]
    public void Adjusted_probabilities_are_never_smaller_and_keep_their_order()
    {
        double[] adjusted = [0.001, 0.01, 0.02, 0.8];
        Surprise.Adjust(adjusted);
        Assert.Equal([0.004, 0.02, 0.02 * 4 / 3, 0.8], adjusted.Select(a => Math.Round(a, 12)).Zip([0.004, 0.02, 0.02 * 4 / 3, 0.8], (a, e) => Math.Abs(a - e) < 1e-9 ? e : a));
    }
}
