using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Entente.Language.Weights;

/// <summary>Products of rows of bytes with a weight matrix of bytes: where most time of the language layer goes.</summary>
/// <remarks>
/// The sums are whole numbers below 2^24, then widened, scaled and added to their start with one rounding: the same bits on every machine. A byte
/// instruction of 512 bits multiplies 64 pairs, the widening and the addition take one more each; that is 1.5 times what single precision reaches on AVX-512
/// and up to twice on AVX2.
/// </remarks>
internal static class QuantisedProduct
{
    private const int Panel = Matrix.PanelWidth;

    /// <summary>sums[r] = start[r] + inputs[r] · matrix, for each row r.</summary>
    /// <param name="inputs">Rows of at least <see cref="QuantisedMatrix.Inputs"/> bytes (<see cref="Quantum"/>), <paramref name="inputStride"/> apart.</param>
    /// <param name="inputStride">From one row of inputs to the next.</param>
    /// <param name="start">Rows of at least <see cref="QuantisedMatrix.Width"/> numbers; may be the sums themselves.</param>
    /// <param name="startStride">From one row of starts to the next; 0 when all rows begin alike.</param>
    /// <param name="sums">Rows of at least <see cref="QuantisedMatrix.Width"/> numbers, <paramref name="sumStride"/> apart.</param>
    /// <param name="sumStride">From one row of sums to the next.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="matrix">The weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row does not fit its span.</exception>
    public static void Add(
        ReadOnlySpan<byte> inputs, int inputStride, ReadOnlySpan<float> start, int startStride, Span<float> sums, int sumStride, int rows, QuantisedMatrix matrix)
    {
        if (rows == 0)
        {
            return;
        }

        // SAFETY: the tiles walk by reference; these three slices check every row that they touch.
        _ = inputs.Slice(0, ((rows - 1) * inputStride) + matrix.Inputs);
        _ = start.Slice(0, ((rows - 1) * startStride) + matrix.Width);
        _ = sums.Slice(0, ((rows - 1) * sumStride) + matrix.Width);
        for (int panel = 0; panel < matrix.Panels; panel++)
        {
            ByteRows at = new(
                ref MemoryMarshal.GetReference(inputs), inputStride,
                ref Unsafe.Add(ref MemoryMarshal.GetReference(start), panel * Panel), startStride,
                ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), panel * Panel), sumStride);
            if (Avx512BW.IsSupported)
            {
                WideByteTiles.Run(matrix.Panel(panel), at, rows);
            }
            else if (Avx2.IsSupported)
            {
                NarrowByteTiles.Run(matrix.Panel(panel), at, rows);
            }
            else
            {
                PortableByteTiles.Run(matrix.Panel(panel), at, rows);
            }
        }
    }

    /// <summary>The same in plain arithmetic: the oracle of the test.</summary>
    public static void AddPlainly(
        ReadOnlySpan<byte> inputs, int inputStride, ReadOnlySpan<float> start, int startStride, Span<float> sums, int sumStride, int rows, QuantisedMatrix matrix)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int output = 0; output < matrix.Width; output++)
            {
                QuantisedPanel panel = matrix.Panel(output / Panel);
                int column = output % Panel, sum = 0;
                for (int i = 0; i < matrix.Inputs; i++)
                {
                    int weight = panel.Weights[(((i / QuantisedMatrix.Group * Panel) + column) * QuantisedMatrix.Group) + (i % QuantisedMatrix.Group)];
                    sum += (inputs[(row * inputStride) + i] - Quantum.Zero) * weight;
                }

                sums[(row * sumStride) + output] = MathF.FusedMultiplyAdd(sum, panel.Scales[column], start[(row * startStride) + output]);
            }
        }
    }
}

/// <summary>Where the rows of a product lie: inputs, starts and sums of the first row, and the way to the next.</summary>
internal readonly ref struct ByteRows(ref byte input, nint inputStride, ref float start, nint startStride, ref float sum, nint sumStride)
{
    private readonly ref byte _input = ref input;
    private readonly ref float _start = ref start;
    private readonly ref float _sum = ref sum;

    /// <summary>Inputs of a row.</summary>
    public ref byte Input(nint row) => ref Unsafe.Add(ref _input, row * inputStride);

    /// <summary>Starts of a row.</summary>
    public ref float Start(nint row) => ref Unsafe.Add(ref _start, row * startStride);

    /// <summary>Sums of a row.</summary>
    public ref float Sum(nint row) => ref Unsafe.Add(ref _sum, row * sumStride);
}
