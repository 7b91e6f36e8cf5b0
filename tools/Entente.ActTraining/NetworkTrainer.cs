using System.Numerics;
using Entente.Coding.Events;

namespace Entente.ActTraining;

/// <summary>An example: its features as rows with values, and its label.</summary>
internal readonly record struct Example((int Row, float Value)[] Features, int Label);

/// <summary>How networks are trained.</summary>
/// <param name="Hidden">Hidden units, a multiple of 16.</param>
/// <param name="Epochs">Passes over the examples.</param>
/// <param name="FeatureDropout">Share of an example's features that a pass leaves out.</param>
/// <param name="UnitDropout">Share of the hidden units that a pass leaves out.</param>
/// <param name="Decay">Weight decay.</param>
/// <param name="Balance">0 counts every example alike, 1 every label alike.</param>
/// <param name="Smoothing">Share of an example's weight that the other labels get.</param>
/// <param name="MinCount">Features seen in fewer examples are left out.</param>
/// <param name="Networks">Networks whose answers are averaged.</param>
/// <param name="Temperature">What log-probabilities are divided by, as cross-validation finds it.</param>
internal sealed record TrainingSettings(
    int Hidden = 32, int Epochs = 30, float FeatureDropout = 0.3f, float UnitDropout = 0.6f, float Decay = 0.01f, float Balance = 0.5f, float Smoothing = 0.1f, int MinCount = 2, int Networks = 4, float Temperature = 0.7f);

/// <summary>Trains one network: features, one layer of rectified units with dropout, a softmax over the labels; Adam on batches of 16.</summary>
internal sealed class NetworkTrainer
{
    // Outputs are padded to a whole number of vectors.
    private const int Outputs = 16;
    private const int Batch = 16;
    private const float Rate = 0.003f;

    private readonly TrainingSettings _settings;
    private readonly Random _random;
    private readonly Adam _input;
    private readonly Adam _inputBias;
    private readonly Adam _output;
    private readonly Adam _outputBias;
    private readonly Dictionary<int, float[]> _inputGradient = [];
    private readonly float[] _biasGradient;
    private readonly float[] _outputGradient;
    private readonly float[] _outputBiasGradient = new float[Outputs];

    private NetworkTrainer(int rows, TrainingSettings settings, int seed)
    {
        (_settings, _random) = (settings, new(seed));
        int hidden = settings.Hidden;
        float[] Uniform(int count, float scale) => [.. Enumerable.Range(0, count).Select(_ => (_random.NextSingle() * 2 - 1) * scale)];
        _input = new(Uniform(rows * hidden, 0.3f / MathF.Sqrt(hidden)));
        _inputBias = new(new float[hidden]);
        _output = new(Uniform(hidden * Outputs, 1 / MathF.Sqrt(hidden)));
        _outputBias = new(new float[Outputs]);
        _biasGradient = new float[hidden];
        _outputGradient = new float[hidden * Outputs];
    }

    /// <summary>Weights to the hidden units, row by row.</summary>
    public float[] Input => _input.Weights;

    /// <summary>Biases of the hidden units.</summary>
    public float[] HiddenBias => _inputBias.Weights;

    /// <summary>For each hidden unit a weight for each label.</summary>
    public float[] Output => [.. Enumerable.Range(0, _settings.Hidden).SelectMany(u => _output.Weights.Skip(u * Outputs).Take(PairNetwork.Labels.Count))];

    /// <summary>A bias for each label.</summary>
    public float[] OutputBias => _outputBias.Weights[..PairNetwork.Labels.Count];

    /// <summary>Trains a network.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="rows">How many features there are.</param>
    /// <param name="settings">How.</param>
    /// <param name="seed">Decides the first weights, the order and what is dropped.</param>
    public static NetworkTrainer Train(IReadOnlyList<Example> examples, int rows, TrainingSettings settings, int seed)
    {
        var trainer = new NetworkTrainer(rows, settings, seed);
        float[] weights = new float[PairNetwork.Labels.Count];
        foreach (var group in examples.GroupBy(e => e.Label))
        {
            weights[group.Key] = MathF.Pow((float)examples.Count / weights.Length / group.Count(), settings.Balance);
        }

        int[] order = [.. Enumerable.Range(0, examples.Count)];
        int step = 0;
        for (int epoch = 0; epoch < settings.Epochs; epoch++)
        {
            trainer._random.Shuffle(order);
            float rate = epoch < settings.Epochs * 0.6 ? Rate : Rate * 0.3f;
            foreach (int[] batch in order.Chunk(Batch))
            {
                foreach (int i in batch)
                {
                    trainer.Learn(examples[i], weights[examples[i].Label] / batch.Length);
                }

                trainer.Step(++step, rate);
            }
        }

        return trainer;
    }

    private void Learn(Example example, float weight)
    {
        int hidden = _settings.Hidden;
        var features = example.Features.Where(_ => _random.NextSingle() >= _settings.FeatureDropout).Select(f => (f.Row, Value: f.Value / (1 - _settings.FeatureDropout))).ToArray();
        float[] units = [.. _inputBias.Weights];
        foreach (var (row, value) in features)
        {
            AddScaled(_input.Weights.AsSpan(row * hidden, hidden), value, units);
        }

        float[] kept = new float[hidden];
        float[] scores = [.. _outputBias.Weights];
        for (int u = 0; u < hidden; u++)
        {
            kept[u] = units[u] > 0 && _random.NextSingle() >= _settings.UnitDropout ? 1 / (1 - _settings.UnitDropout) : 0;
            units[u] *= kept[u];
            AddScaled(_output.Weights.AsSpan(u * Outputs, Outputs), units[u], scores);
        }

        float[] error = new float[Outputs];
        PairLayers.Softmax(scores.AsSpan(0, PairNetwork.Labels.Count), 1).CopyTo(error, 0);
        for (int k = 0; k < PairNetwork.Labels.Count; k++)
        {
            error[k] -= k == example.Label ? 1 - _settings.Smoothing : _settings.Smoothing / (PairNetwork.Labels.Count - 1);
        }

        AddScaled(error, weight, _outputBiasGradient);
        float[] back = new float[hidden];
        for (int u = 0; u < hidden; u++)
        {
            if (kept[u] > 0)
            {
                AddScaled(error, weight * units[u], _outputGradient.AsSpan(u * Outputs, Outputs));
                back[u] = weight * kept[u] * Product(error, _output.Weights.AsSpan(u * Outputs, Outputs));
            }
        }

        AddScaled(back, 1, _biasGradient);
        foreach (var (row, value) in features)
        {
            if (!_inputGradient.TryGetValue(row, out float[]? gradient))
            {
                _inputGradient[row] = gradient = new float[hidden];
            }

            AddScaled(back, value, gradient);
        }
    }

    private void Step(int step, float rate)
    {
        foreach (var (row, gradient) in _inputGradient)
        {
            _input.Step(row * _settings.Hidden, gradient, step, rate, _settings.Decay);
        }

        _inputBias.Step(0, _biasGradient, step, rate, _settings.Decay);
        _output.Step(0, _outputGradient, step, rate, _settings.Decay);
        _outputBias.Step(0, _outputBiasGradient, step, rate, _settings.Decay);
        _inputGradient.Clear();
        Array.Clear(_biasGradient);
        Array.Clear(_outputGradient);
        Array.Clear(_outputBiasGradient);
    }

    private static void AddScaled(ReadOnlySpan<float> values, float factor, Span<float> sums)
    {
        for (int i = 0; i < sums.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(sums[i..]) + (new Vector<float>(values[i..]) * factor)).CopyTo(sums[i..]);
        }
    }

    private static float Product(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        float sum = 0;
        for (int i = 0; i < a.Length; i += Vector<float>.Count)
        {
            sum += Vector.Dot(new Vector<float>(a[i..]), new Vector<float>(b[i..]));
        }

        return sum;
    }
}
