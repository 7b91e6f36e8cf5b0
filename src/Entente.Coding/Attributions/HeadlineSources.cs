namespace Entente.Coding.Attributions;

/// <summary>Sources that stand last, as headlines like it: <c>Iran did not attack tanker, says Zarif</c>, <c>US to send tanks to Poland: Pentagon</c>.</summary>
internal static class HeadlineSources
{
    // "UN: aid at risk" begins with its source; a source at the end is a name of a few words behind a whole clause.
    private const int LongestName = 5;
    private const int ShortestClause = 4;

    /// <summary>Gives a draft the source behind its cue where the text can mean nothing else.</summary>
    public static void Apply(SentenceView view, AttributionDraft draft)
    {
        if (view.IsTitle && view.Tokens[draft.Cue].Lemma == ":")
        {
            Turn(view, draft);
        }
        else if (draft.SourceFirst < 0 && view.Tokens[draft.Cue].Category == WordCategory.Verb && view.Classes[draft.Cue] == CueClass.Say)
        {
            TakeInverted(view, draft);
        }
    }

    private static void Turn(SentenceView view, AttributionDraft draft)
    {
        int first = draft.Cue + 1, end = view.Count;
        while (end > first && view.Tokens[end - 1].Category == WordCategory.Punctuation)
        {
            end--;
        }

        if (end <= first || end - first > LongestName || draft.Cue < ShortestClause || !HasVerb(view, 0, draft.Cue) || HasVerb(view, first, end) || !IsName(view, end - 1))
        {
            return;
        }

        draft.Cues.Clear();
        draft.Cues.Add(view.Tokens[draft.Cue].Span);
        draft.Content.Clear();
        draft.Content.Add(new(view.Tokens[0].Span.Start, view.Tokens[draft.Cue - 1].Span.End));
        draft.SetSource(view, first, end);
    }

    // A parser may take the speaker for what is said; a comma and the content before the verb tell otherwise.
    private static void TakeInverted(SentenceView view, AttributionDraft draft)
    {
        int cue = draft.Cue;
        int speaker = cue + 1 < view.Count ? Following(view, cue) : -1;
        if (cue == 0 || view.Tokens[cue - 1].Category != WordCategory.Punctuation || speaker <= cue || view.First[speaker] != cue + 1
            || !IsName(view, speaker) || !draft.Content.Any(c => c.End <= view.Tokens[cue].Span.Start))
        {
            return;
        }

        // "said, Mr. Kamin": a stray comma is no part of the name.
        int first = view.Tokens[cue + 1].Lemma == "," ? cue + 2 : cue + 1;
        int end = first;
        while (end <= view.Last[speaker] && view.Tokens[end].Lemma != ",")
        {
            end++;
        }

        if (end == first)
        {
            return;
        }

        var span = new TextSpan(view.Tokens[first].Span.Start, view.Tokens[end - 1].Span.End);
        draft.Content.RemoveAll(span.Overlaps);
        draft.SetSource(view, first, end);
    }

    // The dependent that begins right behind the verb, whatever the parser calls it.
    private static int Following(SentenceView view, int cue)
    {
        foreach (var child in view.ChildrenOf(cue))
        {
            if (child > cue && view.First[child] == cue + 1)
            {
                return child;
            }
        }

        return -1;
    }

    private static bool IsName(SentenceView view, int token) => view.Tokens[token].Category is WordCategory.ProperNoun or WordCategory.Noun;

    private static bool HasVerb(SentenceView view, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (view.Tokens[i].Category is WordCategory.Verb or WordCategory.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }
}
