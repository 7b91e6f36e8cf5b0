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
        _server = await WorkbenchServer.StartAsync(_store, new(0) { Coder = () => SharedCoder.Instance, Limits = new() { Burst = 100_000 } });
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
    [InlineData("/articles/999", "There is no article 999")]
    [InlineData("/articles/999/changes", "There is no article 999")]
    [InlineData("/events/999", "There is no event 999")]
    [InlineData("/add/999", "<h1")]
    [InlineData("/no/such/page", "<h1")]
    public async Task What_is_not_there_is_not_found_and_the_page_says_so(string address, string expected)
    {
        var response = await _client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_an_article_is_shown_and_never_run()
    {
        var response = await _client.GetAsync("/articles/2");
        string page = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;scr", page, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(250_000)]
    public async Task A_text_of_any_length_and_script_is_shown_in_parts(int times)
    {
        // Arabic, Korean and Chinese with markup between: 5 MB in UTF-8 at the most.
        string text = "Text. " + string.Concat(Enumerable.Repeat("اليابان 일본 <i>日本</i> & ", times));
        _store.Append(_store.BeginRun("entente test"), [Some.Reading(Some.Article("long" + times, text))]);
        string page = await _client.GetStringAsync("/articles/3");
        Assert.Contains("اليابان 일본 <i>日本</i> &", WebUtility.HtmlDecode(Plain(page)), StringComparison.Ordinal);
        Assert.DoesNotContain("<i>日本", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1, 6_000_000);
    }

    [Fact]
    public async Task Articles_are_added_without_script()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Japan condemned the launch on Monday."), "text" }, { new StringContent("Sample Wire"), "outlet" } };
        form.Add(new ByteArrayContent([0, 1, 2]), "files", "../../picture.png");
        var response = await _client.PostAsync("/add/articles", form);
        string address = response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Matches("^/add/[0-9]+$", address);
        string page = "";
        for (int i = 0; i < 600 && !page.Contains("Read and stored", StringComparison.Ordinal); i++)
        {
            await Task.Delay(100);
            page = await _client.GetStringAsync(address);
        }

        Assert.Contains("<b>1</b><span>articles added", page, StringComparison.Ordinal);
        Assert.Contains("picture.png", page, StringComparison.Ordinal);
        Assert.DoesNotContain("..", page[page.IndexOf("What could not be read", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_outlet_changed_is_shown_side_by_side()
    {
        var changed = Some.Article(text: "Japan will open an office with NATO, Hayashi said. NATO rejected the plan.");
        _store.Append(_store.BeginRun("entente test"), [Some.Reading(changed)]);
        string page = await _client.GetStringAsync("/articles/1/changes");
        Assert.Contains("<del>welcomed</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>rejected</ins>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sites_page_cannot_add_or_remove()
    {
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/query/saved") { Content = new FormUrlEncodedContent([new("name", "x"), new("query", "actor=JPN")]) };
        foreign.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await _client.SendAsync(foreign)).StatusCode);
        Assert.Empty(await _store.Searches.ListAsync());
    }

    [Fact]
    public async Task Two_tabs_that_keep_and_remove_searches_at_once_do_no_harm()
    {
        async Task TabAsync()
        {
            for (int i = 0; i < 10; i++)
            {
                using var form = new FormUrlEncodedContent([new("name", $"search {i}"), new("query", $"actor=JPN&since=20{i:00}")]);
                Assert.Equal(HttpStatusCode.OK, (await _client.PostAsync("/query/saved", form)).StatusCode);
                foreach (var search in await _store.Searches.ListAsync())
                {
                    Assert.Equal(HttpStatusCode.OK, (await _client.PostAsync($"/query/saved/{search.Id}/remove", null)).StatusCode);
                }
            }
        }

        await Task.WhenAll(TabAsync(), TabAsync());
        Assert.Empty(await _store.Searches.ListAsync());
    }

    [Fact]
    public async Task An_article_is_removed_after_a_second_look_and_tabs_that_remove_it_while_one_adds_do_no_harm()
    {
        Assert.Contains("action=\"/articles/1/remove\"", await _client.GetStringAsync("/articles/1"), StringComparison.Ordinal);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/articles/1/remove");
        foreign.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await _client.SendAsync(foreign)).StatusCode);
        Assert.Equal(2, (await _store.SummaryAsync()).Articles);
        async Task TabAsync()
        {
            foreach (int id in (int[])[1, 2, 1])
            {
                Assert.Equal(HttpStatusCode.OK, (await _client.PostAsync($"/articles/{id}/remove", null)).StatusCode);
            }
        }

        var adding = Task.Run(() => Enumerable.Range(0, 5).Sum(i => _store.Append(_store.BeginRun("entente test"), [Some.Reading(Some.Article($"new{i}"))]).Added));
        await Task.WhenAll(TabAsync(), TabAsync(), adding);
        Assert.Equal(5, await adding);
        Assert.Equal(5, (await _store.SummaryAsync()).Articles);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/articles/1")).StatusCode);
    }

    [Fact]
    public async Task A_kept_search_is_listed_and_its_feed_holds_the_newest_matches()
    {
        using var form = new FormUrlEncodedContent([new("name", "Japan <acts>"), new("query", "actor=JPN&by=type")]);
        string page = await (await _client.PostAsync("/query/saved", form)).Content.ReadAsStringAsync();
        Assert.Contains("Japan &lt;acts&gt;", page, StringComparison.Ordinal);
        var feed = System.Xml.Linq.XDocument.Parse(await _client.GetStringAsync("/query/feed.atom?actor=JPN&by=type"));
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.NotEmpty(feed.Root!.Elements(atom + "entry"));
        Assert.All(feed.Root.Elements(atom + "entry"), e => Assert.Contains("Japan", (string)e.Element(atom + "title")!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/ties/network", "\"nodes\":[")]
    [InlineData("/ties", "Formal ties")]
    [InlineData("/compare?left=Sample+Wire", "What it reports")]
    [InlineData("/query?by=type", "AGREE")]
    [InlineData("/query?by=month&across=quad", "2023-05")]
    [InlineData("/events/1", "The happening")]
    [InlineData("/compare/past", "its own past")]
    [InlineData("/compare/past?actor=JPN", "beyond chance")]
    [InlineData("/articles/1/changes", "has not changed")]
    [InlineData("/api/v1/events/export?format=csv&actor=JPN", "AGREE")]
    public async Task A_page_of_many_readings_shows_its_content_without_script(string address, string expected) =>
        Assert.Contains(expected, await _client.GetStringAsync(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("/ties?since=2024&until=2023", "exchange them")]
    [InlineData("/ties?least=few", "no number of acts")]
    [InlineData("/compare?left=Nobody", "Nobody")]
    [InlineData("/compare/past?actor=Atlantis", "Atlantis")]
    [InlineData("/query?by=colour", "colour")]
    [InlineData("/query?across=7", "it is one of")]
    public async Task A_nonsense_question_over_many_readings_gives_the_page_with_a_message(string address, string expected)
    {
        var response = await _client.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(expected, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_in_any_field_of_any_page_gives_the_page_never_a_failure()
    {
        string[] nonsense = ["-1", "99999999999999999999", "<script>alert(1)</script>", "' OR \"", "(((", "日本", "\0", "0001-01-01", "9999-12", ",,,", new('a', 3000)];
        string[] filter = [.. Storage.Filters.FilterField.ForEvents.Select(f => f.Name), "cursor"];
        foreach (var (page, fields) in new Dictionary<string, string[]>
        {
            ["/"] = filter,
            ["/events"] = filter,
            ["/query"] = [.. filter, "by", "across"],
            ["/pairs/JPN/NATO"] = filter,
            ["/query/feed.atom"] = filter,
            ["/articles"] = ["q", "text", "outlet", "ownership", "actor", "since", "until", "cursor"],
            ["/articles/1"] = ["at", "sentence"],
            ["/pairs"] = ["actor", "since", "until"],
            ["/ties"] = ["since", "until", "actor", "least", "view"],
            ["/ties/network"] = ["since", "until", "actor", "least"],
            ["/compare"] = ["left", "right", "actor", "other", "since", "until", "incident"],
            ["/compare/past"] = ["outlet", "actor", "act", "turn", "since", "until"],
            ["/add"] = ["problem"],
        })
        {
            foreach (string address in fields.SelectMany(f => nonsense.Select(value => $"{page}?{f}={Uri.EscapeDataString(value)}")))
            {
                var response = await _client.GetAsync(address);
                string text = await response.Content.ReadAsStringAsync();
                Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{address} answers {response.StatusCode}.");
                Assert.True(response.StatusCode == HttpStatusCode.OK || text.Length > 0, $"{address} says nothing.");
                Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
                Assert.False(response.Content.Headers.ContentType?.MediaType == "text/html" && text.Contains("<script>alert", StringComparison.Ordinal), $"{address} gives markup back.");
            }
        }
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task An_article_of_the_calendars_last_or_first_day_is_shown_everywhere(string day)
    {
        var article = new Article("edge", "Japan and NATO will open an office, Hayashi said. NATO welcomed the plan.") { Outlet = "Edge", Published = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        _store.Append(_store.BeginRun("entente test"), [SharedCoder.Instance.Read(article)]);
        var events = (await _store.Events.ListAsync(new() { Outlet = "Edge" })).Items;
        Assert.NotEmpty(events);
        foreach (string address in (string[])["/", "/articles/3", "/events", $"/events/{events[0].Id}", "/pairs/JPN/NATO", "/ties", "/actors/JPN", "/compare?left=Edge", $"/compare?left=Edge&incident={events[0].Id}", "/compare/past?actor=JPN", "/api/v1/timeline?actor=JPN&recipient=NATO&step=week", "/api/v1/trends"])
        {
            Assert.True((await _client.GetAsync(address)).IsSuccessStatusCode, address);
        }
    }

    [Fact]
    public async Task A_phrase_that_an_outlet_adopted_leads_to_its_sentence_and_citation()
    {
        var readings = Enumerable.Range(0, 20).Select(i => SharedCoder.Instance.Read(new Article($"w{i}", $"Nothing happened. Japan, the {(i < 10 ? "friendly neighbour" : "sworn enemy")}, met NATO.")
        {
            Outlet = "Agency",
            Published = new DateOnly(2023, i < 10 ? 1 : 6, 1 + i),
        })).ToArray();
        _store.Append(_store.BeginRun("entente test"), readings);
        string page = await _client.GetStringAsync("/compare/past?actor=JPN&outlet=Agency&turn=2023-06-01");
        Assert.Contains("<b>sworn enemy</b>", page, StringComparison.Ordinal);
        var link = System.Text.RegularExpressions.Regex.Match(page, "/articles/[0-9]+\\?sentence=2#s2", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
        Assert.True(link.Success, page);
        Assert.Contains("sworn enemy, met NATO", await _client.GetStringAsync(link.Value.Split('#')[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tabs_that_add_and_delete_the_same_articles_at_once_do_no_harm()
    {
        async Task TabAsync()
        {
            for (int i = 0; i < 4; i++)
            {
                using var form = new MultipartFormDataContent { { new StringContent($"Japan condemned launch {i} on Monday."), "text" }, { new StringContent("Tab"), "outlet" } };
                string addition = (await _client.PostAsync("/add/articles", form)).RequestMessage!.RequestUri!.AbsolutePath;
                for (int wait = 0; wait < 600 && !(await _client.GetStringAsync(addition + "/progress")).Contains("\"over\":true", StringComparison.Ordinal); wait++)
                {
                    await Task.Delay(50);
                }

                foreach (var article in (await _store.Articles.ListAsync(new() { Outlet = "Tab" })).Items)
                {
                    Assert.Equal(HttpStatusCode.OK, (await _client.PostAsync($"/articles/{article.Id}/remove", null)).StatusCode);
                }
            }
        }

        await Task.WhenAll(TabAsync(), TabAsync());
        Assert.Equal(2, (await _store.SummaryAsync()).Articles);
        Assert.Equal(2, (await _store.Articles.ListAsync(new())).Items.Length);
        Assert.DoesNotContain("Tab", await _client.GetStringAsync("/articles"), StringComparison.Ordinal);
    }

    private static string Plain(string page) => System.Text.RegularExpressions.Regex.Replace(page, "<[^>]*>", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking);

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
