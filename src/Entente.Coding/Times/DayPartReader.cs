namespace Entente.Coding.Times;

/// <summary>Reads a part of a day that stands before the day, <c>the morning of March 19</c>, <c>late in the evening on Tuesday</c>, or for itself, <c>in the afternoon</c>, <c>early morning trade</c>.</summary>
internal static class DayPartReader
{
    /// <summary>The time that begins at a token; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at)
    {
        if (text[at].Word?.DayPart is not { } part || text.Slice(at) is [.., 's'])
        {
            return null;
        }

        return text.IsAny(at + 1, "of", "on") && !text[at + 1].Broken && !text[at + 2].Broken ? OfDay(text, at, part) : OfDayReached(text, at, part);
    }

    private static TimeReading? OfDay(TimeText text, int at, string part)
    {
        // "at dawn and in the morning of July 16": several parts of one day, which is all that one value can say.
        int joined = text.Is(at - 1, "the") ? at - 2 : at - 1;
        joined -= text.IsAny(joined, "in", "on", "at") ? 1 : 0;
        return !text.IsAny(joined, "and", "or") && CalendarReader.Read(text, at + 2) is { Type: TimeType.Date, Shape: TimeShape.Calendar } date && (date.Day > 0 || date.Weekday > 0)
            ? date with { First = at, Type = TimeType.Time, Part = part, TakesArticle = true }
            : null;
    }

    // What was told last happened on some day, and this is a part of it.
    private static TimeReading? OfDayReached(TimeText text, int at, string part)
    {
        int before = at - (text.IsHyphen(at - 1) ? 2 : 1);
        bool qualified = text.IsAny(before, "early", "late", "mid") && !text[at].Broken;
        before -= qualified ? 1 : 0;
        bool phrase = text.Is(before, "the") && text.IsAny(before - 1, "in", "during") && !text[before].Broken;
        if (qualified && text[at + 1] is { Broken: false, Word: { Weekday: > 0 } or { Day: not null } } && (CalendarReader.Read(text, at + 1) ?? DirectionReader.Read(text, at + 1)) is { Type: TimeType.Date } day)
        {
            return day with { First = at, Type = TimeType.Time, Part = part };
        }

        return qualified && !text.IsAny(before, "every", "each", "most") || phrase && !text.IsCapital(at)
            ? new(at, at + 1, TimeShape.Shift, TimeType.Time) { Unit = TimeUnit.Day, Part = part, IsNarrative = true, TakesArticle = phrase }
            : null;
    }
}
