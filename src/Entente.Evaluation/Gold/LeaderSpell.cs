using System.Globalization;

namespace Entente.Evaluation.Gold;

/// <summary>A leader's tenure by REIGN's list.</summary>
/// <param name="State">COW's abbreviation of the state.</param>
/// <param name="Leader">Name as the list has it, mostly the family name.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day that is sure; null while in office.</param>
internal sealed record LeaderSpell(string State, string Leader, DateOnly From, DateOnly? To)
{
    /// <summary>Reads the list.</summary>
    /// <exception cref="InvalidDataException">The file has not REIGN's columns.</exception>
    public static IEnumerable<LeaderSpell> Read(string path)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        if (!lines.MoveNext() || !lines.Current.StartsWith("stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{path}:1: no list of REIGN; its first columns are stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear.");
        }

        while (lines.MoveNext())
        {
            var fields = Split(lines.Current);
            if (fields.Count > 8 && Number(fields[6]) is { } year && Number(fields[5]) is { } month && Number(fields[4]) is { } day)
            {
                // The list gives the month of the end without its day: the last sure day is the one before that month.
                DateOnly? to = Number(fields[8]) is { } endYear && Number(fields[7]) is { } endMonth ? new DateOnly(endYear, endMonth, 1).AddDays(-1) : null;
                yield return new(fields[0], fields[3].Trim(), new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month))), to);
            }
        }
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var quoted = false;
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ',' && !quoted))
            {
                fields.Add(line[start..i].Trim('"'));
                start = i + 1;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
        }

        return fields;
    }
}
