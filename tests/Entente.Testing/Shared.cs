namespace Entente.Testing;

/// <summary>The read-only research data beside the repository, which a checkout may lack.</summary>
public static class Shared
{
    /// <summary>Why a test that needs the data is skipped.</summary>
    public const string Absent = "The shared research data is not beside this checkout.";

    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The full path of a file of the shared data, whether or not it exists.</summary>
    public static string PathOf(string relative) => Path.Combine(Path.GetDirectoryName(Repository)!, "shared", relative);

    /// <summary>Whether a file of the shared data exists.</summary>
    public static bool Has(string relative) => File.Exists(PathOf(relative));

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Entente.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Entente.slnx is not above the tests.");
    }
}
