using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Entente.Analysis.Questions;
using Entente.Storage;
using Entente.Testing;

namespace Entente.Server.Tests.Api;

/// <summary>The API over a real store and a real socket.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-api").FullName;
    private ReadingStore _store = null!;
    private WorkbenchServer _server = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _store = ReadingStore.OpenOrCreate(Path.Combine(_folder, "entente.db"));
        _store.Append(_store.BeginRun("entente test"), [Some.Reading(), Some.Reading(Some.Article("a2", "Japan will open an office with NATO, Hayashi said again. NATO welcomed the plan."))]);
        _server = await WorkbenchServer.StartAsync(_store, new(0));
        _client = new() { BaseAddress = _server.Address };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        var response = await _client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.DoesNotContain("   at ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        return problem;
    }

    [Fact]
    public async Task An_event_comes_with_its_evidence_under_stable_names()
    {
        var first = (await GetAsync("/api/v1/events?type=AGREE&size=1")).GetProperty("items")[0];
        Assert.Equal(
            "id day type mode contexts cameo quad score actors recipients trigger status voice when where about confidence rule sentence article",
            string.Join(' ', first.EnumerateObject().Select(p => p.Name)));
        Assert.Equal("AGREE", first.GetProperty("type").GetString());
        Assert.Equal("planned", first.GetProperty("status").GetString());
        Assert.Equal("JPN.hayashi-yoshimasa", first.GetProperty("voice")[0].GetString());
        Assert.Contains("NATO", first.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal("/articles/2#e1", first.GetProperty("article").GetProperty("page").GetString());
        Assert.Equal(first.GetProperty("id").GetInt64(), (await GetAsync($"/api/v1/events/{first.GetProperty("id")}")).GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task A_list_goes_on_where_its_cursor_says()
    {
        var ids = new List<long>();
        string? next = "";
        while (next is not null)
        {
            var page = await GetAsync("/api/v1/events?size=3" + (next.Length == 0 ? "" : "&cursor=" + next));
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("id").GetInt64()));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal([4, 3, 2, 1], ids);
    }

    [Theory]
    [InlineData("/api/v1/summary", "articles")]
    [InlineData("/api/v1/outlets", "outlets")]
    [InlineData("/api/v1/actors?typed=jp", "actors")]
    [InlineData("/api/v1/articles?text=office", "items")]
    [InlineData("/api/v1/articles/1", "sentences")]
    [InlineData("/api/v1/articles/1/incidents", "incidents")]
    [InlineData("/api/v1/incidents/1", "standing")]
    [InlineData("/api/v1/incidents", "incidents")]
    [InlineData("/api/v1/timeline?actor=JPN&recipient=NATO&step=year", "points")]
    [InlineData("/api/v1/profile?actor=JPN", "reported")]
    [InlineData("/api/v1/ties?actor=JPN", "formal")]
    [InlineData("/api/v1/compare?left=Sample%20Wire", "onlyLeft")]
    [InlineData("/api/v1/trends", "rising")]
    [InlineData("/api/v1/wording?actor=JPN", "began")]
    [InlineData("/api/v1/revisions?article=1", "revisions")]
    [InlineData("/api/v1/pairs", "pairs")]
    public async Task Every_address_answers(string address, string expected) => Assert.True((await GetAsync(address)).TryGetProperty(expected, out _));

    [Fact]
    public async Task Who_has_an_answer_already_is_told_so()
    {
        var first = await _client.GetAsync("/api/v1/events");
        var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        var second = await _client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Theory]
    [InlineData("/api/v1/events?since=2024&until=2023", "exchange them", "since")]
    [InlineData("/api/v1/events?since=yesterday", "is no date", "since")]
    [InlineData("/api/v1/ties?actor=Japn", "did you mean JPN", "actor")]
    [InlineData("/api/v1/events?colour=blue", "has no field", "colour")]
    [InlineData("/api/v1/events?actor=JPN&actor=USA", "stands twice", "actor")]
    [InlineData("/api/v1/articles?cursor=x", "damaged", "cursor")]
    [InlineData("/api/v1/events?size=100000", "no whole number", "size")]
    [InlineData("/api/v1/profile", "needs actor", "actor")]
    [InlineData("/api/v1/events/export?format=xml", "there is no format", "format")]
    [InlineData("/api/v1/ties/export?format=csv&table=friends", "it is one of reported, formal", "table")]
    [InlineData("/api/v1/pairs/export?actor=Jpan", "did you mean JPN", "actor")]
    [InlineData("/api/v1/pairs?since=2024&until=2023", "exchange them", "since")]
    [InlineData("/api/v1/counts?by=colour", "there is no by", "by")]
    [InlineData("/api/v1/events/export?since=2024&until=2023", "exchange them", "since")]
    public async Task A_question_without_sense_is_a_problem_that_says_what_would_be_right(string address, string expected, string field)
    {
        var problem = await ProblemAsync(await _client.GetAsync(address), HttpStatusCode.BadRequest);
        Assert.Contains(expected, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("/api/v1/articles?text='%3B%20DROP%20TABLE%20articles%3B%20--")]
    [InlineData("/api/v1/articles?text=%22%20OR%20title%3A%22x%22%20NEAR%2F2%20*")]
    [InlineData("/api/v1/events?outlet=Sample%20Wire&text=office)%20UNION%20SELECT%201")]
    public async Task Sql_in_a_search_box_is_only_words(string address)
    {
        Assert.Empty((await GetAsync(address)).GetProperty("items").EnumerateArray());
        Assert.Equal(2, (await GetAsync("/api/v1/summary")).GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task A_cursor_of_another_question_is_refused()
    {
        string? next = (await GetAsync("/api/v1/events?size=1")).GetProperty("next").GetString();
        var problem = await ProblemAsync(await _client.GetAsync("/api/v1/events?type=AGREE&size=1&cursor=" + next), HttpStatusCode.BadRequest);
        Assert.Contains("another question", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/articles/999")]
    [InlineData("/api/v1/events/999")]
    [InlineData("/api/v1/incidents/999")]
    [InlineData("/api/v1/no/such/thing")]
    public async Task What_is_not_there_is_a_problem_too(string address) => await ProblemAsync(await _client.GetAsync(address), HttpStatusCode.NotFound);

    [Theory]
    [InlineData("DELETE", "/api/v1/events", "GET")]
    [InlineData("POST", "/api/v1/actors", "GET")]
    [InlineData("GET", "/api/v1/read", "POST")]
    [InlineData("PUT", "/api/v1/articles/1", "DELETE, GET")]
    public async Task A_method_that_an_address_does_not_take_is_said_to_be_so(string method, string address, string taken)
    {
        using var request = new HttpRequestMessage(new(method), address);
        var response = await _client.SendAsync(request);
        Assert.Equal(taken, string.Join(", ", response.Content.Headers.Allow.Order(StringComparer.Ordinal)));
        var problem = await ProblemAsync(response, HttpStatusCode.MethodNotAllowed);
        Assert.Contains($"does not take {method}", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ndjson", "application/x-ndjson")]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    [InlineData("parquet", "application/vnd.apache.parquet")]
    public async Task An_export_streams_every_event(string format, string media)
    {
        var response = await _client.GetAsync("/api/v1/events/export?format=" + format);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(media, response.Content.Headers.ContentType!.MediaType);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        if (format == "parquet")
        {
            Assert.Equal("PAR1", Encoding.ASCII.GetString(body, body.Length - 4, 4));
        }
        else
        {
            Assert.Equal(4, Encoding.UTF8.GetString(body).Split('\n').Count(l => l.Contains("AGREE", StringComparison.Ordinal) || l.Contains("SUPPORT", StringComparison.Ordinal)));
        }
    }

    public static TheoryData<string> Exported => [.. AllQuestions.List.Select(q => q.Name)];

    [Theory]
    [MemberData(nameof(Exported))]
    public async Task Every_answer_can_be_taken_along_as_parquet(string question)
    {
        string asked = question switch { "profile" or "wording" => "actor=JPN&", "compare" => "left=Sample%20Wire&", "revisions" => "article=1&", _ => "" };
        var response = await _client.GetAsync($"/api/v1/{question}/export?{asked}format=parquet");
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, Encoding.UTF8.GetString(body));
        Assert.Equal($"attachment; filename=\"{question}.parquet\"", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("PAR1", Encoding.ASCII.GetString(body, body.Length - 4, 4));
    }

    [Fact]
    public async Task The_document_lists_every_question_with_its_fields_and_leaves_no_schema_open()
    {
        var document = await GetAsync("/api/v1/openapi.json");
        foreach (var question in AllQuestions.List)
        {
            var operation = document.GetProperty("paths").GetProperty("/api/v1/" + question.Name).GetProperty("get");
            Assert.Equal(question.Fields.Select(f => f.Name), operation.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        }

        var schemas = document.GetProperty("components").GetProperty("schemas");
        var items = schemas.GetProperty("PageOfStoredEvent").GetProperty("properties").GetProperty("items").GetProperty("items");
        Assert.True(items.TryGetProperty("$ref", out _) || items.GetProperty("properties").TryGetProperty("sentence", out _), items.ToString());
        Assert.True(document.GetProperty("paths").GetProperty("/api/v1/read").TryGetProperty("post", out _));
    }

    [Fact]
    public async Task The_reference_can_be_read_and_tried_without_script()
    {
        string page = await _client.GetStringAsync("/api");
        Assert.All(AllQuestions.List, q => Assert.Contains($"action=\"/api/v1/{q.Name}\"", page, StringComparison.Ordinal));
        Assert.Contains("GET /api/v1/events/export", page, StringComparison.Ordinal);
        Assert.Contains("POST /api/v1/read", page, StringComparison.Ordinal);
        // A form sends its empty fields too.
        Assert.True((await GetAsync("/api/v1/ties?actor=JPN&other=&at=&since=&until=&kind=&status=&least=&count=")).TryGetProperty("reported", out _));
    }

    [Fact]
    public async Task A_body_that_is_announced_as_huge_is_refused_before_it_is_sent()
    {
        using var content = new StreamContent(new EndlessStream(1L << 30));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentLength = 1L << 30;
        await using var coded = await CodedServer.StartAsync(_store);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(coded.Address, "/api/v1/read")) { Content = content };
        request.Headers.ExpectContinue = true;
        using var patient = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(2) });
        await ProblemAsync(await patient.SendAsync(request), HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_cut_off_without_being_held()
    {
        await using var coded = await CodedServer.StartAsync(_store);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var stream = new EndlessStream(1L << 30);
        using var content = new StreamContent(stream);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(coded.Address, "/api/v1/articles")) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        try
        {
            await ProblemAsync(await _client.SendAsync(request), HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException)
        {
            // The server closed the connection while we were still sending, which is an answer too.
        }

        Assert.True(stream.Position < 1L << 28, $"{stream.Position} bytes were taken");
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 200_000_000);
        Assert.Equal(2, (await _store.SummaryAsync()).Articles);
    }
}
