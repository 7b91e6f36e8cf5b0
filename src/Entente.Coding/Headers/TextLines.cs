namespace Entente.Coding.Headers;

/// <summary>A text as its lines that are not blank, each without the white space around it.</summary>
internal static class TextLines
{
    /// <summary>The lines in order; a line ends at <c>\n</c>, <c>\r</c> or both.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">Lines to give at most.</param>
    public static List<TextSpan> First(string text, int limit)
    {
        var lines = new List<TextSpan>();
        int at = 0;
        while (at < text.Length && lines.Count < limit)
        {
            int end = text.AsSpan(at).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : at + end;
            Add(lines, text, new(at, end));
            at = end + 1;
        }

        return lines;
    }

    /// <summary>The last lines of <paramref name="text"/> from <paramref name="start"/> on, the last one first.</summary>
    public static List<TextSpan> Last(string text, int start, int limit)
    {
        var lines = new List<TextSpan>();
        int end = text.Length;
        while (end > start && lines.Count < limit)
        {
            int at = text.AsSpan(start, end - start).LastIndexOfAny('\n', '\r');
            Add(lines, text, new(start + at + 1, end));
            end = start + Math.Max(at, 0);
        }

        return lines;
    }

    /// <summary>The span without white space at its ends; empty at its start when it holds nothing else.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(start, end);
    }

    private static void Add(List<TextSpan> lines, string text, TextSpan line)
    {
        line = Trim(text, line);
        if (!line.IsEmpty)
        {
            lines.Add(line);
        }
    }
}
