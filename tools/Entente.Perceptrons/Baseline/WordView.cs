namespace Entente.Perceptrons.Baseline;

/// <summary>Hashes of a word's parts, as the features use them.</summary>
internal readonly record struct WordView(uint Form, uint Exact, uint Suffix3, uint Suffix2, uint Prefix, uint Shape)
{
    /// <summary>Stands beyond the sentence's edges.</summary>
    public static readonly WordView Edge = new(1, 1, 1, 1, 1, 1);

    /// <summary>Looks at a word.</summary>
    public static WordView Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 64)];
        uint shape = 0;
        for (var i = 0; i < lower.Length; i++)
        {
            var c = word[i];
            lower[i] = char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c);
            shape |= char.IsAsciiDigit(c) ? 1u : char.IsUpper(c) ? i == 0 ? 2u : 4u : c == '-' ? 8u : char.IsLower(c) ? 16u : 32u;
        }

        return new(
            Hash(lower), Hash(word), Hash(lower[Math.Max(0, lower.Length - 3)..]), Hash(lower[Math.Max(0, lower.Length - 2)..]),
            Hash(lower[..Math.Min(3, lower.Length)]), shape + 64);
    }

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash | 1;
    }
}
