using NodaTime;

namespace Entente.Coding.Times;

/// <summary>Adds units to days without leaving the calendar.</summary>
internal static class DayArithmetic
{
    // Beyond these years a text does not count; NodaTime's calendar ends at 9999.
    private const int FirstYear = 1;
    private const int LastYear = 9000;

    /// <summary>The day that lies so many units away; null when it would leave the calendar.</summary>
    public static LocalDate? Plus(LocalDate day, TimeUnit unit, double amount)
    {
        double days = amount * unit switch
        {
            TimeUnit.Second => 1 / 86400.0,
            TimeUnit.Minute => 1 / 1440.0,
            TimeUnit.Hour => 1 / 24.0,
            TimeUnit.Day => 1,
            TimeUnit.Weekend or TimeUnit.Week => 7,
            TimeUnit.Month => 30.44,
            TimeUnit.Quarter => 91.3,
            TimeUnit.Half => 182.6,
            TimeUnit.Year => 365.25,
            TimeUnit.Decade => 3652.5,
            _ => 36525.0,
        };
        double year = day.Year + (days / 365.25);
        if (year is < FirstYear + 1 or > LastYear - 1)
        {
            return null;
        }

        int months = unit switch { TimeUnit.Month => 1, TimeUnit.Quarter => 3, TimeUnit.Half => 6, TimeUnit.Year => 12, TimeUnit.Decade => 120, TimeUnit.Century => 1200, _ => 0 };
        return months > 0 ? day.PlusMonths((int)Math.Round(amount * months)) : day.PlusDays((int)Math.Truncate(days));
    }
}
