using System.Collections.Immutable;

namespace Entente.Coding.Times;

/// <summary>What a single word can be in a time expression; one word can be several things (<c>second</c>, <c>March</c>).</summary>
internal sealed class TimeWord
{
    /// <summary>Month, 1 to 12; 0 for none.</summary>
    public int Month { get; set; }

    /// <summary>Whether the month is also a common word (<c>may</c>, <c>march</c>).</summary>
    public bool IsCommonWord { get; set; }

    /// <summary>ISO weekday, 1 to 7; 0 for none.</summary>
    public int Weekday { get; set; }

    /// <summary>Whether the weekday is a short form that is also a word or name (<c>Sun</c>).</summary>
    public bool IsShortWeekday { get; set; }

    /// <summary>The unit named; null for none.</summary>
    public TimeUnit? Unit { get; set; }

    /// <summary>TIMEX3 code of a season; null for none.</summary>
    public string? Season { get; set; }

    /// <summary>TIMEX3 code of a part of the day; null for none.</summary>
    public string? DayPart { get; set; }

    /// <summary>An amount; <see cref="double.NaN"/> for an unknown one; null for none.</summary>
    public double? Number { get; set; }

    /// <summary>Rank of an ordinal, -1 for the last; 0 for none.</summary>
    public int Ordinal { get; set; }

    /// <summary>Tens of a decade in letters (<c>nineties</c> is 9); 0 for none.</summary>
    public int Decade { get; set; }

    /// <summary>-1 for <c>last</c>, 0 for <c>this</c>, 1 for <c>next</c> and their like; null for none.</summary>
    public int? Direction { get; set; }

    /// <summary>Days from the day of writing; null for none.</summary>
    public int? Day { get; set; }

    /// <summary>The year before an era's first; null for none.</summary>
    public int? Era { get; set; }

    /// <summary>The last year of an era that is over; null for one that goes on.</summary>
    public int? EraEnd { get; set; }

    /// <summary>Expressions that begin with this word, the longest first.</summary>
    public ImmutableArray<TimePhrase> Phrases { get; set; } = [];
}

/// <summary>An expression of several words with a value or a rule of its own.</summary>
/// <param name="Words">Its words and marks, as the scanner cuts them.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">A TIMEX3 value; null for holidays.</param>
/// <param name="Holiday">How the day is found; null for none.</param>
/// <param name="Period">The days of a period of history; null for none.</param>
internal sealed record TimePhrase(ImmutableArray<string> Words, TimeType Type, string? Value, HolidayRule? Holiday, DayInterval? Period);
