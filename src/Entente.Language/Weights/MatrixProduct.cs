using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Weights;

/// <summary>Adds products of row vectors with a weight matrix to rows of sums: where nearly all time of the language layer goes.</summary>
/// <remarks>
/// Each sum takes its terms in the order of the inputs, one fused multiply-add each, at every vector width and for every grouping of rows. So a
/// sentence has the same scores to the last bit on every machine and whatever other sentences it is read with. Six rows by 64 outputs fill 24 of the
/// 32 registers of AVX-512: each weight loaded serves six rows, and the fused multiply-adds, two a cycle, are the limit.
/// </remarks>
internal static class MatrixProduct
{
    private const int Panel = Matrix.PanelWidth;

    /// <summary>sums[r] += inputs[r] · matrix, for each row r.</summary>
    /// <param name="inputs">Rows of at least <see cref="Matrix.Inputs"/> numbers, <paramref name="inputStride"/> apart.</param>
    /// <param name="inputStride">From one row of inputs to the next.</param>
    /// <param name="sums">Rows of at least <see cref="Matrix.Width"/> numbers, <paramref name="sumStride"/> apart.</param>
    /// <param name="sumStride">From one row of sums to the next.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="matrix">The weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row does not fit its span.</exception>
    public static void Add(ReadOnlySpan<float> inputs, int inputStride, Span<float> sums, int sumStride, int rows, Matrix matrix) =>
        Add(inputs, inputStride, sums, sumStride, rows, matrix, matrix.Panels);

    /// <summary>The same with the first <paramref name="panels"/> panels of the matrix only.</summary>
    public static void Add(ReadOnlySpan<float> inputs, int inputStride, Span<float> sums, int sumStride, int rows, Matrix matrix, int panels)
    {
        if (rows == 0)
        {
            return;
        }

        // SAFETY: the kernels walk by reference; these two slices check every row that they touch.
        _ = inputs.Slice(0, ((rows - 1) * inputStride) + matrix.Inputs);
        _ = sums.Slice(0, ((rows - 1) * sumStride) + (panels * Panel));
        ref float input = ref MemoryMarshal.GetReference(inputs);
        for (int panel = 0; panel < panels; panel++)
        {
            ref float weights = ref MemoryMarshal.GetReference(matrix.Panel(panel));
            ref float sum = ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), panel * Panel);
            int row = 0;
            if (Vector512.IsHardwareAccelerated)
            {
                for (; row + 6 <= rows; row += 6)
                {
                    WideTiles.Six(ref Unsafe.Add(ref input, row * inputStride), inputStride, ref weights, matrix.Inputs, ref Unsafe.Add(ref sum, row * sumStride), sumStride);
                }

                for (; row + 3 <= rows; row += 3)
                {
                    WideTiles.Three(ref Unsafe.Add(ref input, row * inputStride), inputStride, ref weights, matrix.Inputs, ref Unsafe.Add(ref sum, row * sumStride), sumStride);
                }

                for (; row < rows; row++)
                {
                    WideTiles.One(ref Unsafe.Add(ref input, row * inputStride), ref weights, matrix.Inputs, ref Unsafe.Add(ref sum, row * sumStride));
                }
            }
            else
            {
                for (; row + 4 <= rows; row += 4)
                {
                    NarrowTiles.Four(ref Unsafe.Add(ref input, row * inputStride), inputStride, ref weights, matrix.Inputs, ref Unsafe.Add(ref sum, row * sumStride), sumStride);
                }

                for (; row < rows; row++)
                {
                    NarrowTiles.One(ref Unsafe.Add(ref input, row * inputStride), ref weights, matrix.Inputs, ref Unsafe.Add(ref sum, row * sumStride));
                }
            }
        }
    }

    /// <summary>The same in plain arithmetic: the oracle of the test.</summary>
    public static void AddPlainly(ReadOnlySpan<float> inputs, int inputStride, Span<float> sums, int sumStride, int rows, Matrix matrix)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int output = 0; output < matrix.Width; output++)
            {
                ReadOnlySpan<float> weights = matrix.Panel(output / Panel);
                float sum = sums[(row * sumStride) + output];
                for (int i = 0; i < matrix.Inputs; i++)
                {
                    sum = MathF.FusedMultiplyAdd(inputs[(row * inputStride) + i], weights[(i * Panel) + (output % Panel)], sum);
                }

                sums[(row * sumStride) + output] = sum;
            }
        }
    }
}
