using Entente.Codes;

namespace Entente.Coding.Acts;

/// <summary>Finds demands that are made by a modal alone: "X said that Y must …" asks it of Y, whatever Y must do.</summary>
/// <param name="tree">The sentence.</param>
/// <param name="speakers">Who speaks in it.</param>
internal sealed class DutyFinder(SentenceTree tree, SpeakerView speakers)
{
    /// <summary>The demand that a verb without a known act makes; null for none, in nobody's mouth, and of one's own side.</summary>
    public Act? Find(int index)
    {
        // "The sea of Y" and "Y, which should …" are asked for nothing.
        if (tree[index].Relation == "acl:relcl" || Bound(index) is not (>= 0 and var subject) || ClauseStatus.Of(tree, index).Operator is not ("obligation" or "prohibition")
            || speakers.OrAuthor(index) is not { } speaker)
        {
            return null;
        }

        return Asked(index, subject, speaker);
    }

    private Act? Asked(int index, int subject, ActorMention speaker)
    {
        var asked = new PartyFinder(tree).Find(subject);
        // "The veto should be abolished": what is to be done is asked of nobody in particular, but it is asked.
        return (asked.IsEmpty && !tree.IsPassive(index)) || asked.Any(a => Sides.AreSame(a, speaker))
            ? null
            : new Act(index, tree[index].Span, EventType.Request)
            {
                Actors = [speaker],
                Recipients = asked,
                IsBare = asked.IsEmpty,
                IsWeak = asked.IsEmpty,
                Operators = ["obligation"],
                Steps = ["REQUEST = obligation (grammar) applied to no known act"],
            };
    }

    // Whom a duty binds: the subject, that of "has to" included; a thing only where something is to be done to it.
    private int Bound(int index)
    {
        int subject = tree.Child(index, "nsubj") is >= 0 and var own ? own : tree[index] is { Relation: "xcomp", Head: >= 0 and var duty } ? tree.Child(duty, "nsubj") : -1;
        return subject >= 0 && (tree.MentionAt(subject) is not null || (tree.IsPassive(index) && tree[subject].Category == WordCategory.Noun)) ? subject : -1;
    }
}
