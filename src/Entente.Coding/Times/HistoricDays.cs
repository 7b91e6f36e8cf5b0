using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Entente.Coding.Lexicons;
using NodaTime;

namespace Entente.Coding.Times;

/// <summary>Days that a text names without their year because everyone knows what happened on them: <c>the Sept. 11 attacks</c>. Immutable after loading.</summary>
internal sealed class HistoricDays
{
    private readonly FrozenDictionary<(int Month, int Day), ImmutableArray<Entry>> _days;

    private HistoricDays(IEnumerable<Entry> entries) =>
        _days = entries.GroupBy(e => (e.Day.Month, e.Day.Day)).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Day).ToImmutableArray());

    /// <summary>Loads <c>times-days.txt</c>.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static HistoricDays Open(string folder) => Read(LexiconFile.Open(folder, "times-days.txt"));

    /// <summary>Reads <c>YYYY-MM-DD WORD WORD…</c>.</summary>
    internal static HistoricDays Read(LexiconFile file)
    {
        var entries = new List<Entry>();
        foreach (var line in file.Lines)
        {
            string[] fields = line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 2 || !DateOnly.TryParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                throw file.Error(line, "expected YYYY-MM-DD WORD WORD…, such as '2001-09-11 attacks attack'");
            }

            entries.Add(new(LocalDate.FromDateOnly(day), [.. fields.Skip(1)]));
        }

        return new(entries);
    }

    /// <summary>The reading with the year of the latest such day before the day of writing, when the word behind it is one for what happened.</summary>
    public TimeReading Dated(TimeText text, TimeReading reading, LocalDate? written)
    {
        if (reading is not { Shape: TimeShape.Calendar, Day: > 0, Month: > 0, Year: null, YearShift: null, Direction: null, Clock: null } || text[reading.End].Broken
            || !_days.TryGetValue((reading.Month, reading.Day), out var days))
        {
            return reading;
        }

        foreach (var day in days)
        {
            if (written > day.Day && text.IsAny(reading.End, day.Words.AsSpan()))
            {
                return reading with { Year = day.Day.Year };
            }
        }

        return reading;
    }

    private sealed record Entry(LocalDate Day, ImmutableArray<string> Words);
}
