using System.Globalization;

namespace Entente.Knowledge.Tables;

/// <summary>Dates of the knowledge files: <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, and ranges <c>FROM..TO</c> with open ends.</summary>
internal static class FactDates
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>Reads a range; an end without day or month reaches to the outer limit of its year or month.</summary>
    public static bool TryParseRange(ReadOnlySpan<char> text, out DayInterval range)
    {
        range = default;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return false;
        }

        DateOnly? from = null;
        DateOnly? to = null;
        if (dots > 0)
        {
            if (!TryParse(text[..dots], atEnd: false, out var day))
            {
                return false;
            }

            from = day;
        }

        if (dots + 2 < text.Length)
        {
            if (!TryParse(text[(dots + 2)..], atEnd: true, out var day))
            {
                return false;
            }

            to = day;
        }

        range = new(from, to);
        return true;
    }

    /// <summary>Reads one date as the first or the last day it can mean.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, bool atEnd, out DateOnly date)
    {
        // The written-out form by hand: it is read some ten thousand times at start.
        if (text.Length == 10 && text[4] == '-' && text[7] == '-'
            && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(text.Slice(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(text[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            date = new(year, month, day);
            return true;
        }

        if (!DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return false;
        }

        if (atEnd && text.Length == 4)
        {
            date = new(date.Year, 12, 31);
        }
        else if (atEnd && text.Length == 7)
        {
            date = new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));
        }

        return true;
    }
}
