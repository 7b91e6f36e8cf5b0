namespace Entente.Coding.Lexicons;

/// <summary>Finds the word that a mistyped one was probably meant to be.</summary>
internal static class Spelling
{
    /// <summary>The allowed word with the smallest Levenshtein distance; the first of equals, <c>(none)</c> when nothing is allowed.</summary>
    public static string Nearest(string word, IEnumerable<string> allowed) =>
        allowed.MinBy(a => Distance(word.ToUpperInvariant(), a.ToUpperInvariant())) ?? "(none)";

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
