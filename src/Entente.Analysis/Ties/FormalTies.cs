using System.Collections.Immutable;
using Entente.Knowledge;
using Entente.Knowledge.Actors;
using Entente.Storage.Questions;

namespace Entente.Analysis.Ties;

/// <summary>Ties that the knowledge base states: memberships and offices with their days.</summary>
internal sealed class FormalTies(KnowledgeBase knowledge)
{
    /// <summary>The id of a known actor by its id or one of its names; null when there is none.</summary>
    public string? Find(string who)
    {
        if (knowledge.TryGet(who, out var exact) || knowledge.TryGet(who.ToUpperInvariant(), out exact))
        {
            return exact.Id;
        }

        foreach (var name in knowledge.Names.Find(who))
        {
            if (name.Actor is { IsEveryStates: false } named)
            {
                return named.Id;
            }
        }

        return null;
    }

    /// <summary>The formal ties of an actor that hold on some day of a span, by kind and name.</summary>
    /// <param name="actor">Id of the actor.</param>
    /// <param name="other">Id of the other side; null for anyone.</param>
    /// <param name="since">First day of the span; null without limit.</param>
    /// <param name="until">Last day; null without limit.</param>
    public ImmutableArray<Tie> Of(string actor, string? other, DateOnly? since, DateOnly? until)
    {
        if (!knowledge.TryGet(actor, out var known))
        {
            return [];
        }

        var span = new DayInterval(since, until);
        var entry = Entry(known);
        var ties = new List<Tie>();
        foreach (var (organisation, days) in knowledge.MembershipsOf(known.Id, null).Where(m => m.Days.Overlaps(span)))
        {
            ties.Add(Formal(entry, Entry(organisation), TieKind.Membership, days, organisation.Name));
        }

        foreach (var stay in known.Members.Where(m => m.Days.Overlaps(span)))
        {
            ties.Add(Formal(Entry(stay.Member), entry, TieKind.Membership, stay.Days, known.Name));
        }

        foreach (var tenure in known.Offices.Where(t => t.Days.Overlaps(span)))
        {
            var (title, of) = knowledge.TryGetOffice(tenure.Office, out var office) ? (office.Title, office.Of) : (tenure.Office, known.Country ?? tenure.Office);
            ties.Add(Formal(entry, Entry(of), TieKind.Office, tenure.Days, title));
        }

        return
        [
            .. ties.Where(t => other is null || t.Other.Code == other || t.Actor.Code == other)
                .OrderBy(t => t.Kind).ThenBy(t => t.Other.Code, StringComparer.Ordinal).ThenBy(t => t.Actor.Code, StringComparer.Ordinal).ThenBy(t => t.From),
        ];
    }

    private static Tie Formal(ActorEntry actor, ActorEntry other, TieKind kind, DayInterval days, string basis) =>
        new(actor, other, kind, days.From, days.To) { Basis = basis };

    private ActorEntry Entry(string id) => knowledge.TryGet(id, out var known) ? Entry(known) : new(id, id, ActorKind.Unknown, null);

    private static ActorEntry Entry(KnownActor known) => new(known.Id, known.Name, known.Kind, known.Country);
}
