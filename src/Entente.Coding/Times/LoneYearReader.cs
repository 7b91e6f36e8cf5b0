namespace Entente.Coding.Times;

/// <summary>Reads a year that stands alone, and tells it from other numbers of four digits.</summary>
internal static class LoneYearReader
{
    private const int FirstPlain = 1900;
    private const int LastPlain = 2050;

    // Words that count things even when a preposition of time stands before the number.
    private static readonly string[] Counted =
        ["people", "men", "women", "troops", "soldiers", "dollars", "dlrs", "million", "billion", "mln", "bln", "percent", "pct", "tons", "tonnes", "km", "kilometers", "kilometres", "meters", "metres", "miles", "feet", "points", "shares", "barrels", "copies", "hours", "days", "weeks", "months", "years", "yen", "won", "euros", "pounds", "acres", "hectares", "GMT", "hrs", "UTC"];

    // Plurals that have a year rather than a number before them: "1986 results".
    private static readonly string[] OfYear =
        ["results", "earnings", "profits", "losses", "sales", "revenues", "levels", "figures", "estimates", "forecasts", "budgets", "prices", "exports", "imports", "deliveries", "statistics", "elections", "polls", "primaries",
         "talks", "negotiations", "reforms", "amendments", "accords", "agreements", "sanctions", "hearings", "attacks", "bombings", "riots", "protests", "games", "championships", "contracts", "models", "taxes"];

    /// <summary>The year that begins at a token; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at)
    {
        if (YearReader.Absolute(text, at, out int end) is not { } year)
        {
            return null;
        }

        // "more than two thousand years", "two thousand people": an amount, unless a preposition of time or the year itself stands before it.
        if (text[at].Word?.Number is 2 && (!AfterTimeWord(text, at) || text[end].Word?.Unit is not null || CountsWhatFollows(text, end - 1)))
        {
            return null;
        }

        bool plain = text[at].Kind == TimeTokenKind.Number;
        if (plain && Pair(text, at, year) is { } pair)
        {
            return pair;
        }

        if (plain && !IsYear(text, at, year) || text[at].Kind == TimeTokenKind.Mark && !AfterTimeWord(text, at))
        {
            return null;
        }

        // "the 1988 period" of a business report.
        bool period = text.Is(at - 1, "the") && text.IsAny(end, "period", "quarter", "season", "calendar");
        int business = text.IsAny(end, "fiscal", "financial", "model", "tax", "crop", "marketing", "school", "academic") && text.Is(end + 1, "year") ? end + 2 : end;
        if (business > end)
        {
            return new(at, business, TimeShape.Calendar, TimeType.Date) { Year = year, TakesArticle = true };
        }

        return new(at, period ? end + 1 : end, TimeShape.Calendar, TimeType.Date) { Year = year, TakesArticle = period, IsQuarter = period && text.IsAny(end, "period", "quarter") };
    }

    // "1986/87", "1942-45": from the one year to the other.
    private static TimeReading? Pair(TimeText text, int at, int year)
    {
        bool joined = text.IsHyphen(at + 1) || text.Is(at + 1, "/") && !text[at + 1].Spaced;
        if (!joined || text[at + 2] is not { Spaced: false, Suffix: NumberSuffix.None, Number: >= 0 } second || second.End - second.Start != 2
            || text.IsHyphen(at + 3) || text.IsAny(at + 3, "/", "%", ":") && !text[at + 3].Spaced || year is < FirstPlain or > LastPlain)
        {
            return null;
        }

        int last = year - (year % 100) + second.Number;
        last += last < year && year % 100 > 90 ? 100 : 0;
        return last > year ? new(at, at + 3, TimeShape.Fixed, TimeType.Date) { Value = $"{TimeValues.Year(year)}/{TimeValues.Year(last)}" } : null;
    }

    private static bool IsYear(TimeText text, int at, int year)
    {
        if (text.IsAny(at + 1, Counted) || text.IsAny(at + 1, "%", ":", "/") && !text[at + 1].Spaced || text.IsAny(at - 1, "$", "£", "€", "#", "¥", ".", "/", "No", "$"))
        {
            return text.Is(at - 1, ".") && text[at].Spaced && year is >= FirstPlain and <= LastPlain && !text.IsAny(at + 1, Counted);
        }

        // "F-2000", "Expo-2000": part of a name. "mid-1998" and "1998-2000" are years.
        if (text.IsHyphen(at - 1))
        {
            return text.IsAny(at - 2, "mid", "late", "early", "pre", "post", "end") || text[at - 2].Number is >= 1000 and <= 2199 || text[at - 2].Kind != TimeTokenKind.Word;
        }

        bool counts = CountsWhatFollows(text, at);
        if (AfterTimeWord(text, at))
        {
            return !counts;
        }

        bool name = text.IsCapital(at - 1) && text[at - 1].Word is null && !text.IsAny(at - 1, "The", "A", "His", "Her", "Its", "Their", "And", "But", "For") && !text[at].Broken;
        bool determined = text.IsAny(at - 1, "the", "a", "its", "his", "her", "their", "our", "'s", "’s", "this", "that", "and", "or");
        return year is >= FirstPlain and <= LastPlain && !name && (!counts || determined) && (text[at - 1].Kind != TimeTokenKind.Number || text.Is(at - 1, ")"));
    }

    // A plural behind the number is what it counts, unless it is one that has its year before it.
    private static bool CountsWhatFollows(TimeText text, int at) =>
        text[at + 1] is { Kind: TimeTokenKind.Word, Broken: false } && !text.IsCapital(at + 1) && text[at + 1].Word?.Unit is null
        && text.Slice(at + 1) is [.., not 's', 's'] && !text.IsAny(at + 1, OfYear) && !text.IsAny(at + 1, "as", "was", "is", "has", "this", "its", "his", "does", "us", "besides", "always");

    private static bool AfterTimeWord(TimeText text, int at) =>
        text.IsAny(at - 1, "in", "since", "by", "until", "till", "before", "after", "during", "early", "late", "mid", "fiscal", "from", "through", "year", "between", "around", "about", "circa", "summer", "winter", "spring", "autumn", "fall", "end", "throughout")
        || text.Is(at - 1, "of") && text.IsAny(at - 2, "end", "beginning", "start", "half", "quarter", "summer", "winter", "spring", "autumn", "fall", "part", "middle", "rest", "as", "election", "elections", "revolution", "war", "crisis", "treaty", "agreement", "declaration", "most", "much", "remainder");
}
