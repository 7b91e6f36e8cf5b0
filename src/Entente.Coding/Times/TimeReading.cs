namespace Entente.Coding.Times;

/// <summary>What a time expression says, before it is counted from anything.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Shape">Which of the fields count.</param>
/// <param name="Type">TIMEX3 type.</param>
internal sealed record TimeReading(int First, int End, TimeShape Shape, TimeType Type)
{
    /// <summary>Year as written; null when not written.</summary>
    public int? Year { get; init; }

    /// <summary>Years from the year of writing (<c>January this year</c> is 0); null when not written.</summary>
    public int? YearShift { get; init; }

    /// <summary>Month, 1 to 12; 0 for none.</summary>
    public int Month { get; init; }

    /// <summary>Day of the month; 0 for none.</summary>
    public int Day { get; init; }

    /// <summary>ISO weekday; 0 for none.</summary>
    public int Weekday { get; init; }

    /// <summary>TIMEX3 code of a season; null for none.</summary>
    public string? Season { get; init; }

    /// <summary>Quarter, 1 to 4; 0 for none.</summary>
    public int Quarter { get; init; }

    /// <summary>Half of the year, 1 or 2; 0 for none.</summary>
    public int Half { get; init; }

    /// <summary>The holiday; null for none.</summary>
    public HolidayRule? Holiday { get; init; }

    /// <summary>TIMEX3 code of a part of the day; null for none.</summary>
    public string? Part { get; init; }

    /// <summary>Time of day as <c>HH:MM</c> or <c>HH</c>, with <c>Z</c> when it is Greenwich's; null for none.</summary>
    public string? Clock { get; init; }

    /// <summary>-1 for <c>last</c>, 0 for <c>this</c>, 1 for <c>next</c>; null when not said.</summary>
    public int? Direction { get; init; }

    /// <summary>Unit of a shift or duration.</summary>
    public TimeUnit Unit { get; init; }

    /// <summary>Units to shift by, or a duration's length; <see cref="double.NaN"/> for an unknown number.</summary>
    public double Amount { get; init; }

    /// <summary>Whether it counts from the time that the text has reached and not from the day of writing (<c>two days later</c>).</summary>
    public bool IsNarrative { get; init; }

    /// <summary>Whether it is counted back with <c>ago</c> or <c>earlier</c>, so that it matches the period that is spoken of.</summary>
    public bool IsAgo { get; init; }

    /// <summary>Whether the words name a quarter or period of a business report, which the text may have said before (<c>the 1988 period</c>).</summary>
    public bool IsQuarter { get; init; }

    /// <summary>A TIMEX3 value that needs no counting; null when it does.</summary>
    public string? Value { get; init; }

    /// <summary>Days of a period of history; null for none.</summary>
    public DayInterval? Period { get; init; }

    /// <summary>Whether a <c>the</c> before it belongs to it.</summary>
    public bool TakesArticle { get; init; }
}

/// <summary>How a reading is turned into a value.</summary>
internal enum TimeShape
{
    /// <summary>Year, month, day, weekday, as far as written.</summary>
    Calendar,
    /// <summary>A season.</summary>
    Season,
    /// <summary>A quarter or half of a year.</summary>
    Quarter,
    /// <summary>A holiday.</summary>
    Holiday,
    /// <summary>A number of units from some day.</summary>
    Shift,
    /// <summary>A length of time or a repeated time.</summary>
    Length,
    /// <summary>A value of its own.</summary>
    Fixed,
}
