namespace Entente.AttributionTraining;

/// <summary>Logistic regression over hashed features.</summary>
internal sealed class LogisticTrainer(int bits, float rate, float sparsity, float shrinkage)
{
    private readonly ProximalWeights _weights = new(1 << bits, rate, sparsity, shrinkage);
    private readonly uint _mask = (1u << bits) - 1;

    /// <summary>The weights learned so far.</summary>
    public ReadOnlySpan<float> Weights => _weights.Values;

    /// <summary>Adds the weights as they stand to the mean that is the result.</summary>
    public void Remember() => _weights.Remember();

    /// <summary>Takes one step for an example.</summary>
    public void Learn(ReadOnlySpan<uint> features, bool positive)
    {
        var score = 0f;
        foreach (var feature in features)
        {
            score += _weights[(int)(feature & _mask)];
        }

        var gradient = (1f / (1f + MathF.Exp(-score))) - (positive ? 1f : 0f);
        if (MathF.Abs(gradient) < 1e-3f)
        {
            return;
        }

        foreach (var feature in features)
        {
            _weights.Step((int)(feature & _mask), gradient);
        }
    }
}
