namespace Entente.AttributionTraining;

/// <summary>Weights under FTRL-proximal updates (McMahan et al. 2013): AdaGrad rates for each weight, and an L1 penalty that keeps most of them at exactly 0.</summary>
internal sealed class ProximalWeights(int count, float rate, float sparsity, float shrinkage)
{
    private readonly float[] _weights = new float[count];
    private readonly float[] _sums = new float[count];
    private readonly float[] _squares = new float[count];

    private float[]? _remembered;
    private int _memories;

    /// <summary>The mean of the remembered weights; as they stand when none were.</summary>
    public ReadOnlySpan<float> Values => _remembered is null ? _weights : Array.ConvertAll(_remembered, w => w / _memories);

    /// <summary>Adds the weights as they stand to the mean, which errs less than the last ones do.</summary>
    public void Remember()
    {
        _remembered ??= new float[count];
        _memories++;
        for (var i = 0; i < count; i++)
        {
            _remembered[i] += _weights[i];
        }
    }

    /// <summary>One weight.</summary>
    public float this[int index] => _weights[index];

    /// <summary>Takes a step against the gradient of the loss.</summary>
    public void Step(int index, float gradient)
    {
        var square = _squares[index];
        var next = square + (gradient * gradient);
        var root = MathF.Sqrt(next);
        var sum = _sums[index] + gradient - ((root - MathF.Sqrt(square)) / rate * _weights[index]);
        _squares[index] = next;
        _sums[index] = sum;
        _weights[index] = MathF.Abs(sum) <= sparsity
            ? 0
            : -(sum - (MathF.Sign(sum) * sparsity)) / (((1f + root) / rate) + shrinkage);
    }
}
