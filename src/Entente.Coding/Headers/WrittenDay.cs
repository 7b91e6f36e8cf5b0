namespace Entente.Coding.Headers;

/// <summary>A day as a header writes it, perhaps without its year.</summary>
/// <param name="Year">Year of the common era; null when not written.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">Day of the month, from 1.</param>
internal readonly record struct WrittenDay(int? Year, int Month, int Day)
{
    /// <summary>Years that headers may name; outside it a date is a slip or an unset field, such as year 1.</summary>
    public const int FirstYear = 1600;

    /// <summary>The last year that headers may name.</summary>
    public const int LastYear = 2200;

    /// <summary>The day when its year is written and the calendar has it.</summary>
    public DateOnly? Exact => Year is int year ? Of(year) : null;

    /// <summary>The day in the year that brings it nearest to <paramref name="other"/>.</summary>
    public DateOnly? Nearest(DateOnly other)
    {
        if (Year is not null)
        {
            return Exact;
        }

        DateOnly? best = null;
        for (int year = other.Year - 1; year <= other.Year + 1; year++)
        {
            if (Of(year) is { } day && (best is null || Distance(day, other) < Distance(best.Value, other)))
            {
                best = day;
            }
        }

        return best;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    private DateOnly? Of(int year) =>
        year is >= FirstYear and <= LastYear && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month)
            ? new DateOnly(year, Month, Day)
            : null;
}
