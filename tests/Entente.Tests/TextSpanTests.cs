using CsCheck;

namespace Entente.Tests;

public sealed class TextSpanTests
{
    private static readonly Gen<TextSpan> AnySpan = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], (a, length) => new TextSpan(a, a + length));

    [Fact]
    public void Spans_overlap_exactly_when_they_share_a_position() => Gen.Select(AnySpan, AnySpan).Sample((a, b) =>
        Assert.Equal(Enumerable.Range(0, 45).Any(i => a.Contains(i) && b.Contains(i)), !a.IsEmpty && !b.IsEmpty && a.Overlaps(b)));

    [Fact]
    public void A_cover_contains_both() => Gen.Select(AnySpan, AnySpan).Sample((a, b) =>
        Assert.True(a.Cover(b).Contains(a) && a.Cover(b).Contains(b)));

    [Fact]
    public void Day_intervals_with_open_ends_reach_without_limit()
    {
        var since = new DayInterval(new DateOnly(2020, 1, 1), null);
        Assert.True(since.Overlaps(new(new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 2))));
        Assert.False(since.Overlaps(new(null, new DateOnly(2019, 12, 31))));
    }
}
