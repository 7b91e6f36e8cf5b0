namespace Entente.Coding.Times;

/// <summary>Reads decades and centuries: <c>the 1990s</c>, <c>'90s</c>, <c>the nineties</c>, <c>the 20th century</c>.</summary>
internal static class EraReader
{
    /// <summary>The decade or century that begins at a token; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at)
    {
        var token = text[at];
        if (token.Word?.Decade is > 0 and int tens)
        {
            return text.IsAny(at - 1, "the", "early", "late", "mid", "-", "-") ? Fixed(at, at + 1, $"19{tens}") : null;
        }

        if (token is { Kind: TimeTokenKind.Number, Suffix: NumberSuffix.Plural } && token.Number % 10 == 0)
        {
            int digits = token.End - token.Start - 1;
            return digits == 4 && token.Number is >= 1000 and < 2200 ? Fixed(at, at + 1, TimeValues.Year(token.Number)[..3])
                : digits == 2 && text.IsAny(at - 1, "the", "early", "late", "mid", "-") && !text.IsAny(at - 2, "his", "her", "their", "my", "your") ? Fixed(at, at + 1, $"19{token.Number / 10}")
                : null;
        }

        if (token.Kind == TimeTokenKind.Mark)
        {
            return text[at + 1] is { Suffix: NumberSuffix.Plural, Spaced: false } decade && decade.End - decade.Start == 3 && decade.Number % 10 == 0
                ? Fixed(at, at + 2, (decade.Number <= 20 ? "20" : "19") + (decade.Number / 10))
                : null;
        }

        int ordinal = token.Suffix == NumberSuffix.Ordinal ? token.Number : token.Word?.Ordinal ?? 0;
        int next = at + 1;
        if (text.IsHyphen(next) && text[next + 1].Word?.Ordinal is > 0 and int ones && text[at].Word?.Number is 20)
        {
            (ordinal, next) = (20 + ones, next + 2);
        }

        next += text.IsHyphen(next) ? 1 : 0;
        // "20th Century Fox" is a name.
        bool name = text.IsCapital(next) && text.IsCapital(next + 1) && text[next + 1].Word is null && !text[next + 1].Broken;
        return ordinal is > 0 and < 30 && text[next].Word?.Unit == TimeUnit.Century && !text[next].Broken && !name
            ? Fixed(at, next + 1, TimeValues.Two(ordinal - 1))
            : null;
    }

    private static TimeReading Fixed(int first, int end, string value) =>
        new(first, end, TimeShape.Fixed, TimeType.Date) { Value = value, TakesArticle = true };
}
