using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Coding.Headers;

/// <summary>Weighs the dates that a header carries: the supplied one, the dateline's, a date line's and the footer's.</summary>
internal sealed class HeaderDates
{
    private readonly ImmutableArray<string>.Builder _notes = ImmutableArray.CreateBuilder<string>();

    /// <summary>Completes the dateline's year from the other dates and notes where dates disagree.</summary>
    /// <param name="supplied">The date that came with the article; null when none did.</param>
    /// <param name="head">What stands above the body.</param>
    /// <param name="footer">The day in the page's footer; null when there is none.</param>
    public HeaderDates(DateOnly? supplied, Head head, WrittenDay? footer)
    {
        if (supplied is { Year: < WrittenDay.FirstYear or > WrittenDay.LastYear } odd)
        {
            _notes.Add($"The supplied date {Text(odd)} is not a plausible day of publication.");
        }

        var written = footer?.Exact ?? head.Day?.Exact;
        Published = supplied ?? written ?? head.Dateline?.Day?.Exact;
        var near = supplied is { Year: >= WrittenDay.FirstYear and <= WrittenDay.LastYear } ? supplied : written;
        Dateline = near is { } known ? head.Dateline?.Day?.Nearest(known) : head.Dateline?.Day?.Exact;
        Note("The dateline", Dateline, supplied);
        Note("The page's date line", head.Day?.Exact, supplied ?? Dateline);
        Note("The page's footer", footer?.Exact, supplied ?? Dateline);
    }

    /// <summary>Day of publication: the supplied one, else the best that the page says.</summary>
    public DateOnly? Published { get; }

    /// <summary>The dateline's day with its year; null when it has none or the year is not known.</summary>
    public DateOnly? Dateline { get; }

    /// <summary>What is odd.</summary>
    public ImmutableArray<string> Notes => _notes.ToImmutable();

    private void Note(string where, DateOnly? said, DateOnly? other)
    {
        if (said is { } a && other is { } b && a != b)
        {
            _notes.Add($"{where} says {Text(a)}, but the article is dated {Text(b)}.");
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
