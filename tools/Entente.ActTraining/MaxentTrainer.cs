using Entente.Coding.Events;

namespace Entente.ActTraining;

/// <summary>Multinomial logistic regression with an L2 penalty, by full-batch gradient steps with momentum estimates (Adam).</summary>
internal static class MaxentTrainer
{
    /// <summary>Learns weights from examples: features as (row, value) and a label index.</summary>
    public static float[] Train(IReadOnlyList<((int Row, float Value)[] Features, int Label)> examples, int rows, float penalty, int steps, float balance)
    {
        int labels = PairModel.Labels.Count;
        float[] weights = new float[rows * labels], first = new float[rows * labels], second = new float[rows * labels], gradient = new float[rows * labels];
        var counts = examples.GroupBy(e => e.Label).ToDictionary(g => g.Key, g => g.Count());
        float[] scores = new float[labels];
        for (int step = 1; step <= steps; step++)
        {
            for (int i = 0; i < weights.Length; i++)
            {
                gradient[i] = penalty * weights[i];
            }

            foreach (var (features, label) in examples)
            {
                Array.Clear(scores);
                foreach (var (row, value) in features)
                {
                    for (int k = 0; k < labels; k++)
                    {
                        scores[k] += weights[(row * labels) + k] * value;
                    }
                }

                float[] p = PairModel.Softmax(scores, 1);
                float weight = MathF.Pow((float)examples.Count / labels / counts[label], balance);
                p[label] -= 1;
                foreach (var (row, value) in features)
                {
                    for (int k = 0; k < labels; k++)
                    {
                        gradient[(row * labels) + k] += p[k] * value * weight;
                    }
                }
            }

            float rate = 0.05f * (step < steps / 2 ? 1 : 0.3f);
            float c1 = 1 - MathF.Pow(0.9f, step), c2 = 1 - MathF.Pow(0.999f, step);
            for (int i = 0; i < weights.Length; i++)
            {
                first[i] = (0.9f * first[i]) + (0.1f * gradient[i]);
                second[i] = (0.999f * second[i]) + (0.001f * gradient[i] * gradient[i]);
                weights[i] -= rate * (first[i] / c1) / (MathF.Sqrt(second[i] / c2) + 1e-8f);
            }
        }

        return weights;
    }
}
