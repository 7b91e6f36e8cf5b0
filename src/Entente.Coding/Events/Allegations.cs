using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>Adds what a speaker does by telling of another's hostile act: he alleges it (codebook, ACCUSE/allege).</summary>
internal static class Allegations
{
    /// <summary>The acts of a sentence with an accusation before each hostile act that a speaker tells of another state; what the author of a statement tells is narrative.</summary>
    public static ImmutableArray<Act> With(ImmutableArray<Act> acts, SpeakerView speakers)
    {
        ImmutableArray<Act>.Builder? all = null;
        for (int i = 0; i < acts.Length; i++)
        {
            var act = acts[i];
            if (IsHostile(act) && speakers.At(act.Token) is { } speaker && (IsAnother(speaker, act.Actors) || IsOwnRuler(speaker, act)) && (speakers.Author is not { } author || Sides.Of(author) != Sides.Of(speaker)) && !acts.Any(a => a.Type == EventType.Accuse && a.Actors.Any(x => x.Actor.Id == speaker.Actor.Id)))
            {
                all ??= acts[..i].ToBuilder();
                all.Add(new(act.Token, act.Trigger, EventType.Accuse)
                {
                    Mode = "allege",
                    Cameo = "112",
                    Actors = [speaker],
                    Recipients = act.Actors,
                    IsSpeakers = true,
                    IsTold = true,
                    Inner = act,
                    KeepsInner = true,
                    Operators = ["say"],
                    Steps = [$"ACCUSE/allege = told by {speaker.Actor.Name} of {act.Type.Code()}", .. act.Steps.Select(s => "  " + s)],
                });
            }
            else
            {
                all?.Add(act);
            }
        }

        return all?.ToImmutable() ?? acts;
    }

    private static bool IsHostile(Act act) =>
        act is { Type: EventType.Reject, Cameo: "128", Status: EventStatus.Occurred, IsNominal: false, Actors.IsEmpty: false } or { Type: EventType.Assault or EventType.Coerce or EventType.Threaten or EventType.Mobilize, Status: EventStatus.Occurred or EventStatus.Ongoing, IsNominal: false, Actors.IsEmpty: false } && !act.Operators.Contains("warn");

    // Neither the accused, nor his ally in the same sentence, nor a free medium that reports, nor someone without a side: officials and analysts "say" what their own side did.
    private static bool IsAnother(ActorMention speaker, ImmutableArray<ActorMention> actors) =>
        speaker.Actor.Kind is not (ActorKind.Company or ActorKind.Unknown or ActorKind.Group) && !(speaker.Actor.Roles.Contains("JRN") && !speaker.Actor.Roles.Contains("GOV"))
        && actors.All(a => Sides.Of(a) != Sides.Of(speaker) && (a.Actor.Country is not null || a.Actor.Kind is ActorKind.Organisation or ActorKind.ArmedGroup or ActorKind.Collective));

    // "Opposition members said that the President suppresses the people": of whom those who rule are accused are those whom they rule.
    private static bool IsOwnRuler(ActorMention speaker, Act act) =>
        act.Actors.All(a => Opponents.Are(speaker, a))
        && act.Recipients.All(r => r.Actor.Country is null || Sides.Of(r) == Sides.Of(speaker));
}
