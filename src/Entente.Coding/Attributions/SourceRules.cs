using Entente.Coding.Lexicons;

namespace Entente.Coding.Attributions;

/// <summary>What is certain about sources and need not be learned.</summary>
internal static class SourceRules
{
    // A chain of conjoined or participial verbs longer than this is no longer one speaker's.
    private const int LongestChain = 3;

    /// <summary>Applies the rules to the drafts of a sentence, in order of their cues.</summary>
    public static void Apply(SentenceView view, IReadOnlyList<AttributionDraft> drafts, SpeechWords speech)
    {
        foreach (var draft in drafts)
        {
            DropDay(view, draft);
            TakeQuotedSpeaker(view, draft);
            TakeSubject(view, draft);
            HeadlineSources.Apply(view, draft);
            TakeIssuer(view, draft, speech);
        }

        foreach (var draft in drafts)
        {
            ShareSubject(view, draft, drafts);
            TurnToParticiple(view, draft, drafts);
        }

        foreach (var draft in drafts)
        {
            ShareNearest(view, draft, drafts);
            TakeOwnSubject(view, draft);
            Asides.Apply(view, draft);
            NameBeforeDay(view, draft);
            TakeSpeakerBeforeDate(view, draft, drafts);
            SourceExtent.Trim(view, draft, speech);
        }
    }

    // "Yeutter, asked whether …, replied": the tagger saw no source where the tree has a subject.
    private static void TakeOwnSubject(SentenceView view, AttributionDraft draft)
    {
        var cue = draft.Cue;
        if (draft.SourceFirst < 0 && view.Tokens[cue].Tag is "VBD" or "VBZ" or "VBP" && view.Classes[cue] is CueClass.Say or CueClass.Deny && view.Quotes[cue] < 0
            && view.ChildBy(cue, "nsubj") is >= 0 and var subject && view.Tokens[subject].Relation == "nsubj" && view.Tokens[subject].Tag is not ("WP" or "WDT"))
        {
            SetSubject(view, draft, subject);
        }
    }

    // "Noting that …, he said", "he said, adding that …", wherever the tree hangs the participle.
    private static void ShareNearest(SentenceView view, AttributionDraft draft, IReadOnlyList<AttributionDraft> drafts)
    {
        if (draft.SourceFirst >= 0 || view.Tokens[draft.Cue].Tag != "VBG" || view.Classes[draft.Cue] != CueClass.Say || view.ChildBy(draft.Cue, "nsubj") >= 0
            || view.HasRelation(draft.Cue, "acl") || view.HasRelation(draft.Cue, "amod") || draft.Cue > 0 && view.Tokens[draft.Cue - 1].Category == WordCategory.Adposition)
        {
            return;
        }

        AttributionDraft? nearest = null;
        foreach (var other in drafts)
        {
            if (other.SourceFirst >= 0 && view.Classes[other.Cue] == CueClass.Say && view.Tokens[other.Cue].Category == WordCategory.Verb && view.Quotes[other.Cue] == view.Quotes[draft.Cue]
                && !draft.Content.Any(c => other.Source.Any(c.Overlaps) || c.Contains(view.Tokens[other.Cue].Span))
                && (nearest is null || Math.Abs(other.Cue - draft.Cue) < Math.Abs(nearest.Cue - draft.Cue)))
            {
                nearest = other;
            }
        }

        if (nearest is not null)
        {
            draft.SetSource(view, nearest.SourceFirst, nearest.SourceEnd);
        }
    }

    // "Rodong Sinmun Wednesday says": agency style puts the day where a parser sees a name.
    private static void DropDay(SentenceView view, AttributionDraft draft)
    {
        if (draft.SourceEnd - draft.SourceFirst > 1 && CalendarNames.Weekdays.Contains(view.Tokens[draft.SourceEnd - 1].Lemma))
        {
            draft.SetSource(view, draft.SourceFirst, draft.SourceEnd - 1);
        }
    }

    // … or where it took the day alone for the subject.
    private static void NameBeforeDay(SentenceView view, AttributionDraft draft)
    {
        int day = draft.SourceFirst;
        if (day < 1 || draft.SourceEnd - day != 1 || !CalendarNames.Weekdays.Contains(view.Tokens[day].Lemma) || view.Tokens[day - 1].Category != WordCategory.ProperNoun)
        {
            return;
        }

        int first = day - 1;
        while (first > 0 && view.Tokens[first - 1].Category == WordCategory.ProperNoun)
        {
            first--;
        }

        draft.SetSource(view, first, day);
    }

    // "X issued a statement on October 11 denouncing …": it is X who denounces, not the day.
    private static void TakeSpeakerBeforeDate(SentenceView view, AttributionDraft draft, IReadOnlyList<AttributionDraft> drafts)
    {
        for (int i = draft.SourceFirst; i < draft.SourceEnd; i++)
        {
            if (i < 0 || !(view.Tokens[i].Category == WordCategory.Numeral || CalendarNames.Months.Contains(view.Tokens[i].Lemma) || CalendarNames.Weekdays.Contains(view.Tokens[i].Lemma)))
            {
                return;
            }
        }

        if (draft.SourceFirst >= 0 && drafts.LastOrDefault(d => d.Cue < draft.Cue && d.SourceFirst >= 0 && d.SourceEnd <= draft.SourceFirst) is { } speaker)
        {
            draft.SetSource(view, speaker.SourceFirst, speaker.SourceEnd);
        }
    }

    // "The organization, which held a ceremony before the building of X, denounced …": a verb of saying speaks for its own subject, whatever
    // stands nearer.
    private static void TakeSubject(SentenceView view, AttributionDraft draft)
    {
        var cue = draft.Cue;
        if (draft.SourceFirst < 0 || view.Tokens[cue].Category != WordCategory.Verb || view.Classes[cue] == CueClass.None || view.Tokens[cue].Lemma is "accord" or "quote" or "cite"
            || view.ChildBy(cue, "nsubj") is not (>= 0 and var subject) || view.Tokens[subject].Relation != "nsubj" || subject > cue
            || !InClauseOf(view, view.HeadOf(draft.SourceFirst, draft.SourceEnd), subject))
        {
            return;
        }

        SetSubject(view, draft, subject);
    }

    private static void SetSubject(SentenceView view, AttributionDraft draft, int subject)
    {
        var end = view.Last[subject] + 1;
        for (var i = subject + 1; i < end; i++)
        {
            // A relative clause and what follows a comma are no part of the name.
            if (view.Tokens[i].Lemma == "," || view.Heads[i] == subject && view.Tokens[i].Relation == "acl:relcl")
            {
                end = Math.Min(end, view.Tokens[i].Lemma == "," ? i : view.First[i]);
            }
        }

        if (end <= subject)
        {
            return;
        }

        var span = new TextSpan(view.Tokens[view.First[subject]].Span.Start, view.Tokens[end - 1].Span.End);
        draft.Content.RemoveAll(span.Overlaps);
        draft.SetSource(view, view.First[subject], end);
    }

    // "The paper carried an editorial accusing …": whoever issues a document says what it says.
    private static void TakeIssuer(SentenceView view, AttributionDraft draft, SpeechWords speech)
    {
        var cue = draft.Cue;
        var document = view.Heads[cue];
        if (draft.SourceFirst >= 0 || document < 0 || view.Tokens[cue].Tag != "VBG" || !view.HasRelation(cue, "acl") || !speech.IsDocument(SpeechWords.Singular(view.Tokens[document]))
            || view.Heads[document] is not (>= 0 and var verb) || !speech.Issues(view.Tokens[verb].Lemma) || view.ChildBy(verb, "nsubj") is not (>= 0 and var subject)
            || view.Tokens[subject].Relation != "nsubj" || view.Last[subject] >= verb)
        {
            return;
        }

        // "Rodong Sinmun on Sunday carried …": the day is no part of the name.
        var end = view.Last[subject] + 1;
        while (end > subject + 1 && (CalendarNames.Weekdays.Contains(view.Tokens[end - 1].Lemma) || view.Tokens[end - 1].Category == WordCategory.Adposition))
        {
            end--;
        }

        draft.SetSource(view, view.First[subject], end);
    }

    private static bool InClauseOf(SentenceView view, int at, int noun)
    {
        for (var steps = 0; at >= 0 && steps < 8; at = view.Heads[at], steps++)
        {
            if (view.Heads[at] == noun && view.HasRelation(at, "acl"))
            {
                return true;
            }
        }

        return false;
    }

    // "Kishida was quoted as saying that …": the subject speaks, whoever quotes him.
    private static void TakeQuotedSpeaker(SentenceView view, AttributionDraft draft)
    {
        var quoted = view.Tokens[draft.Cue].Lemma is "say" or "tell" or "state" ? view.Heads[draft.Cue] : draft.Cue;
        if (draft.SourceFirst >= 0 || quoted < 0 || view.Tokens[quoted].Lemma is not ("quote" or "cite") || view.ChildBy(quoted, "nsubj") is not (>= 0 and var subject))
        {
            return;
        }

        var span = new TextSpan(view.Tokens[view.First[subject]].Span.Start, view.Tokens[view.Last[subject]].Span.End);
        draft.Content.RemoveAll(span.Overlaps);
        draft.SetSource(view, view.First[subject], view.Last[subject] + 1);
    }

    // "He announced that the office is under discussion, saying that …": the same speaker goes on, even where the participle
    // hangs from a word of the first content in the tree.
    private static void TurnToParticiple(SentenceView view, AttributionDraft draft, IReadOnlyList<AttributionDraft> drafts)
    {
        var comma = draft.Cue - 1;
        if (comma <= 0 || view.Tokens[comma].Lemma != "," || view.Tokens[draft.Cue].Tag != "VBG" || view.Classes[draft.Cue] != CueClass.Say
            || view.ChildBy(draft.Cue, "nsubj") >= 0)
        {
            return;
        }

        var cue = view.Tokens[draft.Cue].Span;
        var before = drafts.LastOrDefault(d => d.Cue < draft.Cue && d.SourceFirst >= 0 && view.Quotes[d.Cue] == view.Quotes[draft.Cue]
            && view.Classes[d.Cue] is CueClass.Say or CueClass.Deny && view.Tokens[d.Cue].Category == WordCategory.Verb && d.Content.Any(c => c.Contains(cue)));
        if (before is null)
        {
            return;
        }

        var piece = before.Content.FindIndex(c => c.Contains(cue));
        var (start, whole) = (before.Content[piece].Start, before.Content[piece].End);
        var end = view.Tokens[comma - 1].Span.End;
        if (start < end && draft.Content is [.., var last] && last.Start > cue.Start)
        {
            before.Content[piece] = new(start, end);
            var limit = draft.Cues.Where(c => c.Start >= last.End).Select(c => c.Start - 1).Append(whole).Min();
            draft.Content[^1] = new(last.Start, Math.Max(last.End, limit));
            draft.SetSource(view, before.SourceFirst, before.SourceEnd);
        }
    }

    // "Russia condemned the plan and called for …, adding that …": later verbs share the subject of the first.
    private static void ShareSubject(SentenceView view, AttributionDraft draft, IReadOnlyList<AttributionDraft> drafts)
    {
        if (draft.SourceFirst >= 0 || view.Tokens[draft.Cue].Category != WordCategory.Verb || view.ChildBy(draft.Cue, "nsubj") >= 0)
        {
            return;
        }

        for (int at = draft.Cue, steps = 0; steps < LongestChain && (view.HasRelation(at, "conj") || view.HasRelation(at, "advcl")); steps++)
        {
            at = view.Heads[at];
            if (at < 0)
            {
                return;
            }

            var first = drafts.FirstOrDefault(d => d.Cue == at && d.SourceFirst >= 0);
            if (first is not null)
            {
                if (!draft.Content.Any(c => first.Source.Any(c.Overlaps)))
                {
                    draft.SetSource(view, first.SourceFirst, first.SourceEnd);
                }

                return;
            }
        }
    }
}
