namespace Entente.Coding.Headers;

/// <summary>Finds what an article says of itself.</summary>
internal sealed class HeaderFinder
{
    /// <summary>Loads the tables that headers need.</summary>
    public static HeaderFinder Open(string lexicon) => new();

    /// <summary>Finds what an article says of itself.</summary>
    public Header Find(Article article) => new() { Outlet = article.Outlet, Published = article.Published, Title = article.Title, Body = new(0, article.Text.Length) };
}
