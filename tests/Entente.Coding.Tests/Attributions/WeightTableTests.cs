using CsCheck;
using Entente.Coding.Attributions;

namespace Entente.Coding.Tests.Attributions;

public class WeightTableTests
{
    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Float[-2, 2].Array[64].Sample(weights =>
        {
            var table = WeightTable.FromTrained(weights, 4, 50);
            using var stream = new MemoryStream();
            table.Write(new BinaryWriter(stream));
            stream.Position = 0;
            var again = WeightTable.Read(new BinaryReader(stream));
            for (var feature = 0u; feature < 40; feature++)
            {
                float[] expected = [0, 0, 0, 0];
                float[] actual = [0, 0, 0, 0];
                table.AddScores([feature], expected);
                again.AddScores([feature], actual);
                Assert.Equal(expected, actual);
            }
        });

    [Fact]
    public void A_score_is_the_sum_of_the_rows_within_the_rounding()
    {
        var table = WeightTable.FromTrained([1f, -0.5f, 0.25f, 2f], 1, 4);
        Assert.Equal(1.25f, table.Score([0, 2]), 0.02f);
    }

    [Fact]
    public void A_table_that_cannot_be_is_refused()
    {
        using var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write(3);
        writer.Write(1);
        writer.Write(1f);
        writer.Write(0);
        stream.Position = 0;
        Assert.Throws<InvalidDataException>(() => WeightTable.Read(new BinaryReader(stream)));
    }
}
