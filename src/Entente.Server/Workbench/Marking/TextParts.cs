using System.Collections.Immutable;

namespace Entente.Server.Workbench.Marking;

/// <summary>A long text cut into parts that a page can show: whole paragraphs, or whole sentences of one that is longer than a part.</summary>
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

    private static IEnumerable<MarkedParagraph> Cut(MarkedParagraph paragraph)
    {
        if (Length(paragraph) <= Characters)
        {
            yield return paragraph;
            yield break;
        }

        var sentences = ImmutableArray.CreateBuilder<MarkedSentence>();
        int length = 0;
        foreach (var sentence in paragraph.Sentences)
        {
            int more = sentence.Pieces.Sum(p => p.Span.Length);
            if (sentences.Count > 0 && length + more > Characters)
            {
                yield return new(sentences.DrainToImmutable());
                length = 0;
            }

            sentences.Add(sentence);
            length += more;
        }

        yield return new(sentences.DrainToImmutable());
    }

    private static int Start(ImmutableArray<MarkedParagraph> part) => part.IsEmpty ? 0 : part[0].Sentences[0].Pieces[0].Span.Start;

    private static int Length(MarkedParagraph paragraph) => paragraph.Sentences.Sum(s => s.Pieces.Sum(p => p.Span.Length));
}
