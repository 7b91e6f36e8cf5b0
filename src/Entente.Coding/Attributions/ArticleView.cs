using System.Collections.Immutable;

namespace Entente.Coding.Attributions;

/// <summary>An article's sentences with paragraphs and quotations, laid out for attribution.</summary>
internal sealed class ArticleView
{
    /// <summary>Lays out an article.</summary>
    public ArticleView(Article article, Header header, ImmutableArray<Sentence> sentences, CueLexicon lexicon)
    {
        Text = article.Text;
        Paragraphs = ParagraphScanner.Scan(Text);
        Quotations = QuotationScanner.Scan(Text, Paragraphs);
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
}
