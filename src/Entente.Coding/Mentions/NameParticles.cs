using System.Collections.Frozen;

namespace Entente.Coding.Mentions;

/// <summary>The small words inside names: <c>de</c>, <c>van</c>, and the ones of Arab names, after which a name goes on however it is written.</summary>
internal static class NameParticles
{
    private static readonly FrozenSet<string> All = new[]
    {
        "de", "da", "do", "dos", "del", "della", "di", "van", "von", "der", "den", "bin", "ibn", "al", "el", "ben", "la", "le", "du", "ul", "ur", "bint", "ter", "af", "abu",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Arab = new[] { "al", "el", "bin", "ibn", "ben", "bint", "abu", "ul" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word can stand inside a name in small letters.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= LongestParticle && All.Contains(word.ToString());

    /// <summary>Whether a word makes a name go on, as in <c>Faisal bin Farhan Al Saud</c>, <c>Faisal al-Mekdad</c>.</summary>
    public static bool IsArab(ReadOnlySpan<char> word) => word.Length <= LongestParticle && Arab.Contains(word.ToString());

    /// <summary>Whether a word is the article of Arab names, which may be written or left out (<c>al-Mekdad</c>, <c>Mekdad</c>).</summary>
    public static bool IsArticle(ReadOnlySpan<char> word) => word.Equals("al", StringComparison.OrdinalIgnoreCase) || word.Equals("el", StringComparison.OrdinalIgnoreCase);

    /// <summary>A family name without its article: <c>Sabah</c> for <c>al-Sabah</c> and <c>Al Sabah</c>.</summary>
    public static string WithoutArticle(string family) => family.Length > 3 && IsArticle(family.AsSpan(0, 2)) && family[2] is '-' or ' ' ? family[3..] : family;

    /// <summary>Index of the first word of the family name: small words before it belong to it (<c>de Mistura</c>, <c>Al Saud</c>).</summary>
    public static int FamilyStart(ReadOnlySpan<string> words)
    {
        var start = words.Length - 1;
        while (start > 1 && (char.IsLower(words[start - 1][0]) || IsArticle(words[start - 1]) || words[start - 1] is "Abu"))
        {
            start--;
        }

        return start;
    }

    private const int LongestParticle = 5;
}
