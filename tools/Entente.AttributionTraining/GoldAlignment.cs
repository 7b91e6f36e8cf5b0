using Entente.Coding.Attributions;
using Entente.Evaluation.Gold;

namespace Entente.AttributionTraining;

/// <summary>A gold attribution laid onto the parsed words.</summary>
/// <param name="Sentence">Index of the sentence that holds the cue.</param>
/// <param name="Cue">Index of the cue's head word.</param>
/// <param name="Gold">The attribution as annotated.</param>
internal sealed record GoldAlignment(int Sentence, int Cue, GoldAttribution Gold)
{
    /// <summary>Aligns an article's attributions; those without a cue are left out.</summary>
    public static List<GoldAlignment> Align(ArticleView article, IEnumerable<GoldAttribution> attributions)
    {
        var aligned = new List<GoldAlignment>();
        foreach (var gold in attributions)
        {
            var words = article.Sentences
                .SelectMany(v => Enumerable.Range(0, v.Count).Where(i => Covers(gold.Cue, v.Tokens[i].Span)).Select(i => (View: v, Index: i)))
                .ToList();
            if (words.Count == 0)
            {
                continue;
            }

            var view = words[0].View;
            var inside = words.Where(w => w.View == view).Select(w => w.Index).ToHashSet();
            aligned.Add(new(view.Sentence.Index, HeadOf(view, inside), gold));
        }

        return aligned.OrderBy(a => a.Sentence).ThenBy(a => a.Cue).ToList();
    }

    /// <summary>The gold label of each word of a window.</summary>
    public SpanLabel[] Labels(CueWindow window)
    {
        var labels = new SpanLabel[window.End - window.Start];
        Mark(window, labels, Gold.Content, SpanLabel.ContentBegin);
        Mark(window, labels, Gold.Source, SpanLabel.SourceBegin);
        Mark(window, labels, Gold.Cue, SpanLabel.CueBegin);
        for (var n = 0; n < labels.Length; n++)
        {
            // What a stronger part has cut in two goes on as a new piece.
            if (n == 0 || !SpanTagger.MayFollow((int)labels[n - 1], (int)labels[n]))
            {
                labels[n] = (int)labels[n] is 2 or 4 or 6 ? labels[n] - 1 : labels[n];
            }
        }

        return labels;
    }

    private static void Mark(CueWindow window, SpanLabel[] labels, IEnumerable<TextSpan> spans, SpanLabel begin)
    {
        foreach (var span in spans)
        {
            var first = true;
            for (var i = window.Start; i < window.End; i++)
            {
                if (Covers([span], window.View.Tokens[i].Span))
                {
                    labels[i - window.Start] = first ? begin : begin + 1;
                    first = false;
                }
            }
        }
    }

    private static bool Covers(IEnumerable<TextSpan> spans, TextSpan word) =>
        spans.Any(s => s.Overlaps(word) && (Math.Min(s.End, word.End) - Math.Max(s.Start, word.Start)) * 2 > word.Length);

    // The word whose head lies outside; of several, the first that can be a cue at all.
    private static int HeadOf(SentenceView view, HashSet<int> words)
    {
        var tops = words.Where(i => !words.Contains(view.Heads[i])).Order().ToList();
        return tops.Where(i => view.Tokens[i].Category is WordCategory.Verb or WordCategory.Noun or WordCategory.Adjective).Append(-1).First() is var content and >= 0
            ? content
            : tops.Where(i => CueFeatures.IsCandidate(view, i)).Append(tops[0]).First();
    }
}
