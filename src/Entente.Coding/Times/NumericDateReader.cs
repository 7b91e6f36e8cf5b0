namespace Entente.Coding.Times;

/// <summary>Reads dates in figures: <c>2023-05-15</c>, <c>05/15/2023</c>, <c>11/02/89</c>, <c>15.5.2023</c>.</summary>
internal static class NumericDateReader
{
    /// <summary>The date that begins at a token; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at)
    {
        var (a, sign, b, second, c) = (text[at], text[at + 1], text[at + 2], text[at + 3], text[at + 4]);
        if (a.Number < 0 || b.Number < 0 || c.Number < 0 || sign.Spaced || b.Spaced || second.Spaced || c.Spaced
            || !text.IsAny(at + 1, "-", "/") || !text.Slice(at + 1).SequenceEqual(text.Slice(at + 3))
            || text[at - 1].End == a.Start && at > 0 && text[at - 1].Kind != TimeTokenKind.Mark)
        {
            return null;
        }

        bool yearFirst = a.End - a.Start == 4;
        var (year, month, day) = yearFirst ? (a.Number, b.Number, c.Number) : (c.Number, a.Number, b.Number);
        if (!yearFirst && month > 12)
        {
            (month, day) = (day, month);
        }

        int digits = yearFirst ? 4 : c.End - c.Start;
        year += digits == 2 ? (year <= 30 ? 2000 : 1900) : 0;
        bool fits = digits is 2 or 4 && year is >= 1000 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && (digits == 4 || text.Is(at + 1, "/"));
        return fits ? new(at, at + 5, TimeShape.Calendar, TimeType.Date) { Year = year, Month = month, Day = day } : null;
    }
}
