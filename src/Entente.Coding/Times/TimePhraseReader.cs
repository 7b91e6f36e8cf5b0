using System.Collections.Immutable;
using System.Globalization;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Times;

/// <summary>Reads the tables of fixed expressions, holidays and periods of history.</summary>
internal static class TimePhraseReader
{
    /// <summary>Reads the three tables.</summary>
    public static List<TimePhrase> Read(string folder) =>
    [
        .. Phrases(LexiconFile.Open(folder, "times-phrases.txt")),
        .. Holidays(LexiconFile.Open(folder, "times-holidays.txt")),
        .. Periods(LexiconFile.Open(folder, "times-periods.txt")),
    ];

    /// <summary>Reads <c>TYPE VALUE WORDS</c>.</summary>
    internal static IEnumerable<TimePhrase> Phrases(LexiconFile file)
    {
        foreach (var line in file.Lines)
        {
            string[] fields = line.Fields(3);
            if (fields.Length < 3 || !Enum.TryParse<TimeType>(fields[0], ignoreCase: true, out var type) || char.IsDigit(fields[0][0]))
            {
                throw file.Error(line, "expected TYPE VALUE WORDS, such as 'date PRESENT_REF right now', with date, time, duration or set as TYPE");
            }

            yield return new(Words(fields[2]), type, fields[1], null, null);
        }
    }

    /// <summary>Reads <c>RULE NAME</c>.</summary>
    internal static IEnumerable<TimePhrase> Holidays(LexiconFile file)
    {
        foreach (var line in file.Lines)
        {
            string[] fields = line.Fields(2);
            if (fields.Length < 2 || Rule(fields[0]) is not { } rule)
            {
                throw file.Error(line, "expected RULE NAME, such as '12-25 Christmas', '11-4-4 Thanksgiving' or 'easter-2 Good Friday'");
            }

            yield return new(Words(fields[1]), TimeType.Date, null, rule, null);
        }
    }

    /// <summary>Reads <c>FROM TO NAME | NAME</c>.</summary>
    internal static IEnumerable<TimePhrase> Periods(LexiconFile file)
    {
        foreach (var line in file.Lines)
        {
            string[] fields = line.Fields(3);
            if (fields.Length < 3 || Day(fields[0]) is not { } from || fields[1] != "-" && (Day(fields[1]) is not { } end || end < from))
            {
                throw file.Error(line, "expected FROM TO NAME with days as YYYY-MM-DD, the first before the second, '-' for an open end");
            }

            foreach (string name in fields[2].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return new(Words(name), TimeType.Date, null, null, new(from, Day(fields[1])));
            }
        }
    }

    private static HolidayRule? Rule(string text)
    {
        if (text == "election")
        {
            return HolidayRule.Election;
        }

        if (text.StartsWith("easter", StringComparison.Ordinal))
        {
            return int.TryParse(text.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int days) ? new(0, 0, days) : null;
        }

        bool last = text.EndsWith("--1", StringComparison.Ordinal);
        string[] parts = (last ? text[..^3] : text).Split('-');
        int[] numbers = [.. parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0)];
        return numbers switch
        {
            [>= 1 and <= 12, >= 1 and <= 7] when last => new(numbers[0], numbers[1], -1),
            [>= 1 and <= 12, >= 1 and <= 31] => new(numbers[0], 0, numbers[1]),
            [>= 1 and <= 12, >= 1 and <= 7, >= 1 and <= 5] => new(numbers[0], numbers[1], numbers[2]),
            _ => null,
        };
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // The same cut as the scanner's: letters, digits, single marks.
    private static ImmutableArray<string> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        int at = 0;
        while (at < text.Length)
        {
            int start = at++;
            if (text[start] == ' ')
            {
                continue;
            }

            if (text[start] == '\'' && at < text.Length && text[at] == 's')
            {
                at++;
            }
            else if (char.IsLetterOrDigit(text[start]))
            {
                while (at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsDigit(text[at]) == char.IsDigit(text[start]))
                {
                    at++;
                }
            }

            words.Add(text[start..at]);
        }

        return words.ToImmutable();
    }
}
