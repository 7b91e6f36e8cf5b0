using System.Diagnostics;
using System.Text.Json;
using Entente.Analysis.Questions;

namespace Entente.EndToEnd.Tests;

/// <summary>Speaks the Model Context Protocol to <c>entente mcp</c>, line by line, as an assistant's program does.</summary>
public sealed class McpTests : IClassFixture<QuestionCommandTests.Samples>, IDisposable
{
    private readonly Process _process;
    private int _requests;

    public McpTests(QuestionCommandTests.Samples samples) => _process = Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { EntenteProcess.Program, "mcp", "--store", samples.Store },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task<JsonElement> AskAsync(string method, object parameters)
    {
        int id = ++_requests;
        await SayAsync(new { jsonrpc = "2.0", id, method, @params = parameters });
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            var message = JsonDocument.Parse(line).RootElement;
            if (message.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
            {
                return message.GetProperty("result");
            }
        }

        throw new InvalidOperationException("The program ended: " + await _process.StandardError.ReadToEndAsync());
    }

    private async Task SayAsync(object message)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(message));
        await _process.StandardInput.FlushAsync();
    }

    private Task<JsonElement> CallAsync(string tool, object arguments) => AskAsync("tools/call", new { name = tool, arguments });

    [Fact]
    public async Task An_assistant_finds_the_questions_as_tools_and_gets_answers_with_evidence()
    {
        var hello = await AskAsync("initialize", new { protocolVersion = "2025-06-18", capabilities = new { }, clientInfo = new { name = "test", version = "1" } });
        Assert.Equal("entente", hello.GetProperty("serverInfo").GetProperty("name").GetString());
        await SayAsync(new { jsonrpc = "2.0", method = "notifications/initialized" });

        var tools = (await AskAsync("tools/list", new { })).GetProperty("tools").EnumerateArray().ToList();
        Assert.Equal(AllQuestions.List.Select(q => q.Name).Order(), tools.Select(t => t.GetProperty("name").GetString()).Order());
        Assert.Contains("actor", tools.Single(t => t.GetProperty("name").GetString() == "profile").GetProperty("inputSchema").GetProperty("required").EnumerateArray().Select(r => r.GetString()));

        var events = await CallAsync("events", new { actor = "JPN", recipient = "NATO", size = 2 });
        var found = JsonDocument.Parse(events.GetProperty("content")[0].GetProperty("text").GetString()!).RootElement.GetProperty("items");
        Assert.Equal(2, found.GetArrayLength());
        Assert.All(found.EnumerateArray(), e => Assert.Contains(e.GetProperty("trigger").GetString()!, e.GetProperty("sentence").GetString(), StringComparison.Ordinal));
        Assert.All(found.EnumerateArray(), e => Assert.StartsWith("/articles/", e.GetProperty("article").GetProperty("page").GetString(), StringComparison.Ordinal));

        var unknown = await CallAsync("ties", new { actor = "Jpan" });
        Assert.True(unknown.GetProperty("isError").GetBoolean());
        Assert.Contains("did you mean JPN", unknown.GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_was_asked_is_answered_when_the_requests_end_at_once()
    {
        var asked = new List<object> { new { jsonrpc = "2.0", id = 1, method = "initialize", @params = new { protocolVersion = "2025-06-18", capabilities = new { }, clientInfo = new { name = "test", version = "1" } } }, new { jsonrpc = "2.0", method = "notifications/initialized" } };
        asked.AddRange(Enumerable.Range(2, 30).Select(id => new { jsonrpc = "2.0", id, method = "tools/call", @params = new { name = "events", arguments = new { actor = "JPN" } } }));
        asked.Add(new { jsonrpc = "2.0", id = "none", method = "no/such" });
        await _process.StandardInput.WriteAsync(string.Concat(asked.Select(a => JsonSerializer.Serialize(a) + "\n")) + "rubbish\n");
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        string[] answers = (await _process.StandardOutput.ReadToEndAsync(patience.Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await _process.WaitForExitAsync(patience.Token);
        Assert.Equal(0, _process.ExitCode);
        Assert.Equal(
            Enumerable.Range(1, 31).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append("none").Order(),
            answers.Select(a => JsonDocument.Parse(a).RootElement).Where(a => a.TryGetProperty("id", out _)).Select(a => a.GetProperty("id").ToString()).Order());
    }
}
