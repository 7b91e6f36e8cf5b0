using Entente.Storage;
using Entente.Testing;

namespace Entente.EndToEnd.Tests;

public sealed class FullDiskTests : IDisposable
{
    private readonly Folder _folder = new();
    private bool _mounted;

    public void Dispose()
    {
        if (_mounted)
        {
            SystemProgram.Run("umount", _folder["disk"]);
        }

        _folder.Dispose();
    }

    [SkippableFact]
    public async Task A_disk_that_fills_up_is_named_and_what_was_stored_stays()
    {
        Directory.CreateDirectory(_folder["disk"]);
        _mounted = !OperatingSystem.IsWindows() && SystemProgram.Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", _folder["disk"]);
        Skip.IfNot(_mounted, "This user may not mount a small disk.");
        string store = _folder["disk/store.db"];
        string first = _folder.WriteMany("first.jsonl", 20);
        Assert.Equal(0, (await EntenteProcess.RunAsync("add", "--store", store, first)).ExitCode);
        var full = await EntenteProcess.RunAsync("add", "--store", store, _folder.WriteMany("more.jsonl", 2000));
        Assert.Equal(1, full.ExitCode);
        Assert.Contains("entente: the disk is full", full.StandardError, StringComparison.Ordinal);
        File.WriteAllBytes(_folder["copy.db"], File.ReadAllBytes(store));
        if (File.Exists(store + "-wal"))
        {
            File.WriteAllBytes(_folder["copy.db-wal"], File.ReadAllBytes(store + "-wal"));
        }

        using var kept = ReadingStore.Open(_folder["copy.db"]);
        Assert.InRange((await kept.SummaryAsync()).Articles, 20, 2019);
        var again = await EntenteProcess.RunAsync("add", "--store", _folder["copy.db"], first);
        Assert.Contains("0 articles added", again.StandardOutput, StringComparison.Ordinal);
    }
}
