using System.Collections.Immutable;

namespace Entente.Server.Workbench.Marking;

/// <summary>A long text cut into parts that a page can show: whole paragraphs where they are short enough.</summary>
public static class TextParts
{
    // About forty printed pages: longer than any dispatch, short enough that a browser sets it at once. A text of 5 MB takes some forty parts.
    private const int Characters = 120_000;

    /// <summary>Cuts into parts, in order; at least one.</summary>
    public static ImmutableArray<ImmutableArray<MarkedParagraph>> Of(MarkedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<MarkedParagraph>>();
        var part = ImmutableArray.CreateBuilder<MarkedParagraph>();
        int length = 0;
        foreach (var paragraph in text.Paragraphs.SelectMany(Cut))
        {
            int more = Length(paragraph);
            if (part.Count > 0 && length + more > Characters)
            {
                parts.Add(part.DrainToImmutable());
                length = 0;
            }

            part.Add(paragraph);
            length += more;
        }

        if (part.Count > 0 || parts.Count == 0)
        {
            parts.Add(part.DrainToImmutable());
        }

        return parts.DrainToImmutable();
    }

    /// <summary>The part that holds a character of the text, or the last one.</summary>
    public static int Holding(ImmutableArray<ImmutableArray<MarkedParagraph>> parts, int at)
    {
        int part = 0;
        while (part + 1 < parts.Length && Start(parts[part + 1]) <= at)
        {
            part++;
        }

        return part;
    }

    /// <summary>Whether an address that leads to this character must say so.</summary>
    public static bool IsBeyondFirst(int at) => at >= Characters / 2;

    // A paragraph, or even a sentence, may be longer than a part: hostile texts and lists are.
    private static IEnumerable<MarkedParagraph> Cut(MarkedParagraph paragraph)
    {
        if (Length(paragraph) <= Characters)
        {
            yield return paragraph;
            yield break;
        }

        var sentences = ImmutableArray.CreateBuilder<MarkedSentence>();
        int length = 0;
        foreach (var sentence in paragraph.Sentences.SelectMany(Cut))
        {
            int more = sentence.Pieces.Sum(p => p.Span.Length);
            if (sentences.Count > 0 && length + more > Characters / 2)
            {
                yield return new(sentences.DrainToImmutable());
                length = 0;
            }

            sentences.Add(sentence);
            length += more;
        }

        yield return new(sentences.DrainToImmutable());
    }

    private static IEnumerable<MarkedSentence> Cut(MarkedSentence sentence)
    {
        var pieces = ImmutableArray.CreateBuilder<MarkedPiece>();
        int length = 0;
        foreach (var piece in sentence.Pieces)
        {
            if (pieces.Count > 0 && length + piece.Span.Length > Characters / 2)
            {
                yield return new(sentence.Index, pieces.DrainToImmutable());
                length = 0;
            }

            pieces.Add(piece);
            length += piece.Span.Length;
        }

        yield return new(sentence.Index, pieces.DrainToImmutable());
    }

    private static int Start(ImmutableArray<MarkedParagraph> part) => part.IsEmpty ? 0 : part[0].Sentences[0].Pieces[0].Span.Start;

    private static int Length(MarkedParagraph paragraph) => paragraph.Sentences.Sum(s => s.Pieces.Sum(p => p.Span.Length));
}
