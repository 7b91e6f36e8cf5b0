namespace Entente.Storage.Duplicates;

/// <summary>A short digest of a set of shingles: two sets agree in one of its bands with a probability that rises steeply with their resemblance.</summary>
/// <remarks>
/// Eight bands of four minima: texts that share 0.8 of their shingles meet in a band with probability 0.985, those that share 0.9 with 0.9999, those that
/// share 0.3 with 0.06. Who meets is then compared shingle by shingle, so that the digest decides only whom to compare.
/// </remarks>
internal static class MinHash
{
    /// <summary>Bands of a digest.</summary>
    public const int Bands = 8;

    private const int RowsABand = 4;

    /// <summary>The bands of a set, always the same ones for the same set.</summary>
    public static long[] BandsOf(HashSet<ulong> shingles)
    {
        Span<ulong> minima = stackalloc ulong[Bands * RowsABand];
        minima.Fill(ulong.MaxValue);
        foreach (ulong shingle in shingles)
        {
            for (int i = 0; i < minima.Length; i++)
            {
                minima[i] = Math.Min(minima[i], Mix(shingle + (ulong)(i + 1) * 0x9E3779B97F4A7C15));
            }
        }

        long[] bands = new long[Bands];
        for (int band = 0; band < Bands; band++)
        {
            ulong digest = (ulong)band;
            for (int row = 0; row < RowsABand; row++)
            {
                digest = Mix(digest ^ minima[band * RowsABand + row]);
            }

            // 48 bits take two bytes less in each row; by chance two of a million texts meet once in a while, and are then told apart.
            bands[band] = (long)(digest >> 16);
        }

        return bands;
    }

    // The finaliser of SplitMix64: every bit of the input moves every bit of the output.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
