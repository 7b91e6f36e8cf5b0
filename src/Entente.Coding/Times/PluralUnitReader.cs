namespace Entente.Coding.Times;

/// <summary>Reads units in the plural that nothing counts: <c>for years</c>, <c>spent months</c>, <c>days after</c>, <c>hours later</c>, <c>the weeks before</c>, <c>weekends</c>.</summary>
internal static class PluralUnitReader
{
    // What is said to last so long stands right before: prepositions, verbs of duration, and words that only weigh.
    private static readonly string[] Governors =
        ["for", "over", "in", "after", "within", "of", "took", "take", "takes", "taking", "taken", "past", "until", "spent", "spend", "spends", "spending", "lasted", "last", "lasts", "lasting", "been", "waited", "wait", "through", "or", "and", "just", "only", "mere", "even", "him", "them", "us"];

    // Behind a clause: "he died days after the attack".
    private static readonly string[] Closers = [".", ",", ";", ":", "\"", "“", "”", "—", "–", "-", "'", "but", "just", "only", "mere", "even", "came", "comes", "and", "or"];

    /// <summary>The expression at a plural unit; null when there is none.</summary>
    public static TimeReading? Read(TimeText text, int at, TimeUnit unit)
    {
        if (unit is TimeUnit.Second or TimeUnit.Quarter or TimeUnit.Half || text.IsHyphen(at + 1) && !text.IsAny(at + 2, "long", "old"))
        {
            return null;
        }

        if (unit == TimeUnit.Weekend)
        {
            return text.IsAny(at - 1, "on", "at", "during") ? new(at, at + 1, TimeShape.Fixed, TimeType.Set) { Value = "XXXX-WXX-WE" } : null;
        }

        if (text.IsHyphen(at + 1))
        {
            return Length(at, at + 3, unit);
        }

        bool same = !text[at + 1].Broken;
        if (same && text.IsAny(at + 1, "ago"))
        {
            return Date(at, "PAST_REF");
        }

        bool opens = text[at].Broken || text.IsAny(at - 1, Closers);
        if (same && opens && text.IsAny(at + 1, "later", "earlier"))
        {
            return Date(at, text.Is(at + 1, "later") ? "FUTURE_REF" : "PAST_REF");
        }

        bool anchored = same && text.IsAny(at + 1, "after", "before");
        if (anchored && text.Is(at - 1, "the") || unit >= TimeUnit.Week && text.Is(at - 1, "the") && text.IsAny(at - 2, "over", "through", "throughout"))
        {
            return Length(at, at + 1, unit) with { TakesArticle = true };
        }

        bool clause = anchored && (opens || text.Slice(at - 1) is [.., 'e', 'd']) || same && (text[at].Broken || text.IsAny(at - 1, ".", "“", "\"")) && text.Is(at + 1, "of");
        bool governed = text.IsAny(at - 1, Governors) && (unit > TimeUnit.Minute || text.IsAny(at - 1, "within", "for", "in", "just", "only")) && !text.IsAny(at + 1, "old");
        return clause || governed ? Length(at, at + 1, unit) : null;
    }

    private static TimeReading Length(int first, int end, TimeUnit unit) => new(first, end, TimeShape.Length, TimeType.Duration) { Unit = unit, Amount = double.NaN };

    private static TimeReading Date(int at, string value) => new(at, at + 2, TimeShape.Fixed, TimeType.Date) { Value = value };
}
