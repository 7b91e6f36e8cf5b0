using CsCheck;
using Entente.Server.Workbench.Marking;
using Entente.Testing;

namespace Entente.Server.Tests;

public sealed class MarkedTextTests
{
    // Any text, with marks and sentences at any places of it.
    private static readonly Gen<Reading> AnyReading =
        from text in Gen.String[Gen.OneOf(Gen.Char['a', 'c'], Gen.Const(' '), Gen.Const('\n')), 1, 60]
        from spans in Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[1, 12]).Array[0, 8]
        from sentences in Gen.Int[0, text.Length].Array[0, 6]
        select new Reading(new Article("a", text), "test")
        {
            Sentences = [.. Bounds(sentences).Select((s, i) => new Sentence(i, s, [], []))],
            Times = [.. spans.Select(s => new TimeExpression(new(s.Item1, Math.Min(text.Length, s.Item1 + s.Item2)), TimeType.Date, "2023", null, 0))],
        };

    [Fact]
    public void Pieces_give_the_text_back_but_for_line_breaks() => AnyReading.Sample(reading =>
    {
        string text = string.Concat(Pieces(reading).Select(p => p.Span.Slice(reading.Article.Text).ToString()));
        Assert.Equal(reading.Article.Text.Replace("\n", "", StringComparison.Ordinal), text.Replace("\n", "", StringComparison.Ordinal));
    });

    [Fact]
    public void A_piece_carries_exactly_the_marks_that_cover_it() => AnyReading.Sample(reading => Assert.All(
        Pieces(reading).Where(p => p.Span.Slice(reading.Article.Text) is not "\n"),
        piece => Assert.Equal(reading.Times.Count(t => t.Span.Overlaps(piece.Span)), piece.Marks.Length)));

    [Fact]
    public void Every_kind_of_mark_of_a_reading_is_there()
    {
        var kinds = Pieces(Some.Reading()).SelectMany(p => p.Marks).Select(m => m.Kind).Distinct().Order();
        Assert.Equal(Enum.GetValues<MarkKind>(), kinds);
    }

    private static IEnumerable<MarkedPiece> Pieces(Reading reading) =>
        MarkedText.Of(reading).Paragraphs.SelectMany(p => p.Sentences).SelectMany(s => s.Pieces);

    private static IEnumerable<TextSpan> Bounds(int[] cuts)
    {
        int[] sorted = [.. cuts.Distinct().Order()];
        for (int i = 0; i + 1 < sorted.Length; i += 2)
        {
            yield return new(sorted[i], sorted[i + 1]);
        }
    }
}
