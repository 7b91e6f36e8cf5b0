using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Entente.Language.Weights;

/// <summary>Tiles for machines with AVX2: rows by 16 outputs in registers of 256 bits (<see cref="QuantisedProduct"/>).</summary>
internal static class NarrowByteTiles
{
    private const int Lanes = 8;
    private const int Columns = 2 * Lanes;
    private const int GroupBytes = QuantisedMatrix.Group * Matrix.PanelWidth;

    /// <summary>All rows of one panel.</summary>
    public static void Run(QuantisedPanel panel, ByteRows at, int rows)
    {
        for (int column = 0; column < Matrix.PanelWidth; column += Columns)
        {
            int row = 0;
            for (; row + 4 <= rows; row += 4)
            {
                Four(panel, at, row, column);
            }

            for (; row < rows; row++)
            {
                One(panel, at, row, column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(QuantisedPanel panel, ByteRows at, nint first, int column)
    {
        ref byte in0 = ref at.Input(first), in1 = ref at.Input(first + 1), in2 = ref at.Input(first + 2), in3 = ref at.Input(first + 3);
        ref sbyte weights = ref Unsafe.Add(ref MemoryMarshal.GetReference(panel.Weights), column * QuantisedMatrix.Group);
        nint inputs = panel.Weights.Length / Matrix.PanelWidth;
        Row row0 = new(panel.Offsets, column), row1 = row0, row2 = row0, row3 = row0;
        for (nint i = 0; i < inputs; i += QuantisedMatrix.Group)
        {
            Vector256<sbyte> a = Vector256.LoadUnsafe(ref weights), b = Vector256.LoadUnsafe(ref weights, 4 * Lanes);
            row0.Add(ref Unsafe.Add(ref in0, i), a, b);
            row1.Add(ref Unsafe.Add(ref in1, i), a, b);
            row2.Add(ref Unsafe.Add(ref in2, i), a, b);
            row3.Add(ref Unsafe.Add(ref in3, i), a, b);
            weights = ref Unsafe.Add(ref weights, GroupBytes);
        }

        row0.Store(panel.Scales, at, first, column);
        row1.Store(panel.Scales, at, first + 1, column);
        row2.Store(panel.Scales, at, first + 2, column);
        row3.Store(panel.Scales, at, first + 3, column);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(QuantisedPanel panel, ByteRows at, nint first, int column)
    {
        ref byte in0 = ref at.Input(first);
        ref sbyte weights = ref Unsafe.Add(ref MemoryMarshal.GetReference(panel.Weights), column * QuantisedMatrix.Group);
        nint inputs = panel.Weights.Length / Matrix.PanelWidth;
        Row row = new(panel.Offsets, column);
        for (nint i = 0; i < inputs; i += QuantisedMatrix.Group)
        {
            row.Add(ref Unsafe.Add(ref in0, i), Vector256.LoadUnsafe(ref weights), Vector256.LoadUnsafe(ref weights, 4 * Lanes));
            weights = ref Unsafe.Add(ref weights, GroupBytes);
        }

        row.Store(panel.Scales, at, first, column);
    }

    /// <summary>Sixteen sums in two registers.</summary>
    private struct Row
    {
        private Vector256<int> _a;
        private Vector256<int> _b;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Row(ReadOnlySpan<int> offsets, int column)
        {
            ref int from = ref Unsafe.Add(ref MemoryMarshal.GetReference(offsets), column);
            _a = Vector256.LoadUnsafe(ref from);
            _b = Vector256.LoadUnsafe(ref from, Lanes);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ref byte input, Vector256<sbyte> a, Vector256<sbyte> b)
        {
            Vector256<byte> all = Vector256.Create(Unsafe.ReadUnaligned<int>(ref input)).AsByte();
            _a += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(all, a), Vector256<short>.One);
            _b += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(all, b), Vector256<short>.One);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Store(ReadOnlySpan<float> scales, ByteRows at, nint row, int column)
        {
            ref float scale = ref Unsafe.Add(ref MemoryMarshal.GetReference(scales), column);
            ref float start = ref Unsafe.Add(ref at.Start(row), column);
            ref float to = ref Unsafe.Add(ref at.Sum(row), column);
            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(_a), Vector256.LoadUnsafe(ref scale), Vector256.LoadUnsafe(ref start)).StoreUnsafe(ref to);
            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(_b), Vector256.LoadUnsafe(ref scale, Lanes), Vector256.LoadUnsafe(ref start, Lanes))
                .StoreUnsafe(ref to, Lanes);
        }
    }
}
