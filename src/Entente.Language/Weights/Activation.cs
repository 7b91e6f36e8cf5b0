using System.Runtime.Intrinsics;

namespace Entente.Language.Weights;

/// <summary>The network's nonlinear functions, in steps that round the same way at every vector width.</summary>
internal static class Activation
{
    // Beyond this the quotient below is 1 in single precision.
    private const float TanhLimit = 7.90531110763549805f;

    /// <summary>Slope of the leaky rectifier below zero.</summary>
    public const float LeakySlope = 0.1f;

    /// <summary>Hyperbolic tangent: an odd polynomial over an even one (the coefficients are those of Eigen), within 4 ulp.</summary>
    public static Vector512<float> Tanh(Vector512<float> value)
    {
        Vector512<float> x = Vector512.Min(Vector512.Max(value, Vector512.Create(-TanhLimit)), Vector512.Create(TanhLimit));
        Vector512<float> square = x * x;
        Vector512<float> top = Vector512.FusedMultiplyAdd(square, Vector512.Create(-2.76076847742355e-16f), Vector512.Create(2.00018790482477e-13f));
        top = Vector512.FusedMultiplyAdd(square, top, Vector512.Create(-8.60467152213735e-11f));
        top = Vector512.FusedMultiplyAdd(square, top, Vector512.Create(5.12229709037114e-08f));
        top = Vector512.FusedMultiplyAdd(square, top, Vector512.Create(1.48572235717979e-05f));
        top = Vector512.FusedMultiplyAdd(square, top, Vector512.Create(6.37261928875436e-04f));
        top = Vector512.FusedMultiplyAdd(square, top, Vector512.Create(4.89352455891786e-03f));
        Vector512<float> bottom = Vector512.FusedMultiplyAdd(square, Vector512.Create(1.19825839466702e-06f), Vector512.Create(1.18534705686654e-04f));
        bottom = Vector512.FusedMultiplyAdd(square, bottom, Vector512.Create(2.26843463243900e-03f));
        bottom = Vector512.FusedMultiplyAdd(square, bottom, Vector512.Create(4.89352518554385e-03f));
        return x * top / bottom;
    }

    /// <summary>The logistic function, by way of <see cref="Tanh"/>.</summary>
    public static Vector512<float> Logistic(Vector512<float> value)
    {
        Vector512<float> half = Vector512.Create(0.5f);
        return Vector512.FusedMultiplyAdd(Tanh(value * half), half, half);
    }

    /// <summary>The same as <see cref="Tanh"/> in plain arithmetic: the oracle of its test.</summary>
    public static float PlainTanh(float value)
    {
        float x = Math.Min(Math.Max(value, -TanhLimit), TanhLimit);
        float square = x * x;
        float top = MathF.FusedMultiplyAdd(square, -2.76076847742355e-16f, 2.00018790482477e-13f);
        top = MathF.FusedMultiplyAdd(square, top, -8.60467152213735e-11f);
        top = MathF.FusedMultiplyAdd(square, top, 5.12229709037114e-08f);
        top = MathF.FusedMultiplyAdd(square, top, 1.48572235717979e-05f);
        top = MathF.FusedMultiplyAdd(square, top, 6.37261928875436e-04f);
        top = MathF.FusedMultiplyAdd(square, top, 4.89352455891786e-03f);
        float bottom = MathF.FusedMultiplyAdd(square, 1.19825839466702e-06f, 1.18534705686654e-04f);
        bottom = MathF.FusedMultiplyAdd(square, bottom, 2.26843463243900e-03f);
        bottom = MathF.FusedMultiplyAdd(square, bottom, 4.89352518554385e-03f);
        return x * top / bottom;
    }

    /// <summary>Replaces each value below zero by a tenth of it.</summary>
    public static void Rectify(Span<float> values)
    {
        foreach (ref float value in values)
        {
            value = Math.Max(value, value * LeakySlope);
        }
    }
}
