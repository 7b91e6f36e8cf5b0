namespace Entente.Language.Parsing;

/// <summary>Signed distance from a word to its head in buckets: exact when near, coarse when far, one for the root.</summary>
internal static class ArcDistance
{
    /// <summary>Number of buckets; shared by trainer and runtime.</summary>
    public const int Buckets = (2 * Side) + 1;

    private const int Side = 16;

    // Steps end at distances 1 to 8, 10, 13, 17, 22, 29, 38, 60, and beyond.
    private static readonly byte[] Steps = [.. Enumerable.Range(0, 61).Select(Step)];

    /// <summary>The bucket of an arc.</summary>
    /// <param name="word">The dependent.</param>
    /// <param name="head">Its head; -1 for the root.</param>
    public static int Bucket(int word, int head)
    {
        if (head < 0)
        {
            return Buckets - 1;
        }

        int distance = Math.Abs(head - word);
        return (distance < Steps.Length ? Steps[distance] : Side - 1) + (head > word ? Side : 0);
    }

    private static byte Step(int distance) => distance switch
    {
        <= 8 => (byte)(Math.Max(distance, 1) - 1),
        <= 10 => 8,
        <= 13 => 9,
        <= 17 => 10,
        <= 22 => 11,
        <= 29 => 12,
        <= 38 => 13,
        _ => 14,
    };
}
