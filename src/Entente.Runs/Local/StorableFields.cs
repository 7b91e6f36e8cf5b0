using System.Globalization;

namespace Entente.Runs.Local;

/// <summary>Which articles a store can hold, of all that can be read: text is bounded by intake, and the fields beside it here.</summary>
internal static class StorableFields
{
    // Outlets are indexed by name, and an index of PostgreSQL takes no more than 2,700 bytes; the others are shown in every list that the article is in.
    private const int Outlet = 500;
    private const int Other = 4096;

    /// <summary>What is wrong with an article's fields and what would be right; null when they can be stored.</summary>
    public static string? Problem(Article article)
    {
        // PostgreSQL's text cannot hold it, and no article means it.
        if (article.Text.IndexOf('\0') is >= 0 and var nul)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the text holds a NUL character (U+0000) at {nul}; take it out");
        }

        foreach (var (name, value, most) in new[] { ("id", article.Id, Other), ("outlet", article.Outlet, Outlet), ("title", article.Title, Other), ("url", article.Url, Other), ("language", article.Language, Other) })
        {
            if (value is null)
            {
                continue;
            }

            if (value.Contains('\0', StringComparison.Ordinal))
            {
                return $"\"{name}\" holds a NUL character (U+0000); take it out";
            }

            if (value.Length > most)
            {
                return string.Create(CultureInfo.InvariantCulture, $"\"{name}\" has {value.Length} characters, and a store holds {most} of it; shorten it");
            }
        }

        return null;
    }
}
