namespace Entente.Coding.Attributions;

/// <summary>What is certain about clauses and need not be learned.</summary>
internal static class ClauseRules
{
    /// <summary>
    /// Gives a reporting verb its own complement clause as content where the tagger marked something else: in long sentences its
    /// labels at times settle on a later clause and leave "announced that …" itself uncovered.
    /// </summary>
    public static void Apply(SentenceView view, IReadOnlyList<AttributionDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (view.Tokens[draft.Cue].Category != WordCategory.Verb || view.Classes[draft.Cue] == CueClass.None
                || view.ChildBy(draft.Cue, "ccomp") is not (>= 0 and var clause) || clause < draft.Cue)
            {
                continue;
            }

            int piece = draft.Content.FindIndex(c => c.Contains(view.Tokens[clause].Span));
            if (piece >= 0)
            {
                Continue(view, draft, piece, clause);
                continue;
            }

            var first = view.First[clause];
            while (first < clause && draft.Cues.Any(c => c.Overlaps(view.Tokens[first].Span)))
            {
                first++;
            }

            var span = new TextSpan(view.Tokens[first].Span.Start, view.Tokens[view.Last[clause]].Span.End);
            if (!draft.Cues.Any(span.Overlaps) && !draft.Source.Any(span.Overlaps))
            {
                draft.Content.Clear();
                draft.Content.Add(span);
            }
        }
    }

    // "announced that X talked with Y and called for …": a second verb of the clause that shares its subject is said too.
    private static void Continue(SentenceView view, AttributionDraft draft, int piece, int clause)
    {
        for (var i = clause + 1; i <= view.Last[clause]; i++)
        {
            var start = view.Tokens[view.First[i]].Span.Start;
            if (view.Heads[i] != clause || !view.HasRelation(i, "conj") || view.Tokens[i].Category != WordCategory.Verb || view.ChildBy(i, "nsubj") >= 0 || start < draft.Content[piece].End)
            {
                continue;
            }

            var whole = draft.Content[piece].Cover(new(start, view.Tokens[view.Last[i]].Span.End));
            if (!draft.Cues.Any(whole.Overlaps) && !draft.Source.Any(whole.Overlaps) && draft.Content.Count(whole.Overlaps) == 1)
            {
                draft.Content[piece] = whole;
            }
        }
    }
}
