using Entente.Language.Weights;

namespace Entente.Language.Tagging;

/// <summary>What the model sees of a word: keys into its tables, computed from the spelling alone.</summary>
/// <remarks>Trainer and runtime share this type, so that they cannot drift apart.</remarks>
internal static class WordForm
{
    /// <summary>Most affix keys of one word: four prefixes, five suffixes, the lower-cased word.</summary>
    public const int AffixLimit = 10;

    /// <summary>Number of values of <see cref="Shape"/>.</summary>
    public const int ShapeCount = 6 * 4 * 3 * 6;

    /// <summary>Characters of a word that are looked at; longer words (URLs, runs without a space) are read by their ends.</summary>
    public const int LengthLimit = 48;

    private const int VectorKind = 1;
    private const int ExactKind = 2;
    private const int LowerKind = 3;
    private const int PrefixKind = 16;
    private const int SuffixKind = 32;
    private const int LongestPrefix = 4;
    private const int LongestSuffix = 5;

    /// <summary>Folds typographic quotes and dashes to ASCII and cuts the middle out of overlong words.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="folded">Room for <see cref="LengthLimit"/> characters.</param>
    /// <returns>Characters written.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        int half = LengthLimit / 2;
        int length = Math.Min(word.Length, LengthLimit);
        for (int i = 0; i < length; i++)
        {
            char unit = word.Length > LengthLimit && i >= half ? word[word.Length - LengthLimit + i] : word[i];
            folded[i] = unit switch
            {
                '‘' or '’' or 'ʼ' or '`' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                '‐' or '‑' or '–' or '—' or '―' or '−' => '-',
                _ => unit,
            };
        }

        return length;
    }

    /// <summary>Key of the pretrained vector: lower case, digits kept.</summary>
    public static ulong VectorKey(ReadOnlySpan<char> folded)
    {
        Span<char> lower = stackalloc char[LengthLimit];
        Lower(folded, lower);
        return FeatureHash.Of(lower[..folded.Length], VectorKind);
    }

    /// <summary>Key of the learned vector: case kept, every digit read as 0.</summary>
    public static ulong ExactKey(ReadOnlySpan<char> folded)
    {
        Span<char> plain = stackalloc char[LengthLimit];
        for (int i = 0; i < folded.Length; i++)
        {
            plain[i] = char.IsAsciiDigit(folded[i]) ? '0' : folded[i];
        }

        return FeatureHash.Of(plain[..folded.Length], ExactKind);
    }

    /// <summary>Keys of prefixes, suffixes and the lower-cased word, in a fixed order; every digit reads as 0.</summary>
    /// <returns>Keys written, at most <see cref="AffixLimit"/>.</returns>
    public static int AffixKeys(ReadOnlySpan<char> folded, Span<ulong> keys)
    {
        Span<char> lower = stackalloc char[LengthLimit];
        Lower(folded, lower);
        lower = lower[..folded.Length];
        foreach (ref char unit in lower)
        {
            unit = char.IsAsciiDigit(unit) ? '0' : unit;
        }

        int count = 0;
        keys[count++] = FeatureHash.Of(lower, LowerKind);
        for (int length = 1; length <= LongestPrefix && length < lower.Length; length++)
        {
            keys[count++] = FeatureHash.Of(lower[..length], PrefixKind + length);
        }

        for (int length = 1; length <= LongestSuffix && length < lower.Length; length++)
        {
            keys[count++] = FeatureHash.Of(lower[^length..], SuffixKind + length);
        }

        return count;
    }

    /// <summary>A small number for capitals, digits, inner punctuation and length; below <see cref="ShapeCount"/>.</summary>
    public static int Shape(ReadOnlySpan<char> folded)
    {
        int upper = 0, lower = 0, digits = 0, hyphens = 0, others = 0;
        foreach (char unit in folded)
        {
            if (char.IsUpper(unit)) { upper++; }
            else if (char.IsLetter(unit)) { lower++; }
            else if (char.IsDigit(unit)) { digits++; }
            else if (unit == '-') { hyphens++; }
            else { others++; }
        }

        int letters = upper + lower;
        bool capital = folded.Length > 0 && char.IsUpper(folded[0]);
        int casing = letters == 0 ? 5 : upper == 0 ? 0 : upper == 1 && capital ? (letters == 1 ? 3 : 1) : lower == 0 ? 2 : 4;
        int digit = digits == 0 ? 0 : digits == folded.Length ? 1 : letters == 0 ? 2 : 3;
        int inner = hyphens > 0 ? 1 : others > 0 ? 2 : 0;
        int size = folded.Length switch { <= 1 => 0, 2 => 1, 3 => 2, <= 6 => 3, <= 10 => 4, _ => 5 };
        return (((casing * 4) + digit) * 3 + inner) * 6 + size;
    }

    private static void Lower(ReadOnlySpan<char> from, Span<char> to)
    {
        for (int i = 0; i < from.Length; i++)
        {
            to[i] = char.ToLowerInvariant(from[i]);
        }
    }
}
