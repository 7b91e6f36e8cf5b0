using System.Net;
using Entente.Storage;
using Entente.Testing;

namespace Entente.Server.Tests;

/// <summary>The pages over a real store and a real socket, as a browser without script gets them.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-pages").FullName;
    private ReadingStore _store = null!;
    private WorkbenchServer _server = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _store = ReadingStore.OpenOrCreate(Path.Combine(_folder, "entente.db"));
        long run = _store.BeginRun("entente test");
        _store.Append(run, [Some.Reading(), Some.Reading(Some.Article("hostile", "<script>alert(1)</script> Japan <b>and</b> NATO will open NATO's plan."))]);
        _server = await WorkbenchServer.StartAsync(_store, new(0) { Coder = () => SharedCoder.Instance });
        _client = new() { BaseAddress = _server.Address };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("/", "Latest events")]
    [InlineData("/add", "Paste an article")]
    [InlineData("/articles", "Japan and NATO")]
    [InlineData("/articles/1", "Evidence")]
    [InlineData("/articles/1?sentence=1", "@misc")]
    [InlineData("/events", "AGREE")]
    [InlineData("/events?type=SUPPORT&status=occurred", "welcomed")]
    [InlineData("/pairs", "Japan")]
    [InlineData("/pairs/JPN/NATO", "On whose word")]
    [InlineData("/actors", "NATO")]
    [InlineData("/actors/JPN", "Names in use")]
    public async Task A_page_shows_its_content_without_script(string address, string expected)
    {
        var response = await _client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/events?type=NONSENSE", "NONSENSE")]
    [InlineData("/events?since=2024-01-01&until=2023-01-01", "exchange them")]
    [InlineData("/events?actor=Atlantis", "Atlantis")]
    [InlineData("/events?cursor=rubbish", "cursor")]
    [InlineData("/events?colour=blue", "colour")]
    [InlineData("/articles?text=%22", "no word to search for")]
    [InlineData("/pairs/JPN/Atlantis", "Atlantis")]
    [InlineData("/articles/1?sentence=99", "no number from 0 to 2")]
    [InlineData("/articles/1?sentence=zero", "no number from 0 to 2")]
    [InlineData("/?status=imagined", "imagined")]
    public async Task A_question_without_sense_gives_the_page_with_a_message(string address, string expected)
    {
        var response = await _client.GetAsync(address);
        string page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Entente", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/999")]
    [InlineData("/no/such/page")]
    public async Task What_is_not_there_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(address)).StatusCode);

    [Fact]
    public async Task Markup_in_an_article_is_shown_and_never_run()
    {
        var response = await _client.GetAsync("/articles/2");
        string page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;scr", page, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_carry_no_inline_script_or_style()
    {
        foreach (string address in new[] { "/", "/articles", "/articles/1", "/events", "/pairs/JPN/NATO", "/actors/JPN" })
        {
            string page = await _client.GetStringAsync(address);
            Assert.DoesNotContain("style=\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Assets_may_be_kept_because_their_address_carries_a_checksum()
    {
        string page = await _client.GetStringAsync("/");
        int at = page.IndexOf("/assets/workbench.css?v=", StringComparison.Ordinal);
        Assert.True(at > 0);
        var asset = await _client.GetAsync(page[at..page.IndexOf('"', at)]);
        Assert.Contains("immutable", asset.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }
}
