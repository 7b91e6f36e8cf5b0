using Entente.Coding.Attributions;

namespace Entente.AttributionTraining;

/// <summary>One window with features and gold labels.</summary>
/// <param name="Features">Features of each word.</param>
/// <param name="Kinds">Kind of transition into each word.</param>
/// <param name="Cue">Position of the cue's head in the window.</param>
/// <param name="Labels">Gold labels.</param>
internal sealed record ChainExample(uint[][] Features, int[] Kinds, int Cue, SpanLabel[] Labels);

/// <summary>A linear-chain conditional random field over hashed features, by stochastic steps on the log-likelihood.</summary>
internal sealed class ChainTrainer(int bits, float rate, float sparsity, float shrinkage)
{
    private const int Labels = SpanTagger.Labels;

    // Words that are sure of their label teach nothing and cost most of the time.
    private const float SmallestGradient = 1e-3f;

    private readonly ProximalWeights _weights = new(Labels << bits, rate, sparsity, shrinkage);
    private readonly float[] _transitions = new float[SpanFeatures.TransitionKinds * Labels * Labels];
    private readonly float[] _transitionSquares = new float[SpanFeatures.TransitionKinds * Labels * Labels];
    private readonly uint _mask = (1u << bits) - 1;

    /// <summary>Rows of word weights.</summary>
    public ReadOnlySpan<float> Weights => _weights.Values;

    /// <summary>Adds the weights as they stand to the mean that is the result.</summary>
    public void Remember() => _weights.Remember();

    /// <summary>Weights of transitions.</summary>
    public float[] Transitions => _transitions;

    /// <summary>Takes one step for a window and returns its log-likelihood before it.</summary>
    public double Learn(ChainExample example)
    {
        var count = example.Labels.Length;
        var emissions = new double[count, Labels];
        for (var n = 0; n < count; n++)
        {
            foreach (var feature in example.Features[n])
            {
                var row = (int)(feature & _mask) * Labels;
                for (var k = 0; k < Labels; k++)
                {
                    emissions[n, k] += _weights[row + k];
                }
            }

            for (var k = 0; k < Labels; k++)
            {
                if (n == example.Cue && k is not ((int)SpanLabel.CueBegin or (int)SpanLabel.CueInside))
                {
                    emissions[n, k] = double.NegativeInfinity;
                }
            }
        }

        var (alpha, beta, total) = ForwardBackward(example, emissions);
        var likelihood = Likelihood(example, emissions) - total;
        Step(example, emissions, alpha, beta, total);
        return likelihood;
    }

    private (double[,] Alpha, double[,] Beta, double Total) ForwardBackward(ChainExample example, double[,] emissions)
    {
        var count = example.Labels.Length;
        var alpha = new double[count, Labels];
        var beta = new double[count, Labels];
        var terms = new double[Labels];
        for (var n = 0; n < count; n++)
        {
            for (var k = 0; k < Labels; k++)
            {
                for (var j = 0; j < Labels; j++)
                {
                    terms[j] = n == 0 ? (j == 0 ? 0 : double.NegativeInfinity) : alpha[n - 1, j];
                    terms[j] += SpanTagger.MayFollow(j, k) ? _transitions[SpanTagger.TransitionIndex(example.Kinds[n], j, k)] : double.NegativeInfinity;
                }

                alpha[n, k] = emissions[n, k] + LogSum(terms);
            }
        }

        for (var n = count - 2; n >= 0; n--)
        {
            for (var j = 0; j < Labels; j++)
            {
                for (var k = 0; k < Labels; k++)
                {
                    terms[k] = SpanTagger.MayFollow(j, k)
                        ? _transitions[SpanTagger.TransitionIndex(example.Kinds[n + 1], j, k)] + emissions[n + 1, k] + beta[n + 1, k]
                        : double.NegativeInfinity;
                }

                beta[n, j] = LogSum(terms);
            }
        }

        for (var k = 0; k < Labels; k++)
        {
            terms[k] = alpha[count - 1, k];
        }

        return (alpha, beta, LogSum(terms));
    }

    private void Step(ChainExample example, double[,] emissions, double[,] alpha, double[,] beta, double total)
    {
        Span<float> gradients = stackalloc float[Labels];
        for (var n = 0; n < example.Labels.Length; n++)
        {
            var active = false;
            for (var k = 0; k < Labels; k++)
            {
                gradients[k] = (float)Math.Exp(alpha[n, k] + beta[n, k] - total) - ((int)example.Labels[n] == k ? 1f : 0f);
                active |= MathF.Abs(gradients[k]) > SmallestGradient;
            }

            if (active)
            {
                foreach (var feature in example.Features[n])
                {
                    var row = (int)(feature & _mask) * Labels;
                    for (var k = 0; k < Labels; k++)
                    {
                        if (MathF.Abs(gradients[k]) > SmallestGradient)
                        {
                            _weights.Step(row + k, gradients[k]);
                        }
                    }
                }
            }

            StepTransitions(example, n, emissions, alpha, beta, total);
        }
    }

    private void StepTransitions(ChainExample example, int n, double[,] emissions, double[,] alpha, double[,] beta, double total)
    {
        var goldBefore = n == 0 ? 0 : (int)example.Labels[n - 1];
        for (var j = 0; j < Labels; j++)
        {
            for (var k = 0; k < Labels; k++)
            {
                if (!SpanTagger.MayFollow(j, k))
                {
                    continue;
                }

                var at = SpanTagger.TransitionIndex(example.Kinds[n], j, k);
                var before = n == 0 ? (j == 0 ? 0 : double.NegativeInfinity) : alpha[n - 1, j];
                var expected = (float)Math.Exp(before + _transitions[at] + emissions[n, k] + beta[n, k] - total);
                var gradient = (j == goldBefore && k == (int)example.Labels[n] ? 1f : 0f) - expected;
                _transitionSquares[at] += gradient * gradient;
                _transitions[at] += rate * gradient / MathF.Sqrt(_transitionSquares[at] + 1f);
            }
        }
    }

    private double Likelihood(ChainExample example, double[,] emissions)
    {
        var sum = 0.0;
        for (var n = 0; n < example.Labels.Length; n++)
        {
            sum += emissions[n, (int)example.Labels[n]]
                + _transitions[SpanTagger.TransitionIndex(example.Kinds[n], n == 0 ? 0 : (int)example.Labels[n - 1], (int)example.Labels[n])];
        }

        return sum;
    }

    private static double LogSum(double[] terms)
    {
        var largest = double.NegativeInfinity;
        foreach (var term in terms)
        {
            largest = Math.Max(largest, term);
        }

        if (double.IsNegativeInfinity(largest))
        {
            return largest;
        }

        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += Math.Exp(term - largest);
        }

        return largest + Math.Log(sum);
    }
}
