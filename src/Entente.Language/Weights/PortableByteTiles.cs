using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Weights;

/// <summary>One row by 4 outputs in registers of 128 bits, for processors without AVX2, such as ARM (<see cref="QuantisedProduct"/>).</summary>
internal static class PortableByteTiles
{
    private const int Lanes = 4;
    private const int GroupBytes = QuantisedMatrix.Group * Matrix.PanelWidth;

    /// <summary>All rows of one panel.</summary>
    public static void Run(QuantisedPanel panel, ByteRows at, int rows)
    {
        for (int column = 0; column < Matrix.PanelWidth; column += Lanes)
        {
            for (int row = 0; row < rows; row++)
            {
                One(panel, at, row, column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(QuantisedPanel panel, ByteRows at, nint row, int column)
    {
        ref byte input = ref at.Input(row);
        ref sbyte weights = ref Unsafe.Add(ref MemoryMarshal.GetReference(panel.Weights), column * QuantisedMatrix.Group);
        nint inputs = panel.Weights.Length / Matrix.PanelWidth;
        Vector128<int> low = default, high = default;
        for (nint i = 0; i < inputs; i += QuantisedMatrix.Group)
        {
            // Inputs below 128 are the same signed; a product of two bytes fits 16 bits, and its two halves of 32 bits are added apart.
            Vector128<sbyte> all = Vector128.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref input, i))).AsSByte();
            Vector128<sbyte> weight = Vector128.LoadUnsafe(ref weights);
            low += Pairs(Vector128.WidenLower(all) * Vector128.WidenLower(weight));
            high += Pairs(Vector128.WidenUpper(all) * Vector128.WidenUpper(weight));
            weights = ref Unsafe.Add(ref weights, GroupBytes);
        }

        ref float scale = ref Unsafe.Add(ref MemoryMarshal.GetReference(panel.Scales), column);
        ref float start = ref Unsafe.Add(ref at.Start(row), column);
        Vector128<int> sums = Vector128.Create(low[0] + low[1], low[2] + low[3], high[0] + high[1], high[2] + high[3])
            + Vector128.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(panel.Offsets), column));
        Vector128.FusedMultiplyAdd(Vector128.ConvertToSingle(sums), Vector128.LoadUnsafe(ref scale), Vector128.LoadUnsafe(ref start))
            .StoreUnsafe(ref Unsafe.Add(ref at.Sum(row), column));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Pairs(Vector128<short> products) =>
        Vector128.ShiftRightArithmetic(products.AsInt32(), 16) + Vector128.ShiftRightArithmetic(Vector128.ShiftLeft(products.AsInt32(), 16), 16);
}
