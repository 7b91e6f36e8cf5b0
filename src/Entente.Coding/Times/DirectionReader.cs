namespace Entente.Coding.Times;

/// <summary>Reads what stands at a distance from some day: <c>last June</c>, <c>next week</c>, <c>the past two years</c>, <c>this morning</c>, <c>the following day</c>, <c>yesterday</c>.</summary>
internal static class DirectionReader
{
    /// <summary>The expression that begins at a token; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at)
    {
        // "the Today show", "The Tonight Show".
        if (text.IsCapital(at) && text.IsAny(at, "today", "tonight") && text.IsAny(at + 1, "show", "programme", "program"))
        {
            return null;
        }

        var word = text[at].Word;
        if (word?.Day is { } shift)
        {
            return Day(text, at, shift);
        }

        if (text.Is(at, "tonight"))
        {
            return new(at, at + 1, TimeShape.Shift, TimeType.Time) { Unit = TimeUnit.Day, Part = "NI" };
        }

        bool that = text.IsAny(at, "that", "those");
        if (word?.Direction is not { } direction && !that)
        {
            direction = text.IsAny(at, "recent") ? -1 : 2;
            return direction == 2 ? null : Recent(text, at);
        }

        direction = that ? 0 : word!.Direction!.Value;
        bool narrative = that || text.IsAny(at, "same", "following", "previous", "preceding", "prior", "ensuing", "subsequent") || text.IsAny(at, "next") && text.Is(at - 1, "the");
        int next = at + (that && text.Is(at + 1, "same") ? 2 : 1);
        if (text[next].Broken)
        {
            return null;
        }

        next += text.Is(next, "fiscal") || text.Is(next, "full") || text.Is(next, "calendar") || text.Is(next, "financial") ? 1 : 0;
        return Named(text, at, next, direction, narrative) ?? Unit(text, at, next, direction, narrative) ?? Count(text, at, next, direction);
    }

    private static TimeReading Day(TimeText text, int at, int shift)
    {
        var part = text[at + 1] is { Broken: false, Word.DayPart: { } found } ? found : null;
        return new(at, part is null ? at + 1 : at + 2, TimeShape.Shift, part is null ? TimeType.Date : TimeType.Time) { Unit = TimeUnit.Day, Amount = shift, Part = part };
    }

    // "last June", "next Tuesday", "this summer", "last night".
    private static TimeReading? Named(TimeText text, int first, int at, int direction, bool narrative)
    {
        if (narrative && direction != 0 && !text.Is(first, "next") || text[at].Word is not { } word || text.Is(first, "latest"))
        {
            return null;
        }

        if (word.Weekday > 0 && text.IsCapital(at) && !word.IsShortWeekday && text.Text[text[at].End - 1] != 's')
        {
            var part = text[at + 1].Word?.DayPart;
            return new(first, part is null ? at + 1 : at + 2, TimeShape.Calendar, part is null ? TimeType.Date : TimeType.Time) { Weekday = word.Weekday, Direction = direction, Part = part };
        }

        if (word.Month > 0 && text.IsCapital(at))
        {
            return CalendarReader.Month(text, at, word, first) is { } month
                ? month with { Direction = month.Year is null && month.YearShift is null ? direction : null, TakesArticle = false }
                : null;
        }

        if (word.Season is { } season && !text.Is(first, "that"))
        {
            return new(first, at + 1, TimeShape.Season, TimeType.Date) { Season = season, Direction = direction };
        }

        if (word.DayPart is { } day && direction <= 0 && !text.Is(first, "past"))
        {
            int shift = text.Is(first, "last") ? -1 : 0;
            return new(first, at + 1, TimeShape.Shift, TimeType.Time) { Unit = TimeUnit.Day, Amount = shift, Part = day, IsNarrative = narrative };
        }

        return null;
    }

    // "last year", "the following month", "that day", "the past decade", "the latest quarter".
    private static TimeReading? Unit(TimeText text, int first, int at, int direction, bool narrative)
    {
        if (text[at] is not { Broken: false, Word.Unit: { } unit } || unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Half)
        {
            // "the latest period" of a business report.
            return text.Is(at, "period") && text.IsAny(first, "latest", "current")
                ? new(first, at + 1, TimeShape.Shift, TimeType.Date) { Unit = TimeUnit.Quarter, Amount = text.Is(first, "latest") ? -1 : 0, IsNarrative = text.Is(first, "latest"), TakesArticle = true }
                : null;
        }

        // "to this day": always.
        if (unit == TimeUnit.Day && text.Is(first, "this") && text.Is(first - 1, "to"))
        {
            return null;
        }

        if (IsPlural(text, at))
        {
            return direction == 0 ? null : new(first, at + 1, TimeShape.Length, TimeType.Duration) { Unit = unit, Amount = double.NaN, TakesArticle = true };
        }

        bool past = text.Is(first, "past") || text.Is(first, "last") && text.Is(first - 1, "the") && unit != TimeUnit.Quarter;
        past |= unit >= TimeUnit.Decade && text.IsAny(first, "next", "coming") && text.Is(first - 1, "the");
        if (past || unit == TimeUnit.Hour)
        {
            return past || direction != 0 ? new(first, at + 1, TimeShape.Length, TimeType.Duration) { Unit = unit, Amount = 1, TakesArticle = true } : null;
        }

        bool latest = text.Is(first, "latest");
        return new(first, at + 1, TimeShape.Shift, TimeType.Date)
        {
            Unit = unit,
            Amount = latest && unit == TimeUnit.Quarter ? -1 : direction,
            IsNarrative = narrative || latest && unit == TimeUnit.Quarter,
            TakesArticle = true,
        };
    }

    // "the past two weeks", "the next several days", "the last twenty-four hours".
    private static TimeReading? Count(TimeText text, int first, int at, int direction)
    {
        if (direction == 0 && !text.IsAny(first, "latest", "this", "same") || NumberReader.Read(text, at, out int end) is not { } amount || text.IsAny(at, "a", "an"))
        {
            return null;
        }

        end += text.IsAny(end, "full", "straight", "consecutive", "fiscal", "more") ? 1 : 0;
        return text[end] is { Broken: false, Word.Unit: { } unit } && !text.Is(end + 1, "ago")
            ? new(first, end + 1, TimeShape.Length, TimeType.Duration) { Unit = unit, Amount = amount, TakesArticle = true }
            : null;
    }

    private static TimeReading? Recent(TimeText text, int at) =>
        text[at + 1] is { Broken: false, Word.Unit: { } unit } && IsPlural(text, at + 1)
            ? new(at, at + 2, TimeShape.Length, TimeType.Duration) { Unit = unit, Amount = double.NaN }
            : null;

    /// <summary>Whether a unit's word is a plural.</summary>
    internal static bool IsPlural(TimeText text, int at) => text.Slice(at) is [.., 's' or 'S'];
}
