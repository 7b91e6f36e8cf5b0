namespace Entente.Coding.Attributions;

/// <summary>Labels the words around a cue with their parts, by the best path through a linear chain.</summary>
/// <remarks>
/// A path has at most one piece of source, the cue in one piece around its head, and at most one piece of content on each side
/// of the cue: of 19,868 training attributions fewer than one in a hundred breaks these rules inside its sentence. The state of
/// the chain is therefore the label and two flags: the source is used up; the content on this side has ended.
/// </remarks>
internal sealed class SpanTagger
{
    /// <summary>How many labels there are.</summary>
    public const int Labels = 7;

    private const int SourceUsed = 1;
    private const int ContentEnded = 2;
    private const int States = Labels * 4;
    private const float Never = -1e9f;

    private readonly WeightTable _words;
    private readonly float[] _transitions;

    /// <summary>Makes a tagger of learned weights.</summary>
    /// <param name="words">Rows of <see cref="Labels"/> weights.</param>
    /// <param name="transitions">Weight of each kind, label before and label; see <see cref="TransitionIndex"/>.</param>
    public SpanTagger(WeightTable words, float[] transitions) => (_words, _transitions) = (words, transitions);

    /// <summary>Where the weight of a transition stands.</summary>
    public static int TransitionIndex(int kind, int before, int label) => ((kind * Labels) + before) * Labels + label;

    /// <summary>Whether <paramref name="label"/> may follow <paramref name="before"/>: an inside label only goes on what has begun.</summary>
    public static bool MayFollow(int before, int label) =>
        label is not ((int)SpanLabel.SourceInside or (int)SpanLabel.CueInside or (int)SpanLabel.ContentInside) || before == label || before == label - 1;

    /// <summary>The best labels, one for each word of the window.</summary>
    public SpanLabel[] Label(CueWindow window, FeatureBuffer buffer)
    {
        var count = window.End - window.Start;
        var scores = new float[count * States];
        var from = new sbyte[count * States];
        Array.Fill(scores, Never);
        Span<float> words = stackalloc float[Labels];
        for (var n = 0; n < count; n++)
        {
            var i = window.Start + n;
            SpanFeatures.Collect(window, i, buffer);
            words.Clear();
            _words.AddScores(buffer.Features, words);
            var kind = SpanFeatures.TransitionKind(window, i);
            var row = scores.AsSpan(n * States, States);
            var origins = from.AsSpan(n * States, States);
            if (n == 0)
            {
                Extend(0, 0, i - window.Cue, kind, words, row, origins);
                continue;
            }

            for (var state = 0; state < States; state++)
            {
                var before = scores[((n - 1) * States) + state];
                if (before > Never)
                {
                    Extend(state, before, i - window.Cue, kind, words, row, origins);
                }
            }
        }

        return Trace(scores, from, count);
    }

    // Carries one state to the next word, which stands at `offset` from the cue's head.
    private void Extend(int state, float score, int offset, int kind, ReadOnlySpan<float> words, Span<float> row, Span<sbyte> origins)
    {
        var (before, flags) = (state % Labels, state / Labels);
        for (var label = 0; label < Labels; label++)
        {
            var after = Flags((SpanLabel)before, (SpanLabel)label, flags, offset);
            if (after < 0 || !MayFollow(before, label))
            {
                continue;
            }

            var total = score + _transitions[TransitionIndex(kind, before, label)] + words[label];
            var next = (after * Labels) + label;
            if (total > row[next])
            {
                (row[next], origins[next]) = (total, (sbyte)state);
            }
        }
    }

    // The flags after the step, or -1 when it breaks a rule.
    private static int Flags(SpanLabel before, SpanLabel label, int flags, int offset)
    {
        var inCue = label is SpanLabel.CueBegin or SpanLabel.CueInside;
        var wasInCue = before is SpanLabel.CueBegin or SpanLabel.CueInside;
        if (offset == 0 ? !inCue || wasInCue && label == SpanLabel.CueBegin : offset < 0 ? wasInCue && label != SpanLabel.CueInside : label == SpanLabel.CueBegin)
        {
            return -1;
        }

        if (label == SpanLabel.SourceBegin)
        {
            if ((flags & SourceUsed) != 0)
            {
                return -1;
            }

            flags |= SourceUsed;
        }

        if (before is SpanLabel.ContentBegin or SpanLabel.ContentInside && label != SpanLabel.ContentInside)
        {
            flags |= ContentEnded;
        }

        return label == SpanLabel.ContentBegin && (flags & ContentEnded) != 0 ? -1 : offset == 0 ? flags & ~ContentEnded : flags;
    }

    private static SpanLabel[] Trace(float[] scores, sbyte[] from, int count)
    {
        var labels = new SpanLabel[count];
        var last = scores.AsSpan((count - 1) * States, States);
        var state = 0;
        for (var candidate = 1; candidate < States; candidate++)
        {
            state = last[candidate] > last[state] ? candidate : state;
        }

        for (var n = count - 1; n >= 0; n--)
        {
            labels[n] = (SpanLabel)(state % Labels);
            state = from[(n * States) + state];
        }

        return labels;
    }
}
