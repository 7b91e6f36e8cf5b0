namespace Entente.Coding.Attributions;

/// <summary>Tells what is said from what is done: <c>held events</c> and <c>is pushing ahead with the work</c> look like cues with a content to a learner.</summary>
internal static class Told
{
    /// <summary>Whether the cue is no word of saying, and what it governs is a bare thing: no clause, no quotation.</summary>
    public static bool IsBare(SentenceView view, AttributionDraft draft) =>
        view.Classes[draft.Cue] is CueClass.None or CueClass.Think or CueClass.Show && view.Tokens[draft.Cue].Category == WordCategory.Verb
        && (view.Classes[draft.Cue] == CueClass.None || view.Tokens[draft.Cue].Lemma is "hold" or "display" or "exhibit" or "show" or "register" or "record" or "mark")
        && view.ChildBy(draft.Cue, "ccomp") < 0 && view.ChildBy(draft.Cue, "parataxis") < 0 && !HoldsClauseOrQuotation(view, draft);

    /// <summary>Whether the cue is a verb that can say or hold an opinion but here has a thing as its object: <c>held events</c>, <c>displayed wares</c>.</summary>
    public static bool IsHeld(SentenceView view, AttributionDraft draft) => view.Classes[draft.Cue] != CueClass.None && IsBare(view, draft);

    /// <summary>Whether the cue only says of people what they favour: <c>the progressives supporting the cause</c> have said nothing.</summary>
    public static bool Describes(SentenceView view, AttributionDraft draft) =>
        view.Classes[draft.Cue] == CueClass.Praise && view.HasRelation(draft.Cue, "acl") && view.Tokens[draft.Cue].Tag == "VBG" && draft.SourceFirst >= 0
        && view.HeadOf(draft.SourceFirst, draft.SourceEnd) is var head && view.Heads[draft.Cue] == head && view.Tokens[head].Tag == "NNS" && !HoldsClauseOrQuotation(view, draft);

    private static bool HoldsClauseOrQuotation(SentenceView view, AttributionDraft draft)
    {
        for (int i = 0; i < view.Count; i++)
        {
            var span = view.Tokens[i].Span;
            if (!draft.Content.Any(c => c.Contains(span)))
            {
                continue;
            }

            if (view.Quotes[i] >= 0 && view.Quotes[draft.Cue] != view.Quotes[i])
            {
                return true;
            }

            int head = view.Heads[i];
            bool isTop = head < 0 || !draft.Content.Any(c => c.Contains(view.Tokens[head].Span));
            if (isTop && (view.Tokens[i].Tag is "VBD" or "VBZ" or "VBP" || view.ChildBy(i, "nsubj") >= 0))
            {
                return true;
            }
        }

        return false;
    }
}
