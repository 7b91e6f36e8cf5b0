namespace Entente.Coding.Times;

/// <summary>Reads years: <c>1998</c>, <c>'98</c>, <c>nineteen ninety-six</c>, <c>Juche 112 (2023)</c>, <c>Reiwa 5</c>, and the tails <c>of 1998</c>, <c>this year</c>.</summary>
internal static class YearReader
{
    private const int Earliest = 1000;
    private const int Latest = 2199;

    // Years ago that still tell the month.
    private const int FarthestBack = 1000;

    /// <summary>A year as it stands behind a month, season or quarter; the words before it are not looked at.</summary>
    /// <returns>The year, or the years from the year of writing.</returns>
    public static (int? Year, int? Shift)? Tail(TimeText text, int at, out int end)
    {
        int start = at;
        if (text.Is(start, ",") && !text[start + 1].Broken && (Absolute(text, start + 1, out _) is not null))
        {
            start++;
        }
        else if (text.Is(start, "of"))
        {
            start += text.Is(start + 1, "the") && text.Is(start + 2, "year") ? 3 : 1;
        }

        // "the second half of the year".
        if (text.Is(at, "of") && text.Is(at + 1, "the") && text.Is(at + 2, "year") && Absolute(text, at + 3, out _) is null && !text[at + 2].Broken)
        {
            end = at + 3;
            return (null, 0);
        }

        // "the third quarter of fiscal 2022", "… of fiscal year 2022", "… of the fiscal year 2022".
        int business = start + (text.Is(start, "the") ? 1 : 0);
        if (text.Is(business, "fiscal"))
        {
            business += text.Is(business + 1, "year") ? 2 : 1;
            start = Absolute(text, business, out _) is null ? start : business;
        }

        if (Absolute(text, start, out end) is { } year)
        {
            return (year, null);
        }

        int article = text.Is(start, "the") ? 1 : 0;
        if (text[start + article].Word?.Direction is { } direction && text.Is(start + article + 1, "year") && !text[start].Broken)
        {
            end = start + article + 2;
            return (null, direction);
        }

        if (text.IsAny(start, "a", "one") && text.Is(start + 1, "year") && text.IsAny(start + 2, "ago", "earlier"))
        {
            end = start + 3;
            return (null, -1);
        }

        // "in December three years ago": the year is counted back, the month is said.
        if (!text[start].Broken && NumberReader.Read(text, start, out int unit) is >= 1 and < FarthestBack and var back && back == Math.Floor(back) && text.IsAny(unit, "year", "years") && text.Is(unit + 1, "ago"))
        {
            end = unit + 2;
            return (null, -(int)back);
        }

        end = at;
        return null;
    }

    /// <summary>Whether a month is followed by the year that the text has reached: <c>of the same year</c>, <c>that year</c>.</summary>
    public static bool IsSame(TimeText text, int at, out int end)
    {
        int start = at + (text.Is(at, "of") ? 1 : 0);
        int year = text.Is(start, "that") ? start + (text.Is(start + 1, "same") ? 2 : 1) : text.Is(start, "the") && text.Is(start + 1, "same") ? start + 2 : -1;
        end = year + 1;
        return year > 0 && text.Is(year, "year") && !text[start].Broken;
    }

    /// <summary>A year in figures, words or an era's count.</summary>
    public static int? Absolute(TimeText text, int at, out int end)
    {
        end = at + 1;
        var token = text[at];
        if (token.Broken && at > 0)
        {
            return null;
        }

        if (token is { Kind: TimeTokenKind.Number, Suffix: NumberSuffix.None, Number: >= Earliest and <= Latest } && token.End - token.Start == 4)
        {
            return token.Number;
        }

        if (token.Kind == TimeTokenKind.Mark && text.IsAny(at, "'", "’", "‘") && text[at + 1] is { Spaced: false, Number: >= 0, Suffix: NumberSuffix.None } two && two.End - two.Start == 2)
        {
            end = at + 2;
            return two.Number + (two.Number <= 30 ? 2000 : 1900);
        }

        return token.Word?.Era is int era ? Era(text, at, era, token.Word.EraEnd, ref end) : InWords(text, at, ref end);
    }

    // "Juche 112 (2023)", "Reiwa 5"; the year in brackets belongs to the expression.
    private static int? Era(TimeText text, int at, int before, int? last, ref int end)
    {
        if (text[at + 1] is not { Number: > 0 and < 200, Suffix: NumberSuffix.None } count || !text.IsCapital(at))
        {
            return null;
        }

        int year = before + count.Number;
        if (year > last)
        {
            return null;
        }

        end = at + 2;
        if (text.Is(end, "(") && text[end + 1].Number == year && text.Is(end + 2, ")"))
        {
            end += 3;
        }

        return year;
    }

    // "nineteen ninety-six", "two thousand", "two thousand three".
    private static int? InWords(TimeText text, int at, ref int end)
    {
        double? first = text[at].Word?.Number;
        if (first is 19 or 18 or 17 or 20 && text[at + 1].Word?.Number is >= 10 and < 100 and { } tens)
        {
            end = at + 2;
            int unit = text.IsHyphen(end) ? end + 1 : end;
            if (tens >= 20 && text[unit].Word?.Number is >= 1 and < 10 and { } ones)
            {
                end = unit + 1;
                tens += ones;
            }

            return (int)((first * 100) + tens);
        }

        if (first is 2 && text.Is(at + 1, "thousand"))
        {
            end = at + 2;
            int rest = text.Is(end, "and") ? end + 1 : end;
            if (text[rest].Word?.Number is >= 1 and < 20 and { } ones)
            {
                end = rest + 1;
                return 2000 + (int)ones;
            }

            return 2000;
        }

        return null;
    }
}
