using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Entente.Coding.Times;

/// <summary>Writes TIMEX3 values and reads the days that they mean.</summary>
internal static class TimeValues
{
    /// <summary>The unit of a letter of <c>times.txt</c>; null when it is none.</summary>
    public static TimeUnit? Unit(string letter) => letter switch
    {
        "TS" => TimeUnit.Second,
        "TM" => TimeUnit.Minute,
        "TH" => TimeUnit.Hour,
        "D" => TimeUnit.Day,
        "WE" => TimeUnit.Weekend,
        "W" => TimeUnit.Week,
        "M" => TimeUnit.Month,
        "Q" => TimeUnit.Quarter,
        "H" => TimeUnit.Half,
        "Y" => TimeUnit.Year,
        "DE" => TimeUnit.Decade,
        "CE" => TimeUnit.Century,
        _ => null,
    };

    /// <summary>A length as TIMEX3 writes it, such as <c>P3D</c>, <c>PT2H</c> or <c>PXY</c>.</summary>
    public static string Length(TimeUnit unit, double amount)
    {
        string prefix = unit <= TimeUnit.Hour ? "PT" : "P";
        if (double.IsNaN(amount))
        {
            return prefix + "X" + unit switch { TimeUnit.Decade => "DE", TimeUnit.Century => "CE", _ => Letter(unit) };
        }

        // "half an hour" is thirty minutes, "two and a half years" 2.5 of them.
        if (amount is > 0 and < 1 && Smaller(unit) is var (smaller, factor) && (amount * factor) == Math.Floor(amount * factor))
        {
            return Length(smaller, amount * factor);
        }

        (unit, amount) = unit switch
        {
            TimeUnit.Weekend => (TimeUnit.Day, amount * 2),
            TimeUnit.Quarter => (TimeUnit.Month, amount * 3),
            TimeUnit.Half => (TimeUnit.Month, amount * 6),
            TimeUnit.Decade => (TimeUnit.Year, amount * 10),
            TimeUnit.Century => (TimeUnit.Year, amount * 100),
            _ => (unit, amount),
        };
        return prefix + amount.ToString("0.##", CultureInfo.InvariantCulture) + Letter(unit);
    }

    /// <summary>A day with the units smaller than <paramref name="unit"/> left off.</summary>
    public static string At(LocalDate day, TimeUnit unit) => unit switch
    {
        TimeUnit.Century => Year(day.Year)[..2],
        TimeUnit.Decade => Year(day.Year)[..3],
        TimeUnit.Year => Year(day.Year),
        TimeUnit.Half => $"{Year(day.Year)}-H{(day.Month <= 6 ? 1 : 2)}",
        TimeUnit.Quarter => $"{Year(day.Year)}-Q{(day.Month + 2) / 3}",
        TimeUnit.Month => $"{Year(day.Year)}-{Two(day.Month)}",
        TimeUnit.Week => $"{Year(WeekYearRules.Iso.GetWeekYear(day))}-W{Two(WeekYearRules.Iso.GetWeekOfWeekYear(day))}",
        TimeUnit.Weekend => At(day, TimeUnit.Week) + "-WE",
        _ => $"{Year(day.Year)}-{Two(day.Month)}-{Two(day.Day)}",
    };

    /// <summary>What <see cref="At"/> would write if only the size were known.</summary>
    public static string Unknown(TimeUnit unit) => unit switch
    {
        TimeUnit.Century => "XX",
        TimeUnit.Decade => "XXX",
        TimeUnit.Year => "XXXX",
        TimeUnit.Half => "XXXX-HX",
        TimeUnit.Quarter => "XXXX-QX",
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Week => "XXXX-WXX",
        TimeUnit.Weekend => "XXXX-WXX-WE",
        _ => "XXXX-XX-XX",
    };

    /// <summary>Four digits.</summary>
    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Two digits.</summary>
    public static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Letter(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "S",
        TimeUnit.Minute => "M",
        TimeUnit.Hour => "H",
        TimeUnit.Day => "D",
        TimeUnit.Weekend => "WE",
        TimeUnit.Week => "W",
        TimeUnit.Month => "M",
        TimeUnit.Quarter => "Q",
        TimeUnit.Half => "H",
        _ => "Y",
    };

    private static (TimeUnit Unit, int Factor) Smaller(TimeUnit unit) => unit switch
    {
        TimeUnit.Year => (TimeUnit.Month, 12),
        TimeUnit.Hour => (TimeUnit.Minute, 60),
        TimeUnit.Minute => (TimeUnit.Second, 60),
        TimeUnit.Day => (TimeUnit.Hour, 24),
        TimeUnit.Decade => (TimeUnit.Year, 10),
        TimeUnit.Century => (TimeUnit.Year, 100),
        _ => (unit, 1),
    };
}
