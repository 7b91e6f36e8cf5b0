using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>Probability that an event is right, by how it was found.</summary>
/// <remarks>
/// The figures are shares of right types on the quarter of PLV that no rule was written from, drawn towards the middle where few cases stand behind them;
/// <c>evaluate calibration</c> compares them with other labels (<c>docs/accuracy/events.md</c>).
/// </remarks>
internal static class EventConfidence
{
    private const double Composed = 0.76;
    // "launched an attack", "stopped the visit": the inner act stands although the words around it change what was done.
    private const double Modified = 0.55;
    private const double Nominal = 0.66;
    private const double NoRecipient = -0.06;
    private const double Unreal = -0.1;
    private const double NamelessActor = -0.1;
    // The model's answer supposes that there is an act at all; between two parties of the lexicon's silence there is one about every second time.
    private const double Proposed = 0.5;

    /// <summary>The probability, from 0 to 1.</summary>
    public static double Of(Act act)
    {
        if (act.Likelihood is { } likelihood)
        {
            return Math.Round(likelihood * Proposed, 2);
        }

        double confidence = act.IsNominal ? Nominal : act is { Inner: null, IsBare: false, Operators.IsEmpty: false } ? Modified : Composed;
        confidence += act.Recipients.IsEmpty && !act.IsMutual ? NoRecipient : 0;
        confidence += act.Status is EventStatus.Hypothetical or EventStatus.Denied ? Unreal : 0;
        confidence += act.Actors.Any(a => a.Actor.Kind == ActorKind.Unknown) ? NamelessActor : 0;
        return Math.Round(confidence, 2);
    }
}
