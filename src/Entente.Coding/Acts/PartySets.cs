using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Coding.Acts;

/// <summary>What two sides of one act leave of each other's parties, and what an event shows of them.</summary>
internal static class PartySets
{
    /// <summary>The parties that are none of the others, in the sense given; mostly all of them.</summary>
    public static ImmutableArray<ActorMention> Without(ImmutableArray<ActorMention> parties, ImmutableArray<ActorMention> others, Func<ActorMention, ActorMention, bool> isSame)
    {
        foreach (var party in parties)
        {
            foreach (var other in others)
            {
                if (isSame(party, other))
                {
                    return parties.RemoveAll(p => others.Any(o => isSame(p, o)));
                }
            }
        }

        return parties;
    }

    /// <summary>
    /// The act as an event shows it: people of no known state are no party of their own beside those of one (<c>the minister and her party</c>), and what one side promises, wishes
    /// or sends is for the other (<c>he will develop the relations between X and Y</c>).
    /// </summary>
    public static Act Shown(Act act)
    {
        var actors = !act.IsMutual || act.Actors.Count(Sides.Has) > 1 ? Identified(act.Actors) : act.Actors;
        var recipients = Identified(act.Type is EventType.Agree or EventType.Support or EventType.Cooperate ? Others(act.Recipients, act.Actors) : act.Recipients);
        return actors == act.Actors && recipients == act.Recipients ? act : act with { Actors = actors, Recipients = recipients };
    }

    private static ImmutableArray<ActorMention> Identified(ImmutableArray<ActorMention> parties) =>
        parties.Length > 1 && parties.Any(Sides.Has) ? parties.RemoveAll(p => p.Actor is { Kind: ActorKind.Group, Country: null, IsNameless: true }) : parties;

    // The recipients of other sides than the actors where there are any; all of them where there are none.
    private static ImmutableArray<ActorMention> Others(ImmutableArray<ActorMention> recipients, ImmutableArray<ActorMention> actors) =>
        recipients.Length > 1 && recipients.Any(r => Sides.Has(r) && actors.All(a => !Sides.AreSame(a, r))) ? recipients.RemoveAll(r => actors.Any(a => Sides.AreSame(a, r))) : recipients;
}
