using Entente.Coding;

namespace Entente.Cli.Commands;

/// <summary>The options that add actors and acts of the user's own, the same for every command that reads articles.</summary>
internal static class ActorFiles
{
    /// <summary>Its form.</summary>
    public const string Option = "--actors <FILE>";

    /// <summary>Its help.</summary>
    public const string About = "Actors of your own, which add to the built-in ones or override them; repeat it for several files. PETRARCH and TABARI dictionaries are taken too";

    /// <summary>Form of the option that adds acts of the user's own.</summary>
    public const string ActsOption = "--acts <DIR>";

    /// <summary>Its help.</summary>
    public const string ActsAbout = "A folder of acts of your own: a file replaces the built-in one of its name, or adds to them; repeat it for several folders";

    /// <summary>Opens the coder with the files on top of its knowledge and the folders on top of its lexicon of acts.</summary>
    /// <exception cref="UsageException">A file or folder is not there.</exception>
    /// <exception cref="InvalidDataException">A file of acts has a fault, which <c>acts check</c> would list with all others.</exception>
    /// <exception cref="Knowledge.Tables.InvalidKnowledgeException">A file has faults, which <c>actors check</c> would list alike.</exception>
    public static Coder OpenCoder(string[] files, string[] folders) => Coder.Open(CoderHome.Find(), Existing(files), ExistingFolders(folders));

    /// <summary>The folders, each of which exists.</summary>
    /// <exception cref="UsageException">One does not.</exception>
    public static string[] ExistingFolders(string[] folders) =>
        Array.Find(folders, f => !Directory.Exists(f)) is { } absent ? throw new UsageException($"there is no folder {absent}") : folders;

    /// <summary>The files, each of which exists.</summary>
    /// <exception cref="UsageException">One does not.</exception>
    public static string[] Existing(string[] files)
    {
        foreach (string file in files)
        {
            Inputs.Open(file).Dispose();
        }

        return files;
    }
}
