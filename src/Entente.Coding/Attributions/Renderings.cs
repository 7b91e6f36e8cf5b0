using Entente.Coding.Lexicons;

namespace Entente.Coding.Attributions;

/// <summary>Gives what follows a colon to whoever issued the document of which a report goes on to tell.</summary>
/// <remarks>
/// <c>Xinhua said that the ministry released a statement demanding …, continuing:</c> — the words after the colon are the statement's, told by the agency.
/// They make an attribution of their own, with the issuer as its source, inside the agency's.
/// </remarks>
internal static class Renderings
{
    /// <summary>Adds the attributions of issuers behind those of the drafts that render documents.</summary>
    /// <param name="article">The article.</param>
    /// <param name="drafts">The attributions, ordered by cue, with contents from later sentences.</param>
    /// <param name="words">Documents and the verbs that issue them.</param>
    public static void Add(ArticleView article, List<AttributionDraft> drafts, SpeechWords words)
    {
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            var view = article.Sentences[draft.Sentence];
            int end = view.Sentence.Span.End;
            if (view.Classes[draft.Cue] != CueClass.Say || draft.SourceFirst < 0 || !draft.Content.Any(c => c.End > end) || GoingOn(view, words) is not (>= 0 and var goes) || goes <= draft.Cue
                || Issuer(view, draft, goes, words) is not (>= 0 and var issuer))
            {
                continue;
            }

            var issued = new AttributionDraft(draft.Sentence, goes);
            issued.SetSource(view, view.First[issuer], view.Last[issuer] + 1);
            issued.Cues.Add(view.Tokens[goes].Span);
            issued.AddContent(draft.Content.Where(c => c.End > end).Select(c => new TextSpan(Math.Max(c.Start, end), c.End)), article.Text);
            drafts.Insert(i + 1, issued);
        }
    }

    // The verb of going on before the colon that ends the sentence: "…, continuing:", "… and went on:".
    private static int GoingOn(SentenceView view, SpeechWords words)
    {
        if (view.Tokens[^1].Lemma != ":")
        {
            return -1;
        }

        int at = view.Count - 2;
        while (at > 0 && view.Tokens[at].Category is WordCategory.Adverb or WordCategory.Adposition or WordCategory.Particle)
        {
            at--;
        }

        return at > 0 && view.Tokens[at].Category == WordCategory.Verb && words.IsResuming(view.Tokens[at].Lemma) ? at : -1;
    }

    // The subject of a verb that issues a document within what is told: "the ministry released a statement".
    private static int Issuer(SentenceView view, AttributionDraft draft, int goes, SpeechWords words)
    {
        for (int verb = draft.Cue + 1; verb < goes; verb++)
        {
            if (view.Tokens[verb].Category == WordCategory.Verb && words.Issues(view.Tokens[verb].Lemma) && view.ChildBy(verb, "obj") is >= 0 and var document
                && words.IsDocument(SpeechWords.Singular(view.Tokens[document])) && view.ChildBy(verb, "nsubj") is >= 0 and var subject && subject < verb
                && draft.Content.Any(c => c.Contains(view.Tokens[subject].Span)))
            {
                return subject;
            }
        }

        return -1;
    }
}
