using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Weights;

/// <summary>Widens 16-bit floating point; the numbers of a model are finite, so infinities and NaN need no care.</summary>
internal static class HalfNumbers
{
    /// <summary>Writes each number of <paramref name="from"/> as 32-bit floating point.</summary>
    public static void Widen(ReadOnlySpan<Half> from, Span<float> to)
    {
        ReadOnlySpan<ushort> bits = MemoryMarshal.Cast<Half, ushort>(from);
        int i = 0;
        // Exponent and fraction move to their new place; a product with 2^112 mends the exponent's bias, subnormal numbers included.
        Vector256<float> rescale = Vector256.Create(BitConverter.UInt32BitsToSingle((254u - 15u) << 23));
        for (; Vector256.IsHardwareAccelerated && i + 8 <= bits.Length; i += 8)
        {
            (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(Vector128.Create(bits[i..]));
            Vector256<uint> wide = Vector256.Create(low, high);
            Vector256<uint> sign = (wide & Vector256.Create(0x8000u)) << 16;
            Vector256<float> size = ((wide & Vector256.Create(0x7fffu)) << 13).AsSingle() * rescale;
            (size.AsUInt32() | sign).AsSingle().CopyTo(to[i..]);
        }

        for (; i < bits.Length; i++)
        {
            to[i] = (float)from[i];
        }
    }
}
