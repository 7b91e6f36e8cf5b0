using System.Text.Json;
using CliWrap;
using Entente.Storage;
using Entente.Storage.Filters;
using Microsoft.Data.Sqlite;

namespace Entente.EndToEnd.Tests;

public sealed class AddTests : IDisposable
{
    private const int Many = 400;
    private const int Kills = 5;

    private readonly Folder _folder = new();

    private string Store => _folder["store.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Bad_inputs_are_named_and_the_others_go_on()
    {
        string empty = _folder.Write("empty.txt", "");
        string binary = _folder.Write("binary.txt", [1, 2, 0, 3]);
        string latin = _folder.Write("latin.txt", [.. "Caf"u8, 0xE9, .. " opened."u8]);
        string huge = _folder["huge.txt"];
        using (var file = File.Create(huge))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        string lines = _folder.Write("lines.jsonl", "{\"id\":\"1\",\"text\":\"Japan met NATO.\"}\n{\"id\":\"2\",\"text\":\"x\",\"published\":\"2023-13-45\"}\n{\"id\":\"3\"}\n");
        string good = _folder.Write("good.txt", "Japan and NATO met in Tokyo on Monday.");
        var result = await EntenteProcess.RunAsync("add", "--store", Store, empty, binary, latin, huge, lines, _folder["missing.txt"], good);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("2 articles added", result.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("7 bad inputs", result.StandardOutput, StringComparison.Ordinal);
        foreach (string message in new[]
        {
            "empty.txt: the file is empty", "binary.txt: the file is binary", "latin.txt: not valid UTF-8: byte 0xE9 at offset 3, line 1",
            "huge.txt: the file has 200 MB", "lines.jsonl:2: ", "2023-13-45", "lines.jsonl:3: the field \"text\" is missing", "missing.txt: there is no such file",
        })
        {
            Assert.Contains(message, result.StandardError, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("   at ", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_again_changes_nothing_and_a_changed_text_is_a_new_version()
    {
        Directory.CreateDirectory(_folder["news"]);
        File.Copy(Folder.Samples, _folder["news/wire.jsonl"]);
        _folder.Write("news/page.html", "<html><head><title>Talks</title></head><body><nav>Menu</nav><p>Japan met NATO.</p></body></html>");
        _folder.Write("news/photo.png", "x");
        var first = await EntenteProcess.RunAsync("add", "--store", Store, _folder["news"]);
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("1 file of another kind is passed over (.png)", first.StandardError, StringComparison.Ordinal);
        long size = await CountAsync();
        var second = await EntenteProcess.RunAsync("add", "--store", Store, _folder["news"]);
        Assert.Contains("0 articles added", second.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(size, await CountAsync());
        _folder.Write("news/page.html", "<html><head><title>Talks</title></head><body><p>Japan met NATO again.</p></body></html>");
        var third = await EntenteProcess.RunAsync("add", "--store", Store, _folder["news"]);
        Assert.Contains("1 article added (1 of them a new version)", third.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(size, await CountAsync());
    }

    [Fact]
    public async Task A_kill_loses_at_most_the_batch_in_flight_and_a_rerun_completes_it()
    {
        string file = _folder.WriteMany("many.jsonl", Many);
        var random = new Random(17);
        for (int round = 0; round < Kills; round++)
        {
            using var kill = new CancellationTokenSource();
            var running = EntenteProcess.Command("add", "--store", Store, file).ExecuteAsync(kill.Token);
            long before = Stored();
            // At first once something was stored, then anywhere from the start of the program on.
            while (round % 2 == 0 && !running.Task.IsCompleted && Stored() == before)
            {
                await Task.Delay(20);
            }

            await Task.WhenAny(running.Task, Task.Delay(random.Next(1500)));
            kill.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.Task.IsCompletedSuccessfully ? Task.FromCanceled(kill.Token) : running.Task);
            AssertSound();
        }

        long kept = Stored();
        Assert.True(kept > 0);
        var rerun = await EntenteProcess.RunAsync("add", "--store", Store, file);
        Assert.Equal(0, rerun.ExitCode);
        Assert.Equal(Many, Stored());
        Assert.Equal((long)Many, Query("SELECT count(DISTINCT code) FROM articles"));
        Assert.Equal((long)Many, Query("SELECT count(*) FROM articles"));
        Assert.Equal((long)Many, Query("SELECT count(*) FROM readings"));
        Assert.Contains($"{Many - kept} articles added", rerun.StandardOutput, StringComparison.Ordinal);
        AssertSound();
    }

    [Fact]
    public async Task A_file_that_another_process_holds_is_waited_for_and_named_when_that_takes_too_long()
    {
        string file = _folder.WriteMany("some.jsonl", 2);
        await EntenteProcess.RunAsync("add", "--store", Store, Folder.Samples);
        long before = Stored();
        using (var other = new SqliteConnection($"Data Source={Store};Pooling=False"))
        {
            other.Open();
            using var held = other.BeginTransaction(deferred: false);
            var adding = EntenteProcess.RunAsync("add", "--store", Store, file);
            // Who only asks is not kept waiting.
            Assert.Equal(0, (await EntenteProcess.RunAsync("events", "--store", Store)).ExitCode);
            EntenteProcess.AssertOneLine(await adding, 1, "is locked by another process");
            var patient = EntenteProcess.RunAsync("add", "--store", Store, file);
            await Task.WhenAny(patient, Task.Delay(3000));
            held.Rollback();
            Assert.Equal(0, (await patient).ExitCode);
        }

        Assert.Equal(before + 2, Stored());
        AssertSound();
    }

    [Fact]
    public async Task Articles_are_removed_by_number_and_can_be_added_again()
    {
        await EntenteProcess.RunAsync("add", "--store", Store, Folder.Samples);
        long before = Stored();
        var removed = await EntenteProcess.RunAsync("remove", "--store", Store, "1", "2", "1");
        Assert.Equal(0, removed.ExitCode);
        Assert.Contains("2 articles removed", removed.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(before - 2, Stored());
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("remove", "--store", Store, "2"), 2, "there is no article 2");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("remove", "--store", Store, "two"), 1, "is no number of an article");
        Assert.Contains("2 articles added", (await EntenteProcess.RunAsync("add", "--store", Store, Folder.Samples)).StandardOutput, StringComparison.Ordinal);
        Assert.Equal(before, Stored());
        AssertSound();
    }

    [SkippableFact]
    public async Task An_interrupt_keeps_what_was_read_and_says_so()
    {
        Skip.If(OperatingSystem.IsWindows(), "Needs POSIX signals.");
        string file = _folder.WriteMany("many.jsonl", 3000);
        using var interrupt = new CancellationTokenSource();
        using var never = new CancellationTokenSource();
        var error = new System.Text.StringBuilder();
        int code = 0;
        var running = EntenteProcess.InterruptibleCommand("add", "--store", Store, file)
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error)).ExecuteAsync(never.Token, interrupt.Token);
        while (!running.Task.IsCompleted && Stored() == 0)
        {
            await Task.Delay(20);
        }

        interrupt.Cancel();
        try
        {
            code = (await running).ExitCode;
        }
        catch (OperationCanceledException)
        {
            code = 130;
        }

        Assert.Equal(130, code);
        Assert.Contains("interrupted", error.ToString(), StringComparison.Ordinal);
        Assert.InRange(Stored(), 1, 2999);
        AssertSound();
    }

    [Fact]
    public async Task Events_are_listed_as_table_csv_and_json()
    {
        await EntenteProcess.RunAsync("add", "--store", Store, Folder.Samples);
        var table = await EntenteProcess.RunAsync("events", "--store", Store);
        Assert.Equal(0, table.ExitCode);
        var csv = await EntenteProcess.RunAsync("events", "--store", Store, "--format", "csv");
        Assert.StartsWith("id,day,type,mode,", csv.StandardOutput, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await EntenteProcess.RunAsync("events", "--store", Store, "--format", "json")).StandardOutput).RootElement;
        using var store = ReadingStore.Open(Store);
        Assert.Equal((await store.SummaryAsync()).Events, json.GetArrayLength());
        foreach (var act in json.EnumerateArray())
        {
            Assert.Contains(act.GetProperty("trigger").GetString()!, act.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        }

        var narrow = JsonDocument.Parse((await EntenteProcess.RunAsync("events", "--store", Store, "--format", "json", "--since", "2023", "--until", "2023-06")).StandardOutput).RootElement;
        Assert.All(narrow.EnumerateArray(), e => Assert.True(string.CompareOrdinal(e.GetProperty("day").GetString(), "2023-07") < 0));
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("events", "--store", Store, "--actor", "Atlantis"), 1, "no actor \"Atlantis\"");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("events", "--store", Store, "--since", "2024", "--until", "2023"), 1, "lies after");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("events", "--store", _folder["none.db"]), 1, "there is no store");
    }

    [Fact]
    public void The_options_of_events_are_the_filters_fields()
    {
        var options = typeof(Entente.Cli.Commands.EventFilterSettings).GetProperties()
            .Where(p => p.DeclaringType == typeof(Entente.Cli.Commands.EventFilterSettings) && p.PropertyType == typeof(string))
            .Select(p => p.Name.ToLowerInvariant()).ToList();
        Assert.Equal(FilterField.ForEvents.Select(f => f.Name), options);
    }

    private async Task<long> CountAsync()
    {
        using var store = ReadingStore.Open(Store);
        return (await store.SummaryAsync()).Articles;
    }

    private long Stored() => Query("SELECT count(*) FROM articles WHERE current = 1") is long count ? count : 0;

    private void AssertSound()
    {
        Assert.Equal("ok", Query("PRAGMA integrity_check"));
        Assert.Null(Query("PRAGMA foreign_key_check"));
        Assert.Equal(0L, Query("SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM readings)"));
        Assert.Equal(0L, Query("SELECT count(*) FROM articles a WHERE events <> (SELECT count(*) FROM events e WHERE e.article_id = a.id)"));
    }

    private object? Query(string sql)
    {
        if (!File.Exists(Store))
        {
            return null;
        }

        try
        {
            using var db = new SqliteConnection($"Data Source={Store};Mode=ReadWrite;Pooling=False");
            db.Open();
            using var command = db.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
        catch (SqliteException e) when (e.Message.Contains("no such table", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
