using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Weights;

/// <summary>Numbers between -1 and 1 in seven bits: 1 to 127, 64 for zero.</summary>
/// <remarks>Seven bits, because the byte instructions add two products in 16 bits (<see cref="QuantisedMatrix.Limit"/>).</remarks>
internal static class Quantum
{
    /// <summary>The byte that stands for zero.</summary>
    public const int Zero = 64;

    /// <summary>Steps between zero and one.</summary>
    public const float Scale = 63;

    /// <summary>Sixteen numbers, each rounded to the nearest step.</summary>
    /// <param name="values">Between -1 and 1.</param>
    /// <param name="to">Receives sixteen bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> values, ref byte to)
    {
        // All are positive after the shift, so that cutting the fraction off rounds to the nearest.
        Vector512<uint> steps = Vector512.ConvertToUInt32Native(
            Vector512.FusedMultiplyAdd(values, Vector512.Create(Scale), Vector512.Create(Zero + 0.5f)));
        Vector256<ushort> narrow = Vector256.Narrow(steps.GetLower(), steps.GetUpper());
        Vector128.Narrow(narrow.GetLower(), narrow.GetUpper()).StoreUnsafe(ref to);
    }

    /// <summary>The same for one number, in plain arithmetic.</summary>
    public static byte Of(float value) => (byte)MathF.FusedMultiplyAdd(value, Scale, Zero + 0.5f);
}
