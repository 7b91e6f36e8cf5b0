using System.Text.Json;
using Entente.Analysis.Questions;
using Entente.Cli.Commands;

namespace Entente.EndToEnd.Tests;

/// <summary>The questions as commands, over a store made from the samples.</summary>
public sealed class QuestionCommandTests : IClassFixture<QuestionCommandTests.Samples>
{
    private readonly string _store;

    public QuestionCommandTests(Samples samples) => _store = samples.Store;

    public static TheoryData<string> Names => [.. AllQuestions.List.Select(q => q.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_is_a_command_with_an_option_for_each_field(string name)
    {
        var command = typeof(QuestionSettings).Assembly.GetTypes().Single(t => t.Name.Equals(name + "Command", StringComparison.OrdinalIgnoreCase));
        var settings = command.GetNestedType("Settings", System.Reflection.BindingFlags.NonPublic)!;
        var options = settings.GetProperties().Select(p => p.Name.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        // The command streams all events and needs no pages.
        var missing = AllQuestions.Find(name)!.Fields.Select(f => f.Name).Where(f => !options.Contains(f) && !(name == "events" && f is "cursor" or "size"));
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("articles --text office", "title")]
    [InlineData("named", "JPN ")]
    [InlineData("named --typed nato --format csv", "code,name,kind,country,articles")]
    [InlineData("pairs", "JPN – NATO")]
    [InlineData("timeline --actor JPN --recipient NATO --step year", "2023-01-01")]
    [InlineData("profile JPN", "Prime Minister")]
    [InlineData("ties --actor JPN --at 2023-06", "Fumio Kishida")]
    [InlineData("incidents --actor JPN", "verdict")]
    [InlineData("trends --until 2023-01 --days 31 --level 1", "pairs tested")]
    [InlineData("wording --actor JPN --turn 2023-01", "articles before 2023-01-01")]
    [InlineData("revisions 1", "never changed")]
    [InlineData("counts --by status --across outlet", "occurred")]
    [InlineData("pairs --format csv --actor JPN", "actor,actor_name,other,other_name,acts,")]
    [InlineData("profile JPN --format ndjson --table names", "{\"form\":")]
    public async Task A_question_is_answered_as_a_table(string line, string expected)
    {
        var result = await EntenteProcess.RunAsync([.. line.Split(' '), "--store", _store]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(expected, result.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_of_a_command_is_the_answer_of_the_api()
    {
        var result = await EntenteProcess.RunAsync("compare", "--left", "Sample Wire", "--right", "Sample State Agency", "--format", "json", "--store", _store);
        var answer = JsonDocument.Parse(result.StandardOutput).RootElement;
        Assert.Equal("Sample Wire", answer.GetProperty("left").GetProperty("name").GetString());
        Assert.All(answer.GetProperty("onlyRight").EnumerateArray(), i => Assert.Equal("Sample State Agency only", i.GetProperty("standing").GetProperty("verdict").GetString()?.Split(';')[0]));
    }

    [Fact]
    public async Task A_mistake_is_answered_on_one_line()
    {
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("ties", "--actor", "Jpan", "--store", _store), 1, "did you mean JPN");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("pairs", "--actr", "JPN", "--store", _store), 1, "actr");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("events", "--limit", "many", "--store", _store), 1, "'many' is no number");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("export", "/no/such/folder/x.csv", "--store", _store), 1, "there is no folder");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("serve", "--address", "0.0.0.0", "--store", _store), 1, "give --token-file");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("serve", "--token-file", "no-such-file", "--store", _store), 1, "there is no file no-such-file");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("serve", "--token", "short", "--store", _store), 1, "could be guessed");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("ties", "--format", "csv", "--table", "friends", "--store", _store), 1, "reported, formal");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("export", "events.docx", "--store", _store), 1, ".parquet");
    }

    [Fact]
    public async Task An_answer_without_anything_in_it_says_so()
    {
        var none = await EntenteProcess.RunAsync("named", "--typed", "zzz", "--store", _store);
        Assert.Equal((0, "", "nothing in this store fits the question"), (none.ExitCode, none.StandardOutput, none.StandardError.Trim()));
        var one = await EntenteProcess.RunAsync("incidents", "--actor", "JPN", "--store", _store);
        Assert.StartsWith("incidents", one.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_whole_or_not_there()
    {
        using var folder = new Folder();
        var result = await EntenteProcess.RunAsync("export", folder["events.parquet"], "--store", _store);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(folder["events.parquet"])[^4..]);
        await EntenteProcess.RunAsync("export", folder["bad.csv"], "--actor", "Atlantis", "--store", _store);
        Assert.False(File.Exists(folder["bad.csv"]) || File.Exists(folder["bad.csv.part"]));
    }

    /// <summary>A store of the sample articles.</summary>
    public sealed class Samples : IAsyncLifetime
    {
        private readonly Folder _folder = new();

        public string Store => _folder["samples.db"];

        public async Task InitializeAsync() => await EntenteProcess.RunAsync(
            ["add", "--store", Store, .. Directory.GetFiles(Path.GetDirectoryName(Folder.Samples)!, "*.jsonl").Order(StringComparer.Ordinal)]);

        public Task DisposeAsync()
        {
            _folder.Dispose();
            return Task.CompletedTask;
        }
    }
}
