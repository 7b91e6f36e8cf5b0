using Entente.Codes;

namespace Entente.Coding.Acts;

/// <summary>Reads harm that is foretold without whoever will do it, "they will be annihilated", as what it is in a party's mouth: his threat.</summary>
internal static class ForetoldHarm
{
    /// <summary>The threat that an act amounts to; null where it has a doer, lies behind, befalls the speaker's own side, or nobody who could carry it out speaks.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="speakers">Who speaks in it.</param>
    /// <param name="act">The act.</param>
    public static Act? Threat(SentenceTree tree, SpeakerView speakers, Act act)
    {
        if (!IsHarm(tree, act) || !tree.IsPassive(act.Token) || !ClauseStatus.LiesAhead(tree, act.Token) || (act.Type != EventType.Assault && VerbGroup.Of(tree, act.Token).Obligation)
            || speakers.Threatening(act.Token) is not { Actor.Kind: not (ActorKind.Company or ActorKind.Unknown or ActorKind.Group) } speaker
            || act.Actors.Any(a => a != speaker)
            || act.Recipients.Any(r => Sides.AreSame(r, speaker)))
        {
            return null;
        }

        bool violent = act.Type == EventType.Assault;
        return act with
        {
            Type = EventType.Threaten,
            Mode = violent ? "violence" : null,
            Cameo = violent ? "138" : "130",
            Actors = [speaker],
            IsSpeakers = true,
            Status = EventStatus.Occurred,
            Inner = null,
            Steps = [$"THREATEN = foretold by {speaker.Actor.Name} of {act.Type.Code()}", .. act.Steps.Select(s => "  " + s)],
        };
    }

    // To be killed, to be held responsible or put on trial, to be punished; that someone must be put on trial is a demand.
    private static bool IsHarm(SentenceTree tree, Act act) =>
        !act.IsNominal && (act.Type is EventType.Assault || act is { Type: EventType.Accuse, Mode: not "investigate", Inner: null, IsBare: true } || (act.Type == EventType.Sanction && tree.Lemma(act.Token) == "punish"));
}
