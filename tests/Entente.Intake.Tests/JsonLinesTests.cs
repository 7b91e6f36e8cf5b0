using System.Text;
using CsCheck;
using Entente.Intake.Archives;

namespace Entente.Intake.Tests;

public sealed class JsonLinesTests
{
    [Fact]
    public void Lines_are_cut_at_line_feeds_and_numbered_from_one()
    {
        var lines = Read("{\"id\":\"a\"}\r\n\n{\"id\":\"b\"}");
        Assert.Equal([(1, "{\"id\":\"a\"}"), (2, ""), (3, "{\"id\":\"b\"}")], lines.Select(l => ((int)l.Number, Text(l))));
        Assert.Equal("file.jsonl:2", lines[1].Where);
    }

    [Fact]
    public void Cutting_and_joining_lines_gives_the_bytes_back_whatever_the_chunks() =>
        Gen.Select(Gen.String[Gen.Char["ab\n\r é"], 0, 300], Gen.Int[1, 7]).Sample((text, chunk) =>
        {
            using var stream = new Trickle(Encoding.UTF8.GetBytes(text), chunk);
            var lines = JsonLines.Read(stream, "f").Select(Text).ToList();
            string[] expected = text.Split('\n');
            // A line feed at the very end ends the last line and begins none.
            var kept = expected[^1].Length == 0 ? expected[..^1] : expected;
            Assert.Equal(kept.Select(l => l.EndsWith('\r') ? l[..^1] : l), lines);
        }, iter: 200);

    [Fact]
    public void A_line_over_the_limit_is_passed_over_and_the_next_one_read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(new string('x', 50) + "\nshort\n" + new string('y', 50)));
        var lines = JsonLines.Read(stream, "f", limit: 20).ToList();
        Assert.Equal([true, false, true], lines.Select(l => l.Problem is not null));
        Assert.Equal("short", Text(lines[1]));
        Assert.Contains("longer than", JsonLines.Parse(lines[0]).Problem!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_at_the_start_only()
    {
        var lines = Read("\uFEFF{\"id\":\"a\",\"text\":\"x\"}\n\uFEFF{\"id\":\"b\",\"text\":\"x\"}");
        Assert.Equal("a", JsonLines.Parse(lines[0]).Article!.Id);
        Assert.NotNull(JsonLines.Parse(lines[1]).Problem);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 123, 0, 10, 0, 125, 0 }, "in UTF-16")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 10, 10, 10, 1, 1 }, "a gzip archive")]
    public void A_file_that_is_no_text_is_named_once_as_what_it_is(byte[] bytes, string part)
    {
        using var stream = new MemoryStream(bytes);
        Assert.Contains(part, JsonLines.Parse(Assert.Single(JsonLines.Read(stream, "f"))).Problem!.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "empty")]
    [InlineData("[]", "list")]
    [InlineData("{\"text\":\"x\"}", "\"id\" is missing")]
    [InlineData("{\"id\":7,\"text\":\"x\"}", "not a string")]
    [InlineData("{\"id\":\"a\",\"text\":\"\\ud800\"}", "surrogate")]
    [InlineData("{\"id\":\"a\",\"text\":\"x\"", "not valid JSON")]
    public void A_line_that_is_no_article_says_why(string line, string part)
    {
        var result = JsonLines.Parse(new RawLine("f", 17, Encoding.UTF8.GetBytes(line), null));
        Assert.Null(result.Article);
        Assert.Equal(("f:17", 17L), (result.Problem!.Where, result.Problem.Line));
        Assert.Contains(part, result.Problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_become_an_article_or_a_problem_and_never_an_exception() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            using var stream = new MemoryStream(bytes);
            foreach (var line in JsonLines.Read(stream, "f"))
            {
                var result = JsonLines.Parse(line);
                Assert.True(result.Article is null != result.Problem is null);
            }
        }, iter: 500);

    private static List<RawLine> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. JsonLines.Read(stream, "file.jsonl")];
    }

    private static string Text(RawLine line) => Encoding.UTF8.GetString(line.Bytes.Span);

    /// <summary>A stream that gives a few bytes at a time, as pipes do.</summary>
    private sealed class Trickle(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atOnce));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atOnce)]);
    }
}
