namespace Entente.Storage.Duplicates;

/// <summary>A text as the set of its runs of three words: what near-duplicates share most of, wherever one of them was cut or changed.</summary>
/// <remarks>Broder, On the resemblance and containment of documents (1997). Words are letters and digits, without regard to case; everything is hashed to 64 bits.</remarks>
internal static class Shingles
{
    // Runs of two make strangers alike that share turns of phrase; of five, one changed word in a short text weighs too much.
    private const int Words = 3;

    private const ulong Prime = 0x100000001B3;
    private const ulong Offset = 0xCBF29CE484222325;

    /// <summary>The shingles of a text; one for all of it when it has fewer than three words.</summary>
    public static HashSet<ulong> Of(string text)
    {
        var shingles = new HashSet<ulong>();
        Span<ulong> last = stackalloc ulong[Words];
        int count = 0;
        ulong word = Offset;
        bool inside = false;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                word = (word ^ char.ToLowerInvariant(text[i])) * Prime;
                inside = true;
                continue;
            }

            if (inside)
            {
                last[count++ % Words] = word;
                (word, inside) = (Offset, false);
                if (count >= Words)
                {
                    shingles.Add(Joined(last, count));
                }
            }
        }

        if (count < Words)
        {
            shingles.Add(Joined(last, count));
        }

        return shingles;
    }

    /// <summary>Shared shingles in all shingles of two texts, 0 to 1 (Jaccard).</summary>
    public static double Resemblance(HashSet<ulong> one, HashSet<ulong> other)
    {
        var (small, large) = one.Count < other.Count ? (one, other) : (other, one);
        int shared = small.Count(large.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }

    // In the order of the text, whichever place of the ring holds the newest word.
    private static ulong Joined(ReadOnlySpan<ulong> ring, int count)
    {
        ulong joined = Offset;
        for (int i = Math.Max(0, count - Words); i < count; i++)
        {
            joined = (joined ^ ring[i % Words]) * Prime;
            joined ^= joined >> 32;
        }

        return joined;
    }
}
