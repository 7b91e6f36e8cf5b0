namespace Entente.Coding.Attributions;

/// <summary>Labels the words around a cue with their parts, by the best path through a linear chain.</summary>
internal sealed class SpanTagger
{
    /// <summary>How many labels there are.</summary>
    public const int Labels = 7;

    private const float Never = -1e9f;

    private readonly WeightTable _words;
    private readonly float[] _transitions;

    /// <summary>Makes a tagger of learned weights.</summary>
    /// <param name="words">Rows of <see cref="Labels"/> weights.</param>
    /// <param name="transitions">Weight of each kind, label before and label, in this order.</param>
    public SpanTagger(WeightTable words, float[] transitions) => (_words, _transitions) = (words, transitions);

    /// <summary>Where the weight of a transition stands.</summary>
    public static int TransitionIndex(int kind, int before, int label) => ((kind * Labels) + before) * Labels + label;

    /// <summary>Whether <paramref name="label"/> may follow <paramref name="before"/>: an inside label only goes on what has begun.</summary>
    public static bool MayFollow(int before, int label) =>
        label is not ((int)SpanLabel.SourceInside or (int)SpanLabel.CueInside or (int)SpanLabel.ContentInside) || before == label || before == label - 1;

    /// <summary>Whether the word may have the label: the cue's head is part of the cue.</summary>
    public static bool MayBe(CueWindow window, int i, int label) =>
        i != window.Cue || label is (int)SpanLabel.CueBegin or (int)SpanLabel.CueInside;

    /// <summary>The best labels, one for each word of the window.</summary>
    public SpanLabel[] Label(CueWindow window, FeatureBuffer buffer)
    {
        var count = window.End - window.Start;
        var scores = new float[count * Labels];
        var from = new sbyte[count * Labels];
        for (var n = 0; n < count; n++)
        {
            var i = window.Start + n;
            SpanFeatures.Collect(window, i, buffer);
            var row = scores.AsSpan(n * Labels, Labels);
            _words.AddScores(buffer.Features, row);
            var kind = SpanFeatures.TransitionKind(window, i);
            for (var label = 0; label < Labels; label++)
            {
                var best = n == 0 && MayFollow(0, label) ? _transitions[TransitionIndex(kind, 0, label)] : Never;
                for (var before = 0; n > 0 && before < Labels; before++)
                {
                    var score = scores[((n - 1) * Labels) + before] + _transitions[TransitionIndex(kind, before, label)];
                    if (score > best && MayFollow(before, label))
                    {
                        (best, from[(n * Labels) + label]) = (score, (sbyte)before);
                    }
                }

                row[label] = MayBe(window, i, label) ? row[label] + best : Never;
            }
        }

        return Trace(scores, from, count);
    }

    private static SpanLabel[] Trace(float[] scores, sbyte[] from, int count)
    {
        var labels = new SpanLabel[count];
        var label = 0;
        for (var candidate = 1; candidate < Labels; candidate++)
        {
            label = scores[((count - 1) * Labels) + candidate] > scores[((count - 1) * Labels) + label] ? candidate : label;
        }

        for (var n = count - 1; n >= 0; n--)
        {
            labels[n] = (SpanLabel)label;
            label = from[(n * Labels) + label];
        }

        return labels;
    }
}
