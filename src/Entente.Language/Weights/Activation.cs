using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Weights;

/// <summary>The network's nonlinear functions, in steps that round the same way at every vector width.</summary>
internal static class Activation
{
    private const int Lanes = 16;

    // Beyond this the quotient below is 1 in single precision.
    private const float TanhLimit = 7.90531110763549805f;

    /// <summary>Slope of the leaky rectifier below zero.</summary>
    public const float LeakySlope = 0.1f;

    /// <summary>Hyperbolic tangent: an odd polynomial over an even one (the coefficients are those of Eigen), within 4 ulp.</summary>
    public static Vector512<float> Tanh(Vector512<float> value)
    {
        (Vector512<float> top, Vector512<float> bottom) = TanhFraction(value);
        return top / bottom;
    }

    /// <summary>One step of an LSTM for sixteen units: the gates before their functions, the old state; the new state and the output.</summary>
    /// <remarks>
    /// The logistic function of x is (1 + tanh(x/2)) / 2. All five functions stay fractions until they meet, so that three divisions do the work of five;
    /// divisions take most of the time here.
    /// </remarks>
    public static (Vector512<float> State, Vector512<float> Output) Cell(
        Vector512<float> enter, Vector512<float> keep, Vector512<float> fresh, Vector512<float> leave, Vector512<float> state)
    {
        Vector512<float> half = Vector512.Create(0.5f);
        (Vector512<float> enterTop, Vector512<float> enterBottom) = TanhFraction(enter * half);
        (Vector512<float> keepTop, Vector512<float> keepBottom) = TanhFraction(keep * half);
        (Vector512<float> freshTop, Vector512<float> freshBottom) = TanhFraction(fresh);
        (Vector512<float> leaveTop, Vector512<float> leaveBottom) = TanhFraction(leave * half);
        Vector512<float> entering = (enterTop + enterBottom) * freshTop * half / (enterBottom * freshBottom);
        Vector512<float> kept = Vector512.FusedMultiplyAdd(keepTop / keepBottom, half, half);
        state = Vector512.FusedMultiplyAdd(kept, state, entering);
        (Vector512<float> stateTop, Vector512<float> stateBottom) = TanhFraction(state);
        return (state, (leaveTop + leaveBottom) * stateTop * half / (leaveBottom * stateBottom));
    }

    /// <summary>The same as <see cref="Cell"/> for one unit in plain arithmetic: the oracle of its test.</summary>
    public static (float State, float Output) PlainCell(float enter, float keep, float fresh, float leave, float state)
    {
        (float enterTop, float enterBottom) = PlainFraction(enter * 0.5f);
        (float keepTop, float keepBottom) = PlainFraction(keep * 0.5f);
        (float freshTop, float freshBottom) = PlainFraction(fresh);
        (float leaveTop, float leaveBottom) = PlainFraction(leave * 0.5f);
        float entering = (enterTop + enterBottom) * freshTop * 0.5f / (enterBottom * freshBottom);
        state = MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(keepTop / keepBottom, 0.5f, 0.5f), state, entering);
        (float stateTop, float stateBottom) = PlainFraction(state);
        return (state, (leaveTop + leaveBottom) * stateTop * 0.5f / (leaveBottom * stateBottom));
    }

    /// <summary>Replaces each value below zero by a tenth of it.</summary>
    public static void Rectify(Span<float> values)
    {
        ref float first = ref MemoryMarshal.GetReference(values);
        Vector512<float> slope = Vector512.Create(LeakySlope);
        int i = 0;
        for (; i + Lanes <= values.Length; i += Lanes)
        {
            Vector512<float> value = Vector512.LoadUnsafe(ref first, (nuint)i);
            Vector512.MaxNative(value, value * slope).StoreUnsafe(ref first, (nuint)i);
        }

        for (; i < values.Length; i++)
        {
            values[i] = Math.Max(values[i], values[i] * LeakySlope);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Top, Vector512<float> Bottom) TanhFraction(Vector512<float> value)
    {
        Vector512<float> x = Vector512.MinNative(Vector512.MaxNative(value, Vector512.Create(-TanhLimit)), Vector512.Create(TanhLimit));
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
        return (x * top, bottom);
    }

    private static (float Top, float Bottom) PlainFraction(float value)
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
        return (x * top, bottom);
    }
}
