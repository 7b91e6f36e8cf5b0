using System.Runtime.Intrinsics;
using CsCheck;
using Entente.Language.Weights;

namespace Entente.Language.Tests.Weights;

public sealed class ActivationTests
{
    private static readonly Gen<float[]> Sixteen = Gen.Float[-20, 20].Array[16];

    [Fact]
    public void Every_lane_of_a_cell_is_the_plain_one_to_the_last_bit() => Gen.Select(Sixteen, Sixteen, Sixteen, Sixteen, Sixteen).Sample(
        (enter, keep, fresh, leave, state) =>
        {
            (Vector512<float> wideState, Vector512<float> wideOutput) = Activation.Cell(
                Vector512.Create(enter), Vector512.Create(keep), Vector512.Create(fresh), Vector512.Create(leave), Vector512.Create(state));
            for (int lane = 0; lane < 16; lane++)
            {
                Assert.Equal(
                    Activation.PlainCell(enter[lane], keep[lane], fresh[lane], leave[lane], state[lane]), (wideState[lane], wideOutput[lane]));
            }
        });

    [Fact]
    public void A_cell_and_the_tangent_are_close_to_the_exact_ones() => Gen.Float[-30, 30].Array[5].Sample(values =>
    {
        static double Logistic(double value) => 1 / (1 + Math.Exp(-value));
        double state = (Logistic(values[1]) * values[4]) + (Logistic(values[0]) * Math.Tanh(values[2]));
        (float plainState, float output) = Activation.PlainCell(values[0], values[1], values[2], values[3], values[4]);
        Assert.Equal(state, plainState, 1e-5);
        Assert.Equal(Logistic(values[3]) * Math.Tanh(state), output, 1e-5);
        Assert.Equal(Math.Tanh(values[0]), Activation.Tanh(Vector512.Create(values[0]))[7], 1e-6);
    });

    [Fact]
    public void Rows_of_any_length_are_rectified_added_multiplied_and_searched_as_in_plain_arithmetic() =>
        Gen.Select(Gen.Int[-6, 6].Array[1, 90], Gen.Int[0, 1000]).Sample((numbers, seed) =>
        {
            float[] values = [.. numbers.Select(number => number / 2f)];
            Random random = new(seed);
            float[] others = [.. values.Select(_ => random.NextSingle() - 0.5f)];
            float[] rectified = (float[])values.Clone(), sums = (float[])values.Clone(), products = new float[values.Length];
            Activation.Rectify(rectified);
            ElementWise.Add(others, sums);
            ElementWise.Multiply(values, others, products);
            Assert.Equal(values.Select(value => value < 0 ? value * Activation.LeakySlope : value), rectified);
            Assert.Equal(values.Zip(others, (a, b) => a + b), sums);
            Assert.Equal(values.Zip(others, (a, b) => a * b), products);
            Assert.Equal(BestScore.Plain(values), BestScore.Index(values));
        });

    [Fact]
    public void Every_finite_half_is_widened_exactly()
    {
        Half[] halves = [.. Enumerable.Range(0, 65536).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits)).Where(Half.IsFinite)];
        float[] wide = new float[halves.Length];
        HalfNumbers.Widen(halves, wide);
        Assert.Equal(halves.Select(half => BitConverter.SingleToUInt32Bits((float)half)), wide.Select(BitConverter.SingleToUInt32Bits));
    }
}
