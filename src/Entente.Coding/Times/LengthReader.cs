namespace Entente.Coding.Times;

/// <summary>Reads lengths of time and what is counted by them: <c>two years</c>, <c>10-day</c>, <c>three days ago</c>, <c>a year earlier</c>, <c>the nine months</c>, <c>the year</c>.</summary>
internal static class LengthReader
{
    private static readonly string[] Between = ["more", "full", "straight", "consecutive", "trading", "working", "business", "calendar", "long", "whole", "additional", "fiscal", "solid", "successive"];

    // "man of the year": a title.
    private static readonly string[] Awarded = ["man", "woman", "person", "player", "coach", "rookie", "team", "manager", "driver", "athlete", "artist", "book", "film", "album", "song", "word", "car", "product", "goal"];

    /// <summary>The expression that begins at a token; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at) => Counted(text, at) ?? Half(text, at) ?? Bare(text, at);

    private static TimeReading? Counted(TimeText text, int at)
    {
        if (NumberReader.Read(text, at, out int end) is not { } amount || text[at].Suffix == NumberSuffix.Grouped && amount >= 1_000_000)
        {
            return null;
        }

        bool hyphen = text.IsHyphen(end);
        int unitAt = hyphen ? end + 1 : end + (text.IsAny(end, Between) ? 1 : 0);
        if (text[unitAt] is not { Kind: TimeTokenKind.Word, Broken: false, Word.Unit: { } unit } || unit is TimeUnit.Half || unit == TimeUnit.Quarter && (hyphen || text.Is(unitAt + 1, "of") || IsFourth(text, at, unitAt)) || !IsUnitWord(text, at, unitAt, unit))
        {
            return null;
        }

        // "several weekend rallies".
        if (double.IsNaN(amount) && !hyphen && !DirectionReader.IsPlural(text, unitAt) && !text.IsAny(at, "a", "an"))
        {
            return null;
        }

        int after = unitAt + 1;

        // "a year and a half".
        if (text.IsAny(at, "a", "an", "one") && unitAt == at + 1 && text.Is(after, "and") && text.Is(after + 1, "a") && text.Is(after + 2, "half") && !text[after].Broken)
        {
            (amount, after) = (amount + 0.5, after + 3);
        }

        // "55 years old", "16 years of age": how old, not when or how long.
        if (unit >= TimeUnit.Month && (text.Is(after, "old") || text.Is(after, "of") && text.Is(after + 1, "age")))
        {
            return null;
        }

        // "will one day be the second largest".
        if (unit == TimeUnit.Day && text.Is(at, "one") && text.IsAny(at - 1, "will", "would", "may", "might", "could", "'ll", "can"))
        {
            return new(at, after, TimeShape.Fixed, TimeType.Date) { Value = "FUTURE_REF" };
        }

        // "one day in March 2022", "one day last March": some day of it.
        if (unit == TimeUnit.Day && text.Is(at, "one") && !hyphen && (text.Is(after, "in") && !text[after].Broken && (text[after + 1].Word?.Month > 0 || YearReader.Absolute(text, after + 1, out _) is not null)
            || text[after].Word?.Direction is not null && !text[after].Broken))
        {
            return null;
        }

        // "a year-earlier loss", "a centuries-old custom": the article is the noun's.
        if (text.IsHyphen(after) && text.IsAny(at, "a", "an") && (!text.Is(after + 1, "old") || DirectionReader.IsPlural(text, unitAt)))
        {
            return null;
        }

        if (text.IsHyphen(after) && text.IsAny(after + 1, "ago", "earlier"))
        {
            return Ago(text, at, after + 2, unit, amount, text.Is(after + 1, "ago"));
        }

        if (!hyphen || text[at].Kind == TimeTokenKind.Word)
        {
            if (text.IsAny(after, "ago") || text.Is(after, "earlier") || text.IsAny(after, "before", "back") && !text[after + 1].Broken && text.IsAny(after + 1, ".", ","))
            {
                return Ago(text, at, after + 1, unit, amount, text.IsAny(after, "ago", "back"));
            }

            if (text.IsAny(after, "later") || text.Is(after, "from") && text.Is(after + 1, "now") || text.Is(after, "hence"))
            {
                bool later = text.Is(after, "later");
                return new(at, text.Is(after, "from") ? after + 2 : after + 1, TimeShape.Shift, TimeType.Date) { Unit = unit, Amount = amount, IsNarrative = later };
            }
        }

        // "18-to-34-year-olds": an age.
        if (text.IsHyphen(after) && text.Is(after + 1, "olds"))
        {
            return null;
        }

        if (text.IsHyphen(after) && text.IsAny(after + 1, "old", "long"))
        {
            return text.Is(after + 1, "old") && unit == TimeUnit.Year ? null
                : new(at, after + 2, TimeShape.Length, TimeType.Duration) { Unit = unit, Amount = amount };
        }

        after += text.Is(after, "or") && text.IsAny(after + 1, "so", "more", "two") ? 2 : 0;
        bool rate = text.IsAny(at, "a", "an") && IsRate(text, at, unit);
        return new(at, after, TimeShape.Length, rate ? TimeType.Set : TimeType.Duration) { Unit = unit, Amount = amount, TakesArticle = !hyphen && !text.IsAny(at, "a", "an", "one") };
    }

    private static TimeReading Ago(TimeText text, int first, int end, TimeUnit unit, double amount, bool ago) =>
        double.IsNaN(amount)
            ? new(first, end, TimeShape.Fixed, TimeType.Date) { Value = "PAST_REF" }
            : new(first, end, TimeShape.Shift, TimeType.Date) { Unit = unit, Amount = -amount, IsAgo = true, IsNarrative = !ago && unit < TimeUnit.Year };

    // "over a quarter", "one quarter share": a fourth, unless it is a quarter ago or the like.
    private static bool IsFourth(TimeText text, int at, int unit) =>
        text.IsAny(at, "a", "one") && !text.IsAny(unit + 1, "ago", "earlier", "later", "before") && !text.IsAny(at - 1, "in", "for", "within", "per");

    // "half an hour", "half a year", "half a century ago".
    private static TimeReading? Half(TimeText text, int at) =>
        text.Is(at, "half") && text.IsAny(at + 1, "a", "an") && text[at + 2].Word?.Unit is { } unit and not TimeUnit.Half && !DirectionReader.IsPlural(text, at + 2)
            ? text.Is(at + 3, "ago") ? Ago(text, at, at + 4, unit >= TimeUnit.Decade ? TimeUnit.Year : unit, unit switch { TimeUnit.Century => 50, TimeUnit.Decade => 5, _ => 0.5 }, ago: true) : new(at, at + 3, TimeShape.Length, TimeType.Duration) { Unit = unit, Amount = 0.5 }
            : null;

    // "the year", "the quarter"; "years" after a preposition; "year-ago", "year-end".
    private static TimeReading? Bare(TimeText text, int at)
    {
        if (text[at] is not { Kind: TimeTokenKind.Word, Word.Unit: { } unit } || text[at - 1].Number >= 0 || text.IsHyphen(at - 1))
        {
            return null;
        }

        if (DirectionReader.IsPlural(text, at))
        {
            return PluralUnitReader.Read(text, at, unit);
        }

        if (YearReader.Absolute(text, at + 1, out _) is not null)
        {
            return null;
        }

        // "year-end 1986".
        int yearEnd = at + (text.IsHyphen(at + 1) ? 2 : 1);
        if (unit == TimeUnit.Year && text.Is(yearEnd, "end") && YearReader.Absolute(text, yearEnd + 1, out int dated) is { } year && text[yearEnd + 1].Kind == TimeTokenKind.Number)
        {
            return new(at, dated, TimeShape.Calendar, TimeType.Date) { Year = year };
        }

        if (text.Is(at - 1, "the") && Relative(text, at, unit) is { } relative)
        {
            return relative;
        }

        if (text.IsHyphen(at + 1))
        {
            return text.IsAny(at + 2, "ago", "earlier") ? YearAgo(text, at, unit)
                : text.Is(at + 2, "end") && unit >= TimeUnit.Month ? new(at, at + 3, TimeShape.Shift, TimeType.Date) { Unit = unit }
                : text.Is(at + 2, "long") || text.Is(at + 2, "old") && unit != TimeUnit.Year ? new(at, at + 3, TimeShape.Length, TimeType.Duration) { Unit = unit, Amount = 1 }
                : null;
        }

        if (unit == TimeUnit.Year && (text.Is(at + 1, "end") || text.IsPossessive(at + 1) && text.Is(at + 2, "end")))
        {
            return new(at, text.Is(at + 1, "end") ? at + 2 : at + 3, TimeShape.Shift, TimeType.Date) { Unit = unit };
        }

        // "the year ended March 31" is twelve months, whichever.
        if (unit == TimeUnit.Year && text.Is(at - 1, "the") && text.IsAny(at + 1, "ended", "ending", "to"))
        {
            return new(at, at + 1, TimeShape.Length, TimeType.Duration) { Unit = unit, Amount = 1, TakesArticle = true };
        }

        // "the quarter ended Sept. 30": the quarter that holds the month in its middle.
        if (unit == TimeUnit.Quarter && text.IsAny(at - 1, "the", "its", "a", "fiscal", "latest") && text.IsAny(at + 1, "ended", "ending", "to") && text[at + 2].Word is { Month: > 0 } month && text.IsCapital(at + 2))
        {
            return new(at, at + 1, TimeShape.Quarter, TimeType.Date) { Quarter = ((month.Month + 10) % 12 / 3) + 1, Year = CalendarReader.Month(text, at + 2, month, at + 2)?.Year - (month.Month == 1 ? 1 : 0), IsNarrative = true, TakesArticle = true };
        }

        // "results for the full year", "throughout the fiscal year".
        if (unit == TimeUnit.Year && text.IsAny(at - 1, "full", "fiscal", "financial") && text.Is(at - 2, "the") && !text[at].Broken)
        {
            return text.Is(at - 1, "full")
                ? new(at - 1, at + 1, TimeShape.Shift, TimeType.Date) { Unit = unit, TakesArticle = true }
                : new(at - 1, at + 1, TimeShape.Length, TimeType.Duration) { Unit = unit, Amount = 1, TakesArticle = true };
        }

        // "2016 will be the year that …": a predicate names the year and is no time of its own.
        if (text.Is(at - 1, "the") && text.IsAny(at - 2, "is", "was", "be", "been", "became", "become"))
        {
            return null;
        }

        if (unit == TimeUnit.Year && text.Is(at - 1, "the") && text.Is(at - 2, "of") && (text.IsCapital(at) || text.IsAny(at - 3, Awarded)))
        {
            return null;
        }

        bool article = text.Is(at - 1, "the") && unit is TimeUnit.Year or TimeUnit.Quarter or TimeUnit.Month or TimeUnit.Week or TimeUnit.Weekend;
        return article && text.Is(at - 1, "the") && !text.Is(at + 1, "of")
            ? new(at, at + 1, TimeShape.Shift, TimeType.Date) { Unit = unit, Amount = unit == TimeUnit.Quarter ? -1 : 0, IsNarrative = unit == TimeUnit.Quarter, TakesArticle = true }
            : null;
    }

    // "earlier in the day"; "than the year before", "the week after", "reported the year earlier": counted from the day that the text has reached.
    private static TimeReading? Relative(TimeText text, int at, TimeUnit unit)
    {
        if (unit == TimeUnit.Day && text.Is(at - 2, "in") && text.IsAny(at - 3, "earlier", "later", "early", "late"))
        {
            return new(at, at + 1, TimeShape.Shift, TimeType.Date) { Unit = unit, IsNarrative = true, TakesArticle = true };
        }

        bool before = text.IsAny(at + 1, "before", "earlier");
        bool closed = text[at + 2].Broken || text[at + 2].Kind == TimeTokenKind.Mark || text.IsAny(at + 2, "in", "at", "and", "but", "with", "by");
        bool counts = unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year;
        return counts && closed && !text[at + 1].Broken && (before || text.Is(at + 1, "after"))
            ? new(at, at + 2, TimeShape.Shift, TimeType.Date) { Unit = unit, Amount = before ? -1 : 1, IsNarrative = true, IsAgo = text.Is(at + 1, "earlier"), TakesArticle = true }
            : null;
    }

    // "year-ago", "the year-earlier period", "the year-ago quarter".
    private static TimeReading YearAgo(TimeText text, int at, TimeUnit unit)
    {
        int end = at + 3;
        bool quarter = text.IsAny(end, "quarter", "period", "third", "fourth", "second", "first");
        end += text.IsAny(end, "third", "fourth", "second", "first") ? 1 : 0;
        end += text.IsAny(end, "quarter", "period") ? 1 : 0;
        return new(at, end, TimeShape.Shift, TimeType.Date) { Unit = unit, Amount = -1, IsAgo = true, TakesArticle = quarter, IsQuarter = quarter };
    }

    // "a minute" and "a second" are seldom lengths; "one-second" and figures are.
    private static bool IsUnitWord(TimeText text, int at, int unit, TimeUnit kind) =>
        text.Slice(unit).Length > 3 ? kind != TimeUnit.Second || !text.IsAny(at, "a", "an", "one") || text.IsHyphen(unit - 1) : text[at].Kind == TimeTokenKind.Number || text.Is(unit, "day");

    // "$500 a year", "twice a week", "80 percent a year".
    private static bool IsRate(TimeText text, int at, TimeUnit unit) =>
        unit >= TimeUnit.Hour && (text[at - 1].Kind == TimeTokenKind.Number
            || text.IsAny(at - 1, "twice", "once", "times", "thrice", "percent", "%", "million", "billion", "thousand", "hundred", "dollars", "cents", "barrels", "tons", "tonnes", "hours", "days", "months", "people", "pounds", "euros", "pct", "dlrs", "mln"));
}
