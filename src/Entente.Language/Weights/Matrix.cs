using System.Runtime.InteropServices;

namespace Entente.Language.Weights;

/// <summary>A weight matrix in panels: for each 64 outputs, the weights of one input after the other.</summary>
/// <remarks>
/// Panels of 64 fit four registers of 512 bits (or eight of 256) and let one broadcast input serve them all. The file holds 16-bit numbers; they are
/// widened once when the model opens, into memory on a cache line's border, since every second load would otherwise straddle two lines.
/// </remarks>
internal sealed class Matrix
{
    /// <summary>Outputs of a panel.</summary>
    public const int PanelWidth = 64;

    private const int LineFloats = 16;

    private readonly float[] _memory;
    private readonly int _start;

    /// <summary>A matrix of zeros.</summary>
    public Matrix(int inputs, int outputs)
    {
        Inputs = inputs;
        Outputs = outputs;
        Panels = (outputs + PanelWidth - 1) / PanelWidth;
        int length = Panels * inputs * PanelWidth;
        // The pinned heap never moves the array, so the border found here stays one.
        _memory = GC.AllocateArray<float>(length + LineFloats, pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0);
        _start = (int)((LineFloats - ((address / sizeof(float)) % LineFloats)) % LineFloats);
    }

    /// <summary>Numbers that an output is made from.</summary>
    public int Inputs { get; }

    /// <summary>Outputs that mean something; the rest of the last panel is zero.</summary>
    public int Outputs { get; }

    /// <summary>Number of panels.</summary>
    public int Panels { get; }

    /// <summary>Outputs with the padding of the last panel.</summary>
    public int Width => Panels * PanelWidth;

    /// <summary>Value of each output before any input; empty when there is none.</summary>
    public float[] Bias { get; private init; } = [];

    /// <summary>Reads a matrix and, where <paramref name="biased"/>, its bias.</summary>
    /// <exception cref="InvalidDataException">The sections are missing or of another size.</exception>
    public static Matrix Read(ModelFile file, string name, int inputs, int outputs, bool biased)
    {
        int width = (outputs + PanelWidth - 1) / PanelWidth * PanelWidth;
        Matrix matrix = new(inputs, outputs)
        {
            Bias = biased ? file.Values<float>(name + ".bias", width).ToArray() : [],
        };
        HalfNumbers.Widen(file.Values<Half>(name + ".weights", width * inputs), matrix._memory.AsSpan(matrix._start));
        return matrix;
    }

    /// <summary>A matrix from rows of outputs, one row an input; for tests.</summary>
    public static Matrix FromRows(ReadOnlySpan<float> rows, int inputs, int outputs)
    {
        Matrix matrix = new(inputs, outputs);
        float[] column = new float[inputs];
        for (int output = 0; output < outputs; output++)
        {
            for (int input = 0; input < inputs; input++)
            {
                column[input] = rows[(input * outputs) + output];
            }

            matrix.SetColumn(output, column);
        }

        return matrix;
    }

    /// <summary>Sets all weights of one output.</summary>
    public void SetColumn(int output, ReadOnlySpan<float> weights)
    {
        Span<float> panel = _memory.AsSpan(_start + (output / PanelWidth * Inputs * PanelWidth), Inputs * PanelWidth);
        int at = output % PanelWidth;
        foreach (float weight in weights)
        {
            panel[at] = weight;
            at += PanelWidth;
        }
    }

    /// <summary>The weights of a panel: <see cref="PanelWidth"/> numbers for each input in turn.</summary>
    public ReadOnlySpan<float> Panel(int index) => _memory.AsSpan(_start + (index * Inputs * PanelWidth), Inputs * PanelWidth);
}
