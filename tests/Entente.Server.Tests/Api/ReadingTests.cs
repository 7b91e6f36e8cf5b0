using System.Net;
using System.Text;
using System.Text.Json;
using Entente.Storage;

namespace Entente.Server.Tests.Api;

/// <summary>Texts that are sent to the API are read, and added when that is asked for.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private const string Article = """{"id":"x1","outlet":"Wire","published":"2023-05-15","text":"TOKYO, May 15 (Wire) - Japan condemned North Korea on Monday."}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("entente-api").FullName;
    private ReadingStore _store = null!;
    private WorkbenchServer _server = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _store = ReadingStore.OpenOrCreate(Path.Combine(_folder, "entente.db"));
        _server = await CodedServer.StartAsync(_store);
        _client = new() { BaseAddress = _server.Address };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<HttpResponseMessage> PostAsync(string address, string body, string media = "application/json") =>
        _client.PostAsync(address, new StringContent(body, Encoding.UTF8, media));

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    [Fact]
    public async Task A_text_is_read_without_being_stored()
    {
        var response = await PostAsync("/api/v1/read", Article);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reading = await JsonAsync(response);
        Assert.Equal("x1", reading.GetProperty("id").GetString());
        Assert.Contains(reading.GetProperty("events").EnumerateArray(), e => e.GetProperty("type").GetString() == "ACCUSE");
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("/api/v1/read", "Japan condemned North Korea.", "text/plain")).StatusCode);
        Assert.Equal(0, (await _store.SummaryAsync()).Articles);
    }

    [Fact]
    public async Task What_is_no_form_is_refused_where_forms_go()
    {
        var response = await PostAsync("/add/articles", Article);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("/api/v1/articles", (await JsonAsync(response)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_removed_once_and_its_number_stays_free()
    {
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("/api/v1/articles", Article)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync("/api/v1/articles/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.DeleteAsync("/api/v1/articles/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/api/v1/articles/1")).StatusCode);
        var again = await JsonAsync(await PostAsync("/api/v1/articles", Article));
        Assert.Equal(2, again.GetProperty("articles")[0].GetProperty("id").GetInt64());
        Assert.Equal(1, (await _store.SummaryAsync()).Articles);
    }

    [Fact]
    public async Task Articles_are_added_once_and_a_changed_text_becomes_a_version()
    {
        var first = await PostAsync("/api/v1/articles", Article);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        long id = (await JsonAsync(first)).GetProperty("articles")[0].GetProperty("id").GetInt64();
        var second = await PostAsync("/api/v1/articles", Article + "\n" + Article.Replace("condemned", "thanked", StringComparison.Ordinal) + "\nrubbish\n", "application/x-ndjson");
        var outcome = await JsonAsync(second);
        Assert.Equal((1, 1, 1), (outcome.GetProperty("added").GetInt32(), outcome.GetProperty("known").GetInt32(), outcome.GetProperty("revised").GetInt32()));
        Assert.Equal(3, outcome.GetProperty("refused")[0].GetProperty("line").GetInt32());
        Assert.Equal(1, (await _store.SummaryAsync()).Articles);
        var revisions = await JsonAsync(await _client.GetAsync($"/api/v1/revisions?article={id}"));
        Assert.Equal(1, revisions.GetProperty("revisions").GetArrayLength());
    }

    [Fact]
    public async Task A_text_that_no_store_can_hold_is_refused_as_entente_add_refuses_it()
    {
        var response = await PostAsync("/api/v1/articles", "{\"id\":\"x\",\"text\":\"Japan met \\u0000 NATO.\"}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("NUL", (await JsonAsync(response)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await _store.SummaryAsync()).Articles);
    }

    [Fact]
    public async Task A_plain_text_is_read_as_strictly_as_a_file_and_not_stored_without_an_identifier()
    {
        foreach (var (body, part) in new (byte[], string)[]
        {
            ("   "u8.ToArray(), "only white space"), ([67, 0xE9, 32], "not valid UTF-8: byte 0xE9 at offset 1"), ("%PDF-1.4"u8.ToArray(), "a PDF document"), ([65, 0], "zero byte"),
        })
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new("text/plain");
            var response = await _client.PostAsync("/api/v1/read", content);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(part, (await JsonAsync(response)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync("/api/v1/articles", "Japan met NATO.", "text/plain")).StatusCode);
    }

    [Theory]
    [InlineData("{\"id\":\"x\"", "application/json", HttpStatusCode.BadRequest, "not valid JSON")]
    [InlineData("[1]", "application/json", HttpStatusCode.BadRequest, "not an object")]
    [InlineData("{\"id\":\"x\"}", "application/json", HttpStatusCode.BadRequest, "text")]
    [InlineData("{\"id\":\"x\",\"text\":\"y\",\"published\":\"soon\"}", "application/json", HttpStatusCode.BadRequest, "published")]
    [InlineData("", "application/x-ndjson", HttpStatusCode.BadRequest, "")]
    [InlineData("<a/>", "application/xml", HttpStatusCode.UnsupportedMediaType, "application/json")]
    public async Task A_body_that_is_no_article_is_a_problem_and_nothing_is_stored(string body, string media, HttpStatusCode status, string expected)
    {
        foreach (string address in new[] { "/api/v1/read", "/api/v1/articles" })
        {
            var response = await PostAsync(address, body, media);
            Assert.Equal(status, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.Contains(expected, (await JsonAsync(response)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(0, (await _store.SummaryAsync()).Articles);
    }
}
