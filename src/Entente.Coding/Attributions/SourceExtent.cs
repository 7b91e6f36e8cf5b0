using Entente.Coding.Lexicons;

namespace Entente.Coding.Attributions;

/// <summary>Cuts off a source what says when or where it spoke: <c>X on April 25</c>, <c>X in a statement</c>.</summary>
internal static class SourceExtent
{
    /// <summary>Shortens the source of a draft, never to nothing and never before its head.</summary>
    public static void Trim(SentenceView view, AttributionDraft draft, SpeechWords speech)
    {
        int first = draft.SourceFirst, end = draft.SourceEnd;
        if (first < 0)
        {
            return;
        }

        int head = view.HeadOf(first, end);
        for (int i = head + 1; i < draft.SourceEnd && end == draft.SourceEnd; i++)
        {
            end = view.Tokens[i].Category == WordCategory.Adposition && SaysWhenOrWhere(view, i, end, speech) ? i : end;
        }

        if (end < draft.SourceEnd)
        {
            draft.SetSource(view, first, end);
        }
    }

    // The preposition's noun is a day or month, or a document that is the speaker's own.
    private static bool SaysWhenOrWhere(SentenceView view, int preposition, int end, SpeechWords speech)
    {
        int noun = view.Heads[preposition];
        if (noun <= preposition || noun >= end)
        {
            return false;
        }

        return view.Tokens[preposition].Lemma is "on" && IsDay(view, preposition + 1)
            || view.Tokens[preposition].Lemma is "in" && speech.IsDocument(SpeechWords.Singular(view.Tokens[noun]));
    }

    private static bool IsDay(SentenceView view, int at) => CalendarNames.Weekdays.Contains(view.Tokens[at].Lemma) || CalendarNames.Months.Contains(view.Tokens[at].Lemma);
}
