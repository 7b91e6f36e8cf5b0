using Entente.Language.Conllu;
using Entente.Language.Segmentation;

namespace Entente.Perceptrons.Segmentation;

/// <summary>Compares a segmentation with a treebank's on its rebuilt text, by spans.</summary>
internal static class SegmentationScore
{
    public static void Print(Segmenter segmenter, string path, TextWriter output, bool misses)
    {
        using var reader = File.OpenText(path);
        var gold = ConlluText.Rebuild(ConlluReader.Read(reader, path));
        var ours = segmenter.Segment(gold.Text, [new(0, gold.Text.Length)], []);
        var goldWords = gold.Sentences.SelectMany(s => s.Words).ToHashSet();
        var ourWords = ours.SelectMany(s => s.Words).ToHashSet();
        var goldSentences = gold.Sentences.Select(s => s.Span).ToHashSet();
        var ourSentences = ours.Select(s => s.Span).ToHashSet();
        output.WriteLine($"{Path.GetFileName(path)} words {F1(goldWords, ourWords):F4} sentences {F1(goldSentences, ourSentences):F4}");
        if (!misses)
        {
            return;
        }

        foreach (var word in ourWords.Where(w => !goldWords.Contains(w)).Order())
        {
            var overlapping = gold.Sentences.SelectMany(s => s.Words).Where(g => g.Overlaps(word)).Select(g => g.Slice(gold.Text).ToString());
            output.WriteLine($"W {word.Slice(gold.Text)}\t{string.Join('|', overlapping)}\t{Around(gold.Text, word.Start)}");
        }

        var goldEnds = gold.Sentences.Select(s => s.Span.End).ToHashSet();
        var ourEnds = ours.Select(s => s.Span.End).ToHashSet();
        foreach (var end in goldEnds.Except(ourEnds).Order())
        {
            output.WriteLine($"S- {Around(gold.Text, end)}");
        }

        foreach (var end in ourEnds.Except(goldEnds).Order())
        {
            output.WriteLine($"S+ {Around(gold.Text, end)}");
        }
    }

    private static string Around(string text, int at) =>
        (text[Math.Max(0, at - 40)..at] + "¦" + text[at..Math.Min(text.Length, at + 40)]).Replace("\n", "⏎", StringComparison.Ordinal);

    private static double F1<T>(HashSet<T> gold, HashSet<T> ours) => 2.0 * gold.Count(ours.Contains) / (gold.Count + ours.Count);
}
