namespace Entente.Coding.Times;

/// <summary>Reads times of day: <c>10 p.m. Wednesday</c>, <c>6:30 a.m. EST</c>, <c>1500 GMT</c>, <c>noon</c>, <c>this morning</c>.</summary>
internal static class ClockReader
{
    private static readonly string[] Zones = ["GMT", "UTC", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "CET", "CEST", "BST", "MSK", "JST", "KST", "ET", "PT", "IST", "HKT", "AEST"];

    /// <summary>The time that begins at a token, with the day that follows it; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at)
    {
        if (Clock(text, at, out int end) is not { } clock)
        {
            return null;
        }

        // "around the 2:05 mark" of a film.
        if (text.Is(end, "mark"))
        {
            return null;
        }

        if (text.IsAny(end, "local", "Moscow", "Eastern", "Pacific", "Central") && text.Is(end + 1, "time"))
        {
            end += 2;
        }
        else if (text.IsAny(end, Zones) && text.IsCapital(end))
        {
            // ISO 8601 has a letter for the one zone that needs no map.
            clock += text.IsAny(end, "GMT", "UTC") ? "Z" : "";
            end++;
        }

        var reading = new TimeReading(at, end, TimeShape.Calendar, TimeType.Time) { Clock = clock };
        int day = text.IsAny(end, ",", "on", "of") ? end + 1 : end;
        day += text.Is(end, ",") && text.Is(day, "on") ? 1 : 0;
        if (text[day].Broken)
        {
            return reading;
        }

        // "10 p.m. Wednesday", "5 p.m. EST, Nov. 6", "20:00 of October 13": one expression.
        if (text[day].Word is { Weekday: > 0 } or { Month: > 0 } || text[day].Kind == TimeTokenKind.Number)
        {
            if (CalendarReader.Read(text, day) is { Type: TimeType.Date, Shape: TimeShape.Calendar } date && (date.Weekday > 0 || date.Day > 0))
            {
                return date with { First = at, Type = TimeType.Time, Clock = clock };
            }
        }
        else if (text[day].Word?.Day is { } shift && day == end)
        {
            return new(at, day + 1, TimeShape.Shift, TimeType.Time) { Unit = TimeUnit.Day, Amount = shift, Clock = clock };
        }

        return reading;
    }

    private static string? Clock(TimeText text, int at, out int end)
    {
        end = at + 1;
        // "the Midnight Crew" is a name.
        if (text.IsCapital(at) && text.IsCapital(end) && text[end].Word is null && !text[end].Broken && !text.IsAny(end, Zones) && !text.Is(end + 1, "time"))
        {
            return null;
        }

        if (text.IsAny(at, "noon", "midday"))
        {
            return "12:00";
        }

        if (text.Is(at, "midnight"))
        {
            return "24:00";
        }

        var hour = text[at];
        if (hour is not { Kind: TimeTokenKind.Number, Number: >= 0, Suffix: NumberSuffix.None })
        {
            return hour.Word?.Number is >= 1 and <= 12 and { } words && text.IsAny(at + 1, "o'clock", "o’clock") ? OClock((int)words, at, out end) : null;
        }

        if (hour.End - hour.Start == 4 && text.IsAny(at + 1, Zones) && hour.Number % 100 < 60 && hour.Number < 2400)
        {
            return $"{TimeValues.Two(hour.Number / 100)}:{TimeValues.Two(hour.Number % 100)}";
        }

        return hour.Number > 24 ? null : Hour(text, at, hour.Number, ref end);
    }

    private static string? Hour(TimeText text, int at, int hour, ref int end)
    {
        int? minute = null;
        if (text.IsAny(at + 1, ":") && !text[at + 1].Spaced && text[at + 2] is { Spaced: false, Number: >= 0 and < 60 } minutes && minutes.End - minutes.Start == 2)
        {
            minute = minutes.Number;
            end = at + 3;
        }

        if (text.IsAny(end, "o'clock", "o’clock"))
        {
            return OClock(hour, end - 1, out end);
        }

        char half = HalfDay(text, end, out int halfEnd);
        half = half == ' ' ? PartOfDay(text, end, hour, out halfEnd) : half;
        if (half == ' ' && minute is null || hour > 12 && half != ' ')
        {
            return null;
        }

        end = half == ' ' ? end : halfEnd;
        int full = half switch { 'p' when hour < 12 => hour + 12, 'a' when hour == 12 => 0, _ => hour };
        return $"{TimeValues.Two(full)}:{TimeValues.Two(minute ?? 0)}";
    }

    // "a.m.", "am", "P.M."; the last full stop belongs to it.
    private static char HalfDay(TimeText text, int at, out int end)
    {
        end = at + 1;
        if (text.IsAny(at, "am", "pm"))
        {
            return char.ToLowerInvariant(text.Slice(at)[0]);
        }

        if (text.IsAny(at, "a", "p") && text.Is(at + 1, ".") && text.Is(at + 2, "m") && !text[at + 1].Spaced)
        {
            end = at + 3 + (text.Is(at + 3, ".") && !text[at + 3].Spaced ? 1 : 0);
            return char.ToLowerInvariant(text.Slice(at)[0]);
        }

        return ' ';
    }

    // "4 in the morning", "10:30 at night"; "one in the morning" may be one of many.
    private static char PartOfDay(TimeText text, int at, int hour, out int end)
    {
        end = at + 3;
        if (hour is >= 1 and <= 12 && text.Is(at, "in") && text.Is(at + 1, "the") && text.IsAny(at + 2, "morning", "afternoon", "evening") && !text[at + 2].Broken)
        {
            return text.Is(at + 2, "morning") ? 'a' : 'p';
        }

        end = at + 2;
        return hour is >= 7 and <= 11 && text.Is(at, "at") && text.Is(at + 1, "night") && !text[at + 1].Broken ? 'p' : ' ';
    }

    private static string OClock(int hour, int at, out int end)
    {
        end = at + 2;
        return $"{TimeValues.Two(hour % 24)}:00";
    }
}
