using Entente.Coding.Attributions;

namespace Entente.Coding.Tests.Attributions;

public class NestingTests
{
    [Fact]
    public void The_parent_is_the_smallest_content_that_holds_the_cue()
    {
        var parents = Nesting.WithParents([Said(0, (2, 30)), Said(4, (6, 30)), Said(8, (10, 30))]).Select(a => a.Parent);
        Assert.Equal([-1, 0, 1], parents);
    }

    [Fact]
    public void A_cue_in_the_gap_of_an_interrupted_content_has_no_parent() =>
        Assert.Equal([-1, -1], Nesting.WithParents([Said(10, (0, 8), (20, 30)), Said(12, (14, 16))]).Select(a => a.Parent));

    [Fact]
    public void Contents_that_hold_each_others_cues_make_no_circle() =>
        Assert.Contains(-1, Nesting.WithParents([Said(5, (8, 20)), Said(10, (2, 7))]).Select(a => a.Parent));

    private static Attribution Said(int cue, params (int Start, int End)[] content) =>
        new([], [new(cue, cue + 1)], [.. content.Select(c => new TextSpan(c.Start, c.End))], null, QuotationKind.Indirect, 0);
}
