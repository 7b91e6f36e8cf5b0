using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.EventStream;

namespace Entente.EndToEnd.Tests;

public sealed class DemoTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_start_loads_nothing_twice()
    {
        string store = _folder["demo.db"];
        var first = await EntenteProcess.RunAsync("demo", "--no-serve", "--store", store);
        Assert.Equal(0, first.ExitCode);
        Assert.Matches("^[0-9]{2,} articles of 4 outlets, 2022-04-07 to 2024-11-01; ", first.StandardOutput);
        Assert.Contains("articles read now", first.StandardOutput, StringComparison.Ordinal);
        var second = await EntenteProcess.RunAsync("demo", "--no-serve", "--store", store);
        Assert.DoesNotContain("articles read now", second.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(first.StandardOutput.Split(';')[0], second.StandardOutput.Split(';')[0]);
    }

    [Fact]
    public async Task The_workbench_answers_at_the_address_that_is_printed()
    {
        using var stop = new CancellationTokenSource();
        string? page = null;
        try
        {
            await foreach (var said in EntenteProcess.Command("demo", "--port", "0", "--store", _folder["demo.db"]).ListenAsync(stop.Token))
            {
                if (said is StandardOutputCommandEvent line && Regex.Match(line.Text, "http://127\\.0\\.0\\.1:[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } address)
                {
                    using var client = new HttpClient();
                    page = await client.GetStringAsync(new Uri(address.Value));
                    await stop.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Killed by this test.
        }

        Assert.Contains("Entente", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_port_or_a_missing_store_is_answered_on_one_line()
    {
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("demo", "--port", "70000"), 1, "out of range");
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("serve", "--store", _folder["none.db"]), 1, "there is no store");
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string taken = $"{((IPEndPoint)other.LocalEndpoint).Port}";
        await EntenteProcess.RunAsync("add", "--store", _folder["one.db"], _folder.Write("a.txt", "Japan met NATO."));
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("serve", "--store", _folder["one.db"], "--port", taken), 1, $"port {taken} is taken");
        // An address kept for documents, which no machine has.
        EntenteProcess.AssertOneLine(await EntenteProcess.RunAsync("serve", "--store", _folder["one.db"], "--address", "203.0.113.5", "--token", "0123456789abcdef"), 1, "cannot be listened on");
    }
}
