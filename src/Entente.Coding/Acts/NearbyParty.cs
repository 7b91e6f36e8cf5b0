using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Coding.Acts;

/// <summary>Finds the other side of an act whose own frame found none: the nearest party named below its words.</summary>
/// <param name="tree">The sentence.</param>
internal sealed class NearbyParty(SentenceTree tree)
{
    // Beyond this many words a phrase has left the act behind.
    private const int MaxWords = 40;

    /// <summary>The act with that party as its recipient; unchanged where it has one, meets alike, or none is near.</summary>
    public Act Complete(Act act)
    {
        if (act is not { Recipients.IsEmpty: true, IsNominal: false, IsWeak: false, IsSpeakers: false, Actors.IsEmpty: false }
            || (act.IsMutual && !(act.Type == EventType.Agree && act.Actors.Length == 1))
            || act is { Type: EventType.Protest } or { Type: EventType.Consult, Mode: not "third-party" })
        {
            return act;
        }

        return Find(act) is { } found ? act with { Recipients = [found], IsMutual = false, Steps = act.Steps.Add($"  recipient: nearest party below, {found.Actor.Name}") } : act;
    }

    // Breadth first, so that an object's owner comes before a place further down; parties before mere places.
    private ActorMention? Find(Act act)
    {
        ActorMention? place = null;
        var queue = new Queue<int>();
        queue.Enqueue(act.Token);
        for (int visited = 0; visited < MaxWords && queue.TryDequeue(out int at); visited++)
        {
            foreach (int child in tree.Children(at))
            {
                if (!LeadsOn(at, child) && !(IsAim(child) && act.Type is EventType.Aid or EventType.Consult))
                {
                    continue;
                }

                // Troops and ships sent somewhere are what is moved, not whom against.
                if (tree.MentionAt(child) is { } mention && IsOther(mention, act.Actors) && !(act.Type is EventType.Mobilize or EventType.Aid && mention.Actor is { Kind: ActorKind.Group, Country: null, Roles: [.., "MIL" or "REB"] }))
                {
                    if (!mention.IsPlaceOnly)
                    {
                        return mention;
                    }

                    place ??= mention;
                }

                queue.Enqueue(child);
            }
        }

        return place;
    }

    // Objects, phrases and infinitives belong to the act; other clauses tell of other acts, and a "by", "with" or "under" phrase of its circumstances.
    private bool LeadsOn(int head, int child) => tree[child].Relation switch
    {
        "obj" or "iobj" or "xcomp" or "nmod:poss" or "nsubj:pass" or "ccomp" => true,
        "compound" or "amod" or "appos" => head != child,
        "acl" => tree[child].Tag is "VBN" or "VB",
        _ => (tree.Is(child, "obl") || tree.Is(child, "nmod")) && tree.Introducer(child) is "of" or "to" or "in" or "on" or "against" or "from" or "for" or "at" or "into" or "over" or "near" or "between" or "among" or "",
    };

    // "gave ventilators to assist Y", "an effort to resolve the rift between Y and Z": whom help and mediation are for.
    private bool IsAim(int child) => tree[child].Relation is "advcl" or "acl" && tree[child].Tag == "VB" && tree.Introducer(child) == "to";

    private static bool IsOther(ActorMention mention, ImmutableArray<ActorMention> actors) =>
        mention.Actor is not ({ Kind: ActorKind.Company } or { Kind: ActorKind.Group, Roles: [.., "BUS"] })
        && actors.All(a => a.Actor.Id != mention.Actor.Id && !((mention.IsPlaceOnly || mention.Actor.Kind == ActorKind.State) && a.Actor.Country is { } country && country == mention.Actor.Country));
}
