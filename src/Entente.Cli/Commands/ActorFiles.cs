using Entente.Coding;

namespace Entente.Cli.Commands;

/// <summary>The option that adds actors of the user's own, the same for every command that reads articles or looks at actors.</summary>
internal static class ActorFiles
{
    /// <summary>Its form.</summary>
    public const string Option = "--actors <FILE>";

    /// <summary>Its help.</summary>
    public const string About = "Actors of your own, which add to the built-in ones or override them; repeat it for several files. PETRARCH and TABARI dictionaries are taken too";

    /// <summary>Opens the coder with the files on top of its knowledge.</summary>
    /// <exception cref="UsageException">A file is not there.</exception>
    /// <exception cref="Knowledge.Tables.InvalidKnowledgeException">A file has faults, which <c>actors check</c> would list alike.</exception>
    public static Coder OpenCoder(string[] files) => Coder.Open(CoderHome.Find(), Existing(files));

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
