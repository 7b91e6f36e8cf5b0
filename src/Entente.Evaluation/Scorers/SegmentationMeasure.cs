using System.Globalization;
using System.Text;
using Entente.Coding;
using Entente.Language.Conllu;
using Entente.Language.Segmentation;

namespace Entente.Evaluation.Scorers;

/// <summary>Words and sentences found in raw text against a treebank's, by spans, as the CoNLL 2018 shared task counts them.</summary>
public sealed class SegmentationMeasure : IMeasure
{
    private const int WrapWidth = 80;
    private const int ShownMisses = 40;

    /// <inheritdoc/>
    public string Name => "segmentation";

    /// <inheritdoc/>
    public string Summary => "words and sentences F1 on raw text rebuilt from a treebank (CoNLL-U)";

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        using var reader = File.OpenText(gold);
        var treebank = ConlluText.Rebuild(ConlluReader.Read(reader, gold));
        Report(coder.Parser.Segmenter, treebank, treebank.Text, "paragraphs in one line each", output);
        var ends = Report(coder.Parser.Segmenter, treebank, Wrap(treebank.Text), $"lines wrapped at {WrapWidth}", output);
        var known = treebank.Sentences.Select(s => s.Span.End).ToHashSet();
        Show("sentence ends that are not there", ends.Where(end => !known.Contains(end)), treebank.Text, output);
        Show("sentence ends missed", known.Where(end => !ends.Contains(end)).Order(), treebank.Text, output);
    }

    private static HashSet<int> Report(Segmenter segmenter, ConlluText treebank, string text, string layout, TextWriter output)
    {
        var ours = segmenter.Segment(text, [new(0, text.Length)], []);
        var words = SpanScore.Of(treebank.Sentences.SelectMany(s => s.Words), ours.SelectMany(s => s.Words));
        var sentences = SpanScore.Of(treebank.Sentences.Select(s => s.Span), ours.Select(s => s.Span));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{layout}: words {words}, sentences {sentences}"));
        return [.. ours.Select(s => s.Span.End)];
    }

    // Only white space changes, so that spans stay.
    private static string Wrap(string text)
    {
        var wrapped = new StringBuilder(text);
        var start = 0;
        var space = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (i - start > WrapWidth && space > start)
            {
                wrapped[space] = '\n';
                start = space + 1;
            }

            space = text[i] == ' ' ? i : space;
            start = text[i] == '\n' ? i + 1 : start;
        }

        return wrapped.ToString();
    }

    private static void Show(string what, IEnumerable<int> ends, string text, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{what} (the first {ShownMisses}):");
        foreach (var end in ends.Take(ShownMisses))
        {
            output.WriteLine("  " + (text[Math.Max(0, end - 50)..end] + " ¦ " + text[end..Math.Min(text.Length, end + 40)]).ReplaceLineEndings("⏎"));
        }
    }
}

/// <summary>Precision, recall and F1 of spans.</summary>
internal readonly record struct SpanScore(int Right, int Found, int Gold)
{
    /// <summary>Counts spans that are the same in both.</summary>
    public static SpanScore Of(IEnumerable<TextSpan> gold, IEnumerable<TextSpan> ours)
    {
        var known = gold.ToHashSet();
        int found = 0, right = 0;
        foreach (var span in ours)
        {
            found++;
            right += known.Contains(span) ? 1 : 0;
        }

        return new(right, found, known.Count);
    }

    /// <summary>Share of what was found that is right; undefined when nothing was.</summary>
    public double Precision => (double)Right / Found;

    /// <summary>Share of what is there that was found; undefined when nothing is.</summary>
    public double Recall => (double)Right / Gold;

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => 2.0 * Right / (Found + Gold);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"F1 {F1:0.0000} (precision {Precision:0.0000}, recall {Recall:0.0000}, {Gold} gold)");
}
