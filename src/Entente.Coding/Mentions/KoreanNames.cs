using System.Collections.Frozen;

namespace Entente.Coding.Mentions;

/// <summary>Tells Korean names in the spelling of the DPRK's media: a family name and two syllables, each capitalised.</summary>
internal static class KoreanNames
{
    /// <summary>Letters of the longest syllable in that spelling (<c>Hyong</c>, <c>Ryong</c>, <c>Ssang</c>) and one more.</summary>
    private const int LongestSyllable = 6;

    // The hundred commonest family names of the 2015 census, as Pyongyang writes them.
    private static readonly FrozenSet<string> Families = new[]
    {
        "Kim", "Ri", "Pak", "Choe", "Jong", "Kang", "Jo", "Yun", "Jang", "Rim", "Im", "Han", "O", "So", "Sin", "Kwon", "Hwang", "An", "Song", "Ryu", "Jon", "Hong", "Ko", "Mun", "Yang",
        "Ryang", "Son", "Pae", "Paek", "Ho", "Yu", "Nam", "Sim", "Ro", "No", "Ha", "Kwak", "Song", "Cha", "Chu", "Ju", "U", "Ku", "Min", "Jin", "Ji", "Om", "Chae", "Won", "Chon", "Pang",
        "Kong", "Hyon", "Ham", "Pyon", "Yom", "Ryom", "Yo", "Chu", "To", "So", "Sok", "Son", "Sol", "Ma", "Kil", "Yon", "Wi", "Phyo", "Myong", "Ki", "Pan", "Ra", "Wang", "Kum", "Ok", "Yuk",
        "In", "Maeng", "Je", "Mo", "Thak", "Kuk", "Ro", "Thae", "Tong", "Hyong", "Kye", "Pong", "Sa", "Tu", "Chang", "Phyong", "Ryong", "Mu", "Kal",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is a family name.</summary>
    public static bool IsFamily(ReadOnlySpan<char> word) => word.Length < LongestSyllable && Families.Contains(word.ToString());

    /// <summary>Whether the words have the shape of a whole name.</summary>
    public static bool Fits(string[] words) =>
        words is [var family, var first, var second] && IsFamily(family) && IsSyllable(first) && IsSyllable(second);

    private static bool IsSyllable(string word) => word.Length is > 0 and <= LongestSyllable && char.IsUpper(word[0]) && word.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0;
}
