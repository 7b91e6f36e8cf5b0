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
                || view.ChildBy(draft.Cue, "ccomp") is not (>= 0 and var clause) || clause < draft.Cue
                || draft.Content.Any(c => c.Contains(view.Tokens[clause].Span)))
            {
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
}
