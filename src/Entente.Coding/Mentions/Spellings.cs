namespace Entente.Coding.Mentions;

/// <summary>Tells two spellings of one name, as transcriptions into English differ.</summary>
internal static class Spellings
{
    /// <summary>Letters for each of which one may differ: fewer would join Li and Lu.</summary>
    private const int LettersPerChange = 4;

    /// <summary>Longer words are no family names.</summary>
    private const int LongestName = 24;

    /// <summary>Whether the names differ in at most one letter for every four, be it put in, left out or exchanged.</summary>
    public static bool AreNear(string one, string other)
    {
        if (one.Length is 0 or > LongestName || other.Length is 0 or > LongestName)
        {
            return false;
        }

        return Distance(one.ToLowerInvariant(), other.ToLowerInvariant()) <= Math.Min(one.Length, other.Length) / LettersPerChange;
    }

    // Levenshtein's distance, by rows.
    private static int Distance(string one, string other)
    {
        Span<int> row = stackalloc int[LongestName + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
