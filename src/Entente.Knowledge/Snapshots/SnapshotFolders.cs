namespace Entente.Knowledge.Snapshots;

/// <summary>Where snapshots are kept from one start of a program to the next, the first place that can be written going before the others.</summary>
/// <remarks>
/// Losing a snapshot costs the next start a tenth of a second, so that nothing here fails: a folder that cannot be read or written is passed over. Files
/// are written aside and then moved to their place, so that two programs at once see none or a whole one; whose is left does not matter, as both are the same.
/// </remarks>
internal sealed class SnapshotFolders
{
    /// <summary>Snapshots kept in one folder: a few versions of the data in turn, of some three megabytes each.</summary>
    private const int Kept = 4;

    /// <summary>Digits of the fingerprint in a file's name: enough to tell versions apart; the file itself has all of it.</summary>
    private const int DigitsInName = 16;

    private readonly string[] _folders;

    /// <summary>Keeps snapshots in the given folders, which are made when needed.</summary>
    public SnapshotFolders(params string[] folders) => _folders = folders;

    /// <summary>
    /// The folder that <c>ENTENTE_CACHE</c> names, none if that is empty; when it is not set, <c>cache</c> beside the program, where an installation that its
    /// user may not write to can have it made once for all, and after it <c>entente</c> in the user's own cache.
    /// </summary>
    public static SnapshotFolders OfThisProgram()
    {
        if (Environment.GetEnvironmentVariable("ENTENTE_CACHE") is { } named)
        {
            return named.Length == 0 ? new() : new(named);
        }

        var beside = Path.Combine(AppContext.BaseDirectory, "cache");
        return OfUser() is { Length: > 0 } users ? new(beside, Path.Combine(users, "entente")) : new(beside);
    }

    /// <summary>Reads the snapshot of a fingerprint.</summary>
    /// <returns>The contents; null when no folder has a whole one.</returns>
    public Tables.KnowledgeContents? TryRead(byte[] fingerprint)
    {
        foreach (var folder in _folders)
        {
            try
            {
                var path = PathIn(folder, fingerprint);
                if (File.Exists(path) && SnapshotFile.TryUnwrap(File.ReadAllBytes(path), fingerprint, out var snapshot))
                {
                    return KnowledgeSnapshot.Read(snapshot);
                }
            }
            catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                // The next folder, or the text, has the same.
            }
        }

        return null;
    }

    /// <summary>Keeps a snapshot in the first folder that can be written, and drops the oldest ones there.</summary>
    public void Write(byte[] fingerprint, Tables.KnowledgeContents contents)
    {
        // Numbers lie in a snapshot as in memory; a machine of the other byte order reads the texts.
        if (_folders.Length == 0 || !BitConverter.IsLittleEndian)
        {
            return;
        }

        var file = SnapshotFile.Wrap(fingerprint, KnowledgeSnapshot.Write(contents));
        foreach (var folder in _folders)
        {
            try
            {
                Directory.CreateDirectory(folder);
                var path = PathIn(folder, fingerprint);
                var aside = Path.Combine(folder, Path.GetRandomFileName());
                try
                {
                    File.WriteAllBytes(aside, file);
                    File.Move(aside, path, overwrite: true);
                }
                finally
                {
                    File.Delete(aside);
                }

                DropOldest(folder);
                return;
            }
            catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
            {
                // The next folder will do.
            }
        }
    }

    private static void DropOldest(string folder)
    {
        foreach (var old in new DirectoryInfo(folder).GetFiles(PathIn("", "*")).OrderByDescending(f => f.LastWriteTimeUtc).Skip(Kept))
        {
            old.Delete();
        }
    }

    private static string PathIn(string folder, byte[] fingerprint) => PathIn(folder, Convert.ToHexStringLower(fingerprint)[..DigitsInName]);

    private static string PathIn(string folder, string digits) => Path.Combine(folder, $"knowledge-{digits}.bin");

    // The folder of the XDG specification, and what stands for it on other systems; empty where there is none.
    private static string OfUser() =>
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
        : OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
        : Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".cache")
        : "";
}
