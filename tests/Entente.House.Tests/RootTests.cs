using System.Diagnostics;
using Entente.Testing;

namespace Entente.House.Tests;

/// <summary>What is kept at the top of the repository.</summary>
public sealed class RootTests
{
    private static readonly HashSet<string> Known =
    [
        ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Entente.slnx",
        "INFLUENCES.md", "LICENSE", "README.md", "check", "entente", "global.json", "package-lock.json", "package.json",
    ];

    [SkippableFact]
    public void Nothing_is_kept_beside_the_files_that_belong_there()
    {
        // Only what is kept counts: a store, or a text that someone reads, may lie in the folder.
        string kept;
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Shared.Repository, "ls-files"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            kept = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            kept = "";
        }

        Skip.If(kept.Length == 0, "This is no clone, or git is not installed.");
        Assert.DoesNotContain(kept.Split('\n', StringSplitOptions.RemoveEmptyEntries), path => !path.Contains('/', StringComparison.Ordinal) && !Known.Contains(path));
    }
}
