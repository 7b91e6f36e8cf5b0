using System.Net;
using System.Text;
using System.Text.Json;
using Entente.Knowledge.Tables;
using Entente.Storage;
using Entente.Testing;

namespace Entente.Server.Tests.Api;

/// <summary>A file of the coder has a fault while the server runs.</summary>
public sealed class FaultyCoderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-api").FullName;

    public static TheoryData<Exception> Faults => new()
    {
        new InvalidDataException("data/lexicon/acts.txt:12: there is no type \"AIDE\"; the types are …"),
        new InvalidKnowledgeException([new("data/lexicon/acts.txt", 12, "two codes"), new("data/knowledge/b.txt", 3, "no day")]),
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_named_with_its_line_questions_go_on_and_a_mended_file_is_read(Exception fault)
    {
        using var store = ReadingStore.OpenOrCreate(Path.Combine(_folder, "entente.db"));
        Exception? now = fault;
        await using var server = await WorkbenchServer.StartAsync(store, new(0) { Coder = () => now is { } wrong ? throw wrong : SharedCoder.Instance });
        using var client = new HttpClient { BaseAddress = server.Address };
        for (int again = 0; again < 2; again++)
        {
            var refused = await ReadAsync();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
            Assert.Contains("data/lexicon/acts.txt:12: t", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/events")).StatusCode);
        }

        Assert.Contains("data/lexicon/acts.txt:12: t", await PasteAsync(), StringComparison.Ordinal);
        now = null;
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync()).StatusCode);
        Assert.Contains("Read and stored", await PasteAsync(), StringComparison.Ordinal);

        Task<HttpResponseMessage> ReadAsync() => client.PostAsync("/api/v1/read", new StringContent("Japan condemned North Korea.", Encoding.UTF8, "text/plain"));

        async Task<string> PasteAsync()
        {
            using var form = new MultipartFormDataContent { { new StringContent("Japan condemned North Korea."), "text" } };
            var page = await client.PostAsync("/add/articles", form);
            while ((await client.GetStringAsync(page.RequestMessage!.RequestUri + "/progress")).Contains("\"over\":false", StringComparison.Ordinal))
            {
                await Task.Delay(20);
            }

            return WebUtility.HtmlDecode(await client.GetStringAsync(page.RequestMessage.RequestUri));
        }
    }
}
