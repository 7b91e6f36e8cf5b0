namespace Entente.Intake;

/// <summary>How much one article may weigh. The limits keep memory bounded when a disk image or a whole archive is given by mistake.</summary>
public static class IntakeLimits
{
    /// <summary>Largest file that is read as one article, in bytes. The longest state-agency texts have 40 kB and a 1,000-page report some 4 MB.</summary>
    public const int ArticleFile = 16 * 1024 * 1024;

    /// <summary>Longest line of a JSON Lines file, in bytes: an article of the largest size with every character escaped twice over.</summary>
    public const int Line = 2 * ArticleFile;

    /// <summary>Deepest nesting of a page, in elements; browsers stop at the same depth, and pages of news sites have 20 to 60.</summary>
    public const int PageDepth = 512;

    /// <summary>Most elements of a page. A long page of a news site has 5,000; the text of a whole book 50,000.</summary>
    public const int PageElements = 200_000;
}
