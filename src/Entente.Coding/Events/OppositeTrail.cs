using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>Keeps to whom a side acted against last, for the next of its hostile acts that names nobody: <c>Britain wants … from Japan. It warned of reprisals.</c></summary>
/// <remarks>It is asked only of acts that are told, in the order of the text, as <see cref="OtherSide"/> is.</remarks>
internal sealed class OppositeTrail
{
    // In labelled sentences three of four are right up to here, and hardly more than half beyond.
    private const int MaxGap = 3;

    private readonly Dictionary<string, (ImmutableArray<ActorMention> Others, int Sentence)> _last = new(StringComparer.Ordinal);

    /// <summary>The act with that side as its recipient; unchanged where it has one of a known side, is done among all alike, or is of a kind that need not be against anybody.</summary>
    /// <param name="sentence">Index of its sentence.</param>
    /// <param name="act">The act.</param>
    public Act Complete(int sentence, Act act)
    {
        var told = act;
        if (!act.IsMutual && act.Actors is [var actor, ..] && Sides.Has(actor) && IsAgainstSomebody(act.Type) && !JudgedParty.IsOfNobody(act) && !act.Recipients.Any(r => Sides.Has(r) || IsPeople(act.Type, r))
            && _last.TryGetValue(Sides.Of(actor), out var last) && sentence - last.Sentence <= MaxGap)
        {
            told = act with { Recipients = act.Recipients.AddRange(last.Others), Steps = act.Steps.Add($"  recipient: whom the same side acted upon before, {string.Join(", ", last.Others.Select(o => o.Actor.Name))}") };
        }

        Note(sentence, told);
        return told;
    }

    private void Note(int sentence, Act act)
    {
        foreach (var actor in act.IsMutual ? [] : act.Actors)
        {
            ImmutableArray<ActorMention> others = Sides.Has(actor) ? [.. act.Recipients.Where(r => Sides.Has(r) && !Sides.AreSame(actor, r)).Select(r => new ActorMention(default, -1, -1, r.Actor, ResolutionMethod.Coreference))] : [];
            if (!others.IsEmpty)
            {
                _last[Sides.Of(actor)] = (others, sentence);
            }
        }
    }

    // Whom police arrest and rulers suppress without a name are mostly their own.
    private static bool IsPeople(EventType type, ActorMention party) => type == EventType.Coerce && party.Actor.Kind == ActorKind.Group;

    private static bool IsAgainstSomebody(EventType type) =>
        type is EventType.Accuse or EventType.Threaten or EventType.Sanction or EventType.Concede or EventType.Aid or EventType.Coerce or EventType.Reject;
}
