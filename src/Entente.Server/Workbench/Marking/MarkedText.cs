using System.Collections.Immutable;

namespace Entente.Server.Workbench.Marking;

/// <summary>A reading's text cut for the page: paragraphs of sentences of pieces, each piece with the marks that cover it.</summary>
/// <remarks>Pieces never overlap and, joined in order, give the text back character by character; marks may overlap freely.</remarks>
public sealed class MarkedText
{
    // Pieces stay short enough to be put on a page each; a text without any mark or line break would be one of its whole length else.
    private const int LongestPiece = 20_000;

    private MarkedText(ImmutableArray<MarkedParagraph> paragraphs) => Paragraphs = paragraphs;

    /// <summary>Stretches of text between line breaks, in order.</summary>
    public ImmutableArray<MarkedParagraph> Paragraphs { get; }

    /// <summary>Cuts <paramref name="reading"/> at the borders of sentences, lines and marks.</summary>
    public static MarkedText Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        string text = reading.Article.Text;
        var marks = Marks(reading).Where(m => m.Span.Length > 0 && m.Span.Start >= 0 && m.Span.End <= text.Length).ToArray();
        var cuts = new SortedSet<int> { 0, text.Length };
        foreach (var mark in marks)
        {
            cuts.Add(mark.Span.Start);
            cuts.Add(mark.Span.End);
        }

        foreach (var sentence in reading.Sentences)
        {
            cuts.Add(sentence.Span.Start);
            cuts.Add(sentence.Span.End);
        }

        for (int i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            cuts.Add(i);
            cuts.Add(i + 1);
        }

        for (int i = LongestPiece; i < text.Length; i += LongestPiece)
        {
            int blank = text.IndexOf(' ', i);
            cuts.Add(blank < 0 ? text.Length : blank);
        }

        return new(Assemble(text, reading, [.. cuts], marks));
    }

    private static ImmutableArray<MarkedParagraph> Assemble(string text, Reading reading, int[] cuts, Mark[] marks)
    {
        var byStart = marks.OrderBy(m => m.Span.Start).ToArray();
        var open = new List<Mark>();
        int nextMark = 0, sentence = 0;
        var paragraphs = ImmutableArray.CreateBuilder<MarkedParagraph>();
        var sentences = ImmutableArray.CreateBuilder<MarkedSentence>();
        var pieces = ImmutableArray.CreateBuilder<MarkedPiece>();
        int current = -1;

        void CloseSentence()
        {
            if (pieces.Count > 0)
            {
                sentences.Add(new(current, pieces.DrainToImmutable()));
            }
        }

        void CloseParagraph()
        {
            CloseSentence();
            if (sentences.Count > 0)
            {
                paragraphs.Add(new(sentences.DrainToImmutable()));
            }
        }

        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            var span = new TextSpan(cuts[i], cuts[i + 1]);
            while (sentence < reading.Sentences.Length && reading.Sentences[sentence].Span.End <= span.Start)
            {
                sentence++;
            }

            int at = sentence < reading.Sentences.Length && reading.Sentences[sentence].Span.Contains(span) ? reading.Sentences[sentence].Index : -1;
            if (at != current)
            {
                CloseSentence();
                current = at;
            }

            if (span.Length == 1 && text[span.Start] == '\n')
            {
                // A line broken inside a sentence is set as one line, a blank between.
                if (at >= 0)
                {
                    pieces.Add(new(span, []));
                }
                else
                {
                    CloseParagraph();
                }

                continue;
            }

            open.RemoveAll(m => m.Span.End <= span.Start);
            while (nextMark < byStart.Length && byStart[nextMark].Span.Start <= span.Start)
            {
                open.Add(byStart[nextMark++]);
            }

            pieces.Add(new(span, [.. open.Where(m => m.Span.Contains(span)).OrderBy(m => m.Kind)]));
        }

        CloseParagraph();
        return paragraphs.DrainToImmutable();
    }

    // How many contents hold this one, itself counted; a damaged chain of parents ends at its length.
    private static int Depth(Reading reading, Attribution attribution)
    {
        int depth = 1;
        for (int parent = attribution.Parent; parent >= 0 && parent < reading.Attributions.Length && depth < Mark.DeepestShown; parent = reading.Attributions[parent].Parent)
        {
            depth++;
        }

        return depth;
    }

    private static IEnumerable<Mark> Marks(Reading reading)
    {
        foreach (var attribution in reading.Attributions)
        {
            string who = attribution.Speaker?.Name ?? "unnamed source";
            int depth = Depth(reading, attribution);
            for (int i = 0; i < attribution.Content.Length; i++)
            {
                yield return new(attribution.Content[i], MarkKind.Content, $"on the word of {who}", attribution.Speaker?.Id) { Depth = depth, Opens = i == 0 };
            }

            foreach (var span in attribution.Cue)
            {
                yield return new(span, MarkKind.Cue, $"attributed to {who}", attribution.Speaker?.Id);
            }
        }

        foreach (var framed in reading.Framing)
        {
            yield return new(framed.Span, MarkKind.Framing, framed.Technique.Replace('_', ' ') + (framed.Target is null ? "" : $" about {framed.Target}"), framed.Target);
        }

        foreach (var time in reading.Times)
        {
            yield return new(time.Span, MarkKind.Time, time.Value, time.Value);
        }

        foreach (var mention in reading.Mentions)
        {
            string office = mention.Actor.Office is null ? "" : $", {mention.Actor.Office}";
            string slanted = mention.IsSlanted ? " (slanted wording)" : "";
            yield return new(mention.Span, MarkKind.Actor, $"{mention.Actor.Name} [{mention.Actor.Id}]{office}{slanted}", mention.Actor.Id) { IsSlanted = mention.IsSlanted };
        }

        foreach (var found in reading.Events)
        {
            yield return new(found.Trigger, MarkKind.Trigger, found.Id, found.Id, (int)Codes.EventTypes.Quad(found.Type));
        }
    }
}

/// <summary>Text between two line breaks.</summary>
/// <param name="Sentences">Its sentences in order, with stretches outside any sentence between them.</param>
public sealed record MarkedParagraph(ImmutableArray<MarkedSentence> Sentences);

/// <summary>A sentence, or a stretch outside any sentence.</summary>
/// <param name="Index">Index of the sentence in the reading; -1 outside.</param>
/// <param name="Pieces">Its pieces in order.</param>
public sealed record MarkedSentence(int Index, ImmutableArray<MarkedPiece> Pieces);

/// <summary>The longest stretch over which no mark begins or ends.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Marks">The marks over it, outermost kind first.</param>
public sealed record MarkedPiece(TextSpan Span, ImmutableArray<Mark> Marks);

/// <summary>One mark over a stretch of text.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Kind">What it marks, which decides how it looks.</param>
/// <param name="Label">What a reader is told on pointing at it.</param>
/// <param name="Key">Id of the actor, event or speaker behind it; null for none.</param>
/// <param name="Quad">Number of the quad class, for triggers; 0 else.</param>
public sealed record Mark(TextSpan Span, MarkKind Kind, string Label, string? Key, int Quad = 0)
{
    /// <summary>Quotations nested deeper look like those of this depth: more shades would not be told apart.</summary>
    public const int DeepestShown = 3;

    /// <summary>For content: 1 for words that the article itself attributes, 2 for words within those, and so on up to <see cref="DeepestShown"/>.</summary>
    public int Depth { get; init; }

    /// <summary>For content: whether the words begin here, and do not go on after an interruption.</summary>
    public bool Opens { get; init; }

    /// <summary>For actors: whether the wording carries a slant of the outlet.</summary>
    public bool IsSlanted { get; init; }
}

/// <summary>What a mark marks, outermost first.</summary>
public enum MarkKind
{
    /// <summary>What someone is said to say.</summary>
    Content,
    /// <summary>The words that attribute it.</summary>
    Cue,
    /// <summary>Wording that takes a side.</summary>
    Framing,
    /// <summary>A time expression.</summary>
    Time,
    /// <summary>An actor.</summary>
    Actor,
    /// <summary>The words that made an act known.</summary>
    Trigger,
}
