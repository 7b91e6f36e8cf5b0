using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Coding.Headers;

/// <summary>Reads the days that datelines, date lines and page footers carry.</summary>
internal static class DayReader
{
    // Year 1 of the Juche calendar is 1912, the year of Kim Il Sung's birth.
    private const int JucheOffset = 1911;

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // NonBacktracking: linear time whatever the line holds, so that no limit on time is needed.
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string MonthName =
        @"(?<name>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)";

    private static readonly Regex Juche = new(@"\bJuche\s?(?<juche>\d{1,3})\s?\.\s?(?<m>\d{1,2})\s?\.\s?(?<d>\d{1,2})\b", Linear);

    private static readonly Regex MonthFirst = new(
        @"\b" + MonthName + @"\.?\s{1,3}(?<d>\d{1,2})(st|nd|rd|th)?\b(,?\s{1,3}(?<y>\d{4})\b)?(,?\s{1,3}Juche\s?(?<juche>\d{1,3})\b)?", Linear);

    private static readonly Regex DayFirst = new(
        @"\b(?<d>\d{1,2})(st|nd|rd|th)?\.?\s{1,3}(of\s)?" + MonthName + @"\b\.?(,?\s{1,3}(?<y>\d{4})\b)?", Linear);

    private static readonly Regex Numeric = new(@"\b(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})\b", Linear);

    // What may stand beside the day in a date line: weekday, time of day, "Published on", brackets.
    private static readonly Regex Surroundings = new(
        @"^([\s\W\d_]|published|updated|posted|issued|date|last|modified|on|at|gmt|utc|edt|est|kst|jst|am|pm|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?)*$", Linear);

    /// <summary>The first day named in <paramref name="text"/>, of which only a header's length should be given.</summary>
    /// <param name="text">A line or less.</param>
    /// <param name="at">Where the day is written within <paramref name="text"/>.</param>
    public static WrittenDay? Find(string text, out TextSpan at)
    {
        foreach (var pattern in (ReadOnlySpan<Regex>)[Juche, MonthFirst, DayFirst, Numeric])
        {
            for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
            {
                if (Read(match) is { } day)
                {
                    at = new(match.Index, match.Index + match.Length);
                    return day;
                }
            }
        }

        at = default;
        return null;
    }

    /// <summary>Whether <paramref name="text"/> holds a day and next to nothing else.</summary>
    public static WrittenDay? Only(string text)
    {
        if (text.Length > 60 || Find(text, out var at) is not { } day)
        {
            return null;
        }

        string rest = text[..at.Start] + " " + text[at.End..];
        return Surroundings.IsMatch(rest) ? day : null;
    }

    private static WrittenDay? Read(Match match)
    {
        var groups = match.Groups;
        int? year = groups["juche"].Success ? Number(groups["juche"]) + JucheOffset : groups["y"].Success ? Number(groups["y"]) : null;
        int month = groups["name"].Success
            ? Array.IndexOf(Months, groups["name"].Value[..3].ToLowerInvariant()) + 1
            : Number(groups["m"]);
        var day = new WrittenDay(year, month, Number(groups["d"]));
        return day.Nearest(new(year is >= WrittenDay.FirstYear and <= WrittenDay.LastYear ? year.Value : 2000, 1, 1)) is null ? null : day;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
