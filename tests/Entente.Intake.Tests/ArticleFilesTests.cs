using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using CsCheck;
using Entente.Intake.Files;

namespace Entente.Intake.Tests;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_is_read_whole_in_ordinal_order_without_what_holds_no_articles()
    {
        foreach (string name in new[] { "b.txt", "a/z.txt", "a/é.html", "B.TXT", "photo.png", ".hidden.txt", "a/x.jsonl" })
        {
            Write(name, "{\"id\":\"1\",\"text\":\"x\"}");
        }

        var files = ArticleFiles.Expand([_folder], out var skipped);
        Assert.Equal(["B.TXT", "a/x.jsonl", "a/z.txt", "a/é.html", "b.txt"], files.Select(f => Relative(f.Path)));
        Assert.Equal(["photo.png"], skipped.Select(Relative));
        Assert.Equal(["x.png"], ArticleFiles.Expand(["x.png"], out _).Select(f => f.Path));
    }

    [Theory]
    [InlineData(new byte[0], "the file is empty")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "the file is empty")]
    [InlineData(new byte[] { 32, 10, 9 }, "only white space")]
    [InlineData(new byte[] { 65, 0, 66 }, "zero byte at offset 1")]
    [InlineData(new byte[] { 65, 10, 0xC3, 40 }, "byte 0xC3 at offset 2, line 2")]
    [InlineData(new byte[] { 65, 0xE2, 0x82 }, "byte 0xE2 at offset 1, line 1")]
    [InlineData(new byte[] { 0xFF, 0xFE, 65, 0 }, "UTF-16")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, 65, 0, 0, 0 }, "UTF-32")]
    [InlineData(new byte[] { 123, 92, 114, 116, 102, 49 }, "an RTF document")]
    [InlineData(new byte[] { 37, 80, 68, 70, 45, 49 }, "a PDF document")]
    [InlineData(new byte[] { 80, 75, 3, 4, 9 }, "a ZIP archive")]
    [InlineData("{\"id\":\"1\",\"text\":\"x\"}\n{}", "is JSON Lines")]
    public void What_is_no_text_is_refused_by_what_it_is(object content, string part)
    {
        string file = Write("x.txt", content as byte[] ?? Encoding.UTF8.GetBytes((string)content));
        var result = ArticleFiles.ReadOne(file);
        Assert.Null(result.Article);
        Assert.Equal(file, result.Problem!.Where);
        Assert.Contains(part, result.Problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read()
    {
        string file = Path.Combine(_folder, "huge.txt");
        using (var stream = File.Create(file))
        {
            stream.SetLength(IntakeLimits.ArticleFile + 1L);
        }

        Assert.Contains("one article may have 16 MB", ArticleFiles.ReadOne(file).Problem!.Problem, StringComparison.Ordinal);
        Assert.Contains("is a folder", ArticleFiles.ReadOne(_folder).Problem!.Problem, StringComparison.Ordinal);
        Assert.Contains("no such file", ArticleFiles.ReadOne(Path.Combine(_folder, "none.txt")).Problem!.Problem, StringComparison.Ordinal);
        using var endless = new MemoryStream(new byte[IntakeLimits.ArticleFile + 1]);
        Assert.Contains("16 MB", ArticleFiles.ReadOne(endless, "standard input").Problem!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Valid_text_comes_through_unchanged_but_for_a_byte_order_mark() =>
        Gen.String[Gen.Char["aé\n\r\t한 \U00002028"], 1, 100].Where(t => !string.IsNullOrWhiteSpace(t)).Sample(text =>
        {
            using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
            Assert.Equal(text, ArticleFiles.ReadOne(stream, "x").Article!.Text);
        }, iter: 200);

    [Fact]
    public void A_page_gives_its_text_by_paragraphs_and_what_its_metadata_say()
    {
        const string html = """
            <!DOCTYPE html><html lang="en"><head><title>Site: Talks</title><meta property="og:title" content="Talks held">
            <meta property="og:site_name" content="Example News"><meta property="article:published_time" content="2023-05-15T10:00:00Z">
            <link rel="canonical" href="https://example.org/talks"><script>var x = "no";</script></head>
            <body><nav><a>Menu</a></nav><article><h1>Talks held</h1><p>Japan   met
            <b>NATO</b>.</p><p>Russia &amp; China<br>objected.</p><aside>Advert</aside></article><footer>Imprint</footer></body></html>
            """;
        var article = ArticleFiles.ReadOne(Write("page.html", html)).Article!;
        Assert.Equal("Talks held\n\nJapan met NATO.\n\nRussia & China\n\nobjected.", article.Text);
        Assert.Equal(("Talks held", "Example News", "https://example.org/talks", "en"), (article.Title, article.Outlet, article.Url, article.Language));
        Assert.Equal(new DateOnly(2023, 5, 15), article.Published);
        Assert.Equal("Japan met NATO.", ArticleFiles.ReadOne(Write("page.txt", "<html><p>Japan met NATO.")).Article!.Text);
        Assert.Contains("no text", ArticleFiles.ReadOne(Write("none.html", "<html><script>x</script></html>")).Problem!.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", 20_000, "nested deeper than 512 elements")]
    [InlineData("<p><b id=0>", 100_000, "nested deeper than 512 elements")]
    [InlineData("<br>", IntakeLimits.PageElements, "has more than 200000 elements")]
    public void A_page_that_would_take_for_ever_is_refused(string tag, int times, string part)
    {
        string html = string.Concat(Enumerable.Range(0, times).Select(i => tag.Replace("0", $"{i}", StringComparison.Ordinal))) + "Japan met NATO.";
        Assert.Contains(part, ArticleFiles.ReadOne(Write("deep.html", html)).Problem!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_may_be_nested_as_deep_as_browsers_allow()
    {
        string html = string.Concat(Enumerable.Repeat("<div>", IntakeLimits.PageDepth - 5)) + "Japan met NATO.";
        Assert.Equal("Japan met NATO.", ArticleFiles.ReadOne(Write("deep.html", html)).Article!.Text);
    }

    [SkippableFact]
    public void A_link_that_leads_in_a_circle_is_not_followed_and_an_empty_folder_is_named()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        Write("a/ok.txt", "Text.");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "up"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "b"), Path.Combine(_folder, "a"));
        File.CreateSymbolicLink(Path.Combine(_folder, "linked.txt"), Path.Combine(_folder, "a", "ok.txt"));
        Assert.Equal(["a/ok.txt", "linked.txt"], ArticleFiles.Expand([_folder], out _).Select(f => Relative(f.Path)));
        Directory.CreateDirectory(Path.Combine(_folder, "none.jsonl"));
        var problem = ArticleFiles.Read(ArticleFiles.Expand([Path.Combine(_folder, "none.jsonl")], out _)).Single().Take().Problem!;
        Assert.Contains("is an empty folder", problem.Problem, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_device_that_never_ends_is_given_up_at_the_limit()
    {
        Skip.IfNot(File.Exists("/dev/zero"), "There is no such device.");
        Assert.Contains("one article may have 16 MB", ArticleFiles.ReadOne("/dev/zero").Problem!.Problem, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_pipe_or_socket_in_a_folder_is_named_and_passed_over_and_a_pipe_that_is_named_is_read()
    {
        Skip.If(OperatingSystem.IsWindows(), "Needs pipes that have names.");
        Write("z.txt", "Japan met NATO.");
        Write("empty.txt", "");
        string pipe = Path.Combine(_folder, "pipe.txt");
        Process.Start("mkfifo", [pipe, Path.Combine(_folder, "lines.jsonl")]).WaitForExit();
        File.CreateSymbolicLink(Path.Combine(_folder, "linked.txt"), pipe);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder, "a.txt")));
        var results = ArticleFiles.Read(ArticleFiles.Expand([_folder], out _)).Select(p => p.Take()).ToList();
        Assert.Equal(
            ["a.txt: is a socket", "empty.txt: the file is empty", "lines.jsonl: is a pipe", "linked.txt: is a pipe", "pipe.txt: is a pipe"],
            results.SkipLast(1).Select(r => $"{Relative(r.Where)}: {r.Problem!.Problem.Split(',', ';')[0]}"));
        Assert.NotNull(results[^1].Article);

        // Two texts that come through one pipe are two articles, not two versions of one.
        Assert.NotEqual(Piped("Russia met Iran.").Id, Piped("Japan met NATO.").Id);
        Assert.Equal(Piped("Japan met NATO."), Piped("Japan met NATO."));

        Article Piped(string text)
        {
            var writing = Task.Run(() => File.WriteAllText(pipe, text));
            var article = ArticleFiles.Read(ArticleFiles.Expand([pipe], out _)).Single().Take().Article!;
            writing.Wait();
            Assert.Equal(text, article.Text);
            return article;
        }
    }

    [Fact]
    public void Each_file_and_line_is_named_in_its_problem()
    {
        string lines = Write("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{}\n");
        string empty = Write("b.jsonl", "");
        string text = Write("c.txt", "Text.");
        var results = ArticleFiles.Read([lines, empty, text, Path.Combine(_folder, "none.jsonl")]).Select(p => p.Take()).ToList();
        Assert.Equal([true, false, false, true, false], results.Select(r => r.Article is not null));
        Assert.Equal([lines + ":2", empty, Path.Combine(_folder, "none.jsonl")], results.Where(r => r.Problem is not null).Select(r => r.Problem!.Where));
        Assert.Equal(text, results[3].Article!.Id);
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private string Write(string name, byte[] bytes)
    {
        string file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private string Relative(string file) => Path.GetRelativePath(_folder, file).Replace('\\', '/');
}
