using Entente.Analysis.Revisions;
using Entente.Testing;

namespace Entente.Analysis.Tests.Revisions;

public sealed class RevisionTests : IDisposable
{
    private readonly Filled _filled = new();

    public void Dispose() => _filled.Dispose();

    [Fact]
    public async Task A_changed_text_is_shown_side_by_side_with_the_events_that_changed()
    {
        var first = Some.Reading();
        var second = Some.Reading(Some.Article(text: first.Article.Text.Replace("welcomed", "opposed", StringComparison.Ordinal)));
        second = second with { Events = [second.Events[0] with { Status = EventStatus.Occurred, Voice = [] }] };
        _filled.Store.Append(_filled.Store.BeginRun("entente test"), [first]);
        _filled.Store.Append(_filled.Store.BeginRun("entente test"), [second]);
        var revisions = await _filled.Analyst().Revisions.FindAsync(2);
        var revision = Assert.Single(revisions!.Value);
        Assert.Equal((1, 2), (revision.Before.Version, revision.After.Version));
        Assert.True(revision.IsTextChanged);
        Assert.Contains(revision.Lines.Single(l => l.IsChanged).After, p => p is { Text: "opposed", IsChanged: true });
        Assert.Equal("e2", Assert.Single(revision.Removed).Id);
        Assert.Empty(revision.Added);
        Assert.Equal("status voice", string.Join(' ', Assert.Single(revision.Changed).What));
        Assert.Equal(0, revision.Kept);
        Assert.Null(await _filled.Analyst().Revisions.FindAsync(99));
    }

    [Fact]
    public void Both_sides_of_the_lines_give_the_two_texts_back()
    {
        const string Before = "One line.\nA second line that stays.\nA third.\n";
        const string After = "One changed line.\nA second line that stays.\n";
        var lines = LineDiff.Of(Before, After);
        Assert.Equal(["One line.", "A second line that stays.", "A third."], lines.Select(l => string.Concat(l.Before.Select(p => p.Text))).Where(t => t.Length > 0));
        Assert.Equal(["One changed line.", "A second line that stays."], lines.Select(l => string.Concat(l.After.Select(p => p.Text))).Where(t => t.Length > 0));
    }
}
