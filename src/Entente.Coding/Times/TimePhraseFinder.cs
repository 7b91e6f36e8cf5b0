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
                while (RangeReader.Next(text, reading) is { } next)
                {
                    found.Add(reading = next);
                    taken = at = next.End;
                }
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    // "the June 15 Joint Declaration", "USA Today", "60 Minutes" in quotation marks: the words are part of a name and date nothing.
    private static bool IsInName(TimeText text, TimeReading reading) =>
        IsTitle(text, reading) || reading is { Shape: TimeShape.Calendar, Day: > 0, Year: null, Clock: null, TakesArticle: false }
        && text.Is(reading.First - 1, "the") && text.IsCapital(reading.End) && !text[reading.End].Broken && text[reading.End].Word is null;

    private static bool IsTitle(TimeText text, TimeReading reading)
    {
        int last = reading.End - 1, before = reading.First - 1;
        if (!text.IsCapital(last) || text[reading.First].Broken)
        {
            return false;
        }

        bool afterName = text.IsCapital(before) && text[before].Word is null && !text[before].Broken;
        return reading switch
        {
            { Shape: TimeShape.Shift, Unit: TimeUnit.Day, Amount: 0, Part: null, Clock: null } => afterName && text[before].End - text[before].Start is 3 or 4 && char.IsUpper(text.Text[text[before].End - 1]),
            // "CBS This Morning", "Breitbart News Daily".
            { Part: not null, Shape: TimeShape.Shift } or { Type: TimeType.Set } when afterName && text.IsCapital(reading.First) => true,
            { Shape: TimeShape.Length or TimeShape.Shift } when last > reading.First => text[last].Word?.Unit is not null && char.IsLower(text.Text[text[last].End - 1]) && text.IsAny(before, "\"", "“", "'", "‘", "`"),
            _ => false,
        };
    }

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
            // The full stop behind "the Day of the Sun" makes no weekday of it.
            if (Composed(text, i) is { } composed && composed.End > name.End && !(composed.End == name.End + 1 && text.Is(name.End, ".")))
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
        ?? DayPartReader.Read(text, at)
        ?? RangeReader.First(text, at)
        ?? CalendarReader.Read(text, at)
        ?? DirectionReader.Read(text, at)
        ?? LengthReader.Read(text, at);
}
