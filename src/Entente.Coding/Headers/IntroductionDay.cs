namespace Entente.Coding.Headers;

/// <summary>The day that an introduction names: <c>on May 14</c>, <c>Saturday</c>.</summary>
internal static class IntroductionDay
{
    /// <summary>The day of issue named in <paramref name="words"/>, quoted titles left aside; null when there is none or its year is unknown.</summary>
    /// <param name="words">The introduction behind the author.</param>
    /// <param name="anchor">The day of writing; null when unknown.</param>
    public static DateOnly? Find(string words, DateOnly? anchor)
    {
        string plain = WithoutQuotes(words);
        if (DayReader.Find(plain, out _) is { } day)
        {
            return anchor is { } near ? day.Nearest(near) : day.Exact;
        }

        if (anchor is not { Year: >= WrittenDay.FirstYear and <= WrittenDay.LastYear } written)
        {
            return null;
        }

        foreach (string word in plain.Split([' ', ',', ':', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Enum.TryParse<DayOfWeek>(word, out var weekday) && word == weekday.ToString())
            {
                return written.AddDays(-(((int)written.DayOfWeek - (int)weekday + 7) % 7));
            }
        }

        return null;
    }

    /// <summary>The words without a weekday or <c>on May 14</c> at their end.</summary>
    public static string Strip(string words)
    {
        int space = words.LastIndexOf(' ');
        if (space > 0 && Enum.TryParse<DayOfWeek>(words[(space + 1)..], out _) && !char.IsDigit(words[^1]))
        {
            words = words[..space];
            words = words.EndsWith(" on", StringComparison.Ordinal) ? words[..^3] : words;
        }

        int on = words.LastIndexOf(" on ", StringComparison.Ordinal);
        if (on > 0 && words.Length - on < 20 && DayReader.Only(words[(on + 4)..]) is not null)
        {
            words = words[..on];
        }

        return words.TrimEnd(' ', ',');
    }

    private static string WithoutQuotes(string words)
    {
        int open = words.AsSpan().IndexOfAny('"', '“');
        int close = words.AsSpan().LastIndexOfAny('"', '”');
        return open >= 0 && close > open ? words[..open] + words[(close + 1)..] : words;
    }
}
