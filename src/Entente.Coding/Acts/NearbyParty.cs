using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Coding.Acts;

/// <summary>Finds the other side of an act whose own frame found none, or people of no known state: the nearest party named below its words.</summary>
/// <param name="tree">The sentence.</param>
internal sealed class NearbyParty(SentenceTree tree)
{
    private readonly PartyFinder _parties = new(tree);

    // Beyond this many words a phrase has left the act behind.
    private const int MaxWords = 40;

    /// <summary>The act with that party as its recipient; unchanged where it has one of a known state, meets alike, or none is near.</summary>
    public Act Complete(Act act)
    {
        if (act is { Type: EventType.Assault or EventType.Coerce, IsNominal: false, Actors.IsEmpty: false, Recipients.IsEmpty: false } && act.Recipients.All(IsNobodys))
        {
            return Find(act, isVictim: true) is { } home ? act with { Recipients = [home], Steps = act.Steps.Add($"  recipient: {act.Recipients[0].Actor.Name}, where {home.Actor.Name} is") } : act;
        }

        if (act is not { Recipients.IsEmpty: true, IsNominal: false, IsWeak: false, IsSpeakers: false, Actors.IsEmpty: false }
            || (act.IsMutual && !(act.Type == EventType.Agree && act.Actors.Length == 1))
            || act is { Type: EventType.Protest } or { Type: EventType.Consult, Mode: not "third-party" })
        {
            return act;
        }

        return Find(act, isVictim: false) is { } found && !IsScene(act, found)
            ? act with { Recipients = Together(found, act.Actors), IsMutual = false, Steps = act.Steps.Add($"  recipient: nearest party below, {found.Actor.Name}") } : act;
    }

    // "rescheduled the debts of Y and Z": who stands beside the nearest party is meant with it.
    private ImmutableArray<ActorMention> Together(ActorMention found, ImmutableArray<ActorMention> actors)
    {
        var all = (uint)found.HeadToken < (uint)tree.Count ? _parties.Find(found.HeadToken, found.IsPlaceOnly) : [];
        return all.Contains(found) ? all.RemoveAll(p => !IsOther(p, actors)) : [found];
    }

    // Where talks will be held, or where something was agreed, is no one to talk or agree with.
    private bool IsScene(Act act, ActorMention place) =>
        act.Type == EventType.Agree && place.IsPlaceOnly && (act.Inner is null ? StandsWhere(act, place) : act.Inner is { Type: EventType.Consult, Mode: null });

    private bool StandsWhere(Act act, ActorMention place) =>
        (uint)place.HeadToken < (uint)tree.Count && tree[place.HeadToken].Head == act.Token && tree.Introducer(place.HeadToken) is "in" or "at";

    // Breadth first, so that an object's owner comes before a place further down; parties before mere places.
    private ActorMention? Find(Act act, bool isVictim)
    {
        ActorMention? place = null, own = null;
        var queue = new Queue<int>();
        queue.Enqueue(act.Token);
        for (int visited = 0; visited < MaxWords && queue.TryDequeue(out int at); visited++)
        {
            foreach (int child in tree.Children(at))
            {
                // Greetings that came from many did not go to one of them.
                if (act.Type == EventType.Support && tree.Introducer(child) is "from")
                {
                    continue;
                }

                if (!LeadsOn(at, child) && !LeadsOnFor(act, child, isVictim))
                {
                    continue;
                }

                if (tree.MentionAt(child) is { } mention && IsOther(mention, act.Actors) && !JudgedParty.IsSufferer(act, mention) && !(isVictim && IsNobodys(mention)) && !IsMeansOf(act, mention))
                {
                    // Greetings and promises are for others before they are for one's own people: "extended greetings, on behalf of his people, to Y".
                    if (!mention.IsPlaceOnly && act.Type is EventType.Support or EventType.Agree && act.Actors.Any(a => Sides.AreSame(a, mention)))
                    {
                        own ??= mention;
                    }
                    else if (!mention.IsPlaceOnly)
                    {
                        return mention;
                    }

                    place ??= mention.IsPlaceOnly ? mention : null;
                }

                queue.Enqueue(child);
            }
        }

        return own ?? place;
    }

    // Objects, phrases and infinitives belong to the act; other clauses tell of other acts, and a "by", "with" or "under" phrase of its circumstances.
    private bool LeadsOn(int head, int child) => tree[child].Relation switch
    {
        "obj" or "iobj" or "xcomp" or "nmod:poss" or "nsubj:pass" or "ccomp" => true,
        "compound" or "amod" or "appos" => head != child,
        "acl" => tree[child].Tag is "VBN" or "VB",
        _ => (tree.Is(child, "obl") || tree.Is(child, "nmod")) && tree.Introducer(child) is "of" or "to" or "in" or "on" or "against" or "from" or "for" or "at" or "into" or "over" or "near" or "between" or "among" or "",
    };

    private bool LeadsOnFor(Act act, int child, bool isVictim) =>
        (act.Type is EventType.Aid or EventType.Consult or EventType.Assault && IsAim(child)) || (isVictim && IsMeans(child)) || (act.Type is EventType.Agree && IsTerm(child));

    // "a plan that stipulates cooperation with Y"
    private bool IsTerm(int child) => tree[child].Relation is "acl:relcl" || (tree.Is(child, "nmod") && tree.Introducer(child) is "with");

    // "gave ventilators to assist Y", "an effort to resolve the rift between Y and Z", "battled to dislodge Y": whom help, mediation and fighting are about.
    private bool IsAim(int child) => tree[child].Relation is "advcl" or "acl" && tree[child].Tag == "VB" && tree.Introducer(child) == "to";

    // "killed civilians by shelling the town of X": the means tell where.
    private bool IsMeans(int child) => tree[child].Relation is "advcl" or "obl" && tree.Introducer(child) is "by" or "through" && tree.MentionAt(child) is null;

    // Troops and ships sent somewhere are what is moved, not whom against.
    private static bool IsMeansOf(Act act, ActorMention mention) =>
        (act.Type is EventType.Mobilize or EventType.Aid && mention.Actor is { Kind: ActorKind.Group, Country: null, Roles: [.., "MIL" or "REB"] }) || (act.Type is EventType.Mobilize && IsOwnForce(act, mention));

    // "volunteered to join the People's Army", "sent the carrier Theodore Roosevelt": one's own forces, and ships that bear a name.
    private static bool IsOwnForce(Act act, ActorMention mention) =>
        mention.Actor is { Kind: ActorKind.Person, Country: null } || (mention.Actor.Roles.Contains("MIL") && act.Actors.All(a => a.Actor.Country is null || a.Actor.Country == mention.Actor.Country));

    // "civilians", "soldiers": people of no state that their own words name.
    private static bool IsNobodys(ActorMention mention) => mention.Actor is { Kind: ActorKind.Group, Country: null };

    private static bool IsOther(ActorMention mention, ImmutableArray<ActorMention> actors) =>
        mention.Actor is not ({ Kind: ActorKind.Company } or { Kind: ActorKind.Group, Roles: [.., "BUS"] })
        && actors.All(a => a.Actor.Id != mention.Actor.Id && !((mention.IsPlaceOnly || mention.Actor.Kind == ActorKind.State) && a.Actor.Country is { } country && country == mention.Actor.Country));
}
