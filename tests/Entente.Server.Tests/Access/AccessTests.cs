using System.Net;
using System.Text;
using Entente.Server.Access;
using Entente.Storage;

namespace Entente.Server.Tests.Access;

/// <summary>Who is let in, how often, and from where.</summary>
public sealed class AccessTests : IDisposable
{
    private const string Token = "0123456789abcdef";

    private readonly string _folder = Directory.CreateTempSubdirectory("entente-access").FullName;
    private readonly ReadingStore _store;

    public AccessTests() => _store = ReadingStore.OpenOrCreate(Path.Combine(_folder, "entente.db"));

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<HttpStatusCode> StatusAsync(WorkbenchServer server, string address, Action<HttpRequestMessage>? change = null, HttpMethod? method = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(server.Address, address));
        change?.Invoke(request);
        return (await client.SendAsync(request)).StatusCode;
    }

    [Fact]
    public async Task With_a_token_every_request_needs_it_pages_and_assets_too()
    {
        await using var server = await WorkbenchServer.StartAsync(_store, new(0) { Token = Token });
        foreach (string address in new[] { "/", "/articles", "/api/v1/events", "/api/v1/openapi.json", "/health/ready", "/assets/workbench.css" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, address));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, address, r => r.Headers.Authorization = new("Bearer", Token + "x")));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, address, r => r.Headers.Authorization = new("Bearer", Token)));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, address, r => r.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("any:" + Token)))));
        }
    }

    [Fact]
    public async Task What_reads_texts_has_a_limit_of_its_own()
    {
        // The coder comes only when the answer is there, so that no reading can be faster than its limit.
        using var answered = new ManualResetEventSlim();
        await using var server = await WorkbenchServer.StartAsync(_store, new(0)
        {
            Coder = () =>
            {
                answered.Wait();
                return Testing.SharedCoder.Instance;
            },
            Limits = new() { Reading = TimeSpan.FromMilliseconds(1), Answer = TimeSpan.FromMinutes(10) },
        });
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
        using var body = new StringContent("Japan said on Monday that NATO will open an office.", Encoding.UTF8, "text/plain");
        try
        {
            var response = await client.PostAsync(new Uri(server.Address, "/api/v1/read"), body);
            Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
            Assert.Contains("send less at once", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        finally
        {
            answered.Set();
        }
    }

    [Fact]
    public async Task A_server_that_visits_its_own_pages_shows_itself_the_token_and_may_be_stopped_meanwhile()
    {
        await using (await WorkbenchServer.StartAsync(_store, new(0) { Token = Token, VisitsFirst = true }))
        {
        }

        await using var server = await WorkbenchServer.StartAsync(_store, new(0) { Token = Token });
        Assert.InRange(await Workbench.FirstVisits.MakeAsync(server.Address, Token, CancellationToken.None), 7, 12);
        Assert.Equal(0, await Workbench.FirstVisits.MakeAsync(server.Address, "another", CancellationToken.None));
    }

    [Fact]
    public async Task An_address_that_others_reach_is_not_served_without_a_token() =>
        await Assert.ThrowsAsync<ArgumentException>(() => WorkbenchServer.StartAsync(_store, new(0) { Address = IPAddress.Any }));

    [Fact]
    public async Task Another_sites_name_or_page_is_refused()
    {
        await using var server = await WorkbenchServer.StartAsync(_store, new(0));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusAsync(server, "/api/v1/events", r => r.Headers.Host = "evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server, "/api/v1/articles", r => r.Headers.Add("Origin", "http://evil.example"), HttpMethod.Post));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server, "/api/v1/articles", r => r.Headers.Add("Sec-Fetch-Site", "cross-site"), HttpMethod.Post));
        using var client = new HttpClient();
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/api/v1/events")) { Headers = { { "Origin", "http://evil.example" } } };
        Assert.False((await client.SendAsync(asked)).Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var server = await WorkbenchServer.StartAsync(_store, new(0) { Limits = new RequestLimits { Burst = 3, PerSecond = 1 } });
        using var client = new HttpClient { BaseAddress = server.Address };
        HttpResponseMessage? last = null;
        for (int i = 0; i < 12 && last?.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            last = await client.GetAsync("/health/live");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), last.Headers.RetryAfter!.Delta);
        Assert.Equal("application/problem+json", last.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_store_that_cannot_answer_is_not_ready_but_the_service_lives()
    {
        await using var server = await WorkbenchServer.StartAsync(_store, new(0));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/health/ready"));
        _store.Dispose();
        File.WriteAllText(Path.Combine(_folder, "entente.db"), "no database any more, and long enough to be looked at as one by whoever opens it next");
        File.Delete(Path.Combine(_folder, "entente.db-wal"));
        File.Delete(Path.Combine(_folder, "entente.db-shm"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(server, "/health/ready"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(server, "/api/v1/events"));
    }
}
