using System.Collections.Frozen;
using System.Globalization;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Times;

/// <summary>The words and fixed expressions of <c>data/lexicon/times*.txt</c>. Immutable after loading.</summary>
internal sealed class TimeLexicon
{
    private readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    private TimeLexicon(Dictionary<string, TimeWord> words) =>
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Loads the tables.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static TimeLexicon Open(string folder)
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        ReadWords(LexiconFile.Open(folder, "times.txt"), words);
        var phrases = TimePhraseReader.Read(folder);
        foreach (var group in phrases.GroupBy(p => p.Words[0], StringComparer.OrdinalIgnoreCase))
        {
            Word(words, group.Key).Phrases = [.. group.OrderByDescending(p => p.Words.Length)];
        }

        return new(words);
    }

    /// <summary>What a word can be; null for nothing.</summary>
    public TimeWord? Find(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var found) ? found : null;

    /// <summary>Reads <c>times.txt</c>.</summary>
    internal static void ReadWords(LexiconFile file, Dictionary<string, TimeWord> words)
    {
        foreach (var line in file.Lines)
        {
            string[] fields = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 3)
            {
                throw file.Error(line, "expected CLASS VALUE WORD, such as 'month 1 january jan'");
            }

            foreach (string word in fields.Skip(2))
            {
                if (!Set(Word(words, word), fields[0], fields[1]))
                {
                    throw file.Error(line, $"'{fields[0]} {fields[1]}' is no class with a value; see the comments above each class");
                }
            }
        }
    }

    private static bool Set(TimeWord word, string kind, string value)
    {
        bool whole = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        switch (kind)
        {
            case "month" or "month-word" when whole && number is >= 1 and <= 12:
                (word.Month, word.IsCommonWord) = (number, kind == "month-word");
                return true;
            case "weekday" or "weekday-short" when whole && number is >= 1 and <= 7:
                (word.Weekday, word.IsShortWeekday) = (number, kind == "weekday-short");
                return true;
            case "unit" or "half" when TimeValues.Unit(value) is { } unit:
                word.Unit = unit;
                return true;
            case "season" when value is "SP" or "SU" or "FA" or "WI":
                word.Season = value;
                return true;
            case "daypart" when value is "MO" or "AF" or "EV" or "NI" or "DT":
                word.DayPart = value;
                return true;
            case "number" when whole || value == "X":
                word.Number = whole ? number : double.NaN;
                return true;
            case "ordinal" when whole:
                word.Ordinal = number;
                return true;
            case "decade" when whole && number is >= 1 and <= 9:
                word.Decade = number;
                return true;
            case "direction" when whole && number is >= -1 and <= 1:
                word.Direction = number;
                return true;
            case "day" when whole:
                word.Day = number;
                return true;
            case "opener":
                return true;
            case "era" when whole:
                word.Era = number;
                return true;
            case "era" when value.Split('-') is [var before, var last] && int.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out int start) && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int end) && end > start:
                (word.Era, word.EraEnd) = (start, end);
                return true;
            default:
                return false;
        }
    }

    private static TimeWord Word(Dictionary<string, TimeWord> words, string text)
    {
        if (!words.TryGetValue(text, out var word))
        {
            words.Add(text, word = new());
        }

        return word;
    }
}
