namespace Entente.Coding.Attributions;

/// <summary>Reads <c>…, it warned.</c>: a pronoun and a verb of saying between marks name the speaker of what stands before them, whatever a parser makes of the sentence.</summary>
internal static class Asides
{
    // What is told before a name is a clause, and behind the verb of saying there is room for whom or when it is told.
    private const int ShortestClause = 5;
    private const int LongestTail = 4;

    /// <summary>Whether the word at <paramref name="cue"/> is the verb of such an aside.</summary>
    public static bool IsAside(SentenceView view, int cue) =>
        cue >= 3 && view.Classes[cue] is CueClass.Say or CueClass.Demand && view.Tokens[cue].Tag is "VBD" or "VBZ" or "VBP"
        && view.Tokens[cue - 1] is { Category: WordCategory.Pronoun } speaker && speaker.Lemma.ToLowerInvariant() is "he" or "she" or "it" or "they"
        && IsMark(view, cue - 2) && (cue + 1 == view.Count || IsMark(view, cue + 1));

    /// <summary>Gives the aside its own pronoun as source and, where it ends the sentence and nothing else was found, what stands before as content.</summary>
    public static void Apply(SentenceView view, AttributionDraft draft)
    {
        int cue = draft.Cue;
        int speaker = IsAside(view, cue) ? cue - 1 : NameBefore(view, draft);
        if (speaker < 0)
        {
            return;
        }

        draft.SetSource(view, speaker, cue);
        if (draft.Cues.Count == 0)
        {
            draft.Cues.Add(view.Tokens[cue].Span);
        }

        bool ends = cue + 2 >= view.Count || view.Tokens[cue - 1].Category == WordCategory.ProperNoun;
        int first = 0, last = speaker - 1;
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

    // "The envoys would be unable to show it, Yeutter told reporters.": a parser may take the subject of what is told for the speaker.
    private static int NameBefore(SentenceView view, AttributionDraft draft)
    {
        int cue = draft.Cue, first = cue;
        while (first > 0 && view.Tokens[first - 1].Category == WordCategory.ProperNoun)
        {
            first--;
        }

        return first < cue && first >= ShortestClause && view.Tokens[first - 1].Lemma == "," && view.Count - cue <= LongestTail && view.Classes[cue] == CueClass.Say && view.Tokens[cue].Tag is "VBD" or "VBZ"
            && view.ChildBy(cue, "ccomp") < cue && draft.SourceFirst >= 0 && draft.SourceEnd < first ? first : -1;
    }

    private static bool IsMark(SentenceView view, int at) => view.Tokens[at].Category is WordCategory.Punctuation;
}
