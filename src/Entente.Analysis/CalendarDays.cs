namespace Entente.Analysis;

/// <summary>Days before and after others, within the calendar: articles and questions may name its first and last day.</summary>
internal static class CalendarDays
{
    /// <summary>The day so many days later, or earlier for a negative number; the calendar's own end where it would lie beyond.</summary>
    public static DateOnly Shift(this DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
