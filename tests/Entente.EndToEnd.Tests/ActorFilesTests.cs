using System.Text.Json;

namespace Entente.EndToEnd.Tests;

public sealed class ActorFilesTests : IDisposable
{
    private const string Article = """{"id":"a","text":"The Bakassi Vigilantes attacked Japanese troops.","published":"2023-05-15"}""";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Actors_of_the_users_own_are_found_and_the_coder_says_that_its_data_differ()
    {
        var file = _folder.Write("mine.txt", "actor NGA.bakassi-boys\n  name Bakassi Boys\n  kind armed-group\n  alias Bakassi Vigilantes\n");
        var with = JsonDocument.Parse((await EntenteProcess.PipeAsync(Article, "annotate", "--actors", file)).StandardOutput).RootElement;
        var without = JsonDocument.Parse((await EntenteProcess.PipeAsync(Article, "annotate")).StandardOutput).RootElement;
        Assert.Contains(with.GetProperty("actors").EnumerateArray(), a => a.GetProperty("id").GetString() == "NGA.bakassi-boys");
        Assert.DoesNotContain(without.GetProperty("actors").EnumerateArray(), a => a.GetProperty("id").GetString() == "NGA.bakassi-boys");
        Assert.NotEqual(without.GetProperty("coder").GetString(), with.GetProperty("coder").GetString());
    }

    [Fact]
    public async Task A_reading_command_refuses_a_bad_file_with_the_list_that_the_check_gives()
    {
        var file = _folder.Write("mine.txt", "actor NGA.one\n  name One\n  kind body\n  alias May | Turkey\n  member ZZZ\n  from 2001\n  to 1999\n\nactor NGA.one\n  kind gang\n");
        var check = await EntenteProcess.RunAsync("actors", "check", file);
        var list = check.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1];
        Assert.Equal(2, check.ExitCode);
        Assert.Equal([4, 4, 5, 7, 9], list.Select(l => int.Parse(l[(file.Length + 1)..l.IndexOf(": ", file.Length, StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)));
        var annotate = await EntenteProcess.PipeAsync(Article, "annotate", "--actors", file);
        Assert.Equal(1, annotate.ExitCode);
        Assert.Empty(annotate.StandardOutput);
        Assert.Equal(list, annotate.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1]);
    }
}
