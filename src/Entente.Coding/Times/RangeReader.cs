namespace Entente.Coding.Times;

/// <summary>Reads the second day of a pair that shares its month: <c>Dec. 21 and 22</c>, <c>May 5-7</c>.</summary>
internal static class RangeReader
{
    private static readonly string[] Joins = ["and", "to", "through", "or", "-", "–", "—"];

    // What may follow the second number when it is a day; a noun would be counted by it.
    internal static readonly string[] Follow = [".", ",", ";", ":", ")", "in", "at", "for", "on", "and", "with", "of", "to", "when", "as", "by", "after", "respectively", "this", "last", "-", "–", "—"];

    /// <summary>The second day; null when there is none.</summary>
    public static TimeReading? Second(TimeText text, TimeReading first)
    {
        if (first is not { Shape: TimeShape.Calendar, Day: > 0, Month: > 0, Clock: null } || text[first.End - 1].Number != first.Day)
        {
            return null;
        }

        int at = first.End + 1;
        if (!text.IsAny(first.End, Joins) || text[at].Suffix == NumberSuffix.Grouped || CalendarReader.Day(text, at, out int end) is var day && day <= first.Day)
        {
            return null;
        }

        var tail = YearReader.Tail(text, end, out int tailEnd);
        bool last = text[end].Broken || end >= text.Count;
        bool spelled = text.Is(first.First - 1, "from") && text.IsAny(first.End, "to", "through");
        return tail is null && !last && !spelled && !text.IsAny(end, Follow) ? null
            : first with { First = at, End = tail is null ? end : tailEnd, Day = day, Weekday = 0, Year = tail?.Year ?? first.Year, YearShift = tail?.Shift ?? first.YearShift };
    }
}
