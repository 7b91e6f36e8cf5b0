using System.Buffers;
using System.Collections.Immutable;

namespace Entente.Coding.Attributions;

/// <summary>Pairs quotation marks, paragraph by paragraph.</summary>
/// <remarks>
/// A quotation never crosses a paragraph's end unless the next paragraph opens with the mark again, the convention for long
/// quotations. A mark that finds no partner within these bounds opens nothing, so a stray one cannot swallow what follows.
/// </remarks>
internal static class QuotationScanner
{
    // Deeper nesting than this is not language; the marks beyond are ignored.
    private const int MaxDepth = 12;

    // The longest quotation in the training texts has 19 paragraphs.
    private const int MaxContinuedParagraphs = 40;

    // All that MarkAt knows.
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„‟«»\"＂`'‘’");

    private enum Mark
    {
        None,
        CurlyDouble,
        StraightDouble,
        TwoSingles,
        CurlySingle,
        StraightSingle,
        Guillemet,
    }

    private enum Side
    {
        Open,
        Close,
    }

    /// <summary>The quotations of <paramref name="text"/> in order of their starts; a nested one follows the one around it.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="paragraphs">Its paragraphs in order.</param>
    public static ImmutableArray<Quotation> Scan(string text, ImmutableArray<TextSpan> paragraphs)
    {
        var found = new List<Quotation>();
        Continuation? open = null;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            open = ScanParagraph(text, paragraphs[i], i + 1 < paragraphs.Length ? paragraphs[i + 1] : null, open, found);
        }

        found.Sort((a, b) => a.Pieces[0].Start != b.Pieces[0].Start ? a.Pieces[0].Start - b.Pieces[0].Start : b.Pieces[0].End - a.Pieces[0].End);
        return WithDepths(found);
    }

    private static Continuation? ScanParagraph(string text, TextSpan paragraph, TextSpan? next, Continuation? before, List<Quotation> found)
    {
        var stack = new List<(Mark Mark, int Start)>();
        Continuation? joined = null;
        var begin = FirstInk(text, paragraph);
        for (var i = NextMark(text, begin, paragraph.End); i < paragraph.End; i = NextMark(text, i, paragraph.End))
        {
            var (mark, length) = MarkAt(text, i);
            if (mark == Mark.None)
            {
                i++;
                continue;
            }

            if (i == begin && before?.Mark == mark)
            {
                joined = before;
            }

            var at = LastOpen(stack, mark);
            var side = SideOf(text, i, length, mark, at >= 0);
            if (at < 0 && side != Side.Open && LastTwin(stack, mark) is >= 0 and var twin && SideOf(text, i, length, mark, isOpen: true) == Side.Close && !char.IsDigit(text[i - 1]))
            {
                // “opened by one hand, closed by another": the marks of two keyboards in one text.
                (at, side) = (twin, Side.Close);
            }

            if (side == Side.Close && at >= 0)
            {
                AddClosed(new(stack[at].Start, i + length), at == 0 ? joined : null, found);
                joined = at == 0 ? null : joined;
                stack.RemoveRange(at, stack.Count - at);
            }
            else if (side == Side.Open && stack.Count < MaxDepth)
            {
                stack.Add((mark, i));
            }

            i += length;
        }

        if (stack is [var (outer, start), ..] && outer is Mark.CurlyDouble or Mark.StraightDouble or Mark.TwoSingles
            && next is { } following && MarkAt(text, FirstInk(text, following)).Mark == outer
            && (joined?.Pieces.Count ?? 0) + 1 < MaxContinuedParagraphs)
        {
            return new(outer, [.. joined?.Pieces ?? [], new(start, LastInk(text, paragraph))]);
        }

        if (joined is not null)
        {
            // The last paragraph lacks its closing mark: only what is certain is kept.
            found.Add(new([.. joined.Pieces], 0, IsClosed: false));
        }

        return null;
    }

    private static int NextMark(string text, int from, int end) => from < end && text.AsSpan(from, end - from).IndexOfAny(Marks) is >= 0 and var ahead ? from + ahead : end;

    private static int LastOpen(List<(Mark Mark, int Start)> stack, Mark mark) => stack.FindLastIndex(o => o.Mark == mark);

    private static int LastTwin(List<(Mark Mark, int Start)> stack, Mark mark) => stack.FindLastIndex(o => IsTwin(o.Mark, mark));

    private static bool IsTwin(Mark open, Mark close) => (open, close) is (Mark.CurlyDouble, Mark.StraightDouble) or (Mark.StraightDouble, Mark.CurlyDouble);

    private static void AddClosed(TextSpan piece, Continuation? joined, List<Quotation> found)
    {
        if (piece.Length > 2)
        {
            found.Add(new([.. joined?.Pieces ?? [], piece], 0, IsClosed: true));
        }
    }

    private static ImmutableArray<Quotation> WithDepths(List<Quotation> found)
    {
        var ends = new Stack<int>();
        var result = ImmutableArray.CreateBuilder<Quotation>(found.Count);
        foreach (var quotation in found)
        {
            while (ends.TryPeek(out var end) && end <= quotation.Pieces[0].Start)
            {
                ends.Pop();
            }

            result.Add(quotation with { Depth = ends.Count });
            ends.Push(quotation.Pieces[^1].End);
        }

        return result.MoveToImmutable();
    }

    private static int FirstInk(string text, TextSpan paragraph)
    {
        var start = paragraph.Start;
        while (start < paragraph.End - 1 && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private static int LastInk(string text, TextSpan paragraph)
    {
        var end = paragraph.End;
        while (end > paragraph.Start + 1 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static (Mark Mark, int Length) MarkAt(string text, int i) => text[i] switch
    {
        '“' or '”' or '„' or '‟' => (Mark.CurlyDouble, 1),
        '«' or '»' => (Mark.Guillemet, 1),
        '"' or '＂' => (Mark.StraightDouble, 1),
        '`' or '\'' when i + 1 < text.Length && text[i + 1] == text[i] => (Mark.TwoSingles, 2),
        '‘' or '’' => (Mark.CurlySingle, 1),
        '\'' => (Mark.StraightSingle, 1),
        _ => (Mark.None, 0),
    };

    private static Side? SideOf(string text, int i, int length, Mark mark, bool isOpen)
    {
        var before = i > 0 ? text[i - 1] : ' ';
        var after = i + length < text.Length ? text[i + length] : ' ';
        var canOpen = !char.IsWhiteSpace(after) && (char.IsWhiteSpace(before) || IsOpener(before));
        switch (mark)
        {
            case Mark.Guillemet:
                return text[i] == '«' ? Side.Open : Side.Close;
            case Mark.CurlyDouble when text[i] == '”':
                // Some writers close with the opening mark's twin on both sides; a closing mark before a word opens.
                return !isOpen && canOpen ? Side.Open : Side.Close;
            case Mark.CurlyDouble:
                return isOpen && !canOpen ? Side.Close : Side.Open;
            case Mark.CurlySingle when text[i] == '‘':
                return canOpen ? Side.Open : null;
            case Mark.CurlySingle or Mark.StraightSingle:
                // An apostrophe inside a word is no mark; at a word's end it is one only when something is open.
                return char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after) ? null
                    : isOpen ? Side.Close
                    : mark == Mark.StraightSingle && canOpen && !char.IsDigit(after) && HasPartner(text, i) ? Side.Open : null;
            default:
                // A closing mark never has white space before it and a word after it.
                return canOpen ? Side.Open : isOpen ? Side.Close : char.IsLetterOrDigit(after) ? Side.Open : null;
        }
    }

    // A straight single mark opens only when a likely closing one follows in the line, so that "the '90s" opens nothing.
    private static bool HasPartner(string text, int i)
    {
        for (var j = i + 2; j < text.Length && text[j] != '\n'; j++)
        {
            if (text[j] == '\'' && !char.IsWhiteSpace(text[j - 1]) && (j + 1 == text.Length || !char.IsLetterOrDigit(text[j + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpener(char c) => c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '‘' or '"' or '\'' or '«' or '„' or '`';

    private sealed record Continuation(Mark Mark, List<TextSpan> Pieces);
}
