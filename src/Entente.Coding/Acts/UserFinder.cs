using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Coding.Acts;

/// <summary>Finds who was helped where the aid is told of only as what somebody uses: <c>shelled the town with missiles supplied by Y</c>.</summary>
/// <param name="tree">The sentence.</param>
internal sealed class UserFinder(SentenceTree tree)
{
    // From the thing to the verb it is used with: "with a large number of shells and missiles supplied by Y".
    private const int MaxClimb = 4;

    /// <summary>The act with the user as its recipient; unchanged where it has one, or nobody of another side uses what was given.</summary>
    public Act Complete(Act act)
    {
        if (act is not { Type: EventType.Aid, Recipients.IsEmpty: true, Actors.IsEmpty: false } || tree[act.Token].Tag != "VBN" || tree[act.Token].Relation is not "acl")
        {
            return act;
        }

        for (int at = tree[act.Token].Head, i = 0; at >= 0 && i < MaxClimb; at = tree[at].Head, i++)
        {
            if (tree[at].Category == WordCategory.Verb)
            {
                int doer = new SubjectFinder(tree).Doer(at);
                ImmutableArray<ActorMention> users = doer < 0 ? [] : new PartyFinder(tree).Find(doer).RemoveAll(u => !Sides.Has(u) || act.Actors.Any(a => Sides.AreSame(a, u)));
                return users.IsEmpty ? act : act with { Recipients = users, Steps = act.Steps.Add($"  recipient: {users[0].Actor.Name}, who uses it") };
            }
        }

        return act;
    }
}
