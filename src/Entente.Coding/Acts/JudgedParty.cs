using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Coding.Acts;

/// <summary>Tells who is meant by blame, refusal or approval of another's harmful act: its doer, never whom it befell nor where it happened.</summary>
internal static class JudgedParty
{
    /// <summary>The recipients of the judgement, from those that the words around the act suggest.</summary>
    /// <param name="type">Type of the outer act.</param>
    /// <param name="actors">Who judges.</param>
    /// <param name="recipients">Whom the phrase names, whatever its part in the act.</param>
    /// <param name="inner">The act that is judged; null for none.</param>
    /// <returns><paramref name="recipients"/> where the act harms nobody or is the actors' own ("refused to attack Y").</returns>
    public static ImmutableArray<ActorMention> Of(EventType type, ImmutableArray<ActorMention> actors, ImmutableArray<ActorMention> recipients, Act? inner)
    {
        if (recipients.IsEmpty || inner is null || !IsHarm(type, inner) || inner.Actors.Any(i => actors.Any(a => Sides.AreSame(a, i))))
        {
            return recipients;
        }

        // "condemned the attack on Y", "opposed the sanctions against Y", "backed the invasion of Y".
        if (!inner.Recipients.IsEmpty && recipients.All(r => inner.Recipients.Any(v => v.Actor.Id == r.Actor.Id)))
        {
            return inner.Actors;
        }

        // "condemned the attack in Y", "opposed the war in Y".
        return inner.Type == EventType.Assault && recipients.All(r => r.IsPlaceOnly) ? [] : recipients;
    }

    /// <summary>Whether a party named below the words of a judgement is only the sufferer or the scene of what is judged.</summary>
    public static bool IsSufferer(Act act, ActorMention party) =>
        act.Inner is { } inner && IsHarm(act.Type, inner) && (inner.Recipients.Any(v => v.Actor.Id == party.Actor.Id) || (inner.Type == EventType.Assault && party.IsPlaceOnly));

    /// <summary>Whether an act judges harm of which nobody says who did it: then nobody else is meant either.</summary>
    public static bool IsOfNobody(Act act) => act.Inner is { Actors.IsEmpty: true } inner && IsHarm(act.Type, inner);

    private static bool IsHarm(EventType type, Act inner) =>
        type is EventType.Accuse or EventType.Reject or EventType.Support && inner.Type is EventType.Assault or EventType.Coerce or EventType.Sanction or EventType.Mobilize;
}
