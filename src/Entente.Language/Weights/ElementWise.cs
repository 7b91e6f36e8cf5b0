using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Language.Weights;

/// <summary>Sums and products of rows, number by number. Each result is rounded once, so vector width does not matter.</summary>
internal static class ElementWise
{
    /// <summary>sums[i] += terms[i].</summary>
    public static void Add(ReadOnlySpan<float> terms, Span<float> sums)
    {
        ReadOnlySpan<Vector<float>> wideTerms = MemoryMarshal.Cast<float, Vector<float>>(terms);
        Span<Vector<float>> wideSums = MemoryMarshal.Cast<float, Vector<float>>(sums[..terms.Length]);
        for (int i = 0; i < wideTerms.Length; i++)
        {
            wideSums[i] += wideTerms[i];
        }

        for (int i = wideTerms.Length * Vector<float>.Count; i < terms.Length; i++)
        {
            sums[i] += terms[i];
        }
    }

    /// <summary>products[i] = left[i] × right[i].</summary>
    public static void Multiply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> products)
    {
        ReadOnlySpan<Vector<float>> wideLeft = MemoryMarshal.Cast<float, Vector<float>>(left);
        ReadOnlySpan<Vector<float>> wideRight = MemoryMarshal.Cast<float, Vector<float>>(right[..left.Length]);
        Span<Vector<float>> wideProducts = MemoryMarshal.Cast<float, Vector<float>>(products[..left.Length]);
        for (int i = 0; i < wideLeft.Length; i++)
        {
            wideProducts[i] = wideLeft[i] * wideRight[i];
        }

        for (int i = wideLeft.Length * Vector<float>.Count; i < left.Length; i++)
        {
            products[i] = left[i] * right[i];
        }
    }
}
