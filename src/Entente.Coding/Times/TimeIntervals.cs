namespace Entente.Coding.Times;

/// <summary>The days that a time expression means where it stands: <c>since 2014</c> begins, <c>until May</c> ends.</summary>
internal static class TimeIntervals
{
    /// <summary>The days; null for durations, sets and what is not resolved.</summary>
    public static DayInterval? Find(TimeText text, TimeReading reading, string value, DateOnly? anchor)
    {
        if (reading.Type is TimeType.Duration or TimeType.Set)
        {
            return null;
        }

        if (value.EndsWith("_REF", StringComparison.Ordinal))
        {
            return anchor is null ? null : value switch
            {
                "PAST_REF" => new(null, anchor),
                "FUTURE_REF" => new(anchor, null),
                _ => new(anchor, anchor),
            };
        }

        var days = ValueDays.Of(value);
        if (days is not { } known)
        {
            return null;
        }

        int before = reading.First - 1;
        return text switch
        {
            _ when text.Is(before, "since") => new(known.From, null),
            _ when text.IsAny(before, "after", "following") => new(known.To, null),
            _ when text.Is(before, "before") => new(null, known.From),
            _ when text.IsAny(before, "until", "till") => new(null, known.To),
            _ => days,
        };
    }
}
