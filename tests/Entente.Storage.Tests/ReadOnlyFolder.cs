using Entente.Testing;

namespace Entente.Storage.Tests;

/// <summary>A folder seen so that nothing can be written there: for root, whom permissions do not stop, through a read-only mount beside it; for others by its permissions.</summary>
internal sealed class ReadOnlyFolder : IDisposable
{
    private readonly string _folder;

    private ReadOnlyFolder(string folder, string path) => (_folder, Path) = (folder, path);

    /// <summary>The folder as nobody can write it.</summary>
    public string Path { get; }

    /// <summary>Whether the folder itself can still be written past this view of it.</summary>
    public bool IsView => Path != _folder;

    /// <summary>Makes the view; the test is skipped where this user cannot.</summary>
    public static ReadOnlyFolder Over(string folder)
    {
        Skip.If(OperatingSystem.IsWindows(), "Needs permissions of POSIX.");
        if (!Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            foreach (string path in Directory.GetFiles(folder).Append(folder))
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            return new(folder, folder);
        }

        string view = Directory.CreateTempSubdirectory("entente-view").FullName;
        Skip.IfNot(SystemProgram.Run("mount", "--bind", folder, view) && SystemProgram.Run("mount", "-o", "remount,ro,bind", view), "This user may not mount a folder.");
        return new(folder, view);
    }

    public void Dispose()
    {
        if (IsView)
        {
            SystemProgram.Run("umount", Path);
            Directory.Delete(Path);
        }
        else if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
