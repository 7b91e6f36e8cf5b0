namespace Entente.Coding.Attributions;

/// <summary>Gives the lines of a transcript, a dialogue or a feed to the name before the colon: <c>KISHIDA: We will …</c>, <c>@mfa: …</c>.</summary>
/// <remarks>One such line may be a heading or a note; a text with two of them that begin with someone's name is taken at its word.</remarks>
internal static class Transcripts
{
    // "THE SECRETARY OF STATE:" is about as long a label as there is.
    private const int LongestLabel = 6;
    private const int FewestLines = 2;

    /// <summary>Adds a draft for each line of a transcript, in place of those that took its colon or its name for something else.</summary>
    /// <param name="article">The article.</param>
    /// <param name="names">The mentions of the article, by sentence.</param>
    /// <param name="drafts">The drafts, ordered by cue; kept so.</param>
    public static void Find(ArticleView article, ILookup<int, ActorMention> names, List<AttributionDraft> drafts)
    {
        var lines = new List<AttributionDraft>();
        foreach (var view in article.Sentences)
        {
            if (view.IsFirst && Label(view, names[view.Sentence.Index], article.Text) is > 0 and var colon)
            {
                var line = new AttributionDraft(view.Sentence.Index, colon);
                line.SetSource(view, 0, colon);
                line.Cues.Add(view.Tokens[colon].Span);
                line.AddContent(Spoken(article, view, colon), article.Text);
                lines.Add(line);
            }
        }

        if (lines.Count < FewestLines)
        {
            return;
        }

        foreach (var line in lines)
        {
            drafts.RemoveAll(d => d.Sentence == line.Sentence && (d.Cue <= line.Cue || d.Source.Any(line.Source[0].Overlaps)));
        }

        drafts.AddRange(lines);
        drafts.Sort((a, b) => (a.Sentence, a.Cue).CompareTo((b.Sentence, b.Cue)));
    }

    // Where the colon behind a name stands; -1 where the line begins otherwise, or says nothing behind it.
    private static int Label(SentenceView view, IEnumerable<ActorMention> names, string text)
    {
        int colon = 1;
        while (colon < view.Count && colon <= LongestLabel && view.Tokens[colon].Lemma != ":")
        {
            colon++;
        }

        if (colon > LongestLabel || colon >= view.Count - 1 || view.Tokens.Take(colon).Any(t => t.Category is WordCategory.Verb or WordCategory.Auxiliary && !char.IsUpper(text[t.Span.Start])))
        {
            return -1;
        }

        var label = new TextSpan(view.Tokens[0].Span.Start, view.Tokens[colon - 1].Span.End);
        bool isHandle = text.AsSpan(label.Start, label.Length).Contains('@');
        bool isName = names.Any(m => label.Contains(m.Span) && m.Span.End == label.End) || view.Sentence.Entities.Any(e => e.End == colon);
        bool tells = view.Tokens.Skip(colon + 1).Any(t => t.Category is WordCategory.Verb or WordCategory.Auxiliary);
        return (isHandle || isName && !view.IsTitle) && tells ? colon : -1;
    }

    // To the end of the paragraph; the next line has its own name.
    private static IEnumerable<TextSpan> Spoken(ArticleView article, SentenceView view, int colon)
    {
        yield return new(view.Tokens[colon + 1].Span.Start, view.Sentence.Span.End);
        for (int s = view.Sentence.Index + 1; s < article.Sentences.Length && !article.Sentences[s].IsFirst; s++)
        {
            yield return article.Sentences[s].Sentence.Span;
        }
    }
}
