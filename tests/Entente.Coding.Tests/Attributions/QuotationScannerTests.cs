using System.Collections.Immutable;
using CsCheck;
using Entente.Coding.Attributions;

namespace Entente.Coding.Tests.Attributions;

public class QuotationScannerTests
{
    [Theory]
    [InlineData("He said “it is over” and left.", "“it is over”")]
    [InlineData("He said \"it is over\" and left.", "\"it is over\"")]
    [InlineData("''It is over,'' he said.", "''It is over,''")]
    [InlineData("``It is over,'' he said.", "``It is over,''")]
    [InlineData("It’s ‘in Their Heads’ now.", "‘in Their Heads’")]
    [InlineData("The '90s were \"good years\" for Japan's '80s rock.", "\"good years\"")]
    [InlineData("A 5'10\" man said \"no\".", "\"no\"")]
    [InlineData("Le ministre «ne veut pas».", "«ne veut pas»")]
    [InlineData("He said “it is over\" and left.", "“it is over\"")]
    [InlineData("\"It is over,” he said.", "\"It is over,”")]
    [InlineData("He said “a 6\" pipe burst” and left.", "“a 6\" pipe burst”")]
    public void Marks_of_every_style_pair(string text, string expected) => Assert.Equal([expected], Texts(text));

    [Fact]
    public void A_quotation_inside_another_has_a_greater_depth()
    {
        var found = Scan("“They said ‘never’ to us,” he said.");
        Assert.Equal([0, 1], found.Select(q => q.Depth));
    }

    [Fact]
    public void Ten_nested_quotations_pair_outside_in()
    {
        var text = string.Concat(Enumerable.Repeat("“a ", 10)) + string.Concat(Enumerable.Repeat("b” ", 10));
        var found = Scan(text);
        Assert.Equal(Enumerable.Range(0, 10), found.Select(q => q.Depth));
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.Pieces[0].Contains(pair.Second.Pieces[0])));
    }

    [Fact]
    public void A_quotation_goes_on_over_paragraphs_that_open_with_the_mark_again()
    {
        var quotation = Assert.Single(Scan("He said: “One.\n\n“Two.\n\n“Three.”\n\nHe left."));
        Assert.Equal(3, quotation.Pieces.Length);
        Assert.True(quotation.IsClosed);
    }

    [Fact]
    public void A_stray_mark_swallows_nothing()
    {
        Assert.Empty(Scan("He said: “One.\n\nTwo.\n\nThree.\n\nFour."));
        Assert.Equal(["\"three\""], Texts("One \"two.\n\nHe said \"three\" and left."));
    }

    [Fact]
    public void A_stray_mark_does_not_turn_later_quotations_inside_out() =>
        Assert.Equal(["\"two\"", "\"three\""], Texts("A \"one and \"two\" and \"three\" end."));

    [Fact]
    public void Unbalanced_marks_over_two_hundred_paragraphs_stay_within_the_limit()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 200).Select(i => $"“Paragraph {i} is said by someone."));
        Assert.All(Scan(text), q => Assert.True(q.Pieces.Length <= 40));
    }

    [Fact]
    public void A_quotation_crosses_the_lines_of_a_hard_wrapped_paragraph()
    {
        var text = """
                The finance minister told reporters that the dollar "will not fall further
            against the yen in the coming weeks" and that Japan is ready to act with others
            should the market move out of line, which he said it might in the near
            term because of the deficit and the pressure from the American side of the
            talks
                Traders were not impressed by the words of the minister and sold dollars
            """;
        Assert.Single(Scan(text));
    }

    [Fact]
    public void Every_piece_lies_in_the_text_and_quotations_nest_or_follow() =>
        Gen.Char["“”\"'‘’a .\n«»`"].Array[0, 120].Select(c => new string(c)).Sample(text =>
        {
            var found = Scan(text);
            foreach (var piece in found.SelectMany(q => q.Pieces))
            {
                Assert.InRange(piece.Start, 0, piece.End);
                Assert.InRange(piece.End, 0, text.Length);
                Assert.DoesNotContain('\n', piece.Slice(text).ToString());
            }
        });

    private static string[] Texts(string text) => [.. Scan(text).Select(q => q.Pieces[0].Slice(text).ToString())];

    private static ImmutableArray<Quotation> Scan(string text) => QuotationScanner.Scan(text, ParagraphScanner.Scan(text));
}
