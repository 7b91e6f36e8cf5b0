using NodaTime;

namespace Entente.Coding.Times;

/// <summary>How the day of a holiday is found in a year.</summary>
/// <param name="Month">Month, 1 to 12; 0 for a day counted from Easter.</param>
/// <param name="Weekday">ISO weekday; 0 for a fixed day.</param>
/// <param name="Number">Day of the month; or which weekday of the month, -1 the last; or days from Easter.</param>
internal sealed record HolidayRule(int Month, int Weekday, int Number)
{
    /// <summary>The American election day: the Tuesday after the first Monday of November.</summary>
    public static HolidayRule Election { get; } = new(11, -1, 0);

    /// <summary>Whether it falls on the same day of every year.</summary>
    public bool IsFixed => Month > 0 && Weekday == 0;

    /// <summary>The holiday in a year.</summary>
    public LocalDate In(int year)
    {
        if (Month == 0)
        {
            return Easter(year).PlusDays(Number);
        }

        if (Weekday == -1)
        {
            return Nth(year, 11, 1, 1).PlusDays(1);
        }

        return Weekday == 0 ? new(year, Month, Number) : Nth(year, Month, Weekday, Number);
    }

    private static LocalDate Nth(int year, int month, int weekday, int nth)
    {
        if (nth > 0)
        {
            var first = new LocalDate(year, month, 1);
            return first.PlusDays(((weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
        }

        var last = new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month));
        return last.PlusDays(-(((int)last.DayOfWeek - weekday + 7) % 7));
    }

    // The anonymous Gregorian computus (Nature, 1876).
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }
}
