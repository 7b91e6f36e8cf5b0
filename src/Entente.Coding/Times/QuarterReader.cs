namespace Entente.Coding.Times;

/// <summary>Reads quarters, halves and business years: <c>the third quarter of 1990</c>, <c>third-quarter</c>, <c>Q3 2023</c>, <c>fiscal 1989</c>.</summary>
internal static class QuarterReader
{
    /// <summary>The expression that begins at a token; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at) => Fiscal(text, at) ?? Short(text, at) ?? Ordinal(text, at, at, null, null) ?? OfMonths(text, at) ?? OfYear(text, at) ?? Compared(text, at);

    // "fiscal 1989", "fiscal year 1989", "FY2023", "fiscal first quarter".
    private static TimeReading? Fiscal(TimeText text, int at)
    {
        if (text.Is(at, "FY") && text[at + 1] is { Number: > 0 } number)
        {
            int digits = number.End - number.Start;
            int year = digits == 2 ? 2000 + number.Number : number.Number;
            return digits is 2 or 4 ? new(at, at + 2, TimeShape.Calendar, TimeType.Date) { Year = year } : null;
        }

        if (!text.Is(at, "fiscal"))
        {
            return null;
        }

        int next = at + (text.IsHyphen(at + 1) ? 2 : 1);
        if (Ordinal(text, next, at, null, null) is { } quarter)
        {
            return quarter;
        }

        next += text.Is(next, "year") ? 1 : 0;
        return YearReader.Absolute(text, next, out int end) is { } written ? new(at, end, TimeShape.Calendar, TimeType.Date) { Year = written } : null;
    }

    // "Q3 2023", "3Q 2023", "2023 Q3" is left to the year.
    private static TimeReading? Short(TimeText text, int at)
    {
        bool letterFirst = text.Slice(at) is "Q" && text[at + 1] is { Spaced: false, Number: >= 1 and <= 4 };
        bool numberFirst = text[at].Number is >= 1 and <= 4 && text.Slice(at + 1) is "Q" && !text[at + 1].Spaced;
        if (!letterFirst && !numberFirst)
        {
            return null;
        }

        var tail = YearReader.Tail(text, at + 2, out int end);
        return new(at, tail is null ? at + 2 : end, TimeShape.Quarter, TimeType.Date)
        {
            Quarter = text[letterFirst ? at + 1 : at].Number,
            Year = tail?.Year,
            YearShift = tail?.Shift,
        };
    }

    private static TimeReading? Ordinal(TimeText text, int at, int first, int? year, int? shift)
    {
        int rank = text[at].Suffix == NumberSuffix.Ordinal ? text[at].Number : text[at].Word?.Ordinal ?? 0;
        bool hyphen = text.IsHyphen(at + 1);
        int unit = at + 1 + (hyphen ? 1 : 0);
        unit += text.Is(unit, "fiscal") ? 1 : 0;
        var kind = text[unit].Broken ? null : text[unit].Word?.Unit;

        // "the last half of 1989" and "the final quarter of 2011" end the year; "last quarter" is the one before this.
        bool ends = rank == -1 || text.Is(at, "last") && text.IsAny(unit + 1, "of", ",") && YearReader.Absolute(text, unit + 2, out _) is not null;
        rank = !ends ? rank : kind == TimeUnit.Half && text.Is(unit + 1, "of") ? 2 : 4;
        bool half = kind == TimeUnit.Half && rank is 1 or 2;
        if (rank is < 1 or > 4 || kind != TimeUnit.Quarter && !half || text[unit].End - text[unit].Start > 7)
        {
            return null;
        }

        var tail = year is null && shift is null ? YearReader.Tail(text, unit + 1, out int end) : Nothing(unit + 1, out end);
        if (half && tail is null && year is null && shift is null && (text.IsAny(unit + 1, "of") || !text.Is(first - 1, "the")))
        {
            return null;
        }

        return new(first, tail is null ? unit + 1 : end, TimeShape.Quarter, TimeType.Date)
        {
            Quarter = half ? 0 : rank,
            Half = half ? rank : 0,
            Year = year ?? tail?.Year,
            YearShift = shift ?? tail?.Shift,
            TakesArticle = !hyphen,
        };
    }

    // "the April-June quarter", "the January/March period of 1987"; "the December quarter" is the one that ends with it.
    private static TimeReading? OfMonths(TimeText text, int at)
    {
        if (text[at].Word is { Month: > 0 and var ending } && ending % 3 == 0 && text.IsCapital(at) && text.Is(at + 1, "quarter") && !text[at + 1].Broken)
        {
            var year = YearReader.Tail(text, at + 2, out int yearEnd);
            return new(at, year is null ? at + 2 : yearEnd, TimeShape.Quarter, TimeType.Date) { Quarter = ending / 3, Year = year?.Year, YearShift = year?.Shift, TakesArticle = true };
        }

        if (text[at].Word is not { Month: > 0 and var first } || !text.IsCapital(at) || !text.IsHyphen(at + 1) && (!text.Is(at + 1, "/") || text[at + 1].Spaced)
            || text[at + 2].Word is not { Month: > 0 and var last } || last != first + 2 || first % 3 != 1 || !text.IsAny(at + 3, "quarter", "period") || text[at + 3].Broken)
        {
            return null;
        }

        var tail = YearReader.Tail(text, at + 4, out int end);
        return new(at, tail is null ? at + 4 : end, TimeShape.Quarter, TimeType.Date) { Quarter = last / 3, Year = tail?.Year, YearShift = tail?.Shift, TakesArticle = true };
    }

    // "the 1988 second quarter", "this year's third quarter", "next year's first quarter".
    private static TimeReading? OfYear(TimeText text, int at)
    {
        if (YearReader.Absolute(text, at, out int end) is { } year && text[at].Kind == TimeTokenKind.Number)
        {
            return Ordinal(text, end, at, year, null) is { } quarter ? quarter with { TakesArticle = true } : null;
        }

        if (text[at].Word?.Direction is { } direction && text.Is(at + 1, "year") && text.IsPossessive(at + 2))
        {
            return Ordinal(text, at + 3, at, null, direction) is { } quarter ? quarter with { TakesArticle = false } : null;
        }

        return null;
    }

    // "the same period last year", "the quarter a year ago", "last year's quarter": the quarter spoken of, a year before.
    private static TimeReading? Compared(TimeText text, int at)
    {
        if (text.Is(at, "last") && text.Is(at + 1, "year") && text.IsPossessive(at + 2))
        {
            return text.IsAny(at + 3, "quarter", "period") ? YearBefore(at, at + 4) : null;
        }

        int noun = at + (text.IsAny(at, "same", "corresponding", "comparable", "like") ? 1 : 0);
        if (text[noun].Broken || !text.IsAny(noun, "quarter", "period") || noun == at && !text.Is(noun, "quarter"))
        {
            return null;
        }

        int year = noun + (text.IsAny(noun + 1, "of", "in") ? 2 : 1);
        bool last = text.Is(year, "last") && text.Is(year + 1, "year") && !text.IsPossessive(year + 2);
        bool ago = text.IsAny(year, "a", "one") && text.Is(year + 1, "year") && text.IsAny(year + 2, "ago", "earlier", "before");
        return last ? YearBefore(at, year + 2) : ago ? YearBefore(at, year + 3) : null;
    }

    private static TimeReading YearBefore(int first, int end) =>
        new(first, end, TimeShape.Shift, TimeType.Date) { Unit = TimeUnit.Year, Amount = -1, IsAgo = true, IsQuarter = true, TakesArticle = true };

    private static (int? Year, int? Shift)? Nothing(int at, out int end)
    {
        end = at;
        return null;
    }
}
