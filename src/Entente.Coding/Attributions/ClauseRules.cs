namespace Entente.Coding.Attributions;

/// <summary>What is certain about clauses and need not be learned.</summary>
internal static class ClauseRules
{
    // "Jane Roe, a senator from Ohio, said in an interview on Monday" between two commas.
    private const int LongestAside = 20;

    /// <summary>
    /// Gives a reporting verb its own complement clause as content where the tagger marked something else: in long sentences its
    /// labels at times settle on a later clause and leave "announced that …" itself uncovered.
    /// </summary>
    public static void Apply(SentenceView view, IReadOnlyList<AttributionDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            TakeClauseOfAdverb(view, draft);
            TakeBeforeAside(view, draft);
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

    // "All of this, he said, could be undone", "It is vague, experts say, including …": what stands before such an aside is said too where it is the clause's subject, or the clause itself.
    private static void TakeBeforeAside(SentenceView view, AttributionDraft draft)
    {
        int cue = draft.Cue, before = Math.Min(draft.SourceFirst, cue) - 1, after = Math.Max(draft.SourceEnd - 1, cue) + 1;
        if (draft.SourceFirst < 0 || before < 1 || after >= view.Count - 1 || after - before > LongestAside || view.Classes[cue] is not (CueClass.Say or CueClass.Think) || view.Quotes[cue] >= 0
            || view.Tokens[before].Lemma != "," || view.Tokens[after].Lemma != "," || draft.Content.Count == 0 || draft.Content.Any(c => c.Start < view.Tokens[before].Span.Start))
        {
            return;
        }

        for (int i = 0; i < before; i++)
        {
            bool isSubject = view.HasRelation(i, "nsubj") && view.Heads[i] > after;
            bool isClause = view.Heads[cue] == i && view.HasRelation(cue, "parataxis");
            if (isSubject || isClause)
            {
                AddWords(view, draft, view.First[i], before);
                draft.Content.Sort();
                return;
            }
        }
    }

    // "The attack was allegedly carried out by X": an adverb's content is the clause that it stands in, of which the tagger may mark a part.
    private static void TakeClauseOfAdverb(SentenceView view, AttributionDraft draft)
    {
        int cue = draft.Cue, head = view.Heads[cue];
        if (view.Tokens[cue].Category != WordCategory.Adverb || view.Classes[cue] != CueClass.Say || head < 0 || !view.HasRelation(cue, "advmod"))
        {
            return;
        }

        AddWords(view, draft, view.First[head], cue);
        AddWords(view, draft, cue + 1, view.Last[head] + 1);
        draft.Content.Sort();
    }

    // Without the marks at either end, and nothing that the cue or the source has.
    private static void AddWords(SentenceView view, AttributionDraft draft, int first, int end)
    {
        while (first < end && view.Tokens[first].Category == WordCategory.Punctuation)
        {
            first++;
        }

        while (end > first && view.Tokens[end - 1].Category == WordCategory.Punctuation)
        {
            end--;
        }

        if (first < end && new TextSpan(view.Tokens[first].Span.Start, view.Tokens[end - 1].Span.End) is var span && !draft.Cues.Any(span.Overlaps) && !draft.Source.Any(span.Overlaps))
        {
            // A piece that reaches out of the clause is the tagger's own find.
            if (!draft.Content.Any(c => c.Overlaps(span) && !span.Contains(c)))
            {
                draft.Content.RemoveAll(span.Contains);
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
