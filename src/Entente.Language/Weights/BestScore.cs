using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Weights;

/// <summary>Finds the best of many scores.</summary>
internal static class BestScore
{
    private const int Lanes = 16;

    /// <summary>Index of the highest score, the first of equals; scores are finite, and there is one at least.</summary>
    public static int Index(ReadOnlySpan<float> scores)
    {
        if (scores.Length < Lanes)
        {
            return Plain(scores);
        }

        // First the highest value, sixteen at a time and the last sixteen once more, then where it stands.
        ref float first = ref MemoryMarshal.GetReference(scores);
        Vector512<float> highest = Vector512.LoadUnsafe(ref first, (nuint)(scores.Length - Lanes));
        for (int i = 0; i + Lanes <= scores.Length; i += Lanes)
        {
            highest = Vector512.MaxNative(highest, Vector512.LoadUnsafe(ref first, (nuint)i));
        }

        float best = highest[0];
        for (int lane = 1; lane < Lanes; lane++)
        {
            best = Math.Max(best, highest[lane]);
        }

        return scores.IndexOf(best);
    }

    /// <summary>The same in plain arithmetic: for few scores, and the oracle of the test.</summary>
    public static int Plain(ReadOnlySpan<float> scores)
    {
        int best = 0;
        float highest = scores[0];
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > highest)
            {
                (best, highest) = (i, scores[i]);
            }
        }

        return best;
    }
}
