
namespace Entente.Perceptrons.Baseline;

/// <summary>A multi-class averaged perceptron over hashed features (Freund and Schapire 1999), averaged lazily.</summary>
internal sealed class AveragedPerceptron(int bits, int classes)
{
    private readonly float[] _weights = new float[classes << bits];
    private readonly double[] _totals = new double[classes << bits];
    private readonly uint _mask = (1u << bits) - 1;
    private int _step = 1;

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = _weights.AsSpan((int)(feature & _mask) * classes, classes);
            for (var i = 0; i < row.Length; i++)
            {
                scores[i] += row[i];
            }
        }
    }

    /// <summary>Moves weight from the wrong class to the right one; equal classes only count the step.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        _step++;
        if (right == wrong)
        {
            return;
        }

        foreach (var feature in features)
        {
            var row = (int)(feature & _mask) * classes;
            _weights[row + right]++;
            _weights[row + wrong]--;
            _totals[row + right] += _step;
            _totals[row + wrong] -= _step;
        }
    }

    /// <summary>The averaged weights in 16 bits.</summary>
    public LinearScorer Freeze()
    {
        var largest = 1e-9;
        for (var i = 0; i < _weights.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(_weights[i] - (_totals[i] / _step)));
        }

        var scale = Math.Min(256, short.MaxValue / largest);
        var frozen = new short[_weights.Length];
        for (var i = 0; i < frozen.Length; i++)
        {
            frozen[i] = (short)Math.Round((_weights[i] - (_totals[i] / _step)) * scale);
        }

        return new(frozen, classes);
    }
}
