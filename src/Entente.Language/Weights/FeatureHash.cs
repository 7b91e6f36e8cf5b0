namespace Entente.Language.Weights;

/// <summary>The 64-bit hash that names words and affixes in a model file, so that no string needs to be read when a model is opened.</summary>
/// <remarks>FNV-1a over UTF-16 code units with the finaliser of MurmurHash3. With 200,000 keys the chance of one collision is below 1e-8.
/// The function is part of the file format: a change asks for a new format version.</remarks>
internal static class FeatureHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Hashes <paramref name="text"/> in a namespace of its own for each <paramref name="kind"/>.</summary>
    public static ulong Of(ReadOnlySpan<char> text, int kind)
    {
        ulong hash = (Offset ^ (uint)kind) * Prime;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * Prime;
        }

        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
