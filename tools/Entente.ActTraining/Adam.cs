using System.Numerics;

namespace Entente.ActTraining;

/// <summary>Weights with their momentum estimates, and one step of Adam with decoupled weight decay on any stretch of them.</summary>
internal sealed class Adam
{
    private const float FirstDecay = 0.9f, SecondDecay = 0.999f, Epsilon = 1e-8f;

    private readonly float[] _first;
    private readonly float[] _second;

    /// <summary>Starts from the given weights; the length is a multiple of the vector width.</summary>
    public Adam(float[] weights) => (Weights, _first, _second) = (weights, new float[weights.Length], new float[weights.Length]);

    /// <summary>The weights as they are now.</summary>
    public float[] Weights { get; }

    /// <summary>Moves the weights from <paramref name="at"/> on against their gradient.</summary>
    /// <param name="at">First weight.</param>
    /// <param name="gradient">A gradient for each weight from there on.</param>
    /// <param name="step">Number of this step, from 1.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="decay">Share of the weight, times the rate, that is taken away.</param>
    public void Step(int at, ReadOnlySpan<float> gradient, int step, float rate, float decay)
    {
        float c1 = rate / (1 - MathF.Pow(FirstDecay, step)), c2 = 1 / (1 - MathF.Pow(SecondDecay, step));
        for (int i = 0; i < gradient.Length; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]);
            var first = (new Vector<float>(_first, at + i) * FirstDecay) + (g * (1 - FirstDecay));
            var second = (new Vector<float>(_second, at + i) * SecondDecay) + (g * g * (1 - SecondDecay));
            first.CopyTo(_first, at + i);
            second.CopyTo(_second, at + i);
            var old = new Vector<float>(Weights, at + i);
            ((old * (1 - (rate * decay))) - (first * c1 / (Vector.SquareRoot(second * c2) + new Vector<float>(Epsilon)))).CopyTo(Weights, at + i);
        }
    }
}
