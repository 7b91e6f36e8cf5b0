using Entente.Codes;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>Finds whom an act is done to where its words name nobody of a known side: the one other side that the sentence names.</summary>
/// <remarks>It is asked only of acts that are told: whether an act has an addressee in its words says much of whether it is one.</remarks>
internal static class OtherSide
{
    /// <summary>The act with that side as its recipient; unchanged where it has one, where several sides or none are named, or where it needs none.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="act">The act.</param>
    /// <param name="speaker">On whose word it rests, who is no side of a hostile one; null for the article's.</param>
    public static Act Complete(SentenceTree tree, Act act, ActorReference? speaker)
    {
        if (act.IsMutual || act.Actors.IsEmpty || act.Actors.Any(a => !Sides.Has(a)) || act.Recipients.Any(Sides.Has)
            || act.Type is EventType.Consult or EventType.Cooperate or EventType.Protest or EventType.Concede or EventType.Retreat or EventType.Request or EventType.Mobilize
            // Those who agree with each other agree with nobody else.
            || (act.Type == EventType.Agree && act.Actors.Any(a => !Sides.AreSame(a, act.Actors[0])))
            // People of no named state who are expelled or helped may be of any.
            || (!act.Recipients.IsEmpty && act.Type is EventType.Sanction or EventType.Coerce or EventType.Aid))
        {
            return act;
        }

        ActorMention? other = null;
        foreach (var mention in tree.Mentions)
        {
            if (!Sides.Has(mention) || act.Actors.Any(a => Sides.AreSame(a, mention)) || (speaker is not null && act.Type is not (EventType.Support or EventType.Agree) && Sides.Of(mention) == Sides.Of(speaker)) || Sides.IsOpposed(tree, mention) || JudgedParty.IsSufferer(act, mention) || (mention.IsSlanted && act.Type is EventType.Support or EventType.Agree or EventType.Aid))
            {
                continue;
            }

            if (other is not null && !Sides.AreSame(other, mention))
            {
                return act;
            }

            other ??= mention;
        }

        return other is null ? act : act with { Recipients = [other], Steps = act.Steps.Add($"  recipient: the only other side named, {other.Actor.Name}") };
    }
}
