using CsCheck;
using Entente.Language.Weights;

namespace Entente.Language.Tests.Weights;

public sealed class MatrixProductTests
{
    private static readonly Gen<(int Rows, int Inputs, int Outputs, int Seed)> Sizes =
        Gen.Select(Gen.Int[1, 17], Gen.Int[1, 70], Gen.Int[1, 200], Gen.Int[0, 1_000_000]);

    [Fact]
    public void The_wide_product_is_the_plain_one_to_the_last_bit() => Sizes.Sample(
        size =>
        {
            (Matrix matrix, float[] inputs, float[] expected) = Make(size);
            float[] sums = (float[])expected.Clone();
            MatrixProduct.Add(inputs, size.Inputs, sums, matrix.Width, size.Rows, matrix);
            MatrixProduct.AddPlainly(inputs, size.Inputs, expected, matrix.Width, size.Rows, matrix);
            Assert.Equal(expected, sums);
        },
        iter: 50);

    [Fact]
    public void The_tiles_for_machines_without_wide_registers_give_the_same_bits() => Sizes.Sample(
        size =>
        {
            (Matrix matrix, float[] inputs, float[] expected) = Make(size);
            float[] sums = (float[])expected.Clone();
            for (int panel = 0; panel < matrix.Panels; panel++)
            {
                float[] copy = matrix.Panel(panel).ToArray();
                int row = 0;
                for (; row + 4 <= size.Rows; row += 4)
                {
                    NarrowTiles.Four(ref inputs[row * size.Inputs], size.Inputs, ref copy[0], size.Inputs, ref sums[(row * matrix.Width) + (panel * Matrix.PanelWidth)], matrix.Width);
                }

                for (; row < size.Rows; row++)
                {
                    NarrowTiles.One(ref inputs[row * size.Inputs], ref copy[0], size.Inputs, ref sums[(row * matrix.Width) + (panel * Matrix.PanelWidth)]);
                }
            }

            MatrixProduct.AddPlainly(inputs, size.Inputs, expected, matrix.Width, size.Rows, matrix);
            Assert.Equal(expected, sums);
        },
        iter: 50);

    [Fact]
    public void Rows_that_do_not_fit_are_refused()
    {
        Matrix matrix = new(8, 64);
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Add(new float[15], 8, new float[128], 64, 2, matrix));
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Add(new float[16], 8, new float[127], 64, 2, matrix));
    }

    private static (Matrix Matrix, float[] Inputs, float[] Sums) Make((int Rows, int Inputs, int Outputs, int Seed) size)
    {
        Random random = new(size.Seed);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];
        Matrix matrix = Matrix.FromRows(Numbers(size.Inputs * size.Outputs), size.Inputs, size.Outputs);
        return (matrix, Numbers(size.Rows * size.Inputs), Numbers(size.Rows * matrix.Width));
    }
}
