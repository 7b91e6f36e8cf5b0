using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Coding.Acts;

/// <summary>Tells attacks in words from attacks by force: <c>Clinton attacked Trump</c>, <c>his attack on the party</c>.</summary>
internal static class VerbalAttacks
{
    /// <summary>The act as blame where named persons who command no force attack persons or parties; otherwise unchanged.</summary>
    /// <param name="act">An act of force whose words say no more than <c>attack</c>.</param>
    public static Act Read(Act act) =>
        act is { Type: EventType.Assault, Mode: null } && IsAll(act.Actors, IsSpeaker) && IsAll(act.Recipients, IsAttackable)
            ? act with
            {
                Type = EventType.Accuse,
                Mode = "disapprove",
                Cameo = null,
                Steps = act.Steps.Insert(0, "ACCUSE/disapprove = a person attacks a person or party in words"),
            }
            : act;

    private static bool IsSpeaker(ActorReference actor) => actor.Kind == ActorKind.Person && !actor.Roles.Contains("MIL") && !actor.Roles.Contains("REB");

    private static bool IsAttackable(ActorReference actor) => IsSpeaker(actor) || actor.Roles.Contains("PTY") && actor.Kind != ActorKind.ArmedGroup;

    private static bool IsAll(ImmutableArray<ActorMention> parties, Func<ActorReference, bool> isSuch) => !parties.IsEmpty && parties.All(p => isSuch(p.Actor));
}
