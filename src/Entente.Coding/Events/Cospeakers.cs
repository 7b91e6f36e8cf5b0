using System.Collections.Immutable;
using Entente.Coding.Acts;

namespace Entente.Coding.Events;

/// <summary>Gives what several say together to all of them: <c>the chairman of X, the leader of Y and the secretary of Z said that …</c>.</summary>
internal static class Cospeakers
{
    // A list of speakers is a chain of conjuncts to most parsers, and rarely longer than a sentence can hold.
    private const int MaxClimb = 16;

    /// <summary>The acts with all who speak where one of a list of subjects was taken for the speaker.</summary>
    public static ImmutableArray<Act> With(ImmutableArray<Act> acts, SentenceTree tree)
    {
        ImmutableArray<Act>.Builder? all = null;
        for (int i = 0; i < acts.Length; i++)
        {
            var act = acts[i];
            if (act is { IsSpeakers: true, Actors: [var one] } && one.Sentence == tree.Sentence.Index && Together(tree, one) is { Length: > 1 } speakers)
            {
                all ??= acts.ToBuilder();
                all[i] = act with { Actors = speakers, Recipients = act.Recipients.RemoveAll(r => speakers.Any(s => Sides.AreSame(s, r))) };
            }
        }

        return all?.MoveToImmutable() ?? acts;
    }

    private static ImmutableArray<ActorMention> Together(SentenceTree tree, ActorMention one)
    {
        int top = one.HeadToken;
        for (int i = 0; top >= 0 && top < tree.Count && tree[top].Head >= 0 && tree[top].Relation is "conj" or "appos" && i < MaxClimb; i++)
        {
            top = tree[top].Head;
        }

        if (top < 0 || top >= tree.Count || !tree.Is(top, "nsubj"))
        {
            return [];
        }

        var speakers = new PartyFinder(tree).Find(top);
        return speakers.Any(s => s.Actor.Id == one.Actor.Id) && speakers.All(Sides.Has) ? speakers : [];
    }
}
