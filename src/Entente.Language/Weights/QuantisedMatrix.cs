using System.Runtime.InteropServices;

namespace Entente.Language.Weights;

/// <summary>A weight matrix in 8 bits with a scale for each output, for inputs in 7 bits (<see cref="Quantum"/>): a quarter of the memory, and whole numbers.</summary>
/// <remarks>
/// Sums of whole numbers are exact, so the order of the terms, the vector width and the grouping of rows cannot change a bit of the answer. Panels hold, for
/// each four inputs in turn, four weights of each of 64 outputs: what the byte instructions of AVX2 and AVX-512 multiply at once. A panel of 192 or 384 inputs
/// (12 or 24 KB) stays in the first-level cache while rows pass. The file holds 16-bit numbers; they are rounded once when the model opens.
/// </remarks>
internal sealed class QuantisedMatrix
{
    /// <summary>Inputs that lie side by side.</summary>
    public const int Group = 4;

    /// <summary>
    /// Largest weight. Two products of the largest input and weight, 2 × 127 × 127, fit the 16 bits in which the byte instructions add them.
    /// </summary>
    public const int Limit = 127;

    private const int PanelWidth = Matrix.PanelWidth;
    private const int CacheLine = 64;

    private readonly sbyte[] _memory;
    private readonly int _start;
    private readonly int[] _offsets;
    private readonly float[] _scales;

    private QuantisedMatrix(int inputs, int outputs)
    {
        Inputs = inputs;
        Panels = (outputs + PanelWidth - 1) / PanelWidth;
        // The pinned heap never moves the array, so the border found here stays one.
        _memory = GC.AllocateArray<sbyte>((Panels * inputs * PanelWidth) + CacheLine, pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _start = (int)((CacheLine - (address % CacheLine)) % CacheLine);
        _offsets = new int[Width];
        _scales = new float[Width];
    }

    /// <summary>Numbers that an output is made from: a multiple of <see cref="Group"/>.</summary>
    public int Inputs { get; }

    /// <summary>Number of panels.</summary>
    public int Panels { get; }

    /// <summary>Outputs with the padding of the last panel.</summary>
    public int Width => Panels * PanelWidth;

    /// <summary>Value of each output before any input; empty when there is none.</summary>
    public float[] Bias { get; private init; } = [];

    /// <summary>Reads a matrix and, where <paramref name="biased"/>, its bias.</summary>
    /// <exception cref="InvalidDataException">The sections are missing or of another size, or the inputs do not come in groups.</exception>
    public static QuantisedMatrix Read(ModelFile file, string name, int inputs, int outputs, bool biased)
    {
        if (inputs % Group != 0)
        {
            throw new InvalidDataException($"the matrix \"{name}\" of {inputs} inputs does not fill groups of {Group}");
        }

        int width = (outputs + PanelWidth - 1) / PanelWidth * PanelWidth;
        float[] weights = new float[width * inputs];
        HalfNumbers.Widen(file.Values<Half>(name + ".weights", weights.Length), weights);
        QuantisedMatrix matrix = new(inputs, outputs)
        {
            Bias = biased ? file.Values<float>(name + ".bias", width).ToArray() : [],
        };
        matrix.Round(weights);
        return matrix;
    }

    /// <summary>A matrix from panels as <see cref="Matrix"/> has them: for each 64 outputs, the weights of one input after the other; for tests.</summary>
    public static QuantisedMatrix FromPanels(ReadOnlySpan<float> weights, int inputs, int outputs)
    {
        QuantisedMatrix matrix = new(inputs, outputs);
        matrix.Round(weights);
        return matrix;
    }

    /// <summary>The weights of a panel with what makes numbers of its sums.</summary>
    public QuantisedPanel Panel(int index) => new(
        _memory.AsSpan(_start + (index * Inputs * PanelWidth), Inputs * PanelWidth),
        _offsets.AsSpan(index * PanelWidth, PanelWidth),
        _scales.AsSpan(index * PanelWidth, PanelWidth));

    private void Round(ReadOnlySpan<float> weights)
    {
        Span<float> largest = stackalloc float[PanelWidth];
        for (int panel = 0; panel < Panels; panel++)
        {
            int first = panel * PanelWidth;
            ReadOnlySpan<float> from = weights.Slice(first * Inputs, PanelWidth * Inputs);
            largest.Clear();
            for (int at = 0; at < from.Length; at++)
            {
                largest[at % PanelWidth] = Math.Max(largest[at % PanelWidth], Math.Abs(from[at]));
            }

            for (int output = 0; output < PanelWidth; output++)
            {
                _scales[first + output] = largest[output] / (Limit * Quantum.Scale);
                largest[output] = largest[output] > 0 ? Limit / largest[output] : 0;
            }

            Span<sbyte> to = _memory.AsSpan(_start + (first * Inputs), PanelWidth * Inputs);
            Span<int> offsets = _offsets.AsSpan(first, PanelWidth);
            for (int at = 0; at < from.Length; at++)
            {
                int input = at / PanelWidth, output = at % PanelWidth;
                sbyte rounded = (sbyte)MathF.Round(from[at] * largest[output]);
                to[(((input / Group * PanelWidth) + output) * Group) + (input % Group)] = rounded;
                offsets[output] -= Quantum.Zero * rounded;
            }
        }
    }
}

/// <summary>One panel of a <see cref="QuantisedMatrix"/>.</summary>
/// <param name="weights">For each group of inputs, <see cref="QuantisedMatrix.Group"/> weights of each output.</param>
/// <param name="offsets">What a sum begins with, so that inputs count from <see cref="Quantum.Zero"/>.</param>
/// <param name="scales">What a sum is multiplied with.</param>
internal readonly ref struct QuantisedPanel(ReadOnlySpan<sbyte> weights, ReadOnlySpan<int> offsets, ReadOnlySpan<float> scales)
{
    /// <summary>For each group of inputs, <see cref="QuantisedMatrix.Group"/> weights of each output.</summary>
    public ReadOnlySpan<sbyte> Weights { get; } = weights;

    /// <summary>What a sum begins with, so that inputs count from <see cref="Quantum.Zero"/>.</summary>
    public ReadOnlySpan<int> Offsets { get; } = offsets;

    /// <summary>What a sum is multiplied with.</summary>
    public ReadOnlySpan<float> Scales { get; } = scales;
}
