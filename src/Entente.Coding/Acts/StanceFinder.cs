using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Coding.Acts;

/// <summary>Finds what a preposition alone says of a side: <c>Y is behind the attack</c> has done it, <c>X is against the tax</c> rejects it.</summary>
/// <param name="tree">The sentence.</param>
internal sealed class StanceFinder(SentenceTree tree)
{
    private readonly PartyFinder _parties = new(tree);

    /// <summary>The acts that the predicate makes; null where the word is no such predicate, or nobody of a known side is its subject.</summary>
    /// <param name="index">The noun behind the preposition.</param>
    /// <param name="acts">What its own words make.</param>
    public ImmutableArray<Act>? Find(int index, ImmutableArray<Act> acts)
    {
        string stance = tree.Introducer(index);
        if (stance is not ("behind" or "against") || tree.Child(index, "cop") < 0 || tree.Child(index, "nsubj") is not (>= 0 and var subject)
            || _parties.Find(subject).RemoveAll(p => !Sides.Has(p)) is not { IsEmpty: false } sides)
        {
            return null;
        }

        return stance == "against" ? Against(index, acts, sides) : acts.IsEmpty ? null : Behind(acts, sides);
    }

    private static ImmutableArray<Act> Behind(ImmutableArray<Act> acts, ImmutableArray<ActorMention> sides) =>
        [.. acts.Select(a => a with
        {
            Actors = sides,
            Recipients = a.Recipients.RemoveAll(r => sides.Any(s => Sides.AreSame(s, r))),
            IsNominal = false,
            Steps = a.Steps.Insert(0, "behind (grammar): the subject has done it"),
        })];

    private ImmutableArray<Act> Against(int index, ImmutableArray<Act> acts, ImmutableArray<ActorMention> sides) =>
        [new(index, tree[index].Span, EventType.Reject)
        {
            Actors = sides,
            Recipients = JudgedParty.Of(EventType.Reject, sides, _parties.Find(index).RemoveAll(p => sides.Any(s => Sides.AreSame(s, p))), acts.FirstOrDefault()),
            Cameo = "120",
            Inner = acts is [var only, ..] ? only with { Status = EventStatus.Hypothetical } : null,
            Operators = ["oppose"],
            Steps = ["REJECT = against (grammar)", .. acts is [var first, ..] ? first.Steps.Select(s => "  " + s) : []],
        }];
}
