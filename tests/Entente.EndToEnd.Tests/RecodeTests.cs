using System.Text.Json;

namespace Entente.EndToEnd.Tests;

public sealed class RecodeTests : IDisposable
{
    private readonly Folder _folder = new();

    private string Store => _folder["store.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Actors_of_ones_own_change_what_a_recoded_store_says_and_diff_tells_how()
    {
        string articles = _folder.Write("a.jsonl", """
            {"id":"1","text":"Ruritania accused Japan of piracy on Monday.","published":"2023-05-15"}
            {"id":"2","text":"Japan and NATO met in Tokyo on Monday.","published":"2023-05-15"}

            """);
        string actors = _folder.Write("mine.txt", "actor XRU\n  name Ruritania\n  kind state\n  role GOV\n");
        Assert.Equal(0, (await EntenteProcess.RunAsync("add", "--store", Store, articles)).ExitCode);
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("diff", "--store", Store), 1, "one coder only");
        Assert.Contains("already", (await EntenteProcess.RunAsync("recode", "--store", Store)).StandardOutput, StringComparison.Ordinal);
        var recoded = await EntenteProcess.RunAsync("recode", "--store", Store, "--actors", actors);
        Assert.Equal(0, recoded.ExitCode);
        Assert.Contains("2 articles read again, 2 answer with new readings", recoded.StandardOutput, StringComparison.Ordinal);
        var events = JsonDocument.Parse((await EntenteProcess.RunAsync("events", "--store", Store, "--actor", "XRU", "--format", "json")).StandardOutput).RootElement;
        Assert.True(events.GetArrayLength() > 0);
        var diff = await EntenteProcess.RunAsync("diff", "--store", Store, "--format", "json");
        Assert.Contains("2 articles compared", diff.StandardError, StringComparison.Ordinal);
        var changes = diff.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Contains(changes, c => c.GetProperty("id").GetString() == "1" && c.GetProperty("new").GetProperty("actors").GetString()!.Contains("XRU", StringComparison.Ordinal));
        Assert.DoesNotContain(changes, c => c.GetProperty("id").GetString() == "2");
    }
}
