using System.Collections.Immutable;

namespace Entente.Coding.Attributions;

/// <summary>An article's sentences with paragraphs and quotations, laid out for attribution.</summary>
internal sealed class ArticleView
{
    // Pieces of quotations in the order of their starts, and how far any of them has reached by then: what overlaps a span is found without a walk through the article.
    private readonly (TextSpan Piece, int Quotation)[] _pieces;
    private readonly int[] _reach;

    /// <summary>Lays out an article.</summary>
    public ArticleView(Article article, Header header, ImmutableArray<Sentence> sentences, CueLexicon lexicon)
    {
        Text = article.Text;
        Paragraphs = ParagraphScanner.Scan(Text);
        Quotations = QuotationScanner.Scan(Text, Paragraphs);
        _pieces = [.. Quotations.SelectMany((q, i) => q.Pieces.Select(p => (Piece: p, Quotation: i))).OrderBy(p => p.Piece.Start)];
        _reach = new int[_pieces.Length];
        for (int i = 0, reach = 0; i < _pieces.Length; i++)
        {
            _reach[i] = reach = Math.Max(reach, _pieces[i].Piece.End);
        }

        Sentences = [.. sentences.Select(s => new SentenceView(s, Text, Quotations, lexicon))];
        var paragraph = 0;
        for (var i = 0; i < Sentences.Length; i++)
        {
            var view = Sentences[i];
            while (paragraph + 1 < Paragraphs.Length && Paragraphs[paragraph].End <= view.Sentence.Span.Start)
            {
                paragraph++;
            }

            view.Paragraph = paragraph;
            view.IsFirst = i == 0 || Sentences[i - 1].Paragraph != paragraph;
            view.IsTitle = header.Titles.Any(t => t.Contains(view.Sentence.Span)) || i == 0 && view.IsFirst && header.Title is { Length: > 0 } title
                && view.Sentence.Span.Slice(Text).StartsWith(title.AsSpan(0, Math.Min(title.Length, 20)), StringComparison.Ordinal);
        }

        for (var i = 0; i < Sentences.Length; i++)
        {
            Sentences[i].IsLast = i + 1 == Sentences.Length || Sentences[i + 1].IsFirst;
        }
    }

    /// <summary>The article's text.</summary>
    public string Text { get; }

    /// <summary>Its paragraphs in order.</summary>
    public ImmutableArray<TextSpan> Paragraphs { get; }

    /// <summary>Its quotations in order.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>Its sentences in order.</summary>
    public ImmutableArray<SentenceView> Sentences { get; }

    /// <summary>The parts of a span that stand in quotations, with the quotation; a part of nested ones comes once for each.</summary>
    public IEnumerable<(Quotation Quotation, TextSpan Part)> QuotedIn(TextSpan span)
    {
        int low = 0, high = _reach.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _reach[middle] <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < _pieces.Length && _pieces[low].Piece.Start < span.End; low++)
        {
            var (piece, quotation) = _pieces[low];
            if (piece.Overlaps(span))
            {
                yield return (Quotations[quotation], new(Math.Max(piece.Start, span.Start), Math.Min(piece.End, span.End)));
            }
        }
    }
}
