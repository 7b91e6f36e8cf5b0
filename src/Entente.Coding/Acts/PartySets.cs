using System.Collections.Immutable;

namespace Entente.Coding.Acts;

/// <summary>What two sides of one act leave of each other's parties.</summary>
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

    /// <summary>The parties without people of no known state where others have one: <c>the minister and her party</c>, <c>the ambassadors of X and Y and an attaché</c>.</summary>
    public static ImmutableArray<ActorMention> Identified(ImmutableArray<ActorMention> parties) =>
        parties.Length > 1 && parties.Any(Sides.Has) ? parties.RemoveAll(p => p.Actor is { Kind: ActorKind.Group, Country: null, IsNameless: true }) : parties;

    /// <summary>The recipients of other sides than the actors where there are any; all of them where there are none.</summary>
    public static ImmutableArray<ActorMention> Others(ImmutableArray<ActorMention> recipients, ImmutableArray<ActorMention> actors) =>
        recipients.Length > 1 && recipients.Any(r => Sides.Has(r) && actors.All(a => !Sides.AreSame(a, r))) ? recipients.RemoveAll(r => actors.Any(a => Sides.AreSame(a, r))) : recipients;
}
