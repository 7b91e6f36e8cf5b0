namespace Entente.Coding.Times;

/// <summary>Tells where <c>last year</c> stands for the quarter or period that a business report compares: <c>compared with a loss of $3 million last year</c>.</summary>
internal static class YearComparison
{
    // "from earnings of $33 million last year": the amount and what is compared fit in so many tokens.
    private const int Reach = 10;

    /// <summary>Whether an amount that something is compared with stands right before or behind the year.</summary>
    public static bool Is(TimeText text, TimeReading reading)
    {
        if (reading is not { Shape: TimeShape.Shift, Unit: TimeUnit.Year, Amount: -1, IsNarrative: false } || !text.Is(reading.First, "last"))
        {
            return false;
        }

        bool behind = text.IsPossessive(reading.End) && text.IsAny(reading.End + 1, "$", "#", "£", "€");
        if (!behind && !IsAmount(text, reading.First - 1))
        {
            return false;
        }

        for (int i = reading.First - 1; i >= 0 && i > reading.First - Reach && !text[i + 1].Broken && !text.IsAny(i, ";", "?", "!"); i--)
        {
            if (text.IsAny(i, "from", "with", "than", "against", "versus", "vs"))
            {
                return true;
            }
        }

        return false;
    }

    // "$3 million", "83 cents", "12 cents a share,".
    private static bool IsAmount(TimeText text, int at)
    {
        int last = text.Is(at, ",") ? at - 1 : at;
        last -= text.Is(last, "share") && text.IsAny(last - 1, "a", "per") ? 2 : 0;
        return text[last].Kind == TimeTokenKind.Number || text.IsAny(last, "million", "billion", "mln", "bln", "cents", "cts", "dollars", "dlrs", "pct", "percent", "%");
    }
}
