using System.Text;
using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;

namespace Entente.EndToEnd.Tests;

public sealed class AnnotateTests : IDisposable
{
    private static readonly string[] Fields =
        ["id", "coder", "header", "sentences", "times", "actors", "attributions", "events", "relations", "framing", "error"];

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_line_is_answered_at_its_place_and_bad_ones_say_why()
    {
        const string input = """
            {"id":"a","text":"Japan met NATO in Tokyo.","published":"2023-05-15"}
            {"id":"b"}
            {"text":"no id"}

            not json
            {"id":"c","text":"x","published":"2023-13-45"}
            {"id":"d","text":5}
            {"id":"e","text":"abc","sentences":[[0,9]]}
            {"id":"f","text":"abc","sentences":[[0,2],[1,3]]}
            {"id":"g","text":"abc","pairs":[{"actor":[0,1]}]}
            {"id":"z","text":"Russia denied it."}
            """;
        var result = await EntenteProcess.PipeAsync(input, "annotate");
        Assert.Equal(2, result.ExitCode);
        var lines = result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(11, lines.Count);
        Assert.Equal("a", lines[0].GetProperty("id").GetString());
        Assert.Equal(Fields, lines[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("z", lines[10].GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, lines[10].GetProperty("error").ValueKind);
        (int Line, string? Id, string Part)[] errors =
        [
            (2, "b", "\"text\" is missing"), (3, null, "\"id\" is missing"), (4, null, "empty"), (5, null, "not valid JSON"), (6, "c", "2023-13-45"),
            (7, "d", "not a string"), (8, "e", "[0,9]"), (9, "f", "do not overlap"), (10, "g", "recipient"),
        ];
        foreach (var (number, id, part) in errors)
        {
            var line = lines[number - 1];
            Assert.Equal(["line", "id", "error"], line.EnumerateObject().Select(p => p.Name));
            Assert.Equal((number, id), (line.GetProperty("line").GetInt32(), line.GetProperty("id").GetString()));
            Assert.Contains(part, line.GetProperty("error").GetString(), StringComparison.Ordinal);
        }

        Assert.Contains("9 of 11 lines", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_output_is_the_same_for_any_number_of_threads()
    {
        string file = _folder.WriteMany("many.jsonl", 60);
        var one = await EntenteProcess.RunAsync("annotate", "--threads", "1", file);
        var ids = one.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString());
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"many-{i}"), ids);
        foreach (string threads in new[] { "2", "8" })
        {
            Assert.Equal(one.StandardOutput, (await EntenteProcess.RunAsync("annotate", "--threads", threads, file)).StandardOutput);
        }
    }

    [Fact]
    public async Task Layers_that_were_not_asked_for_are_empty_and_still_there()
    {
        var result = await EntenteProcess.RunAsync("annotate", "--layers", "sentences", Folder.Samples);
        var first = JsonDocument.Parse(result.StandardOutput.Split('\n')[0]).RootElement;
        Assert.Equal(Fields, first.EnumerateObject().Select(p => p.Name));
        Assert.NotEqual(0, first.GetProperty("sentences").GetArrayLength());
        Assert.Equal(0, first.GetProperty("events").GetArrayLength() + first.GetProperty("actors").GetArrayLength());
    }

    [Fact]
    public async Task Spans_are_code_points_of_the_text()
    {
        var result = await EntenteProcess.PipeAsync("{\"id\":\"a\",\"text\":\"\U0001F30F\U0001F30F Japan met NATO.\"}\n", "annotate");
        var line = JsonDocument.Parse(result.StandardOutput).RootElement;
        var last = line.GetProperty("sentences").EnumerateArray().Last();
        Assert.Equal(18, last[1].GetInt32());
    }

    [Fact]
    public async Task A_byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        string file = _folder.Write("bom.jsonl", [.. Encoding.UTF8.Preamble, .. "{\"id\":\"a\",\"text\":\"One.\"}\r\n{\"id\":\"b\",\"text\":\"Two.\"}\r\n"u8]);
        var result = await EntenteProcess.RunAsync("annotate", file);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Figures_go_to_standard_error()
    {
        var result = await EntenteProcess.RunAsync("annotate", "--figures", Folder.Samples);
        Assert.Matches("[0-9]+ articles/s, [0-9]+ words/s, start [0-9]+ ms, peak memory [0-9]+ MB", result.StandardError);
        Assert.DoesNotContain("articles/s", result.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parses_are_written_as_one_document_an_article()
    {
        string parses = _folder["parses.conllu"];
        var result = await EntenteProcess.RunAsync("annotate", "--write-parses", parses, Folder.Samples);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length,
            File.ReadLines(parses).Count(l => l.StartsWith("# newdoc id = ", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task A_reader_that_goes_away_is_no_error()
    {
        Skip.If(OperatingSystem.IsWindows(), "Needs a POSIX shell.");
        string file = _folder.WriteMany("many.jsonl", 2000);
        var result = await CliWrap.Cli.Wrap("bash")
            .WithArguments(["-c", $"dotnet '{EntenteProcess.Program}' annotate --write-parses '{_folder["parses.conllu"]}' '{file}' | head -c 10 >/dev/null; echo ${{PIPESTATUS[0]}}"])
            .ExecuteBufferedAsync();
        Assert.Equal("0\n", result.StandardOutput);
        Assert.Equal("", result.StandardError);
        // The rest of the corpus is not read for no one.
        Assert.InRange(File.ReadLines(_folder["parses.conllu"]).Count(l => l.StartsWith("# newdoc", StringComparison.Ordinal)), 1, 1999);
    }

    [Theory]
    [InlineData("there is no file", "annotate", "no-such-file.jsonl")]
    [InlineData("is a folder", "annotate", ".")]
    [InlineData("there is no layer \"verbs\"", "annotate", "--layers", "verbs", "x")]
    [InlineData("out of range", "annotate", "--threads", "0", "x")]
    [InlineData("Unknown command", "annotat")]
    public async Task A_wrong_call_is_answered_on_one_line(string part, params string[] args) =>
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync(args), 1, part);
}
