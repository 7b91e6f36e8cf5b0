namespace Entente.Coding.Attributions;

/// <summary>Puts who is named by <c>according to</c> outside of whoever else speaks in the sentence: it is he who tells that they said it.</summary>
internal static class Accordings
{
    /// <summary>Widens the content of an <c>according to</c> that ends a sentence over those who speak before it, and takes one that begins a sentence out of their contents.</summary>
    public static void Apply(SentenceView view, IReadOnlyList<AttributionDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Source.Count == 0 || draft.Content.Count == 0 || view.Tokens[draft.Cue].Lemma != "accord" || view.Tokens[draft.Cue].Tag != "VBG")
            {
                continue;
            }

            int cue = view.Tokens[draft.Cue].Span.Start;
            foreach (var other in drafts)
            {
                if (other == draft || other.Source.Count == 0 || other.Cue == draft.Cue)
                {
                    continue;
                }

                LeaveOut(view, draft, other);
                if (draft.Cue < other.Cue && draft.Source[0].End <= other.Source[0].Start)
                {
                    other.Content.RemoveAll(c => c.Contains(cue) && c.End <= other.Source[0].Start);
                }
                else if (other.Cue < draft.Cue && draft.Content is [var only] && !only.Contains(view.Tokens[other.Cue].Span) && other.Content.Any(c => c.Overlaps(only)) && other.Source[0].End <= only.Start)
                {
                    var whole = new TextSpan(other.Source[0].Start, only.End);
                    draft.Content[0] = draft.Cues.Any(whole.Overlaps) || draft.Source.Any(whole.Overlaps) ? only : whole;
                }
            }
        }
    }

    // A parser may hang "according to Kyodo" from the subject that follows.
    private static void LeaveOut(SentenceView view, AttributionDraft according, AttributionDraft other)
    {
        if (other.SourceFirst > according.Cue || other.SourceEnd <= according.SourceEnd || according.SourceFirst < according.Cue)
        {
            return;
        }

        int first = according.SourceEnd;
        while (first < other.SourceEnd && view.Tokens[first].Category == WordCategory.Punctuation)
        {
            first++;
        }

        if (first < other.SourceEnd)
        {
            other.SetSource(view, first, other.SourceEnd);
        }
    }
}
