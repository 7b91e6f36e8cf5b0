using System.Collections.Immutable;

namespace Entente.Coding.Acts;

/// <summary>Finds who came to a meeting whose own words name only the other side.</summary>
/// <param name="tree">The sentence.</param>
internal sealed class MeetingGuests(SentenceTree tree)
{
    private readonly PartyFinder _parties = new(tree);
    private readonly SubjectFinder _subjects = new(tree);

    /// <summary>The other side of a meeting: <c>X left after talks with Y</c>, <c>X was in Paris for a meeting with Y</c>; empty for none.</summary>
    /// <param name="meeting">The noun that names the meeting.</param>
    /// <param name="other">The side that its own words name.</param>
    public ImmutableArray<ActorMention> Of(int meeting, ActorMention other)
    {
        foreach (int side in tree.Children(meeting))
        {
            // "talks between the vice-minister of X and the deputy minister of Y": parsers hang the second deep below the first.
            if (side > meeting && tree.Introducer(side) is "between" && Second(side, other) is { } second)
            {
                return [second];
            }
        }

        int verb = tree[meeting].Head;
        if (tree.Introducer(meeting) is "at" or "in" or "into" && !((uint)other.HeadToken < (uint)tree.Count && tree.Introducer(other.HeadToken) is "with"))
        {
            return [];
        }

        if (verb < 0 || !(tree.Is(meeting, "obl") || tree.Is(meeting, "nmod")) || tree.Introducer(meeting) is not ("at" or "in" or "into" or "after" or "for" or "before" or "during" or "ahead" or "prior" or "following")
            || tree[verb].Category != WordCategory.Verb || _subjects.Doer(verb) is not (>= 0 and var doer))
        {
            return [];
        }

        return _parties.Find(doer).RemoveAll(p => !Sides.Has(p) || Sides.AreSame(p, other));
    }

    private ActorMention? Second(int first, ActorMention other)
    {
        bool isBehindAnd = false;
        var (_, last) = tree.Extent(first);
        for (int i = first + 1; i <= last; i++)
        {
            isBehindAnd |= tree.Lemma(i) is "and";
            if (isBehindAnd && tree.MentionAt(i) is { IsPlaceOnly: false } second && Sides.Has(second) && !Sides.AreSame(second, other))
            {
                return second;
            }
        }

        return null;
    }
}
