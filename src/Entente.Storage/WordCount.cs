namespace Entente.Storage;

/// <summary>The length of texts in words, as it stands in every count: stretches between white space, numbers and signs included.</summary>
public static class WordCount
{
    /// <summary>Counts the words of a text.</summary>
    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }

        return words;
    }
}
