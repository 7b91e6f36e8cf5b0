using System.Collections.Immutable;
using Entente.Knowledge;
using Entente.Storage.Questions;

namespace Entente.Analysis.Ties;

/// <summary>Ties that the knowledge base states: treaties, memberships and offices with their days.</summary>
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

    /// <summary>The formal ties of an actor that hold on some day of a span.</summary>
    /// <param name="actor">Id of the actor.</param>
    /// <param name="other">Id of the other side; null for anyone.</param>
    /// <param name="span">The span; open ends reach without limit.</param>
    public ImmutableArray<FormalTie> Of(string actor, string? other, DayInterval span) =>
    [
        .. from tie in knowledge.TiesIn(span, actor)
           where other is null || tie.From == other || tie.To == other
           // The one asked for stands first where both ends are equals.
           let turned = tie.IsMutual && tie.To == actor
           select new FormalTie(Entry(turned ? tie.To : tie.From), Entry(turned ? tie.From : tie.To), tie),
    ];

    /// <summary>The treaties and memberships between any two of some actors that hold on some day of a span; offices tie a person to a body, not two parties.</summary>
    /// <param name="actors">Ids of the actors.</param>
    /// <param name="span">The span; open ends reach without limit.</param>
    public ImmutableArray<FormalTie> Among(IReadOnlySet<string> actors, DayInterval span) =>
    [
        .. knowledge.TiesIn(span).Where(t => t.Kind != TieKind.Office && actors.Contains(t.From) && actors.Contains(t.To)).Select(t => new FormalTie(Entry(t.From), Entry(t.To), t)),
    ];

    private ActorEntry Entry(string id) => knowledge.TryGet(id, out var known) ? new(known.Id, known.Name, known.Kind, known.Country) : new(id, id, ActorKind.Unknown, null);
}
