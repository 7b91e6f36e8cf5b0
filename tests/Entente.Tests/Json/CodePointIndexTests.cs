using System.Text;
using CsCheck;
using Entente.Json;

namespace Entente.Tests.Json;

public sealed class CodePointIndexTests
{
    private static readonly string[] Pieces = ["a", "é", "한", "😀", "\uD83D", "\uDE00"];

    // Plain letters, a character outside the BMP, and lone halves of surrogate pairs.
    private static readonly Gen<string> AnyText =
        Gen.Int[0, 5].Select(i => Pieces[i]).Array[0, 30].Select(string.Concat);

    [Fact]
    public void Counts_code_points_as_the_slow_obvious_way_does() => AnyText.Sample(text =>
    {
        var index = new CodePointIndex(text);
        int codePoint = 0;
        for (int unit = 0; unit < text.Length; unit++, codePoint++)
        {
            Assert.Equal(codePoint, index.ToCodePoints(unit));
            Assert.Equal(unit, index.ToUnits(codePoint));
            if (unit + 1 < text.Length && char.IsSurrogatePair(text[unit], text[unit + 1]))
            {
                unit++;
            }
        }

        Assert.Equal(codePoint, index.CodePoints);
        Assert.Equal(text.Length, index.ToUnits(codePoint));
    });

    [Fact]
    public void Agrees_with_the_runes_of_well_formed_text() => Gen.String[Gen.Char['가', '힣'], 0, 40].Sample(text =>
        Assert.Equal(text.EnumerateRunes().Count(), new CodePointIndex(text).CodePoints));

    [Fact]
    public void Refuses_an_offset_outside_the_text() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CodePointIndex("abc").ToUnits(4));
}
