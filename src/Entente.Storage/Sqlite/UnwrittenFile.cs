using LinqToDB;

namespace Entente.Storage.Sqlite;

/// <summary>A store where nothing can be written: on a read-only medium, in a folder of someone else. SQLite then cannot make the files beside it by which readers and writers agree.</summary>
/// <param name="path">The store.</param>
/// <param name="options">How to open it by its <see cref="Address"/>.</param>
internal sealed class UnwrittenFile(string path, DataOptions options)
{
    /// <summary>How to open it while nobody writes; never from a pool, which would go on with pages of before somebody wrote.</summary>
    public DataOptions Options => options;

    /// <summary>Whether nobody writes now, nor left a log: then it is read as it lies. Otherwise it is read through the log and the locks of whoever writes.</summary>
    /// <remarks>Who begins to write in the middle of an answer can spoil that answer; the next one is asked anew.</remarks>
    public bool IsStill => !File.Exists(Log(path)) || (new FileInfo(Log(path)).Length == 0 && !File.Exists(path + "-shm"));

    /// <summary>The file that holds what was written last.</summary>
    public static string Log(string path) => path + "-wal";

    /// <summary>The file's name for SQLite, with the promise that nobody writes while it is open.</summary>
    public static string Address(string path) => new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1";
}
