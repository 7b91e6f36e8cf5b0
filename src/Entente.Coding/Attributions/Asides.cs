namespace Entente.Coding.Attributions;

/// <summary>Reads <c>…, it warned.</c>: a pronoun and a verb of saying between marks name the speaker of what stands before them, whatever a parser makes of the sentence.</summary>
internal static class Asides
{
    /// <summary>Whether the word at <paramref name="cue"/> is the verb of such an aside.</summary>
    public static bool IsAside(SentenceView view, int cue) =>
        cue >= 3 && view.Classes[cue] is CueClass.Say or CueClass.Demand && view.Tokens[cue].Tag is "VBD" or "VBZ" or "VBP"
        && view.Tokens[cue - 1] is { Category: WordCategory.Pronoun } speaker && speaker.Lemma.ToLowerInvariant() is "he" or "she" or "it" or "they"
        && IsMark(view, cue - 2) && (cue + 1 == view.Count || IsMark(view, cue + 1));

    /// <summary>Gives the aside its own pronoun as source and, where it ends the sentence and nothing else was found, what stands before as content.</summary>
    public static void Apply(SentenceView view, AttributionDraft draft)
    {
        int cue = draft.Cue;
        if (!IsAside(view, cue))
        {
            return;
        }

        draft.SetSource(view, cue - 1, cue);
        if (draft.Cues.Count == 0)
        {
            draft.Cues.Add(view.Tokens[cue].Span);
        }

        bool ends = cue + 2 >= view.Count;
        int first = 0, last = cue - 2;
        while (first < last && IsMark(view, first))
        {
            first++;
        }

        while (last > first && IsMark(view, last) && view.Quotes[last] < 0)
        {
            last--;
        }

        var before = new TextSpan(view.Tokens[first].Span.Start, view.Tokens[last].Span.End);
        if (ends && last > first && !draft.Content.Any(c => c.Start <= before.Start) && !draft.Cues.Any(before.Overlaps))
        {
            draft.Content.RemoveAll(before.Overlaps);
            draft.Content.Insert(0, before);
        }
    }

    private static bool IsMark(SentenceView view, int at) => view.Tokens[at].Category is WordCategory.Punctuation;
}
