namespace Entente.Coding.Headers;

/// <summary>Tells whether a date of writing can be one.</summary>
internal static class PlausibleDays
{
    /// <summary>The day that relative time expressions count from; null when none is known, or when it is unset or garbled (year 1, the year 2999) and must date nothing.</summary>
    public static DateOnly? Plausible(this Header header) =>
        header.Anchor is { Year: >= WrittenDay.FirstYear and <= WrittenDay.LastYear } day ? day : null;
}
