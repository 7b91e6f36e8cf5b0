namespace Entente.Coding.Headers;

/// <summary>Splits the words for an author into name and affiliation.</summary>
internal static class AuthorParts
{
    private static readonly string[] Articles = ["A ", "An ", "The ", "a ", "an ", "the "];

    /// <summary><c>Kim Sol Hwa, researcher of X</c>, <c>A spokesperson for X</c>, <c>The chief of X</c>, or an institution, which has no affiliation.</summary>
    public static (string Name, string? Affiliation) Split(string who)
    {
        who = who.Trim(' ', ',');
        int comma = who.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && !who.StartsWith("The ", StringComparison.Ordinal) && IsName(who[..comma]))
        {
            return (who[..comma], WithoutArticle(who[(comma + 2)..].Trim()));
        }

        // A role is written small, the institution behind it is not.
        string bare = WithoutArticle(who);
        foreach (string link in (string[])[" for ", " of ", " at "])
        {
            int at = bare.IndexOf(link, StringComparison.Ordinal);
            if (at is > 2 and < 50 && !bare[..at].Any(char.IsUpper))
            {
                return (bare[..at], WithoutArticle(bare[(at + link.Length)..].Trim()));
            }
        }

        return (who, null);
    }

    private static bool IsName(string words) =>
        words.Split(' ') is { Length: <= 5 } parts && parts.All(p => p.Length > 0 && char.IsUpper(p[0]));

    private static string WithoutArticle(string words) =>
        Articles.FirstOrDefault(a => words.StartsWith(a, StringComparison.Ordinal)) is { } article ? words[article.Length..] : words;
}
