namespace Entente.Coding.Times;

/// <summary>Reads dates of the calendar: days, months, years, weekdays, decades, centuries.</summary>
internal static class CalendarReader
{
    /// <summary>The date that begins at a token; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at)
    {
        var token = text[at];
        return token.Kind switch
        {
            TimeTokenKind.Number => NumericDateReader.Read(text, at) ?? DayFirst(text, at) ?? EraReader.Read(text, at) ?? LoneYearReader.Read(text, at),
            TimeTokenKind.Mark => text.IsAny(at, "'", "’", "‘") ? EraReader.Read(text, at) ?? LoneYearReader.Read(text, at) : null,
            _ when token.Word is null => null,
            _ when token.Word.Weekday > 0 => Weekday(text, at, token.Word),
            _ when token.Word.Month > 0 => Month(text, at, token.Word, at),
            _ when token.Word.Ordinal > 0 => DayFirst(text, at) ?? EraReader.Read(text, at),
            _ when token.Word.Decade > 0 => EraReader.Read(text, at),
            _ when token.Word.Number is not null || token.Word.Era is not null => LoneYearReader.Read(text, at),
            _ => null,
        };
    }

    /// <summary>A month with day and year, as far as they follow.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The month's token.</param>
    /// <param name="word">The month.</param>
    /// <param name="first">First token of the whole expression.</param>
    public static TimeReading? Month(TimeText text, int at, TimeWord word, int first)
    {
        if (!text.IsCapital(at))
        {
            return null;
        }

        bool shortened = text[at].End - text[at].Start <= 4 && text.Is(at + 1, ".") && !text[at + 1].Spaced;
        int next = at + (shortened ? 2 : 1);
        var day = text[next];
        int number = Day(text, next, out int end);
        number = number > 0 ? number : SpelledDay(text, next);
        if (number > 0)
        {
            var (year, shift) = YearReader.Tail(text, end, out int tail) ?? (null, null);
            bool same = YearReader.IsSame(text, end, out int sameEnd);
            return new(first, same ? sameEnd : year is null && shift is null ? end : tail, TimeShape.Calendar, TimeType.Date) { Month = word.Month, Day = number, Year = year, YearShift = shift, IsNarrative = same };
        }

        if (YearReader.IsSame(text, next, out int saidEnd))
        {
            return new(first, saidEnd, TimeShape.Calendar, TimeType.Date) { Month = word.Month, IsNarrative = true };
        }

        var only = YearReader.Tail(text, next, out int yearEnd);
        if (only is null && !StandsAsMonth(text, at, word, shortened))
        {
            return null;
        }

        return new(first, only is null ? at + 1 + (shortened && !EndsSentence(text, at + 1) ? 1 : 0) : yearEnd, TimeShape.Calendar, TimeType.Date)
        {
            Month = word.Month,
            Year = only?.Year,
            YearShift = only?.Shift,
        };
    }

    /// <summary>The day of the month at a token, <c>15</c>, <c>15th</c> or <c>fifteenth</c>; 0 for none.</summary>
    public static int Day(TimeText text, int at, out int end)
    {
        var token = text[at];
        end = at + 1;
        if (token.Broken)
        {
            return 0;
        }

        if (token is { Kind: TimeTokenKind.Number, Number: >= 1 and <= 31, Suffix: NumberSuffix.None or NumberSuffix.Ordinal })
        {
            // "May 5:30" and "May 5%" are no days.
            bool other = text.IsAny(end, ":", "%", "/") && !text[end].Spaced && text[end + 1] is { Kind: TimeTokenKind.Number, Spaced: false } || text.IsAny(end, "%", "percent", "pct");
            return other ? 0 : token.Number;
        }

        return 0;
    }

    // Reuters of the eighties spells days below ten: "on March Three in Paris", "payable April six"; "in June six people" counts.
    private static int SpelledDay(TimeText text, int at) =>
        text[at] is { Kind: TimeTokenKind.Word, Broken: false, Word.Number: >= 1 and <= 9 and { } number } && (text[at + 1].Broken || text.IsAny(at + 1, RangeReader.Follow)) && !text.IsAny(at + 1, "of", "-", "–", "and") && !(text.Is(at + 1, "to") && Counts(text[at + 2]))
            ? (int)number
            : 0;

    private static bool Counts(TimeToken token) => token is { Number: >= 0 } or { Word: { Number: not null } or { Month: > 0 } };

    // "15 May 2023", "the 15th of May".
    private static TimeReading? DayFirst(TimeText text, int at)
    {
        int day = text[at].Word?.Ordinal is > 0 and <= 20 and int ordinal ? ordinal : Day(text, at, out _);
        int month = at + (text.Is(at + 1, "of") ? 2 : 1);
        month += text.IsHyphen(month) ? 1 : 0;
        if (day == 0 || text[month].Word is not { Month: > 0 } word || !text.IsCapital(month) || text[month].Broken || text[at].Suffix == NumberSuffix.None && text[at].Kind == TimeTokenKind.Number && month > at + 1 && text.Is(at + 1, "of"))
        {
            return null;
        }

        bool shortened = text.Is(month + 1, ".") && text[month].End - text[month].Start <= 4 && text[month + 2] is { Kind: TimeTokenKind.Number };
        int next = month + (shortened ? 2 : 1);
        next += text.IsHyphen(next) ? 1 : 0;

        // "By 5 May 15 people …": a day behind the month means that the number before it is something else.
        if (Day(text, next, out _) > 0 && text[next].Suffix == NumberSuffix.None)
        {
            return null;
        }

        var tail = YearReader.Tail(text, next, out int end);
        return new(at, tail is null ? month + 1 : end, TimeShape.Calendar, TimeType.Date)
        {
            Day = day,
            Month = word.Month,
            Year = tail?.Year,
            YearShift = tail?.Shift,
            TakesArticle = text[at].Suffix == NumberSuffix.Ordinal || text[at].Kind == TimeTokenKind.Word,
        };
    }

    private static TimeReading? Weekday(TimeText text, int at, TimeWord word)
    {
        bool dotted = word.IsShortWeekday && text.Is(at + 1, ".") && !text[at + 1].Spaced;
        int next = at + (dotted ? 2 : 1);
        int comma = text.Is(next, ",") ? next + 1 : next;
        var date = text[comma].Broken ? null
            : text[comma].Word is { Month: > 0 } month ? Month(text, comma, month, at)
            : DayFirst(text, comma);
        if (date is { Day: > 0 })
        {
            return date with { First = at, Weekday = word.Weekday, TakesArticle = false };
        }

        // "returns to Rome on thursday": wires and posts that forget the capital.
        bool written = text.IsCapital(at) || !word.IsShortWeekday && text.IsAny(at - 1, "on", "by", "until", "since");
        if (!written || word.IsShortWeekday && !dotted)
        {
            return null;
        }

        // "the Las Vegas Sun.", "the Sun."
        if (IsNamed(text, at) || word.IsShortWeekday && (text.IsCapital(at - 1) && text[at - 1].Word is null || text.Is(at - 1, "the")))
        {
            return null;
        }

        bool plural = text.Text[text[at].End - 1] == 's';
        if (plural)
        {
            return new(at, at + 1, TimeShape.Fixed, TimeType.Set) { Value = $"XXXX-WXX-{word.Weekday}" };
        }

        var part = text[next] is { Broken: false, Word.DayPart: { } found } ? found : null;
        if (part is not null && text.Slice(next) is [.., 's'])
        {
            return new(at, next + 1, TimeShape.Fixed, TimeType.Set) { Value = $"XXXX-WXX-{word.Weekday}T{part}" };
        }

        return new(at, part is null ? next : next + 1, TimeShape.Calendar, part is null ? TimeType.Date : TimeType.Time) { Weekday = word.Weekday, Part = part };
    }

    // "the Sunday Times", "Monday Night Football", "Bloody Sunday": a paper, a show, a day of history.
    private static bool IsNamed(TimeText text, int at) =>
        text.Is(at + 1, "school") || text.IsCapital(at + 1) && !text[at + 1].Broken
            && (text.IsAny(at + 1, "Times", "Telegraph", "Mail", "Mirror", "Express", "Herald", "Tribune", "Post", "Star", "Sun", "Independent", "Review")
                || text.Is(at + 1, "Night") && text.IsAny(at + 2, "Live", "Football", "Lights"))
        || text.IsAny(at - 1, "Bloody", "Black", "Cyber") && text.IsCapital(at - 1);

    // "may", "march" and names like "April" or "June" only where a month can stand.
    private static bool StandsAsMonth(TimeText text, int at, TimeWord word, bool shortened)
    {
        if (!word.IsCommonWord && text[at].End - text[at].Start > 3)
        {
            return !text.IsCapital(at - 1) || text[at - 1].Word is not null || text.IsAny(at - 1, "In", "Since", "By", "Until", "Early", "Late", "During", "From") || at == 0 || EndsSentence(text, at - 1);
        }

        // "the March accession", "the May elections".
        bool adjective = text.Is(at - 1, "the") && text[at + 1] is { Kind: TimeTokenKind.Word, Broken: false } noun && noun.End - noun.Start > 3 && !text.IsCapital(at + 1);
        if (adjective)
        {
            return true;
        }

        bool shortForm = text[at].End - text[at].Start <= 3 && word.Month != 5;
        if (shortForm && word.Month == 3 && !shortened)
        {
            // "Mar del Plata".
            return false;
        }

        return shortened || (!shortForm || !text.IsCapital(at + 1)) && text.IsAny(at - 1, "in", "of", "last", "next", "this", "early", "late", "mid", "by", "since", "until", "till", "through", "during", "from", "to", "before", "after", "for", "and", "between", "every", "each", "or", "around", "about", "earlier", "later", "-");
    }

    private static bool EndsSentence(TimeText text, int at) =>
        text[at].Kind == TimeTokenKind.Mark && text.IsAny(at, ".", "!", "?", ":", "\"", "”") && (text[at + 1].Broken || text[at + 1].Kind != TimeTokenKind.Word || text.IsCapital(at + 1));
}
