namespace Entente.Coding.Events;

/// <summary>What stands above the features in <see cref="PairNetwork"/>: biases, output weights and temperature of all networks, side by side.</summary>
/// <param name="Networks">How many networks there are.</param>
/// <param name="Hidden">Hidden units of each.</param>
/// <param name="HiddenBias">One for each hidden unit.</param>
/// <param name="Output">For each hidden unit a weight for each label.</param>
/// <param name="OutputBias">For each network a bias for each label.</param>
/// <param name="Temperature">What log-probabilities are divided by so that the answer is calibrated.</param>
internal sealed record PairLayers(int Networks, int Hidden, float[] HiddenBias, float[] Output, float[] OutputBias, float Temperature)
{
    /// <summary>Probabilities of the labels, from the sums that reach the hidden units.</summary>
    public float[] Answer(ReadOnlySpan<float> units)
    {
        int labels = PairNetwork.Labels.Count;
        float[] mean = new float[labels];
        float[] scores = new float[labels];
        for (int network = 0; network < Networks; network++)
        {
            OutputBias.AsSpan(network * labels, labels).CopyTo(scores);
            for (int unit = network * Hidden; unit < (network + 1) * Hidden; unit++)
            {
                for (int k = 0; units[unit] > 0 && k < labels; k++)
                {
                    scores[k] += units[unit] * Output[(unit * labels) + k];
                }
            }

            float largest = scores.Max();
            float total = scores.Sum(s => MathF.Exp(s - largest));
            for (int k = 0; k < labels; k++)
            {
                mean[k] += (scores[k] - largest - MathF.Log(total)) / Networks;
            }
        }

        return Softmax(mean, Temperature);
    }

    /// <summary>Scores as probabilities.</summary>
    public static float[] Softmax(ReadOnlySpan<float> scores, float temperature)
    {
        float[] result = scores.ToArray();
        float largest = result.Max();
        float total = 0;
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = MathF.Exp((result[i] - largest) / temperature);
            total += result[i];
        }

        for (int i = 0; i < result.Length; i++)
        {
            result[i] /= total;
        }

        return result;
    }
}
