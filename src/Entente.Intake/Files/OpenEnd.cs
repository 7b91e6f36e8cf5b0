using System.Formats.Tar;

namespace Entente.Intake.Files;

/// <summary>Tells files from what only looks like one in a folder: a pipe, a socket or a device, whose reader waits for as long as nobody writes.</summary>
internal static class OpenEnd
{
    /// <summary>Why a member of a folder is not opened; null when it is a file, or cannot be looked at, which opening it will say.</summary>
    public static string? Problem(string path)
    {
        try
        {
            FileSystemInfo entry = new FileInfo(path);
            entry = entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry;
            // None of them has a length, so that a file with a text in it costs no second look.
            return OperatingSystem.IsWindows() || entry is FileInfo { Length: > 0 } ? null : Kind(entry.FullName) switch
            {
                TarEntryType.Fifo => "is a pipe" + Why,
                TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "is a device" + Why,
                null => "is a socket, which holds no text; remove it",
                _ => null,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private const string Why = ", and in a folder none is opened, since it may keep its reader waiting for ever; name it to have it read all the same";

    // The framework's writer of archives is its only door to what kind of entry a path is. Null: of no kind that an archive can hold, which leaves sockets.
    private static TarEntryType? Kind(string path)
    {
        using var held = new MemoryStream();
        using (var writer = new TarWriter(held, TarEntryFormat.Ustar, leaveOpen: true))
        {
            try
            {
                writer.WriteEntry(path, "entry");
            }
            catch (IOException) when (File.Exists(path))
            {
                return null;
            }
        }

        held.Position = 0;
        using var reader = new TarReader(held);
        return reader.GetNextEntry()?.EntryType;
    }
}
