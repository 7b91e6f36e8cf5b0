using System.Text;
using CsCheck;
using Entente.Json;

namespace Entente.Tests.Json;

public sealed class ArticleJsonTests
{
    [Fact]
    public void Reads_every_field_of_the_contract()
    {
        var article = Parse("""
            {"id":"a1","text":"😀 Japan met NATO.","published":"2023-05-15","url":"http://x","outlet":"KCNA","title":"T","language":"en",
             "sentences":[[0,17]],"pairs":[{"actor":[2,7],"recipient":[12,16]}],"gold":"CONSULT"}
            """).Article!;
        Assert.Equal(new DateOnly(2023, 5, 15), article.Published);
        Assert.Equal(("KCNA", "T", "en", "http://x"), (article.Outlet, article.Title, article.Language, article.Url));
        Assert.Equal("Japan", article.Pairs[0].Actor.Slice(article.Text));
        Assert.Equal("NATO", article.Pairs[0].Recipient.Slice(article.Text));
        Assert.Equal(article.Text, article.Sentences[0].Slice(article.Text));
    }

    [Theory]
    [InlineData("""{"text":"x"}""", "\"id\" is missing")]
    [InlineData("""{"id":"a"}""", "\"text\" is missing")]
    [InlineData("""{"id":7,"text":"x"}""", "\"id\" is a JSON number, not a string")]
    [InlineData("""{"id":"a","text":"x","published":"2023-13-45"}""", "2023-13-45")]
    [InlineData("""{"id":"a","text":"x","sentences":[[0,2]]}""", "the text has 1 code points")]
    [InlineData("""{"id":"a","text":"xyz","sentences":[[1,2],[0,1]]}""", "text order")]
    [InlineData("""{"id":"a","text":"x","pairs":[{"actor":[0,1]}]}""", "\"pairs\"[0]")]
    [InlineData("""{"id":"a","text":"x","pairs":[{"actor":[0,1],"recipient":["0",1]}]}""", "whole numbers")]
    [InlineData("""["a"]""", "not an object")]
    [InlineData("""{"id":"a","text":"x" """, "not valid JSON")]
    [InlineData("""{"id":"a","text":"x"} {}""", "at byte 22: more follows the end of the value; give one object")]
    [InlineData("""{"id":"a","text":"x",}""", "a comma stands before a closing bracket")]
    [InlineData("""{"id":"a","text":"x","o":[[[[[[[[[[[[[[[[[""", "nested deeper than 16 levels")]
    [InlineData("{\n\"id\":x}", "at byte 5 of its line 2: 'x' is")]
    [InlineData("""{"id":"a","text":"x","id":"b"}""", "the field \"id\" is there twice; give it once")]
    [InlineData("""{"id":"a","text":"\ud83d"}""", "\"text\" holds half a surrogate pair")]
    [InlineData("""{"id":"a","text":"x","\udfff":1}""", "surrogate")]
    public void Says_what_is_wrong_with_a_line(string line, string expected)
    {
        var parsed = Parse(line);
        Assert.Null(parsed.Article);
        Assert.Contains(expected, parsed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_identifier_of_a_record_whose_other_fields_are_wrong() =>
        Assert.Equal("a9", Parse("""{"id":"a9","text":"x","published":"soon"}""").Id);

    [Fact]
    public void Never_throws_on_any_bytes() => Gen.Byte.Array[0, 80].Sample(bytes =>
    {
        var parsed = ArticleJson.Parse(bytes);
        Assert.True(parsed.Article is null != (parsed.Problem is null));
    });

    private static ParsedArticle Parse(string line) => ArticleJson.Parse(Encoding.UTF8.GetBytes(line));
}
