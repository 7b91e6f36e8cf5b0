using System.Collections.Immutable;
using System.Globalization;
using Entente.Coding.Headers;

namespace Entente.Coding.Times;

/// <summary>Dates an event: by the time expression that governs its trigger, else by the time the narrative has reached, else by the reporting date.</summary>
internal sealed class EventTimeFinder
{
    // A date two sentences back still dates what is told; further back the story has usually moved on.
    private const int NarrativeReach = 2;
    private const int RecentDays = 400;

    /// <summary>The time of an event.</summary>
    /// <param name="header">The article's header; its anchor is the reporting date.</param>
    /// <param name="sentence">The sentence that states the event.</param>
    /// <param name="token">Index, within the sentence, of the trigger's head.</param>
    /// <param name="times">The article's time expressions, in text order.</param>
    /// <param name="status">The event's status: what is planned is not dated by the reporting date.</param>
    /// <returns>Null when nothing at all is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="token"/> is no word of the sentence.</exception>
    public EventTime? Find(Header header, Sentence sentence, int token, ImmutableArray<TimeExpression> times, EventStatus status = EventStatus.Occurred)
    {
        bool ahead = status is EventStatus.Planned or EventStatus.Hypothetical;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)token, (uint)sentence.Tokens.Length, nameof(token));
        if (Governing(sentence, token, times) is { } governing)
        {
            governing = Whole(governing, sentence, times);
            return new(governing.Value, Limit(governing, sentence, header, ahead), TimeBasis.Expression);
        }

        if (!ahead && (Beside(header, sentence, token, times) ?? Narrative(header, sentence.Index, times)) is { } reached)
        {
            return new(reached.Value, reached.Interval!.Value, TimeBasis.Narrative);
        }

        return header.Plausible() is not { } day ? null
            : ahead ? new("FUTURE_REF", new(day, null), TimeBasis.ReportingDate)
            : new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new(day, day), TimeBasis.ReportingDate);
    }

    // "from May 20 to 23", "June 17-20": both days bound the event.
    private static TimeExpression Whole(TimeExpression time, Sentence sentence, ImmutableArray<TimeExpression> times)
    {
        int next = FirstIn(times, time.Span.Start) + 1;
        if (next >= times.Length || times[next] is not { Type: TimeType.Date, Interval: { From: not null, To: { } to } } end
            || time.Interval is not { From: { } from } || to < from || !IsRange(sentence, time.Span, end.Span.Start))
        {
            return time;
        }

        return time with { Value = $"{time.Value}/{end.Value}", Span = time.Span.Cover(end.Span), Interval = new(from, to) };
    }

    private static bool IsRange(Sentence sentence, TextSpan first, int before)
    {
        int between = 0;
        bool joins = false, spans = false;
        foreach (var token in sentence.Tokens)
        {
            // "between 2019 and 2021"; elsewhere "and" adds a second time.
            spans |= token.Span.End <= first.Start && first.Start - token.Span.End <= 1 && token.Lemma is "between";
            if (token.Span.Start >= first.End && token.Span.End <= before)
            {
                between++;
                joins |= token.Lemma is "to" or "-" or "–" or "—" or "through" or "till" or "until" || token.Lemma is "and" && spans;
            }
        }

        return joins && between == 1;
    }

    private static TimeExpression? Governing(Sentence sentence, int token, ImmutableArray<TimeExpression> times)
    {
        TimeExpression? best = null;
        int least = int.MaxValue;
        for (int i = FirstIn(times, sentence.Span.Start); i < times.Length && times[i].Span.Start < sentence.Span.End; i++)
        {
            var time = times[i];
            if (time.Type is TimeType.Duration or TimeType.Set || time.Interval is null || time.Sentence != sentence.Index)
            {
                continue;
            }

            // A vague expression dates only what no better one does.
            int cost = TimeAttachment.Cost(sentence, time.Span, token);
            cost = cost == TimeAttachment.None ? cost : cost + (time.Value.EndsWith("_REF", StringComparison.Ordinal) ? 2 : 0);
            if (cost < least)
            {
                (best, least) = (time, cost);
            }
        }

        return best;
    }

    // "Kishida, who attended the summit last June, vowed …": what the sentence has dated before, if it is of the last year or so.
    private static TimeExpression? Beside(Header header, Sentence sentence, int token, ImmutableArray<TimeExpression> times)
    {
        int trigger = sentence.Tokens[token].Span.Start;
        TimeExpression? beside = null;
        for (int i = FirstIn(times, sentence.Span.Start); i < times.Length && times[i].Span.End <= trigger; i++)
        {
            bool recent = header.Plausible() is { } anchor && times[i].Interval?.From is { } from && from <= anchor && anchor.DayNumber - from.DayNumber < RecentDays;
            beside = recent && IsKnown(times[i]) && times[i].Sentence == sentence.Index ? times[i] : beside;
        }

        return beside;
    }

    private static bool IsKnown(TimeExpression time) =>
        time is { Type: TimeType.Date or TimeType.Time, Interval: { From: { } from, To: { } to } }
        && to.DayNumber - from.DayNumber < 32 && !time.Value.EndsWith("_REF", StringComparison.Ordinal);

    private static TimeExpression? Narrative(Header header, int sentence, ImmutableArray<TimeExpression> times)
    {
        for (int i = times.Length - 1; i >= 0; i--)
        {
            var time = times[i];
            if (time.Sentence < 0 || time.Sentence >= sentence)
            {
                continue;
            }

            if (time.Sentence < sentence - NarrativeReach)
            {
                return null;
            }

            if (IsKnown(time) && (header.Plausible() is not { } anchor || time.Interval?.From <= anchor))
            {
                return time;
            }
        }

        return null;
    }

    // "by July", said in May of a plan, means from now to the end of July.
    private static DayInterval Limit(TimeExpression time, Sentence sentence, Header header, bool ahead)
    {
        var interval = time.Interval!.Value;
        bool by = TimeAttachment.Preposition(sentence, time.Span) is "by" or "until" or "before";
        return ahead && by && header.Plausible() is { } now && interval.To >= now ? interval with { From = now } : interval;
    }

    private static int FirstIn(ImmutableArray<TimeExpression> times, int start)
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
