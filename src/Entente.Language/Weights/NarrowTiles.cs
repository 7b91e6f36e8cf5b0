using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Weights;

/// <summary>Tiles for machines without 512-bit registers: rows by 16 outputs in registers of 256 bits, or pairs of 128 (<see cref="MatrixProduct"/>).</summary>
internal static class NarrowTiles
{
    private const int Lanes = 8;
    private const int Columns = 2 * Lanes;

    /// <summary>Four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four(ref float input, int inputStride, ref float weights, int inputs, ref float sum, int sumStride)
    {
        ref float in1 = ref Unsafe.Add(ref input, inputStride);
        ref float in2 = ref Unsafe.Add(ref in1, inputStride);
        ref float in3 = ref Unsafe.Add(ref in2, inputStride);
        for (int column = 0; column < Matrix.PanelWidth; column += Columns)
        {
            ref float sum0 = ref Unsafe.Add(ref sum, column);
            ref float sum1 = ref Unsafe.Add(ref sum0, sumStride);
            ref float sum2 = ref Unsafe.Add(ref sum1, sumStride);
            ref float sum3 = ref Unsafe.Add(ref sum2, sumStride);
            ref float weight = ref Unsafe.Add(ref weights, column);
            Vector256<float> a0 = Vector256.LoadUnsafe(ref sum0), b0 = Vector256.LoadUnsafe(ref sum0, Lanes);
            Vector256<float> a1 = Vector256.LoadUnsafe(ref sum1), b1 = Vector256.LoadUnsafe(ref sum1, Lanes);
            Vector256<float> a2 = Vector256.LoadUnsafe(ref sum2), b2 = Vector256.LoadUnsafe(ref sum2, Lanes);
            Vector256<float> a3 = Vector256.LoadUnsafe(ref sum3), b3 = Vector256.LoadUnsafe(ref sum3, Lanes);
            for (nint i = 0; i < inputs; i++)
            {
                Vector256<float> first = Vector256.LoadUnsafe(ref weight), second = Vector256.LoadUnsafe(ref weight, Lanes);
                Vector256<float> all = Vector256.Create(Unsafe.Add(ref input, i));
                a0 = Vector256.FusedMultiplyAdd(all, first, a0);
                b0 = Vector256.FusedMultiplyAdd(all, second, b0);
                all = Vector256.Create(Unsafe.Add(ref in1, i));
                a1 = Vector256.FusedMultiplyAdd(all, first, a1);
                b1 = Vector256.FusedMultiplyAdd(all, second, b1);
                all = Vector256.Create(Unsafe.Add(ref in2, i));
                a2 = Vector256.FusedMultiplyAdd(all, first, a2);
                b2 = Vector256.FusedMultiplyAdd(all, second, b2);
                all = Vector256.Create(Unsafe.Add(ref in3, i));
                a3 = Vector256.FusedMultiplyAdd(all, first, a3);
                b3 = Vector256.FusedMultiplyAdd(all, second, b3);
                weight = ref Unsafe.Add(ref weight, Matrix.PanelWidth);
            }

            a0.StoreUnsafe(ref sum0);
            b0.StoreUnsafe(ref sum0, Lanes);
            a1.StoreUnsafe(ref sum1);
            b1.StoreUnsafe(ref sum1, Lanes);
            a2.StoreUnsafe(ref sum2);
            b2.StoreUnsafe(ref sum2, Lanes);
            a3.StoreUnsafe(ref sum3);
            b3.StoreUnsafe(ref sum3, Lanes);
        }
    }

    /// <summary>One row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(ref float input, ref float weights, int inputs, ref float sum)
    {
        for (int column = 0; column < Matrix.PanelWidth; column += Columns)
        {
            ref float sum0 = ref Unsafe.Add(ref sum, column);
            ref float weight = ref Unsafe.Add(ref weights, column);
            Vector256<float> a = Vector256.LoadUnsafe(ref sum0), b = Vector256.LoadUnsafe(ref sum0, Lanes);
            for (nint i = 0; i < inputs; i++)
            {
                Vector256<float> all = Vector256.Create(Unsafe.Add(ref input, i));
                a = Vector256.FusedMultiplyAdd(all, Vector256.LoadUnsafe(ref weight), a);
                b = Vector256.FusedMultiplyAdd(all, Vector256.LoadUnsafe(ref weight, Lanes), b);
                weight = ref Unsafe.Add(ref weight, Matrix.PanelWidth);
            }

            a.StoreUnsafe(ref sum0);
            b.StoreUnsafe(ref sum0, Lanes);
        }
    }
}
