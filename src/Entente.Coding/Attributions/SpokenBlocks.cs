using Entente.Coding.Lexicons;

namespace Entente.Coding.Attributions;

/// <summary>Gives speech set off by a colon and no quotation marks, as state agencies print it, to its speaker.</summary>
/// <remarks>
/// <c>He said: It is …</c> reaches to the end of its paragraph. <c>The paper says:</c> at a paragraph's end takes the next paragraph,
/// and more of them only when the same kind of line takes the word up again soon (<c>It went on:</c>) or they go on in the first person,
/// which a report uses of no one else, so that nothing swallows the rest.
/// </remarks>
internal static class SpokenBlocks
{
    // Beyond this many paragraphs a resumption is no evidence that all before it were still being quoted.
    private const int LongestBlock = 6;

    // An article without line breaks is one paragraph: beyond this many sentences someone else may be telling again.
    private const int LongestSpeech = 10;

    // Messages and statements that agencies print in full: beyond this many paragraphs "we" may be somebody else.
    private const int LongestLetter = 30;

    /// <summary>Extends the contents of <paramref name="drafts"/>, which are ordered by cue.</summary>
    public static void Extend(ArticleView article, IReadOnlyList<AttributionDraft> drafts, SpeechWords words)
    {
        var speaking = new HashSet<int>(drafts.Where(d => Speaks(article, d) || Returns(article, d, words)).Select(d => d.Sentence));
        foreach (var draft in drafts)
        {
            var view = article.Sentences[draft.Sentence];
            var colon = Speaks(article, draft) ? ColonAfter(view, draft.Cue) : -1;
            if (colon < 0)
            {
                continue;
            }

            if (colon == view.Count - 1 && view.IsLast)
            {
                draft.AddContent(Following(article, speaking, draft.Sentence), article.Text);
            }
            else if (colon == view.Count - 1)
            {
                // "…, he said: I have already …": the segmenter ends a sentence at the colon.
                draft.AddContent(RestOfParagraph(article, speaking, draft.Sentence + 1), article.Text);
            }
            else if (colon < view.Count - 1 && view.Quotes[colon + 1] < 0 && draft.Content.Any(c => c.End >= view.Tokens[^1].Span.Start)
                && RestOfParagraph(article, speaking, draft.Sentence + 1).Any())
            {
                draft.AddContent(RestOfParagraph(article, speaking, draft.Sentence + 1).Prepend(view.Tokens[^1].Span), article.Text);
            }
        }
    }

    // The sentence's own verb of saying, outside quotation marks.
    private static bool Speaks(ArticleView article, AttributionDraft draft)
    {
        var view = article.Sentences[draft.Sentence];
        return view.Classes[draft.Cue] == CueClass.Say && view.Tokens[draft.Cue].Category == WordCategory.Verb && view.Quotes[draft.Cue] < 0
            && draft.SourceFirst >= 0 && !view.IsTitle && !IsFirstPerson(view.Tokens[view.HeadOf(draft.SourceFirst, draft.SourceEnd)])
            && (view.Heads[draft.Cue] < 0 || view.HasRelation(draft.Cue, "conj") || view.HasRelation(draft.Cue, "parataxis") || view.HasRelation(draft.Cue, "advcl"));
    }

    // "The article calls on …": whoever renders the article is speaking again.
    private static bool Returns(ArticleView article, AttributionDraft draft, SpeechWords words)
    {
        var view = article.Sentences[draft.Sentence];
        return view.Classes[draft.Cue] is CueClass.Demand or CueClass.Accuse or CueClass.Praise or CueClass.Deny && view.Heads[draft.Cue] < 0 && view.Quotes[draft.Cue] < 0
            && draft.SourceFirst >= 0 && view.HeadOf(draft.SourceFirst, draft.SourceEnd) is var head && words.IsDocument(SpeechWords.Singular(view.Tokens[head]))
            && view.ChildBy(head, "det") is >= 0 and var the && view.Tokens[the].Lemma == "the";
    }

    private static bool IsFirstPerson(Token token) =>
        token.Category == WordCategory.Pronoun && token.Lemma.ToLowerInvariant() is "i" or "we" or "my" or "our" or "us" or "me" or "ourselves" or "myself";

    private static int ColonAfter(SentenceView view, int cue)
    {
        for (var i = cue + 1; i < Math.Min(view.Count, cue + CueWindow.Reach); i++)
        {
            if (view.Tokens[i].Lemma == ":")
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<TextSpan> RestOfParagraph(ArticleView article, HashSet<int> speaking, int from)
    {
        for (var s = from; s < Math.Min(article.Sentences.Length, from + LongestSpeech) && !article.Sentences[s].IsFirst && !speaking.Contains(s); s++)
        {
            yield return article.Sentences[s].Sentence.Span;
        }
    }

    private static List<TextSpan> Following(ArticleView article, HashSet<int> speaking, int from)
    {
        var blocks = new List<TextSpan>();
        int sure = 0, personal = 0;
        for (var s = from + 1; s < article.Sentences.Length && !speaking.Contains(s); s++)
        {
            var view = article.Sentences[s];
            var paragraphs = view.Paragraph - article.Sentences[from].Paragraph;
            if (paragraphs > LongestLetter || paragraphs - personal > LongestBlock || view.Quotes[0] >= 0)
            {
                return blocks[..sure];
            }

            blocks.Add(view.Sentence.Span);
            bool inPerson = view.Tokens.Any(IsFirstPerson);
            personal = inPerson ? paragraphs : personal;
            sure = inPerson || paragraphs == 1 ? blocks.Count : sure;
        }

        var resumed = blocks.Count > 0 && from + 1 + blocks.Count is var next && next < article.Sentences.Length
            && article.Sentences[next].IsFirst && ColonAfter(article.Sentences[next], 0) >= 0;
        return resumed ? blocks : blocks[..sure];
    }
}
