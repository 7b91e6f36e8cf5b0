namespace Entente.Intake;

/// <summary>How much one article may weigh. The limits keep memory bounded when a disk image or a whole archive is given by mistake.</summary>
public static class IntakeLimits
{
    /// <summary>Largest file that is read as one article, in bytes. The longest state-agency texts have 40 kB and a 1,000-page report some 4 MB.</summary>
    public const int ArticleFile = 16 * 1024 * 1024;

    /// <summary>Longest line of a JSON Lines file, in bytes: an article of the largest size with every character escaped twice over.</summary>
    public const int Line = 2 * ArticleFile;
}
