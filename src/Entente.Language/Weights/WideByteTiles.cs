using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Entente.Language.Weights;

/// <summary>Tiles of rows by 64 outputs in registers of 512 bits (<see cref="QuantisedProduct"/>).</summary>
internal static class WideByteTiles
{
    private const int Lanes = 16;
    private const int GroupBytes = QuantisedMatrix.Group * Matrix.PanelWidth;

    /// <summary>All rows of one panel.</summary>
    public static void Run(QuantisedPanel panel, ByteRows at, int rows)
    {
        int row = 0;
        for (; row + 6 <= rows; row += 6)
        {
            Six(panel, at, row);
        }

        for (; row + 3 <= rows; row += 3)
        {
            Three(panel, at, row);
        }

        for (; row < rows; row++)
        {
            One(panel, at, row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(QuantisedPanel panel, ByteRows at, nint first)
    {
        ref byte in0 = ref at.Input(first), in1 = ref at.Input(first + 1), in2 = ref at.Input(first + 2);
        ref byte in3 = ref at.Input(first + 3), in4 = ref at.Input(first + 4), in5 = ref at.Input(first + 5);
        ref sbyte weights = ref MemoryMarshal.GetReference(panel.Weights);
        nint inputs = panel.Weights.Length / Matrix.PanelWidth;
        Row row0 = new(panel.Offsets), row1 = row0, row2 = row0, row3 = row0, row4 = row0, row5 = row0;
        for (nint i = 0; i < inputs; i += QuantisedMatrix.Group)
        {
            Weights weight = new(ref weights);
            row0.Add(ref Unsafe.Add(ref in0, i), weight);
            row1.Add(ref Unsafe.Add(ref in1, i), weight);
            row2.Add(ref Unsafe.Add(ref in2, i), weight);
            row3.Add(ref Unsafe.Add(ref in3, i), weight);
            row4.Add(ref Unsafe.Add(ref in4, i), weight);
            row5.Add(ref Unsafe.Add(ref in5, i), weight);
            weights = ref Unsafe.Add(ref weights, GroupBytes);
        }

        row0.Store(panel.Scales, ref at.Start(first), ref at.Sum(first));
        row1.Store(panel.Scales, ref at.Start(first + 1), ref at.Sum(first + 1));
        row2.Store(panel.Scales, ref at.Start(first + 2), ref at.Sum(first + 2));
        row3.Store(panel.Scales, ref at.Start(first + 3), ref at.Sum(first + 3));
        row4.Store(panel.Scales, ref at.Start(first + 4), ref at.Sum(first + 4));
        row5.Store(panel.Scales, ref at.Start(first + 5), ref at.Sum(first + 5));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three(QuantisedPanel panel, ByteRows at, nint first)
    {
        ref byte in0 = ref at.Input(first), in1 = ref at.Input(first + 1), in2 = ref at.Input(first + 2);
        ref sbyte weights = ref MemoryMarshal.GetReference(panel.Weights);
        nint inputs = panel.Weights.Length / Matrix.PanelWidth;
        Row row0 = new(panel.Offsets), row1 = row0, row2 = row0;
        for (nint i = 0; i < inputs; i += QuantisedMatrix.Group)
        {
            Weights weight = new(ref weights);
            row0.Add(ref Unsafe.Add(ref in0, i), weight);
            row1.Add(ref Unsafe.Add(ref in1, i), weight);
            row2.Add(ref Unsafe.Add(ref in2, i), weight);
            weights = ref Unsafe.Add(ref weights, GroupBytes);
        }

        row0.Store(panel.Scales, ref at.Start(first), ref at.Sum(first));
        row1.Store(panel.Scales, ref at.Start(first + 1), ref at.Sum(first + 1));
        row2.Store(panel.Scales, ref at.Start(first + 2), ref at.Sum(first + 2));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(QuantisedPanel panel, ByteRows at, nint first)
    {
        ref byte in0 = ref at.Input(first);
        ref sbyte weights = ref MemoryMarshal.GetReference(panel.Weights);
        nint inputs = panel.Weights.Length / Matrix.PanelWidth;
        Row row = new(panel.Offsets);
        for (nint i = 0; i < inputs; i += QuantisedMatrix.Group)
        {
            row.Add(ref Unsafe.Add(ref in0, i), new Weights(ref weights));
            weights = ref Unsafe.Add(ref weights, GroupBytes);
        }

        row.Store(panel.Scales, ref at.Start(first), ref at.Sum(first));
    }

    /// <summary>Four weights of each of 64 outputs.</summary>
    private readonly struct Weights
    {
        public readonly Vector512<sbyte> A;
        public readonly Vector512<sbyte> B;
        public readonly Vector512<sbyte> C;
        public readonly Vector512<sbyte> D;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Weights(ref sbyte from)
        {
            A = Vector512.LoadUnsafe(ref from);
            B = Vector512.LoadUnsafe(ref from, 4 * Lanes);
            C = Vector512.LoadUnsafe(ref from, 8 * Lanes);
            D = Vector512.LoadUnsafe(ref from, 12 * Lanes);
        }
    }

    /// <summary>Sixty-four sums in four registers; four fields are as many as the compiler keeps in registers.</summary>
    private struct Row
    {
        private Vector512<int> _a;
        private Vector512<int> _b;
        private Vector512<int> _c;
        private Vector512<int> _d;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Row(ReadOnlySpan<int> offsets)
        {
            ref int from = ref MemoryMarshal.GetReference(offsets);
            _a = Vector512.LoadUnsafe(ref from);
            _b = Vector512.LoadUnsafe(ref from, Lanes);
            _c = Vector512.LoadUnsafe(ref from, 2 * Lanes);
            _d = Vector512.LoadUnsafe(ref from, 3 * Lanes);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ref byte input, in Weights weights)
        {
            Vector512<byte> all = Vector512.Create(Unsafe.ReadUnaligned<int>(ref input)).AsByte();
            _a += Products(all, weights.A);
            _b += Products(all, weights.B);
            _c += Products(all, weights.C);
            _d += Products(all, weights.D);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Store(ReadOnlySpan<float> scales, ref float start, ref float to)
        {
            ref float scale = ref MemoryMarshal.GetReference(scales);
            Scaled(_a, ref scale, ref start, 0).StoreUnsafe(ref to);
            Scaled(_b, ref scale, ref start, Lanes).StoreUnsafe(ref to, Lanes);
            Scaled(_c, ref scale, ref start, 2 * Lanes).StoreUnsafe(ref to, 2 * Lanes);
            Scaled(_d, ref scale, ref start, 3 * Lanes).StoreUnsafe(ref to, 3 * Lanes);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<int> Products(Vector512<byte> inputs, Vector512<sbyte> weights) =>
            Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(inputs, weights), Vector512<short>.One);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Scaled(Vector512<int> sum, ref float scale, ref float start, nuint at) => Vector512.FusedMultiplyAdd(
            Vector512.ConvertToSingle(sum), Vector512.LoadUnsafe(ref scale, at), Vector512.LoadUnsafe(ref start, at));
    }
}
