namespace Entente.Coding.Attributions;

/// <summary>An attribution in the making: its cue is settled, its spans are being gathered.</summary>
/// <param name="sentence">Index of the cue's sentence.</param>
/// <param name="cue">Index of the cue's head word within it.</param>
internal sealed class AttributionDraft(int sentence, int cue)
{
    /// <summary>Index of the cue's sentence.</summary>
    public int Sentence { get; } = sentence;

    /// <summary>Index of the cue's head word within its sentence.</summary>
    public int Cue { get; } = cue;

    /// <summary>Pieces of the source so far.</summary>
    public List<TextSpan> Source { get; } = [];

    /// <summary>Pieces of the cue so far.</summary>
    public List<TextSpan> Cues { get; } = [];

    /// <summary>Pieces of the content so far, in text order.</summary>
    public List<TextSpan> Content { get; } = [];

    /// <summary>First word of the source within the cue's sentence; -1 for none.</summary>
    public int SourceFirst { get; private set; } = -1;

    /// <summary>Word after the source's last.</summary>
    public int SourceEnd { get; private set; } = -1;

    /// <summary>Takes over the spans that labels mark.</summary>
    public void Take(SentenceView view, int start, ReadOnlySpan<SpanLabel> labels)
    {
        for (var n = 0; n < labels.Length;)
        {
            var part = (int)labels[n] + 1 >> 1;
            var end = n + 1;
            while (end < labels.Length && part > 0 && (int)labels[end] == part * 2)
            {
                end++;
            }

            if (part > 0)
            {
                var span = new TextSpan(view.Tokens[start + n].Span.Start, view.Tokens[start + end - 1].Span.End);
                (part == 1 ? Source : part == 2 ? Cues : Content).Add(span);
                (SourceFirst, SourceEnd) = part == 1 && SourceFirst < 0 ? (start + n, start + end) : (SourceFirst, SourceEnd);
            }

            n = end;
        }
    }

    /// <summary>Makes the words from <paramref name="first"/> up to but not including <paramref name="end"/> the source.</summary>
    public void SetSource(SentenceView view, int first, int end)
    {
        (SourceFirst, SourceEnd) = (first, end);
        Source.Clear();
        Source.Add(new(view.Tokens[first].Span.Start, view.Tokens[end - 1].Span.End));
    }

    /// <summary>Adds pieces of content from other sentences, without what the cue has of them, and joins what only white space in one paragraph separates.</summary>
    public void AddContent(IEnumerable<TextSpan> pieces, string text)
    {
        Content.AddRange(pieces.SelectMany(p => WithoutCues(p, text)));
        Content.Sort();
        for (var i = Content.Count - 1; i > 0; i--)
        {
            var gap = new TextSpan(Math.Min(Content[i - 1].End, Content[i].Start), Content[i].Start).Slice(text);
            if (Content[i].Start <= Content[i - 1].End || gap.IsWhiteSpace() && !gap.Contains('\n'))
            {
                Content[i - 1] = Content[i - 1].Cover(Content[i]);
                Content.RemoveAt(i);
            }
        }
    }

    /// <summary>Takes off a run of closing quotation marks what closes nothing that the content opened: the marks of those who quote it.</summary>
    public void TrimMarks(string text)
    {
        for (var i = 0; i < Content.Count; i++)
        {
            var piece = Content[i];
            int run = 0;
            while (run < piece.Length && text[piece.End - 1 - run] is '"' or '”')
            {
                run++;
            }

            if (run < 2 || run == piece.Length)
            {
                continue;
            }

            int open = 0;
            foreach (char c in text.AsSpan(piece.Start, piece.Length - run))
            {
                open += c is '“' or '"' ? 1 : c == '”' ? -1 : 0;
            }

            Content[i] = new(piece.Start, piece.End - run + Math.Clamp(open, 0, run));
        }
    }

    // A quotation that opens within a cue of several words reaches from its sentence into the next.
    private IEnumerable<TextSpan> WithoutCues(TextSpan piece, string text)
    {
        int start = piece.Start;
        foreach (var cue in Cues.Where(piece.Overlaps).Order().Append(new(piece.End, piece.End)))
        {
            int end = Math.Max(start, cue.Start);
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            int last = end;
            while (last > start && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (last > start)
            {
                yield return new(start, last);
            }

            start = Math.Max(end, cue.End);
        }
    }
}
