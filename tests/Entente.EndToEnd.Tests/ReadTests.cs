using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace Entente.EndToEnd.Tests;

public sealed class ReadTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_and_standard_input_read_alike()
    {
        const string text = "TOKYO, May 15 (Wire) -- Japan met NATO.";
        var file = await EntenteProcess.RunAsync("read", "--format", "json", _folder.Write("a.txt", text));
        var piped = await EntenteProcess.PipeAsync(text, "read", "--format", "json", "-");
        Assert.Equal(0, file.ExitCode);
        var one = JsonDocument.Parse(file.StandardOutput).RootElement;
        var other = JsonDocument.Parse(piped.StandardOutput).RootElement;
        Assert.Equal(one.GetProperty("sentences").GetRawText(), other.GetProperty("sentences").GetRawText());
        Assert.Equal(_folder["a.txt"], one.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Pipes_get_no_colour_and_no_control_characters()
    {
        var result = await EntenteProcess.PipeAsync("Japan \u001B[31mmet\u0007 NATO.", "read", "-");
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain('\u001B', result.StandardOutput);
        Assert.DoesNotContain('\u0007', result.StandardOutput);
    }

    [Fact]
    public async Task One_bad_file_does_not_stop_the_others()
    {
        var result = await EntenteProcess.RunAsync("read", _folder.Write("empty.txt", ""), _folder.Write("good.txt", "Japan met NATO."));
        EntenteProcess.AssertOneLine(result, 2, "the file is empty");
        Assert.Contains("1 sentence, ", result.StandardOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no file none.txt, no.txt", "read", "none.txt", "no.txt")]
    [InlineData("there is no file none.txt", "add", "--store", "never.db", "none.txt")]
    [InlineData("there is no file Hello", "explain", "Hello")]
    [InlineData("lacks its value", "events", "--limit")]
    [InlineData("lacks its value", "demo", "--no-serve", "--store")]
    [InlineData("lacks its value", "add", "any.txt", "--store")]
    [InlineData("standard input has none", "add", "-")]
    [InlineData("give an actor's identifier", "actors", "show", "")]
    [InlineData("the store has no name", "events", "--store", "")]
    [InlineData("write ./ before the name", "read", "-dash.txt")]
    [InlineData("an option after -- has a name of one letter", "events", "--q", "x")]
    [InlineData("Unknown option 'foo'; --help tells more", "events", "--foo")]
    public async Task What_cannot_be_done_at_all_is_said_before_anything_is_made(string part, params string[] args)
    {
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync(args), 1, part);
        Assert.False(File.Exists("never.db"));
        Assert.Empty(Directory.GetFiles(".", "__*"));
    }

    [Fact]
    public async Task Explain_shows_each_sentence()
    {
        var result = await EntenteProcess.PipeAsync("Japan met NATO. Russia denied it.", "explain", "--words", "-");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("[1] Russia denied it.", result.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_keeps_the_words_of_conllu_and_fills_the_rest()
    {
        const string conllu = "# sent_id = x\n1\tJapan\t_\t_\t_\t_\t_\t_\t_\t_\n2\tagreed\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\n";
        var result = await EntenteProcess.PipeAsync(conllu, "parse", "--input", "conllu");
        Assert.Equal(0, result.ExitCode);
        var rows = result.StandardOutput.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        Assert.Equal(["Japan", "agreed"], rows.Select(r => r[1]));
        Assert.Single(rows, r => r[6] == "0");
        Assert.Equal("SpaceAfter=No", rows[1][9]);
    }

    [Fact]
    public async Task Parse_tells_conllu_by_the_name_of_the_file()
    {
        string file = _folder.Write("treebank.conllu", "1\tJapan\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
        var lines = (await EntenteProcess.RunAsync("parse", file)).StandardOutput.Split('\n');
        Assert.Single(lines, l => l.StartsWith("1\tJapan\t", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.StartsWith("2\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parse_cuts_text_into_sentences()
    {
        var result = await EntenteProcess.PipeAsync("Japan agreed. Russia did not.", "parse", "--input", "text");
        Assert.Contains("# text = Russia did not.", result.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("SpaceAfter=No", result.StandardOutput, StringComparison.Ordinal);
        var wrong = await EntenteProcess.Command("parse", "-").WithStandardInputPipe(PipeSource.FromBytes([0x41, 0xFF, 0x42])).ExecuteBufferedAsync(Encoding.UTF8);
        EntenteProcess.AssertOneLine(wrong, 1, "not valid UTF-8");
        EntenteProcess.AssertOneLine(await EntenteProcess.PipeAsync("1\tx\n\n", "parse", "--input", "conllu"), 1, "1");
    }

    [Fact]
    public async Task The_knowledge_base_can_be_asked_and_checked()
    {
        Assert.Contains("NATO", (await EntenteProcess.RunAsync("actors", "show", "NATO")).StandardOutput, StringComparison.Ordinal);
        Assert.Equal(0, (await EntenteProcess.RunAsync("actors", "check")).ExitCode);
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("actors", "show", "no-such-actor-at-all"), 1, "no actor");
    }

    [Fact]
    public async Task Measures_are_listed_and_unknown_ones_refused()
    {
        Assert.Contains("attribution", (await EntenteProcess.RunAsync("evaluate")).StandardOutput, StringComparison.Ordinal);
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("evaluate", "luck", "x"), 1, "there is no measure");
    }

    [Fact]
    public async Task Help_and_version_are_there()
    {
        var help = await EntenteProcess.RunAsync("--help");
        Assert.Equal(0, help.ExitCode);
        foreach (string command in new[] { "read", "annotate", "parse", "add", "events", "actors", "explain", "evaluate", "demo", "serve" })
        {
            Assert.Matches(new Regex($"^ +{command} ", RegexOptions.Multiline, TimeSpan.FromSeconds(5)), help.StandardOutput);
            Assert.Equal(0, (await EntenteProcess.RunAsync(command, "--help")).ExitCode);
        }

        Assert.Equal((await EntenteProcess.RunAsync("events", "--help")).StandardOutput, (await EntenteProcess.RunAsync("help", "events")).StandardOutput);
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", (await EntenteProcess.RunAsync("--version")).StandardOutput);
    }
}
