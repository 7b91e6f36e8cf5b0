using Entente.Coding.Lexicons;

namespace Entente.Coding.Headers;

/// <summary>What a dateline says, before its year is completed.</summary>
/// <param name="Place">Place as written; null when absent.</param>
/// <param name="Day">Day as written; null when absent.</param>
/// <param name="Agency">News agency as written; null when absent.</param>
/// <param name="Span">From the place to the dash, white space after it included.</param>
internal sealed record WrittenDateline(string? Place, WrittenDay? Day, string? Agency, TextSpan Span);

/// <summary>
/// Reads datelines: <c>Pyongyang, May 15 (KCNA) --</c>, <c>LONDON, April 3 -</c>, <c>NAIROBI, Kenya (AP) _</c>,
/// <c>(Reuters) -</c>, <c>MOSCOW, May 15. /TASS/.</c>
/// </summary>
internal sealed class DatelineReader
{
    // The longest real ones name a town, a province, a country, a day and two agencies.
    private const int LongestHead = 140;
    private const int LongestPlace = 70;

    // Capitals before a dash that head a remark, not a dispatch.
    private static readonly string[] Remarks = ["NOTE", "NOTES", "NOTE TO", "EDS", "UPDATE", "CORRECTION", "CORRECTED", "WRAPUP", "EXCLUSIVE", "BREAKING", "ANALYSIS", "FACTBOX", "TIMELINE", "INTERVIEW", "QUESTION", "ANSWER"];

    private readonly HashSet<string> _agencies;

    private DatelineReader(HashSet<string> agencies) => _agencies = agencies;

    /// <summary>Loads the names of agencies.</summary>
    public static DatelineReader Open(string lexicon) =>
        new(LexiconFile.Open(lexicon, "agencies.txt").Lines.Select(l => l.Text).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The dateline that begins at <paramref name="start"/>; null when there is none.</summary>
    public WrittenDateline? Find(string text, int start)
    {
        string window = text[start..Math.Min(text.Length, start + LongestHead)];
        for (int at = 0; at < window.Length; at++)
        {
            int length = Terminator(window, at);
            if (length > 0)
            {
                int end = start + at + length;
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                {
                    end++;
                }

                bool opens = end < text.Length && (char.IsUpper(text[end]) || char.IsDigit(text[end]) || "\"“‘'`«(".Contains(text[end], StringComparison.Ordinal));
                return Read(window[..(window[at] == '/' ? at + length : at)], opens, new(start, end));
            }

            if (window[at] is '\n' or '\r' or '!' or '?' or '"')
            {
                return null;
            }
        }

        return null;
    }

    // How many characters end a dateline here; 0 for none. A lone hyphen needs spaces, or "Asia-Pacific" would end one.
    private static int Terminator(string window, int at)
    {
        char c = window[at];
        char next = at + 1 < window.Length ? window[at + 1] : ' ';
        if (c is '—' or '―' || c == '–' && (at == 0 || window[at - 1] is ' ' or ')'))
        {
            return 1;
        }

        if (c is '-' or '_')
        {
            return next == c ? 2 : at > 0 && window[at - 1] is ' ' or ')' && char.IsWhiteSpace(next) ? 1 : 0;
        }

        // "/TASS/." ends its dateline itself.
        int slash = c == '/' && at > 0 && window[at - 1] == ' ' ? window.IndexOf('/', at + 1) : -1;
        return slash < 0 || slash - at > 25 ? 0 : slash + 1 < window.Length && window[slash + 1] == '.' ? slash - at + 2 : slash - at + 1;
    }

    private WrittenDateline? Read(string head, bool opens, TextSpan span)
    {
        string rest = head.Trim().TrimEnd('.', ',', ' ');
        string? agency = TakeAgency(ref rest);
        WrittenDay? day = null;
        if (DayReader.Find(rest, out var at) is { } found)
        {
            string after = rest[at.End..].Trim(' ', ',', '.');
            if (after.Length > 0 && (agency is not null || !_agencies.Contains(after)))
            {
                return null;
            }

            agency ??= after.Length > 0 ? after : null;
            (day, rest) = (found, rest[..at.Start]);
        }

        string place = rest.Trim(' ', ',', '.') + (rest.TrimEnd(' ', ',').EndsWith("D.C.", StringComparison.Ordinal) ? "." : "");
        bool named = IsPlace(place);
        bool known = agency is not null && _agencies.Contains(agency);
        bool capitals = named && place.Any(char.IsUpper) && !place.Split(',')[0].Any(char.IsLower) && place.Length > 3 && !Remarks.Contains(place);
        bool fits = place.Length == 0 ? known && day is null : named && (known || day is not null || opens && (capitals || agency is not null));
        return fits && (known || day is not null || opens) ? new(place.Length == 0 ? null : place, day, agency, span) : null;
    }

    private static string? TakeAgency(ref string head)
    {
        char last = head.Length > 0 ? head[^1] : ' ';
        int open = last switch { ')' => head.LastIndexOf('('), ']' => head.LastIndexOf('['), '/' => head.LastIndexOf('/', head.Length - 2), _ => -1 };
        if (open < 0 || head.Length - open > 40 || open + 1 >= head.Length || !char.IsLetter(head[open + 1]))
        {
            return null;
        }

        string agency = head[(open + 1)..^1].Trim();
        head = head[..open].TrimEnd();
        return agency;
    }

    // Capitalised words, as many as a town with province and country has.
    private static bool IsPlace(string place)
    {
        if (place.Length is 0 or > LongestPlace || !char.IsUpper(place[0]))
        {
            return false;
        }

        string[] words = place.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 8 && words.All(w => !w.Any(char.IsDigit) && !w.Contains(':') && (char.IsUpper(w[0]) || w is "of" or "de" or "del" or "la" or "the" or "and" or "el" or "al" or "aboard"));
    }
}
