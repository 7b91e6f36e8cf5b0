namespace Entente.Coding.Times;

/// <summary>Reads a part of a named day that stands before it: <c>the morning of March 19</c>, <c>the night of 3 May 2021</c>, <c>the evening of Tuesday</c>.</summary>
internal static class DayPartReader
{
    /// <summary>The time that begins at a token; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at)
    {
        if (text[at].Word?.DayPart is not { } part || text.Slice(at) is [.., 's'] || !text.Is(at + 1, "of") || text[at + 1].Broken || text[at + 2].Broken)
        {
            return null;
        }

        // "at dawn and in the morning of July 16": several parts of one day, which is all that one value can say.
        int joined = text.Is(at - 1, "the") ? at - 2 : at - 1;
        joined -= text.IsAny(joined, "in", "on", "at") ? 1 : 0;
        return !text.IsAny(joined, "and", "or") && CalendarReader.Read(text, at + 2) is { Type: TimeType.Date, Shape: TimeShape.Calendar } date && (date.Day > 0 || date.Weekday > 0)
            ? date with { First = at, Type = TimeType.Time, Part = part, TakesArticle = true }
            : null;
    }
}
