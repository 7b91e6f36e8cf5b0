using System.Runtime.Intrinsics;
using CsCheck;
using Entente.Language.Weights;

namespace Entente.Language.Tests.Weights;

public sealed class ActivationTests
{
    [Fact]
    public void Every_lane_of_the_tangent_is_the_plain_one_to_the_last_bit() => Gen.Float[-20, 20].Array[16].Sample(values =>
    {
        Vector512<float> result = Activation.Tanh(Vector512.Create(values));
        for (int lane = 0; lane < values.Length; lane++)
        {
            Assert.Equal(Activation.PlainTanh(values[lane]), result[lane]);
        }
    });

    [Fact]
    public void The_tangent_and_the_logistic_function_are_close_to_the_exact_ones() => Gen.Float[-30, 30].Sample(value =>
    {
        Assert.Equal(Math.Tanh(value), Activation.PlainTanh(value), 1e-6);
        Assert.Equal(1 / (1 + Math.Exp(-value)), Activation.Logistic(Vector512.Create(value))[3], 1e-6);
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
