namespace Entente.Storage.Questions;

/// <summary>How long one stretch of a timeline is.</summary>
public enum TimelineStep
{
    /// <summary>A day.</summary>
    Day = 0,
    /// <summary>Monday to Sunday (ISO 8601).</summary>
    Week = 1,
    /// <summary>A calendar month.</summary>
    Month = 2,
    /// <summary>A calendar year.</summary>
    Year = 3,
}

/// <summary>Cuts time into steps.</summary>
internal static class TimelineSteps
{
    /// <summary>First day of the step that holds <paramref name="day"/>.</summary>
    public static DateOnly Start(this TimelineStep step, DateOnly day) => step switch
    {
        // The first week of the calendar begins before it does.
        TimelineStep.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - ((int)day.DayOfWeek + 6) % 7)),
        TimelineStep.Month => new(day.Year, day.Month, 1),
        TimelineStep.Year => new(day.Year, 1, 1),
        _ => day,
    };

    /// <summary>Last day of the step that begins on <paramref name="start"/>.</summary>
    public static DateOnly End(this TimelineStep step, DateOnly start) => step switch
    {
        // And the last one ends after it.
        TimelineStep.Week => DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, start.DayNumber + 6)),
        TimelineStep.Month => new(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month)),
        TimelineStep.Year => new(start.Year, 12, 31),
        _ => start,
    };
}
