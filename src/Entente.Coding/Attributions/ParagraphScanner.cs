using System.Collections.Immutable;

namespace Entente.Coding.Attributions;

/// <summary>Finds the paragraphs that bound quotations.</summary>
internal static class ParagraphScanner
{
    // Old wire text breaks lines at about 70 characters and indents paragraphs.
    private const int ShortestWrappedLine = 45;
    private const int LongestWrappedLine = 95;
    private const int FewestLinesToJudge = 4;

    /// <summary>The paragraphs of <paramref name="text"/> in order: its lines, or groups of lines where the lines are hard-wrapped; blank ones are left out.</summary>
    public static ImmutableArray<TextSpan> Scan(string text)
    {
        var lines = Lines(text);
        if (!IsWrapped(text, lines))
        {
            return [.. lines.Where(l => !l.Slice(text).IsWhiteSpace())];
        }

        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var joins = false;
        foreach (var line in lines)
        {
            if (line.Slice(text).IsWhiteSpace())
            {
                joins = false;
                continue;
            }

            if (joins && !char.IsWhiteSpace(text[line.Start]))
            {
                paragraphs[^1] = paragraphs[^1].Cover(line);
            }
            else
            {
                paragraphs.Add(line);
            }

            joins = true;
        }

        return paragraphs.ToImmutable();
    }

    private static List<TextSpan> Lines(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            lines.Add(new(start, end));
            start = end + 1;
        }

        return lines;
    }

    private static bool IsWrapped(string text, List<TextSpan> lines)
    {
        var full = lines.Count(l => l.Length is >= ShortestWrappedLine and <= LongestWrappedLine && !char.IsPunctuation(text[l.End - 1]));
        return full >= FewestLinesToJudge && full * 2 > lines.Count(l => !l.IsEmpty);
    }
}
