namespace Entente.Coding.Times;

/// <summary>Takes the words before a time expression into it that TIMEX3 counts as its part: articles, <c>early</c>, <c>the end of</c>, <c>more than</c>.</summary>
internal static class TimeExtent
{
    private static readonly string[] Modifiers = ["early", "late", "mid", "earlier", "later"];
    private static readonly string[] Parts = ["end", "beginning", "start", "middle", "close", "rest", "remainder", "outset", "most"];
    private static readonly string[] Approximations = ["about", "around", "nearly", "almost", "some", "roughly", "approximately", "over", "under", "only", "exactly"];

    /// <summary>The reading with its beginning moved left, not before <paramref name="floor"/>.</summary>
    public static TimeReading Extend(TimeText text, TimeReading reading, int floor)
    {
        int first = reading.First;
        bool date = reading.Type is TimeType.Date or TimeType.Time && reading.Value is not ("PRESENT_REF" or "PAST_REF" or "FUTURE_REF");
        bool changed = true;
        while (changed)
        {
            int before = first;
            first = date ? Date(text, first, floor) : first;
            first = reading is { Shape: TimeShape.Calendar, Month: 0, Year: not null } ? Year(text, first, floor) : first;
            first = reading.Shape is TimeShape.Length or TimeShape.Shift && reading.Type != TimeType.Set ? Amount(text, reading, first, floor) : first;
            first = Article(text, reading, first, floor);
            changed = first != before;
        }

        return reading with { First = first };
    }

    private static int Date(TimeText text, int first, int floor)
    {
        int at = first - 1;
        bool hyphen = text.IsHyphen(at);
        int modifier = hyphen ? at - 1 : at;
        if (hyphen && modifier >= floor && text.Is(modifier, "end") && !text[first].Broken)
        {
            return modifier;
        }

        bool weekday = text[first].Word is { Weekday: > 0 };
        if (modifier >= floor && text.IsAny(modifier, Modifiers) && !(weekday && text.IsAny(modifier, "earlier", "later")) && (!hyphen || !text.IsAny(modifier, "earlier", "later")) && !text[first].Broken)
        {
            return modifier;
        }

        // "earlier in the year", "later in the month".
        if (at - 1 >= floor && text.Is(at, "in") && text.IsAny(at - 1, "earlier", "later", "early", "late") && text.IsAny(first, "the", "that", "this"))
        {
            return at - 1;
        }

        // "the end of 1994", "the beginning of the year".
        int of = at - (text.Is(at, "the") ? 1 : 0);
        if (of - 1 >= floor && text.Is(of, "of") && text.IsAny(of - 1, Parts) && !text[first].Broken)
        {
            return of - 1;
        }

        return first;
    }

    // "the year 2000".
    private static int Year(TimeText text, int first, int floor) =>
        first - 1 >= floor && text.Is(first - 1, "year") && !text[first].Broken ? first - 1 - (first - 2 >= floor && text.Is(first - 2, "the") ? 1 : 0) : first;

    private static int Amount(TimeText text, TimeReading reading, int first, int floor)
    {
        int at = first - 1;
        if (at < floor || text[first].Broken || double.IsNaN(reading.Amount))
        {
            return first;
        }

        bool counted = text[first].Kind == TimeTokenKind.Number || text[first].Word?.Number is not null || text.IsAny(first, "a", "an", "half", "one");
        if (counted && text.IsAny(at, Approximations))
        {
            return at;
        }

        if (counted && at - 1 >= floor && (text.Is(at, "than") && text.IsAny(at - 1, "more", "less", "fewer", "longer") || text.Is(at, "least") && text.Is(at - 1, "at") || text.Is(at, "to") && text.Is(at - 1, "up") || text.Is(at, "most") && text.Is(at - 1, "at")))
        {
            return at - 1 - (text.Is(at - 2, "no") && at - 2 >= floor ? 1 : 0);
        }

        // "the first nine months", "the past two weeks".
        return counted && reading.Shape == TimeShape.Length && (text[at].Word is { Ordinal: > 0 } || text.IsAny(at, "another", "these", "those", "every")) ? at : first;
    }

    private static int Article(TimeText text, TimeReading reading, int first, int floor)
    {
        int at = first - 1;
        if (at < floor || text[first].Broken)
        {
            return first;
        }

        bool part = first != reading.First && text.IsAny(first, Parts);
        bool ranked = text[first].Word is { Ordinal: > 0 } or { Direction: not null } || text.IsAny(first, "following", "same");
        return text.Is(at, "the") && (reading.TakesArticle || part || ranked && reading.Shape is not (TimeShape.Calendar or TimeShape.Quarter)) ? at
            : text.IsAny(at, "its", "their") && reading.Shape == TimeShape.Quarter && reading.TakesArticle ? at
            : first;
    }
}
