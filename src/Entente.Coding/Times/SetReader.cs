namespace Entente.Coding.Times;

/// <summary>Reads repeated times: <c>every Monday</c>, <c>each July</c>, <c>every two weeks</c>.</summary>
internal static class SetReader
{
    /// <summary>The expression that begins at a token; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at)
    {
        if (!text.IsAny(at, "every", "each"))
        {
            return null;
        }

        int next = at + 1;
        var word = text[next].Word;
        if (text[next].Broken)
        {
            return null;
        }

        if (word is { Weekday: > 0, IsShortWeekday: false })
        {
            return Fixed(at, next + 1, $"XXXX-WXX-{word.Weekday}");
        }

        if (word is { Month: > 0 } && text.IsCapital(next))
        {
            return Fixed(at, next + 1, $"XXXX-{TimeValues.Two(word.Month)}");
        }

        if (word?.Season is { } season)
        {
            return Fixed(at, next + 1, $"XXXX-{season}");
        }

        if (word?.DayPart is { } part)
        {
            return Fixed(at, next + 1, $"XXXX-XX-XXT{part}");
        }

        double amount = NumberReader.Read(text, next, out int end) ?? 1;
        int unitAt = word?.Number is null && text[next].Kind == TimeTokenKind.Word ? next : end;
        return text[unitAt] is { Broken: false, Word.Unit: { } unit } && unit != TimeUnit.Second && unit != TimeUnit.Half
            ? new(at, unitAt + 1, TimeShape.Length, TimeType.Set) { Unit = unit, Amount = amount }
            : null;
    }

    private static TimeReading Fixed(int first, int end, string value) => new(first, end, TimeShape.Fixed, TimeType.Set) { Value = value };
}
