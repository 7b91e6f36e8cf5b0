namespace Entente.Coding.Times;

/// <summary>Reads the days that share the month of another: <c>Dec. 21 and 22</c>, <c>May 5-7</c>, <c>May 3, 5 and 7</c>, <c>from 3 to 5 May</c>.</summary>
internal static class RangeReader
{
    private static readonly string[] Joins = ["and", "to", "through", "or", "-", "–", "—"];

    // What may follow the second number when it is a day; a noun would be counted by it.
    internal static readonly string[] Follow = [".", ",", ";", ":", ")", "in", "at", "for", "on", "and", "with", "of", "to", "when", "as", "by", "after", "respectively", "this", "last", "-", "–", "—"];

    /// <summary>The next day of the month that a reading names; null when there is none.</summary>
    public static TimeReading? Next(TimeText text, TimeReading first)
    {
        if (first is not { Shape: TimeShape.Calendar, Day: > 0, Month: > 0, Clock: null } || text[first.End - 1].Number != first.Day)
        {
            return null;
        }

        int at = first.End + 1;
        if (!IsLater(text, at, first.Day, out int day, out int end) || !text.IsAny(first.End, Joins) && !(text.Is(first.End, ",") && OpensList(text, end, day)))
        {
            return null;
        }

        var tail = YearReader.Tail(text, end, out int tailEnd);
        bool last = text[end].Broken || end >= text.Count;
        bool spelled = text.Is(first.First - 1, "from") && text.IsAny(first.End, "to", "through") || text.Is(first.First - 1, "between") && text.Is(first.End, "and");
        return tail is null && !last && !spelled && !text.IsAny(end, Follow) && !OpensPredicate(text, end) ? null
            : first with { First = at, End = tail is null ? end : tailEnd, Day = day, Weekday = 0, Year = tail?.Year ?? first.Year, YearShift = tail?.Shift ?? first.YearShift };
    }

    /// <summary>The first day of a pair whose second brings the month, at its number; null when there is none.</summary>
    public static TimeReading? First(TimeText text, int at) =>
        text[at].Kind == TimeTokenKind.Number && text.IsAny(at + 1, Joins) && !text[at + 1].Broken && CalendarReader.Day(text, at, out _) is > 0 and var day
        && text.IsAny(at - 1, "from", "between", "on", "the", "of", "for", "during", "dated") && !text[at].Broken
        && CalendarReader.Read(text, at + 2) is { Shape: TimeShape.Calendar, Month: > 0, Clock: null, Weekday: 0 } second && second.Day > day && text[at + 2].Number == second.Day
            ? second with { End = at + 1, First = at, Day = day, TakesArticle = text[at].Suffix == NumberSuffix.Ordinal }
            : null;

    private static bool IsLater(TimeText text, int at, int than, out int day, out int end) =>
        (day = CalendarReader.Day(text, at, out end)) > than && text[at].Suffix != NumberSuffix.Grouped && text[end + (text.Is(end, "of") ? 1 : 0)].Word is not { Month: > 0 };

    // "May 3, 5 and 7": the comma joins a day only where a later one closes the list; "on May 3, 5 people" counts.
    private static bool OpensList(TimeText text, int end, int day)
    {
        while (text.IsAny(end, ",", "and", "or") && !text[end].Broken && IsLater(text, end + 1, day, out int next, out int after))
        {
            if (!text.Is(end, ","))
            {
                return text[after].Broken || after >= text.Count || text.IsAny(after, Follow) || OpensPredicate(text, after);
            }

            (end, day) = (after, next);
        }

        return false;
    }

    // "on Feb. 14 and 15 introduced", "on May 5 and 6 repeatedly aired": what a number counts is a noun.
    private static bool OpensPredicate(TimeText text, int at) =>
        text.IsAny(at, "was", "were", "is", "are", "has", "have", "had", "will", "would") || text[at].Kind == TimeTokenKind.Word && !text.IsCapital(at) && text.Slice(at) is [_, _, .., 'e', 'd'] or [_, _, .., 'l', 'y'];
}
