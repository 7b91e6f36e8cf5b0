namespace Entente.Language.Segmentation;

/// <summary>
/// Finds the blocks of a text that sentences do not leave: paragraphs, list items, headings. A blank line parts blocks, and so
/// does a single line break unless the text is wrapped at a fixed width; but a line that stops in mid-sentence, as page breaks
/// leave them, is joined to the next.
/// </summary>
internal static class Layout
{
    // A paragraph is taken to be broken only when its line was long enough to be running text; short ones are headings and items.
    private const int ShortestBrokenLine = 40;

    // Lines to either side that tell whether a text closes its paragraphs.
    private const int Neighbours = 5;

    // Longest line of a text that can be called wrapped; e-mail and the CoNLL 2018 raw texts are wrapped at 72 to 80.
    private const int WidestWrap = 120;

    /// <summary>Appends the blocks of <paramref name="stretch"/> in order, trimmed of spacing; none is empty.</summary>
    public static void FindBlocks(ReadOnlySpan<char> text, TextSpan stretch, List<TextSpan> blocks)
    {
        var lines = new List<TextLine>();
        ReadLines(text, stretch, lines);
        if (lines.Count == 0)
        {
            return;
        }

        var width = WrapWidth(text, lines);
        var start = lines[0].Span.Start;
        for (var i = 1; i < lines.Count; i++)
        {
            if (!Continues(text, lines, i, width))
            {
                blocks.Add(new(start, lines[i - 1].Span.End));
                start = lines[i].Span.Start;
            }
        }

        blocks.Add(new(start, lines[^1].Span.End));
    }

    private static void ReadLines(ReadOnlySpan<char> text, TextSpan stretch, List<TextLine> lines)
    {
        var breaks = 0;
        var at = stretch.Start;
        while (at < stretch.End)
        {
            var start = -1;
            var end = at;
            for (; at < stretch.End && !Characters.IsLineBreak(text[at]); at++)
            {
                if (!Characters.IsSpacing(text[at]))
                {
                    start = start < 0 ? at : start;
                    end = at + 1;
                }
            }

            if (start >= 0)
            {
                lines.Add(new(new(start, end), breaks > 1));
                breaks = 0;
            }

            if (at < stretch.End)
            {
                at += text[at] == '\r' && at + 1 < stretch.End && text[at + 1] == '\n' ? 2 : 1;
                breaks++;
            }
        }
    }

    // The width at which the lines were broken (a word too long for it may exceed it here and there); 0 when line breaks mean something. Wrapped lines are full: the next word had no
    // room; and most of them go on in lower case.
    private static int WrapWidth(ReadOnlySpan<char> text, List<TextLine> lines)
    {
        var lengths = lines.ConvertAll(line => line.Span.Length);
        lengths.Sort();
        var width = lengths[(lengths.Count - 1) * 19 / 20];
        int breaks = 0, full = 0, lower = 0;
        for (var i = 1; i < lines.Count && width <= WidestWrap; i++)
        {
            if (!lines[i].AfterBlank)
            {
                breaks++;
                full += IsFull(text, lines[i - 1].Span, lines[i].Span, width) ? 1 : 0;
                lower += char.IsLower(text[lines[i].Span.Start]) ? 1 : 0;
            }
        }

        return breaks >= 2 && full * 10 >= breaks * 7 && lower * 10 >= breaks * 3 ? width : 0;
    }

    private static bool IsFull(ReadOnlySpan<char> text, TextSpan line, TextSpan next, int width)
    {
        var word = 0;
        while (word < next.Length && !Characters.IsSpacing(text[next.Start + word]))
        {
            word++;
        }

        return line.Length + 1 + word > width * 85 / 100;
    }

    private static bool Continues(ReadOnlySpan<char> text, List<TextLine> lines, int at, int width)
    {
        var line = lines[at - 1].Span;
        var next = lines[at];
        if (IsItem(text, next.Span))
        {
            return false;
        }

        if (!next.AfterBlank && width > 0 && IsFull(text, line, next.Span, width))
        {
            return true;
        }

        return line.Length >= ShortestBrokenLine && char.IsLower(text[next.Span.Start]) && IsUnfinished(text[line.End - 1])
            && (!next.AfterBlank || IsEdited(text, lines, at));
    }

    // Mail and chat leave their paragraphs open as a habit; only among lines that are closed does an open one before a blank line look broken.
    private static bool IsEdited(ReadOnlySpan<char> text, List<TextLine> lines, int at)
    {
        int closed = 0, seen = 0;
        for (var i = Math.Max(0, at - 1 - Neighbours); i < Math.Min(lines.Count, at + Neighbours); i++)
        {
            if (i != at - 1)
            {
                seen++;
                closed += IsUnfinished(text[lines[i].Span.End - 1]) ? 0 : 1;
            }
        }

        return closed * 4 >= seen * 3;
    }

    private static bool IsUnfinished(char last) => char.IsLetterOrDigit(last) || last is ',' or '-' or '\u2013' or '\u2014' or '%' or '\'' or '\u2019';

    private static bool IsItem(ReadOnlySpan<char> text, TextSpan line) =>
        text[line.Start] is '\u2022' or '\u25CF' or '\u25AA' or '\u00B7' or '\u25A0' or '\u25B2' or '\u25CB'
        || (text[line.Start] is '-' or '*' or '#' && line.Length > 1 && text[line.Start + 1] == ' ');

    private readonly record struct TextLine(TextSpan Span, bool AfterBlank);
}
