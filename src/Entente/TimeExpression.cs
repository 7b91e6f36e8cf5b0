namespace Entente;

/// <summary>A time expression in the sense of TimeML's TIMEX3.</summary>
/// <param name="Span">The characters of the expression.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value, such as <c>2022-06</c>, <c>P2D</c>, <c>PAST_REF</c> or <c>XXXX-XX-XX</c> when unresolved.</param>
/// <param name="Interval">The days meant; null for durations, sets and unresolved expressions.</param>
/// <param name="Sentence">Index of the sentence that holds it; -1 outside the sentences.</param>
public sealed record TimeExpression(TextSpan Span, TimeType Type, string Value, DayInterval? Interval, int Sentence);

/// <summary>The four TIMEX3 types.</summary>
public enum TimeType
{
    /// <summary>A calendar date of any size: a day, a month, a decade.</summary>
    Date = 0,
    /// <summary>A time of day.</summary>
    Time = 1,
    /// <summary>A length of time.</summary>
    Duration = 2,
    /// <summary>A repeated time.</summary>
    Set = 3,
}

/// <summary>A stretch of days, both ends included; an end that is not known is null.</summary>
/// <param name="From">First day; null when open.</param>
/// <param name="To">Last day; null when open.</param>
public readonly record struct DayInterval(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the two stretches share a day, open ends reaching without limit.</summary>
    public bool Overlaps(DayInterval other) =>
        (From is null || other.To is null || From <= other.To) && (other.From is null || To is null || other.From <= To);
}
