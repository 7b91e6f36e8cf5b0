using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Weights;

/// <summary>Tiles of rows by 64 outputs in registers of 512 bits (<see cref="MatrixProduct"/>).</summary>
internal static class WideTiles
{
    private const int Lanes = 16;

    /// <summary>Six rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Six(ref float input, int inputStride, ref float weights, int inputs, ref float sum, int sumStride)
    {
        ref float in1 = ref Unsafe.Add(ref input, inputStride);
        ref float in2 = ref Unsafe.Add(ref in1, inputStride);
        ref float in3 = ref Unsafe.Add(ref in2, inputStride);
        ref float in4 = ref Unsafe.Add(ref in3, inputStride);
        ref float in5 = ref Unsafe.Add(ref in4, inputStride);
        Row row0 = new(ref sum);
        Row row1 = new(ref Unsafe.Add(ref sum, sumStride));
        Row row2 = new(ref Unsafe.Add(ref sum, 2 * sumStride));
        Row row3 = new(ref Unsafe.Add(ref sum, 3 * sumStride));
        Row row4 = new(ref Unsafe.Add(ref sum, 4 * sumStride));
        Row row5 = new(ref Unsafe.Add(ref sum, 5 * sumStride));
        for (nint i = 0; i < inputs; i++)
        {
            Row weight = new(ref weights);
            row0.Add(Unsafe.Add(ref input, i), weight);
            row1.Add(Unsafe.Add(ref in1, i), weight);
            row2.Add(Unsafe.Add(ref in2, i), weight);
            row3.Add(Unsafe.Add(ref in3, i), weight);
            row4.Add(Unsafe.Add(ref in4, i), weight);
            row5.Add(Unsafe.Add(ref in5, i), weight);
            weights = ref Unsafe.Add(ref weights, Matrix.PanelWidth);
        }

        row0.Store(ref sum);
        row1.Store(ref Unsafe.Add(ref sum, sumStride));
        row2.Store(ref Unsafe.Add(ref sum, 2 * sumStride));
        row3.Store(ref Unsafe.Add(ref sum, 3 * sumStride));
        row4.Store(ref Unsafe.Add(ref sum, 4 * sumStride));
        row5.Store(ref Unsafe.Add(ref sum, 5 * sumStride));
    }

    /// <summary>Three rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Three(ref float input, int inputStride, ref float weights, int inputs, ref float sum, int sumStride)
    {
        ref float in1 = ref Unsafe.Add(ref input, inputStride);
        ref float in2 = ref Unsafe.Add(ref in1, inputStride);
        Row row0 = new(ref sum);
        Row row1 = new(ref Unsafe.Add(ref sum, sumStride));
        Row row2 = new(ref Unsafe.Add(ref sum, 2 * sumStride));
        for (nint i = 0; i < inputs; i++)
        {
            Row weight = new(ref weights);
            row0.Add(Unsafe.Add(ref input, i), weight);
            row1.Add(Unsafe.Add(ref in1, i), weight);
            row2.Add(Unsafe.Add(ref in2, i), weight);
            weights = ref Unsafe.Add(ref weights, Matrix.PanelWidth);
        }

        row0.Store(ref sum);
        row1.Store(ref Unsafe.Add(ref sum, sumStride));
        row2.Store(ref Unsafe.Add(ref sum, 2 * sumStride));
    }

    /// <summary>One row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(ref float input, ref float weights, int inputs, ref float sum)
    {
        Row row = new(ref sum);
        for (nint i = 0; i < inputs; i++)
        {
            row.Add(Unsafe.Add(ref input, i), new Row(ref weights));
            weights = ref Unsafe.Add(ref weights, Matrix.PanelWidth);
        }

        row.Store(ref sum);
    }

    /// <summary>Sixty-four numbers in four registers; four fields are as many as the compiler keeps in registers.</summary>
    private struct Row
    {
        private Vector512<float> _a;
        private Vector512<float> _b;
        private Vector512<float> _c;
        private Vector512<float> _d;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Row(ref float from)
        {
            _a = Vector512.LoadUnsafe(ref from);
            _b = Vector512.LoadUnsafe(ref from, Lanes);
            _c = Vector512.LoadUnsafe(ref from, 2 * Lanes);
            _d = Vector512.LoadUnsafe(ref from, 3 * Lanes);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(float input, in Row weight)
        {
            Vector512<float> all = Vector512.Create(input);
            _a = Vector512.FusedMultiplyAdd(all, weight._a, _a);
            _b = Vector512.FusedMultiplyAdd(all, weight._b, _b);
            _c = Vector512.FusedMultiplyAdd(all, weight._c, _c);
            _d = Vector512.FusedMultiplyAdd(all, weight._d, _d);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Store(ref float to)
        {
            _a.StoreUnsafe(ref to);
            _b.StoreUnsafe(ref to, Lanes);
            _c.StoreUnsafe(ref to, 2 * Lanes);
            _d.StoreUnsafe(ref to, 3 * Lanes);
        }
    }
}
