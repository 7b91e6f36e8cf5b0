using System.Text.RegularExpressions;

namespace Entente.Coding.Headers;

/// <summary>Tells what a web page left around an article: links, rules, end marks, copyright lines.</summary>
internal static class PageLeftovers
{
    private const int LongestLine = 300;

    private static readonly Regex Rule = new(@"^[-*_=~•·\s]{3,}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    // Markdown links and images, bare addresses, and a Juche date beside them or alone.
    private static readonly Regex Links = new(
        @"^(!?\[[^\]\n]*\]\([^)\n]*\)|https?://\S+|www\.\S+|\(Juche\s?\d{1,3}[\d.\s()]*\)|[\s|·•-])+$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly string[] Copyright = ["©", "(c) ", "copyright ", "all rights reserved"];

    private static readonly string[] EndMarks = ["-0-", "–0–", "—0—", "- 0 -", "-30-", "###", "# # #", "-END-", "-ENDS-", "ENDS", "(END)", "(end)"];

    /// <summary>Whether a whole line is no part of the article: a link, a rule, a Juche date, a copyright line.</summary>
    public static bool IsLeftover(ReadOnlySpan<char> line) =>
        line.Length <= LongestLine && (Rule.IsMatch(line) || Links.IsMatch(line) || IsCopyright(line));

    private static bool IsCopyright(ReadOnlySpan<char> line)
    {
        foreach (string start in Copyright)
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the article ends when its last characters before <paramref name="end"/> are an end mark; <paramref name="end"/> when they are not.</summary>
    public static int BeforeEndMark(string text, int start, int end)
    {
        foreach (string mark in EndMarks)
        {
            int at = end - mark.Length;
            if (at >= start && text.AsSpan(at, mark.Length).SequenceEqual(mark) && (at == start || !char.IsLetterOrDigit(text[at - 1])))
            {
                return TextLines.Trim(text, new(start, at)).End;
            }
        }

        return end;
    }

    /// <summary>The words of a line without Markdown's heading and emphasis marks around them.</summary>
    public static TextSpan WithoutMarkdown(string text, TextSpan line)
    {
        int start = line.Start, end = line.End;
        while (start < end && (text[start] is '#' or '*' or '_' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        while (end > start && (text[end - 1] is '#' or '*' or '_' || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        return start < end ? new(start, end) : line;
    }

    /// <summary>Whether the line is a Markdown heading: <c># …</c>, or bold from end to end.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] == '#' && line.TrimStart('#') is [' ', ..]
        || line.Length > 5 && line.StartsWith("**") && line.EndsWith("**") && line[2..^2].IndexOf("**") < 0;
}
