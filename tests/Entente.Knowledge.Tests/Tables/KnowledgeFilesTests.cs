using Entente.Knowledge.Tables;
using Entente.Testing;

namespace Entente.Knowledge.Tests.Tables;

public sealed class KnowledgeFilesTests
{
    private const string Japan = "actor JPN\n  name Japan\n  kind state\n\n";

    [Fact]
    public void The_repositorys_own_files_have_no_fault() =>
        Assert.Empty(KnowledgeBase.Check(Path.Combine(Shared.Repository, "data", "knowledge"), []));

    [Theory]
    [InlineData("actor JPN\n  name Nippon\n  kind state\n", 5, "already defined")]
    [InlineData("actor KOR\n  kind realm\n", 6, "'realm' is no kind")]
    [InlineData("actor KOR\n  kind state\n  colour red\n", 7, "'colour' is no fact")]
    [InlineData("actor KOR\n  kind state\n  role XYZ\n", 7, "no PLOVER sector code")]
    [InlineData("actor A\n  kind organisation\n  member FRA 1990..\n", 7, "'FRA' is not known")]
    [InlineData("actor A\n  kind organisation\n  member JPN 1990..1980\n", 7, "ends before it begins")]
    [InlineData("actor A\n  kind organisation\n  from 1990-13-01\n", 7, "no date")]
    [InlineData("actor A\n  kind organisation\n  from 1990\n  to 1989\n", 8, "ends before it begins")]
    [InlineData("actor JPN.x-y\n  kind person\n  office JPN.PM 2000..\n", 7, "office 'JPN.PM' is not known")]
    [InlineData("words common\n  word will\n\nactor W\n  kind company\n  alias Will\n", 10, "'Will' is a common word")]
    [InlineData("actor A B\n  kind company\n", 5, "is no id")]
    [InlineData("extend FRA\n  alias France\n", 5, "cannot be extended")]
    [InlineData("robot R2\n  kind company\n", 5, "no kind of record")]
    [InlineData("actor A\n  kind company\n  alias A one ? shiny\n", 7, "no mark")]
    public void A_fault_is_told_with_its_line_and_what_would_be_right(string text, int line, string message)
    {
        using var folder = new KnowledgeFolder(Japan + text);
        var problem = Assert.Single(KnowledgeBase.Check(folder.Path, []));
        Assert.Equal(line, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Throws<InvalidKnowledgeException>(() => KnowledgeBase.Open(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_outside_a_record_is_a_fault()
    {
        using var folder = new KnowledgeFolder("  name Japan\n");
        Assert.Contains("outside a record", Assert.Single(KnowledgeBase.Check(folder.Path, [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_adds_aliases_and_replaces_the_name()
    {
        using var folder = new KnowledgeFolder(Japan);
        var overlay = folder.Write("mine.overlay", "actor JPN\n  name Nippon\n  kind state\n  alias Yamato\n\nactor MY.unit\n  kind body\n  parent JPN\n");
        var knowledge = KnowledgeBase.Open(folder.Path, [overlay]);
        Assert.True(knowledge.TryGet("JPN", out var japan));
        Assert.Equal("Nippon", japan.Name);
        Assert.Equal("JPN", Assert.Single(knowledge.Names.Find("Yamato")).Actor?.Id);
        Assert.True(knowledge.TryGet("MY.unit", out var unit));
        Assert.Equal("JPN", unit.Country);
    }

    [Fact]
    public void A_comment_begins_at_a_space_and_not_inside_a_word()
    {
        using var folder = new KnowledgeFolder("# head\nactor F#\n  kind company # what it is\n  name Sharp#1\n");
        Assert.Equal("no id", Assert.Single(KnowledgeBase.Check(folder.Path, [])).Message[8..13]);
    }
}
