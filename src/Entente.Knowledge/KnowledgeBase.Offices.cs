using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;

namespace Entente.Knowledge;

public sealed partial class KnowledgeBase
{
    private readonly ConcurrentDictionary<(string Owner, string Every), KnownActor> _bodies = new();
    private readonly Lazy<Dictionary<string, List<(KnownActor Person, DayInterval Days)>>> _holders;

    /// <summary>Who held an office on a day, the latest to take it first; several where the office is shared or files overlap.</summary>
    /// <param name="office">Id of the office, such as <c>JPN.PM</c>.</param>
    /// <param name="date">The day; null asks for all holders.</param>
    public ImmutableArray<KnownActor> HoldersOf(string office, DateOnly? date) =>
        _holders.Value.TryGetValue(office, out var holders)
            ? [.. holders.Where(h => h.Days.Includes(date)).OrderByDescending(h => h.Days.From ?? DateOnly.MinValue).Select(h => h.Person)]
            : [];

    /// <summary>The members of an organisation or collective on a day.</summary>
    /// <param name="organisation">Its id.</param>
    /// <param name="date">The day; null asks for all that ever belonged.</param>
    public ImmutableArray<string> MembersOf(string organisation, DateOnly? date) =>
        TryGet(organisation, out var actor) ? [.. actor.Members.Where(m => m.Days.Includes(date)).Select(m => m.Member).Distinct()] : [];

    /// <summary>The formal ties of an actor on a day: the organisations and alliances that it belonged to.</summary>
    /// <param name="member">Id of the member.</param>
    /// <param name="date">The day; null asks for all that it ever belonged to.</param>
    public IEnumerable<(KnownActor Organisation, DayInterval Days)> MembershipsOf(string member, DateOnly? date) =>
        from organisation in _actors.Values
        from stay in organisation.Members
        where stay.Member == member && stay.Days.Includes(date)
        orderby organisation.Id
        select (organisation, stay.Days);

    /// <summary>The body of a state or organisation that a record for every state describes.</summary>
    /// <param name="owner">The state or organisation.</param>
    /// <param name="every">The record, such as the one of <c>*.MFA</c>.</param>
    /// <returns>The body's own record if a file has one, else one made from both ids, such as <c>JPN.MFA</c>.</returns>
    public KnownActor BodyOf(KnownActor owner, KnownActor every)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(every);
        return _bodies.GetOrAdd((owner.Id, every.Id), static (key, data) => data.Self.FindBody(data.owner, data.every), (Self: this, owner, every));
    }

    // A file may name its body in full (Japanese Foreign Ministry) or in part (Foreign Ministry) or only by the id that the rule would make.
    private KnownActor FindBody(KnownActor owner, KnownActor every)
    {
        var id = owner.Id + every.Id[1..];
        if (TryGet(id, out var own))
        {
            return own;
        }

        var forms = _forms.GetValueOrDefault(every.Id) ?? [];
        // The bodies that files name with a region's country are the state's.
        foreach (var form in owner.IsRegion ? [] : forms)
        {
            if (OwnBody(form, owner) is { } plain)
            {
                return plain;
            }

            foreach (var state in _forms.GetValueOrDefault(owner.Id) ?? [])
            {
                if ((OwnBody(state + " " + form, owner) ?? OwnBody(form + " of " + state, owner) ?? OwnBody(form + " of the " + state, owner)) is { } full)
                {
                    return full;
                }
            }
        }

        return new(id, $"{Titled(forms.Count > 0 ? forms[0] : every.Name)} of {owner.Name}", every.Kind)
        {
            Country = owner.Country,
            Parent = owner.Id,
            Roles = every.Roles,
        };
    }

    private KnownActor? OwnBody(string form, KnownActor owner)
    {
        foreach (var name in Names.Find(form))
        {
            if (name is { Use: NameUse.Name, Actor: { IsEveryStates: false } actor }
                && (actor.Country is not null && actor.Country == owner.Country || actor.Parent == owner.Id) && actor.Id != owner.Id)
            {
                return actor;
            }
        }

        return null;
    }

    private static string Titled(string words) => string.Join(' ', words.Split(' ').Select(w => w is "of" or "for" or "the" ? w : char.ToUpperInvariant(w[0]) + w[1..]));

    private static Dictionary<string, List<(KnownActor, DayInterval)>> Holders(Dictionary<string, KnownActor> actors)
    {
        var holders = new Dictionary<string, List<(KnownActor, DayInterval)>>(StringComparer.Ordinal);
        foreach (var actor in actors.Values)
        {
            foreach (var tenure in actor.Offices)
            {
                if (!holders.TryGetValue(tenure.Office, out var list))
                {
                    holders[tenure.Office] = list = new(8);
                }

                list.Add((actor, tenure.Days));
            }
        }

        return holders;
    }
}
