namespace Entente.Coding.Headers;

/// <summary>Reads whom a text names as its author, from a line <c>By …</c> or from the sentence that introduces a text issued by someone.</summary>
internal static class BylineReader
{
    // The longest introductions name four institutions and a title of forty words.
    private const int LongestIntroduction = 700;
    private const int LongestAuthor = 320;

    private static readonly string[] Verbs =
        ["issued", "released", "made public", "published", "announced", "gave", "made", "wrote", "sent", "delivered", "contributed"];

    private static readonly string[] Forms =
        ["statement", "release", "article", "answer", "appeal", "notice", "letter", "commentary", "editorial", "essay", "resolution", "decision", "decree", "law", "order", "declaration", "message", "communique", "communiqué", "warning", "questionnaire", "speech", "address", "talk", "report", "interview"];

    private static readonly string[] BeforeFollowing = [" the", " a", " an", " its", "The", "day"];

    private static readonly string[] Links = [" of ", " by ", " from ", " issued by ", " written by "];

    private static readonly string[] Issued = [" was issued by ", " was released by ", " was made public by ", " was given by ", " was made by "];

    private static readonly string[] AuthorEnds =
        [", titled", " titled", ", entitled", ", issued", " issued", ", released", " released", ", on ", " on ", ":", " \"", " “"];

    /// <summary>The author in a line of its own, such as <c>By Jane Roe, Reuters</c>; null when the line is none.</summary>
    public static Byline? FromLine(string text, TextSpan line)
    {
        var words = line.Slice(text);
        if (!words.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        int stop = words.IndexOfAny(',', '|');
        var name = TextLines.Trim(text, new(line.Start + 3, stop < 0 ? line.End : line.Start + stop));
        string written = text[name.Start..name.End];
        string[] parts = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 9 || parts.Any(p => p.Any(char.IsDigit) || !char.IsUpper(p[0]) && p is not ("and" or "de" or "van" or "von" or "al" or "bin")))
        {
            return null;
        }

        string? affiliation = stop < 0 ? null : words[(stop + 1)..].Trim().ToString();
        return new(written, affiliation, null, name);
    }

    /// <summary>The author in an introduction like <c>Kim Sol Hwa, researcher of …, issued the following article … on May 14:</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the body begins.</param>
    /// <param name="anchor">The day of writing, which completes the day of issue; null when unknown.</param>
    public static Byline? FromIntroduction(string text, int start, DateOnly? anchor)
    {
        string line = text[start..Math.Min(text.Length, start + LongestIntroduction)];
        int stop = line.AsSpan().IndexOfAny('\n', '\r');
        line = stop < 0 ? line : line[..stop];
        bool first = line.StartsWith("Following is ", StringComparison.Ordinal) || line.StartsWith("The following is ", StringComparison.Ordinal);
        int following = first ? line.IndexOf("ollowing", StringComparison.Ordinal) - 1 : line.IndexOf("following", StringComparison.Ordinal);
        // "The following statement was issued by WHO on DAY:"
        bool issued = line.StartsWith("The following ", StringComparison.Ordinal) && Issued.Any(w => line.Contains(w, StringComparison.Ordinal));
        var who = following >= 0 && NamesForm(line, following)
            ? first || issued ? AfterForm(line) : BeforeVerb(line, following)
            : Issuer(line);
        if (who.IsEmpty)
        {
            return null;
        }

        var (name, affiliation) = AuthorParts.Split(line[who.Start..who.End]);
        return new(name, affiliation, IntroductionDay.Find(line[who.End..], anchor), new(start + who.Start, start + who.End));
    }

    // "WHO on Thursday issued a press statement …, which said:": a first paragraph that ends in a colon introduces the rest.
    private static TextSpan Issuer(string line)
    {
        if (!line.TrimEnd().EndsWith(':'))
        {
            return default;
        }

        foreach (string verb in (string[])[" issued a", " released a", " published a", " made public a", " issued its"])
        {
            int at = line.IndexOf(verb, StringComparison.Ordinal);
            if (at > 0 && line[(at + verb.Length)..].Split([' ', ':', ',', '"', '“'], 6, StringSplitOptions.RemoveEmptyEntries).Take(5).Any(w => Array.IndexOf(Forms, w) >= 0))
            {
                return BeforeVerb(line, at + verb.Length);
            }
        }

        return default;
    }

    // "following" must be followed, within a few words, by what was issued; "floods following heavy rain" is not.
    private static bool NamesForm(string line, int following)
    {
        string before = line[..following].TrimEnd();
        if (following > 0 && !BeforeFollowing.Any(w => before.EndsWith(w, StringComparison.Ordinal)) && !Verbs.Any(v => before.EndsWith(v, StringComparison.Ordinal)))
        {
            return false;
        }

        string[] words = line[following..].Split([' ', ':', ',', '"', '“'], 10, StringSplitOptions.RemoveEmptyEntries);
        return words.Skip(1).Take(8).Any(w => Array.IndexOf(Forms, w) >= 0);
    }

    // "WHO [on Monday] issued [Monday] the following …"
    private static TextSpan BeforeVerb(string line, int following)
    {
        int verb = -1;
        foreach (string candidate in Verbs)
        {
            int at = line.LastIndexOf(" " + candidate + " ", following, StringComparison.Ordinal);
            verb = Math.Max(verb, at);
        }

        if (verb < 3 || following - verb > 80 || verb > LongestAuthor || line.AsSpan(0, verb).IndexOfAny(":“\"") >= 0)
        {
            return default;
        }

        return new(0, IntroductionDay.Strip(line[..verb]).Length);
    }

    // "The following is the press statement of WHO, titled …:"
    private static TextSpan AfterForm(string line)
    {
        int form = Forms.Select(f => (At: line.IndexOf(f, StringComparison.Ordinal), f.Length)).Where(f => f.At > 0).Select(f => f.At + f.Length).DefaultIfEmpty(-1).Min();
        string rest = form < 0 ? "" : line[form..];
        int link = Links.Select(w => (At: rest.IndexOf(w, StringComparison.Ordinal), w.Length)).Where(w => w.At >= 0).Select(w => w.At + w.Length).DefaultIfEmpty(-1).Min();
        if (link is < 0 or > 40)
        {
            return default;
        }

        int start = form + link;
        int end = AuthorEnds.Select(w => line.IndexOf(w, start, StringComparison.Ordinal)).Where(at => at > start).DefaultIfEmpty(line.TrimEnd('.').Length).Min();
        return end - start is > 2 and <= LongestAuthor ? new(start, end) : default;
    }
}
