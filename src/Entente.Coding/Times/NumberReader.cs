namespace Entente.Coding.Times;

/// <summary>Reads amounts: <c>12</c>, <c>twenty four</c>, <c>a few</c>, <c>two to three</c>, <c>one and a half</c>, <c>70-odd</c>, <c>ten or so</c>.</summary>
internal static class NumberReader
{
    // "nine hundred ninety-nine thousand …": more words than this are no amount of time.
    private const int MostWords = 8;

    /// <summary>The amount that begins at a token; null when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="end">The token after the amount.</param>
    /// <returns><see cref="double.NaN"/> for an amount that no figure stands for.</returns>
    public static double? Read(TimeText text, int at, out int end)
    {
        double? value = Single(text, at, out end);
        if (value is null)
        {
            return null;
        }

        // "two to three weeks", "12 to 18 months": the lower end, as TIMEX3 has no ranges of lengths.
        int joint = text.IsHyphen(end) && text.IsAny(end + 1, "to", "or") && text.IsHyphen(end + 2) ? end + 1 : end;
        bool joined = text.IsAny(joint, "to", "or") || text.IsHyphen(end);
        if (joined && !text[end].Broken && !double.IsNaN(value.Value) && Single(text, joint == end ? end + 1 : end + 3, out int second) is { } upper && (upper > value || double.IsNaN(upper)))
        {
            end = second;
        }
        else if (Half(text, end) is var half && half > end)
        {
            (value, end) = (value + 0.5, half);
        }

        end = text[at].Kind == TimeTokenKind.Number || text[at].Word?.Number is not null ? Rounding(text, end) : end;
        return value;
    }

    // "and a half", "-and-a-half".
    private static int Half(TimeText text, int at)
    {
        foreach (string word in (ReadOnlySpan<string>)["and", "a", "half"])
        {
            at += text.IsHyphen(at) ? 1 : 0;
            if (!text.Is(at++, word))
            {
                return -1;
            }
        }

        return at;
    }

    // "70-odd years", "20-plus years", "ten or so years": about as many as the figure says.
    private static int Rounding(TimeText text, int end)
    {
        int word = text.IsHyphen(end) ? end + 1 : end;
        return text.IsAny(word, "odd", "plus") && !text[word].Broken ? word + 1
            : text.Is(end, "or") && text.IsAny(end + 1, "so", "more") && text[end + 2] is { Broken: false, Word.Unit: not null } ? end + 2
            : end;
    }

    private static double? Single(TimeText text, int at, out int end)
    {
        var token = text[at];
        end = at + 1;
        if (token.Kind == TimeTokenKind.Number)
        {
            if (token.Suffix is NumberSuffix.Ordinal or NumberSuffix.Plural)
            {
                return null;
            }

            if (token.Number is > 0 and < 1000 && text[end] is { Number: >= 0, Suffix: NumberSuffix.None, Spaced: true, Broken: false } rest && rest.End - rest.Start == 3)
            {
                // "5 000 years": thousands set apart by a space.
                return (token.Number * 1000) + text[end++].Number;
            }

            return token.Number < 0 ? Fraction(text.Slice(at)) : token.Number + Part(text, at + 1, ref end);
        }

        if (text.IsAny(at, "a", "an"))
        {
            return Indefinite(text, at, ref end);
        }

        return token.Word?.Number is null ? null : Words(text, at, out end);
    }

    // "3-1/2 years", "2 1/4 hours".
    private static double Part(TimeText text, int at, ref int end)
    {
        int first = text.IsHyphen(at) ? at + 1 : at;
        if (text[first] is not { Number: >= 1 and <= 3, Suffix: NumberSuffix.None, Broken: false } upper || !text.Is(first + 1, "/") || text[first + 1].Spaced
            || text[first + 2] is not { Number: 2 or 4, Spaced: false } lower || lower.Number <= upper.Number)
        {
            return 0;
        }

        end = first + 3;
        return (double)upper.Number / lower.Number;
    }

    private static double? Indefinite(TimeText text, int at, ref int end)
    {
        if (text.Is(at + 1, "couple"))
        {
            end = at + (text.Is(at + 2, "of") ? 3 : 2);
            return 2;
        }

        if (text[at + 1].Word?.Number is { } amount && (double.IsNaN(amount) || amount is 12 or >= 100))
        {
            var rest = Words(text, at + 1, out end);
            return rest;
        }

        return 1;
    }

    private static double? Words(TimeText text, int at, out int end)
    {
        double total = 0, part = 0;
        end = at;
        for (int i = at; i < at + MostWords; i++)
        {
            int word = text.IsHyphen(i) && i > at && part >= 20 ? i + 1 : i;
            if (text[word].Word?.Number is not { } value || i > at && (text[i].Broken || double.IsNaN(value)))
            {
                break;
            }

            if (double.IsNaN(value))
            {
                end = word + 1;
                return value;
            }

            if (value >= 100)
            {
                part = Math.Max(part, 1) * value;
                (total, part) = value >= 1000 ? (total + part, 0) : (total, part);
            }
            else if (part % 100 == 0 || part % 100 >= 20 && part % 10 == 0 && value < 10)
            {
                part += value;
            }
            else
            {
                break;
            }

            (end, i) = (word + 1, word);
        }

        return end > at ? total + part : null;
    }

    private static double? Fraction(ReadOnlySpan<char> digits) =>
        double.TryParse(digits, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out double value) && value < 1e6 ? value : null;
}
