using System.Collections.Immutable;
using System.Globalization;
using Entente.Coding.Headers;

namespace Entente.Coding.Times;

/// <summary>Dates an event: by the time expression that governs its trigger, else by the time the narrative has reached, else by the reporting date.</summary>
/// <remarks>One for each article and thread: it remembers which expressions date what is told.</remarks>
/// <param name="header">The article's header; its anchor is the reporting date.</param>
/// <param name="sentences">The article's sentences.</param>
/// <param name="times">Its time expressions, in text order.</param>
/// <param name="depth">How many speakers a word, given by sentence and token, rests on: what is told by one is not dated by what others tell. Null for a text without speech.</param>
internal sealed class EventTimeFinder(Header header, ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> times, Func<int, int, int>? depth = null)
{
    // A day two sentences back still dates what is told; further back, or where only a month or week was named, the story has usually moved on.
    private const int NarrativeReach = 2;
    private const int CoarseReach = 1;
    private const int RecentDays = 400;

    // A report of one ceremony or visit is dated in its first two sentences, by a day of the last month.
    private const int LeadSentences = 2;
    private const int LeadDays = 31;

    // Where the item of a list begins that a sentence belongs to; items of a press review tell of different things.
    private readonly int[] _items = Items(sentences);
    private readonly bool?[] _told = new bool?[times.Length];
    private readonly TimeExpression? _lead = Lead(header, sentences, times);

    /// <summary>The time of an event.</summary>
    /// <param name="sentence">The sentence that states the event.</param>
    /// <param name="token">Index, within the sentence, of the trigger's head.</param>
    /// <param name="status">The event's status: what is planned is not dated by the reporting date.</param>
    /// <param name="speakers">How many speakers the event rests on; what one of them does by speaking rests on one less than its words. Null to ask for the words.</param>
    /// <returns>Null when nothing at all is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="token"/> is no word of the sentence.</exception>
    public EventTime? Find(Sentence sentence, int token, EventStatus status = EventStatus.Occurred, int? speakers = null)
    {
        bool ahead = status is EventStatus.Planned or EventStatus.Hypothetical;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)token, (uint)sentence.Tokens.Length, nameof(token));
        if (Governing(sentence, token, ahead) is { } governing)
        {
            governing = Whole(governing, sentence);
            return new(governing.Value, Limit(governing, sentence, ahead), TimeBasis.Expression);
        }

        if (!ahead && (Beside(sentence, token, speakers ?? Depth(sentence.Index, token)) ?? Narrative(sentence, token, speakers ?? Depth(sentence.Index, token))) is { } reached)
        {
            reached = Whole(reached, sentences[reached.Sentence]);
            return new(reached.Value, reached.Interval!.Value, TimeBasis.Narrative);
        }

        return header.Plausible() is not { } day ? null
            : ahead ? new("FUTURE_REF", new(day, null), TimeBasis.ReportingDate)
            : new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new(day, day), TimeBasis.ReportingDate);
    }

    // "from May 20 to 23", "June 17-20": both days bound the event.
    private TimeExpression Whole(TimeExpression time, Sentence sentence)
    {
        int next = FirstIn(time.Span.Start) + 1;
        if (next >= times.Length || times[next] is not { Type: TimeType.Date, Interval: { From: not null, To: { } to } } end
            || time.Interval is not { From: { } from } || to < from || !IsRange(sentence, time.Span, end.Span.Start, from.AddDays(1) == end.Interval?.From))
        {
            return time;
        }

        return time with { Value = $"{time.Value}/{end.Value}", Span = time.Span.Cover(end.Span), Interval = new(from, to) };
    }

    private static bool IsRange(Sentence sentence, TextSpan first, int before, bool next)
    {
        int between = 0;
        bool joins = false, spans = false;
        foreach (var token in sentence.Tokens)
        {
            // "between 2019 and 2021", "August 26 and 27"; elsewhere "and" adds a second time.
            spans |= token.Span.End <= first.Start && first.Start - token.Span.End <= 1 && token.Lemma is "between";
            if (token.Span.Start >= first.End && token.Span.End <= before)
            {
                between++;
                joins |= token.Lemma is "to" or "-" or "–" or "—" or "through" or "till" or "until" || token.Lemma is "and" && (spans || next);
            }
        }

        return joins && between == 1;
    }

    private TimeExpression? Governing(Sentence sentence, int token, bool ahead)
    {
        TimeExpression? best = null;
        int least = int.MaxValue;
        for (int i = FirstIn(sentence.Span.Start); i < times.Length && times[i].Span.Start < sentence.Span.End; i++)
        {
            var time = times[i];
            if (time.Type is TimeType.Duration or TimeType.Set || time.Interval is not { } interval || time.Sentence != sentence.Index)
            {
                continue;
            }

            // What still lies ahead is not dated by when it was planned.
            int cost = TimeAttachment.Cost(sentence, time.Span, token);
            if (cost is > 0 and not TimeAttachment.None && ahead && interval.To < header.Plausible())
            {
                continue;
            }

            // What has been done was not done at a time to come: "urged the board to decide before the meeting this fall".
            if (!ahead && interval.From is { } from && header.Plausible() is { } written && from > written && VerbTense.Own(sentence.Tokens, token) == Tense.Past)
            {
                continue;
            }

            // A vague expression dates only what no better one does.
            cost = cost == TimeAttachment.None ? cost : cost + (time.Value.EndsWith("_REF", StringComparison.Ordinal) ? 2 : 0);
            if (cost < least)
            {
                (best, least) = (time, cost);
            }
        }

        return best;
    }

    // "In May Kishida visited Seoul, and Yoon agreed to …": what the sentence has dated before, if it is of the last year or so.
    private TimeExpression? Beside(Sentence sentence, int token, int speakers)
    {
        int trigger = sentence.Tokens[token].Span.Start;
        TimeExpression? beside = null;
        for (int i = FirstIn(sentence.Span.Start); i < times.Length && times[i].Span.End <= trigger; i++)
        {
            bool recent = header.Plausible() is { } anchor && times[i].Interval?.From is { } from && from <= anchor && anchor.DayNumber - from.DayNumber < RecentDays;
            beside = recent && IsKnown(times[i]) && times[i].Sentence == sentence.Index && Dates(i, sentence, token, speakers) ? times[i] : beside;
        }

        return beside;
    }

    private static bool IsKnown(TimeExpression time) =>
        time is { Type: TimeType.Date or TimeType.Time, Interval: { From: { } from, To: { } to } }
        && to.DayNumber - from.DayNumber < 32 && !time.Value.EndsWith("_REF", StringComparison.Ordinal);

    private TimeExpression? Narrative(Sentence sentence, int token, int speakers)
    {
        int item = _items[sentence.Index];
        for (int i = FirstIn(sentence.Span.Start) - 1; i >= 0 && (times[i].Sentence < 0 || times[i].Sentence >= Math.Max(item, sentence.Index - NarrativeReach)); i--)
        {
            var time = times[i];
            bool near = time.Sentence >= 0 && time.Sentence < sentence.Index && time.Sentence >= sentence.Index - (IsDay(time) ? NarrativeReach : CoarseReach);
            if (near && IsKnown(time) && (header.Plausible() is not { } anchor || time.Interval?.From <= anchor) && Dates(i, sentence, token, speakers))
            {
                // Of a range its first day stands for both.
                return i > 0 && times[i - 1].Sentence == time.Sentence && Whole(times[i - 1], sentences[time.Sentence]) != times[i - 1] ? times[i - 1] : time;
            }
        }

        return _lead is { } lead && lead.Sentence < sentence.Index && item == 0 && GoesOn(sentence, token) && speakers == 0 ? lead : null;
    }

    private static int[] Items(ImmutableArray<Sentence> sentences)
    {
        int[] items = new int[sentences.Length];
        for (int s = 0, item = 0; s < sentences.Length; s++)
        {
            item = sentences[s].Tokens is [{ Lemma: "-" or "–" or "—" or "•" or "*" or "·" }, ..] ? s : item;
            items[s] = item;
        }

        return items;
    }

    // Whether the story that an expression dates is the one that a word goes on with.
    private bool Dates(int time, Sentence sentence, int token, int speakers)
    {
        if (!GoesOn(sentence, token))
        {
            return false;
        }

        var owner = sentences[times[time].Sentence];
        bool told = _told[time] ??= TimeAttachment.IsTold(owner, times[time].Span) && !IsIssue(owner);
        return told && speakers == Depth(owner.Index, TimeAttachment.HeadOf(owner.Tokens, times[time].Span));
    }

    private int Depth(int sentence, int token) => depth?.Invoke(sentence, token) ?? 0;

    // "The spokesman on Thursday issued a statement, which said:" dates the statement and nothing in it.
    private bool IsIssue(Sentence sentence) => header.Genre == Genre.Statement && header.Byline is { } byline && sentence.Span.Overlaps(byline.Span);

    // A story goes on in the past tense: the present is no part of it, and what had or has happened came at another time.
    private static bool GoesOn(Sentence sentence, int token)
    {
        var tokens = sentence.Tokens;
        if (VerbTense.Of(tokens, token) is Tense.Present or Tense.Future or Tense.Announced)
        {
            return false;
        }

        // "sanctions approved by Congress", "the troops that left", "questions about the secret sales": background to the story.
        int verb = token, climbed = 0;
        for (int step = 0; step < LongestClimb && verb >= 0 && tokens[verb].Category != WordCategory.Verb; step++)
        {
            climbed += tokens[verb].Relation is "compound" or "amod" or "conj" or "cop" or "aux" ? 0 : 1;
            verb = tokens[verb].Head;
        }

        if (climbed > NounsAbove || verb >= 0 && tokens[verb] is { Relation: "acl:relcl" } or { Relation: "acl", Tag: "VBN" })
        {
            return false;
        }

        for (int i = Math.Max(0, verb - LongestClimb); i < verb; i++)
        {
            if (tokens[i].Head == verb && tokens[i] is { Category: WordCategory.Auxiliary, Lemma: "have" })
            {
                return false;
            }
        }

        return true;
    }

    // From a noun to its verb, and from a verb to its auxiliaries.
    private const int LongestClimb = 8;

    // "held talks on the dispute": an act named by a noun is the verb's object or stands beside it.
    private const int NounsAbove = 2;

    private static bool IsDay(TimeExpression time) => time.Interval is { From: { } from, To: { } to } && from == to;

    // The day of the one happening that a report is about.
    private static TimeExpression? Lead(Header header, ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> times)
    {
        if (header.Genre != Genre.NewsReport || header.Plausible() is not { } anchor)
        {
            return null;
        }

        int first = 0;
        while (first < sentences.Length && header.Titles.Any(t => t.Contains(sentences[first].Span.Start)))
        {
            first++;
        }

        foreach (var time in times)
        {
            if (time.Sentence >= first + LeadSentences)
            {
                break;
            }

            if (time.Sentence >= first && IsKnown(time) && time.Interval is { From: { } from, To: { } to } && to < anchor && anchor.DayNumber - from.DayNumber <= LeadDays
                && time.Value.Length >= 10 && TimeAttachment.IsTold(sentences[time.Sentence], time.Span))
            {
                return time;
            }
        }

        return null;
    }

    // "by July", said in May of a plan, means from now to the end of July.
    private DayInterval Limit(TimeExpression time, Sentence sentence, bool ahead)
    {
        var interval = time.Interval!.Value;
        bool by = TimeAttachment.Preposition(sentence, time.Span) is "by" or "until" or "before";
        return ahead && by && header.Plausible() is { } now && interval.To >= now ? interval with { From = now } : interval;
    }

    private int FirstIn(int start)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = times[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
