using System.Collections.Frozen;

namespace Entente.Analysis.Incidents;

/// <summary>The words of a sentence that can tell one happening from another, cut to stems.</summary>
/// <remarks>Stems need only fall together for forms of one word, so a few endings are enough; a full stemmer adds nothing that the comparison can feel.</remarks>
internal static class WordStems
{
    private const int Shortest = 3;

    // Longer words are seldom words, and may cost an allocation.
    private const int OnStack = 64;

    // Function words, and the words of reporting that every dispatch has.
    private static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet(
        ("a about above after again against all also am among an and any are as at be because been before being below between both but by can could did do does doing down "
        + "during each few for from further had has have having he her here hers him his how i if in into is it its itself just may me might more most must my new no nor not now of "
        + "off on once one only or other our out over own per same said say saying says she should so some such than that the their them then there these they this those through to "
        + "told too two under until up upon us very was we were what when where which while who whom whose why will with would year years yesterday today tomorrow day days week month "
        + "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "according report reported reports statement spokesman spokesperson spokeswoman official officials agency news mr mrs ms dr").Split(' '),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SilentSpans = Silent.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Endings = ["ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ers", "er", "ed", "es", "s", "e", "y"];

    /// <summary>The stems of a text, each once.</summary>
    public static HashSet<string> Of(string text) =>
        Words(text).Select(w => Stem(text.AsSpan()[w])).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>The runs of letters and digits in a text.</summary>
    public static IEnumerable<Range> Words(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return start..i;
                start = -1;
            }
        }
    }

    /// <summary>The stem of one word; null for a silent or very short one.</summary>
    public static string? Stem(ReadOnlySpan<char> word)
    {
        // Called for every word of every sentence that is compared: only the stem itself becomes a string.
        Span<char> lower = word.Length <= OnStack ? stackalloc char[OnStack] : new char[word.Length];
        lower = lower[..word.ToLowerInvariant(lower)];
        if (lower.Length < Shortest && !char.IsDigit(lower[0]) || SilentSpans.Contains(lower))
        {
            return null;
        }

        foreach (string ending in Endings)
        {
            if (lower.Length - ending.Length > Shortest && lower.EndsWith(ending))
            {
                return lower[..^ending.Length].ToString();
            }
        }

        return lower.ToString();
    }
}
