using System.Globalization;
using NodaTime;

namespace Entente.Coding.Times;

/// <summary>The days that a resolved TIMEX3 date or time value means.</summary>
internal static class ValueDays
{
    /// <summary>First and last day of a value such as <c>2022-06</c>, <c>2022-W12</c>, <c>199</c> or <c>2022-06-03TEV</c>; null when it names none.</summary>
    public static DayInterval? Of(string value)
    {
        int time = value.IndexOf('T', StringComparison.Ordinal);
        string date = time > 0 ? value[..time] : value;
        int slash = date.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            return Of(date[..slash]) is { } first && Of(date[(slash + 1)..]) is { } last ? new(first.From, last.To) : null;
        }

        string[] parts = date.Split('-');
        if (!parts[0].All(char.IsAsciiDigit) || parts[0].Length is < 2 or > 4)
        {
            return null;
        }

        int year = int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture);
        return parts[0].Length switch
        {
            2 => Years(year * 100, 100),
            3 => Years(year * 10, 10),
            _ when year is < 1 or > 9998 => null,
            _ when parts.Length == 1 => Years(year, 1),
            _ => InYear(year, parts),
        };
    }

    /// <summary>A NodaTime date as the glossary's plain day; null outside its range.</summary>
    public static DateOnly? Plain(LocalDate day) => day.Year is >= 1 and <= 9999 ? day.ToDateOnly() : null;

    private static DayInterval? Years(int first, int count) =>
        first is >= 1 and < 9900 ? new(new DateOnly(first, 1, 1), new DateOnly(first + count - 1, 12, 31)) : null;

    private static DayInterval? InYear(int year, string[] parts)
    {
        string part = parts[1];
        if (part.Length == 2 && char.IsAsciiDigit(part[1]))
        {
            return part[0] switch
            {
                'Q' when part[1] is >= '1' and <= '4' => Months(year, ((part[1] - '1') * 3) + 1, 3),
                'H' when part[1] is '1' or '2' => Months(year, ((part[1] - '1') * 6) + 1, 6),
                _ => char.IsAsciiDigit(part[0]) ? Day(year, part, parts) : null,
            };
        }

        return part switch
        {
            "SP" => Months(year, 3, 3),
            "SU" => Months(year, 6, 3),
            "FA" => Months(year, 9, 3),
            "WI" => Months(year, 12, 3),
            ['W', _, _] when int.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int week) && week is >= 1 and <= 53 => Week(year, week, parts),
            _ => null,
        };
    }

    private static DayInterval? Week(int year, int week, string[] parts)
    {
        var monday = LocalDate.FromWeekYearWeekAndDay(year, Math.Min(week, 52), IsoDayOfWeek.Monday).PlusWeeks(week == 53 ? 1 : 0);
        return parts.Length < 3 ? new(Plain(monday), Plain(monday.PlusDays(6)))
            : parts[2] == "WE" ? new(Plain(monday.PlusDays(5)), Plain(monday.PlusDays(6)))
            : null;
    }

    private static DayInterval? Day(int year, string month, string[] parts)
    {
        int m = int.Parse(month, NumberStyles.None, CultureInfo.InvariantCulture);
        if (m is < 1 or > 12)
        {
            return null;
        }

        if (parts.Length == 2)
        {
            return Months(year, m, 1);
        }

        return int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int d) && d >= 1 && d <= DateTime.DaysInMonth(year, m)
            ? new(new DateOnly(year, m, d), new DateOnly(year, m, d))
            : null;
    }

    private static DayInterval Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(count).AddDays(-1));
    }
}
