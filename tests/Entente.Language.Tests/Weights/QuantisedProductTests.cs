using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CsCheck;
using Entente.Language.Weights;

namespace Entente.Language.Tests.Weights;

public sealed class QuantisedProductTests
{
    private static readonly Gen<(int Rows, int Groups, int Outputs, int Seed)> Sizes =
        Gen.Select(Gen.Int[1, 17], Gen.Int[1, 20], Gen.Int[1, 200], Gen.Int[0, 1_000_000]);

    private delegate void Tiles(QuantisedPanel panel, ByteRows at, int rows);

    [Fact]
    public void The_product_is_the_plain_one_to_the_last_bit() => Sizes.Sample(
        size =>
        {
            (QuantisedMatrix matrix, byte[] inputs, float[] start) = Make(size);
            float[] sums = new float[start.Length], expected = new float[start.Length];
            QuantisedProduct.Add(inputs, matrix.Inputs, start, matrix.Width, sums, matrix.Width, size.Rows, matrix);
            QuantisedProduct.AddPlainly(inputs, matrix.Inputs, start, matrix.Width, expected, matrix.Width, size.Rows, matrix);
            Assert.Equal(expected, sums);
            QuantisedProduct.Add(inputs, matrix.Inputs, start, 0, sums, matrix.Width, size.Rows, matrix);
            QuantisedProduct.AddPlainly(inputs, matrix.Inputs, start, 0, expected, matrix.Width, size.Rows, matrix);
            Assert.Equal(expected, sums);
        },
        iter: 50);

    [Fact]
    public void The_tiles_of_every_width_that_this_machine_has_give_the_same_bits()
    {
        Check(PortableByteTiles.Run);
        if (Avx2.IsSupported)
        {
            Check(NarrowByteTiles.Run);
        }

        if (Avx512BW.IsSupported)
        {
            Check(WideByteTiles.Run);
        }

        static void Check(Tiles tiles) => Sizes.Sample(
            size =>
            {
                (QuantisedMatrix matrix, byte[] inputs, float[] start) = Make(size);
                float[] sums = new float[start.Length], expected = new float[start.Length];
                for (int panel = 0; panel < matrix.Panels; panel++)
                {
                    int first = panel * Matrix.PanelWidth;
                    tiles(matrix.Panel(panel), new ByteRows(ref inputs[0], matrix.Inputs, ref start[first], matrix.Width, ref sums[first], matrix.Width), size.Rows);
                }

                QuantisedProduct.AddPlainly(inputs, matrix.Inputs, start, matrix.Width, expected, matrix.Width, size.Rows, matrix);
                Assert.Equal(expected, sums);
            },
            iter: 30);
    }

    [Fact]
    public void The_product_is_close_to_that_of_the_numbers_before_rounding() => Sizes.Sample(
        size =>
        {
            Random random = new(size.Seed);
            int count = size.Groups * QuantisedMatrix.Group;
            float[] weights = Numbers(random, Matrix.PanelWidth * count), inputs = Numbers(random, count);
            QuantisedMatrix matrix = QuantisedMatrix.FromPanels(weights, count, Matrix.PanelWidth);
            float[] sums = new float[Matrix.PanelWidth];
            QuantisedProduct.Add([.. inputs.Select(Quantum.Of)], count, new float[Matrix.PanelWidth], 0, sums, Matrix.PanelWidth, 1, matrix);
            for (int output = 0; output < sums.Length; output++)
            {
                double exact = Enumerable.Range(0, count).Sum(i => (double)inputs[i] * weights[(i * Matrix.PanelWidth) + output]);
                // Half a step of the input times a weight of at most 1, half a step of the weight times an input of at most 1.
                Assert.Equal(exact, sums[output], count * ((0.5 / Quantum.Scale) + (0.5 / QuantisedMatrix.Limit) + 1e-5));
            }
        },
        iter: 30);

    [Fact]
    public void Sixteen_numbers_at_once_round_as_one_by_one() => Gen.Float[-1, 1].Array[16].Sample(values =>
    {
        byte[] bytes = new byte[16];
        Quantum.Store(Vector512.Create(values), ref bytes[0]);
        Assert.Equal(values.Select(Quantum.Of), bytes);
        Assert.All(bytes, value => Assert.InRange(value, 1, 127));
    });

    [Fact]
    public void Rows_that_do_not_fit_are_refused()
    {
        QuantisedMatrix matrix = QuantisedMatrix.FromPanels(new float[8 * 64], 8, 64);
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantisedProduct.Add(new byte[15], 8, new float[64], 0, new float[128], 64, 2, matrix));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantisedProduct.Add(new byte[16], 8, new float[64], 0, new float[127], 64, 2, matrix));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuantisedProduct.Add(new byte[16], 8, new float[63], 0, new float[128], 64, 2, matrix));
    }

    private static (QuantisedMatrix Matrix, byte[] Inputs, float[] Start) Make((int Rows, int Groups, int Outputs, int Seed) size)
    {
        Random random = new(size.Seed);
        int inputs = size.Groups * QuantisedMatrix.Group, width = (size.Outputs + Matrix.PanelWidth - 1) / Matrix.PanelWidth * Matrix.PanelWidth;
        QuantisedMatrix matrix = QuantisedMatrix.FromPanels(Numbers(random, width * inputs), inputs, size.Outputs);
        byte[] bytes = [.. Enumerable.Range(0, size.Rows * inputs).Select(_ => (byte)random.Next(1, 128))];
        return (matrix, bytes, Numbers(random, size.Rows * width));
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
}
