namespace Entente.Coding.Times;

/// <summary>Finds time expressions in a text by trying each reader where a word of time stands, and takes in the words before that belong to them.</summary>
internal static class TimePhraseFinder
{
    /// <summary>The readings in text order; none overlap.</summary>
    public static List<TimeReading> Find(TimeText text)
    {
        var found = new List<TimeReading>();
        int taken = 0;
        for (int at = 0; at < text.Count;)
        {
            if (Read(text, at) is { } reading)
            {
                if (IsInName(text, reading))
                {
                    at = reading.End;
                    continue;
                }

                reading = TimeExtent.Extend(text, reading, taken);
                found.Add(reading);
                taken = at = reading.End;
                if (RangeReader.Second(text, reading) is { } second)
                {
                    found.Add(second);
                    taken = at = second.End;
                }
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    // "the June 15 Joint Declaration": the date is part of a name and dates nothing.
    private static bool IsInName(TimeText text, TimeReading reading) =>
        reading is { Shape: TimeShape.Calendar, Day: > 0, Year: null, Clock: null, TakesArticle: false }
        && text.Is(reading.First - 1, "the") && text.IsCapital(reading.End) && !text[reading.End].Broken && text[reading.End].Word is null;

    private static TimeReading? Read(TimeText text, int at)
    {
        var token = text[at];
        if (token.Kind == TimeTokenKind.Mark)
        {
            return text.IsAny(at, "'", "’", "‘") ? CalendarReader.Read(text, at) : null;
        }

        // Most words of a text end here: none that can begin an expression lacks an entry.
        if (token.Kind == TimeTokenKind.Word && token.Word is null)
        {
            return null;
        }

        // "the past" is a name, but not in "the past three months": a longer expression wins.
        var name = NameReader.Read(text, at);
        for (int i = at; name is not null && i < name.End; i++)
        {
            if (Composed(text, i) is { } composed && composed.End > name.End)
            {
                return i == at ? composed : null;
            }
        }

        return name ?? Composed(text, at);
    }

    private static TimeReading? Composed(TimeText text, int at) =>
        SetReader.Read(text, at)
        ?? ClockReader.Read(text, at)
        ?? QuarterReader.Read(text, at)
        ?? CalendarReader.Read(text, at)
        ?? DirectionReader.Read(text, at)
        ?? LengthReader.Read(text, at);
}
