namespace Entente.Coding.Attributions;

/// <summary>Gives quotations that reach beyond their cue's sentence, or stand in sentences of their own, to the cue they belong to.</summary>
internal sealed class QuotationLinker
{
    // A cue further away than this does not reach a quotation: the next speaker or paragraph has intervened.
    private const int SentenceReach = 6;
    private const int ParagraphReach = 2;

    // A quotation in no one's mouth is rarer than one whose cue looks doubtful; chosen on the development part.
    private const float Threshold = -0.7f;

    private readonly WeightTable _weights;

    /// <summary>Makes a linker of learned weights.</summary>
    public QuotationLinker(WeightTable weights) => _weights = weights;

    /// <summary>Extends the content of <paramref name="drafts"/>, which are ordered by cue.</summary>
    public void Link(ArticleView article, IReadOnlyList<AttributionDraft> drafts, FeatureBuffer buffer)
    {
        foreach (var (q, extent) in Unclaimed(article, drafts))
        {
            AttributionDraft? best = null;
            var highest = Threshold;
            foreach (var draft in Within(article, drafts, extent))
            {
                Collect(article, drafts, draft, q, extent, buffer);
                var score = _weights.Score(buffer.Features);
                (best, highest) = score > highest ? (draft, score) : (best, highest);
            }

            best?.AddContent(article.Quotations[q].Pieces, article.Text);
        }
    }

    /// <summary>Extends contents over the quotations that they have most of in their own sentence, and lists the quotations that are left, with their first and last sentence.</summary>
    public static List<(int Quotation, (int First, int Last) Extent)> Unclaimed(ArticleView article, IReadOnlyList<AttributionDraft> drafts)
    {
        var taken = new bool[article.Quotations.Length];
        foreach (var draft in drafts)
        {
            Extend(article, draft, taken);
        }

        var extents = QuotationExtents(article);
        return [.. Enumerable.Range(0, taken.Length)
            .Where(q => !taken[q] && article.Quotations[q].Depth == 0 && extents[q].Last >= 0)
            .Select(q => (q, extents[q]))];
    }

    // (0, -1) for a quotation outside the sentences.
    private static (int First, int Last)[] QuotationExtents(ArticleView article)
    {
        var extents = new (int First, int Last)[article.Quotations.Length];
        Array.Fill(extents, (0, -1));
        foreach (var view in article.Sentences)
        {
            foreach (var q in view.Quotes)
            {
                if (q >= 0)
                {
                    extents[q] = extents[q].Last < 0 ? (view.Sentence.Index, view.Sentence.Index) : (extents[q].First, view.Sentence.Index);
                }
            }
        }

        return extents;
    }

    /// <summary>The drafts near enough to a quotation, outside of it, and not in one of its sentences.</summary>
    public static IEnumerable<AttributionDraft> Within(ArticleView article, IReadOnlyList<AttributionDraft> drafts, (int First, int Last) extent)
    {
        var first = article.Sentences[extent.First].Paragraph;
        var last = article.Sentences[extent.Last].Paragraph;
        foreach (var draft in In(drafts, extent.First - SentenceReach, extent.Last + SentenceReach))
        {
            var paragraph = article.Sentences[draft.Sentence].Paragraph;
            if ((draft.Sentence < extent.First || draft.Sentence > extent.Last) && paragraph >= first - ParagraphReach && paragraph <= last + 1
                && article.Sentences[draft.Sentence].Quotes[draft.Cue] < 0)
            {
                yield return draft;
            }
        }
    }

    /// <summary>Collects what speaks for or against giving quotation <paramref name="q"/> to <paramref name="draft"/>.</summary>
    public static void Collect(
        ArticleView article, IReadOnlyList<AttributionDraft> drafts, AttributionDraft draft, int q, (int First, int Last) extent, FeatureBuffer buffer)
    {
        buffer.Clear();
        var view = article.Sentences[draft.Sentence];
        var first = article.Sentences[extent.First];
        var last = article.Sentences[extent.Last];
        var after = draft.Sentence > extent.Last;
        var distance = (uint)(after ? 8 + draft.Sentence - extent.Last : extent.First - draft.Sentence);
        var paragraphs = (uint)(after ? 8 + view.Paragraph - last.Paragraph : first.Paragraph - view.Paragraph);
        var between = (uint)Math.Min(3, Between(article, drafts, draft, extent));
        var whole = (first.Quotes[0] == q ? 1u : 0u) | (last.Quotes[^1] == q ? 2u : 0u) | (first.IsFirst && first.Quotes[0] == q ? 4u : 0u)
            | (last.IsLast && last.Quotes[^1] == q ? 8u : 0u);
        var size = (uint)Math.Min(6, System.Numerics.BitOperations.Log2((uint)article.Quotations[q].Pieces.Sum(p => p.Length) + 1u) - 2);
        var own = In(drafts, extent.First, extent.Last).Any(d => article.Sentences[d.Sentence].Quotes[d.Cue] < 0) ? 1u : 0u;
        var speaks = QuotedContent(article, draft);
        var colon = view.Tokens[^1].Lemma == ":" ? 1u : 0u;
        var cue = (uint)view.Classes[draft.Cue];
        var lemma = view.Lemmas[draft.Cue];
        var end = (draft.Cue + 3 >= view.Count ? 1u : 0u) | (view.IsLast ? 2u : 0u) | (view.IsFirst ? 4u : 0u);

        buffer.Add(0);
        buffer.Add(FeatureHash.Mix(distance, paragraphs));
        buffer.Add(FeatureHash.Mix(distance, paragraphs, between));
        buffer.Add(FeatureHash.Mix(distance, paragraphs, speaks));
        buffer.Add(FeatureHash.Mix(FeatureHash.Mix(distance, paragraphs, between), speaks, whole, own));
        buffer.Add(FeatureHash.Mix(paragraphs, speaks, between, own));
        buffer.Add(FeatureHash.Mix(whole, size));
        buffer.Add(FeatureHash.Mix(whole, paragraphs));
        buffer.Add(FeatureHash.Mix(whole, paragraphs, speaks, between));
        buffer.Add(FeatureHash.Mix(size, own));
        buffer.Add(FeatureHash.Mix(colon, distance, whole));
        buffer.Add(FeatureHash.Mix(colon, between, paragraphs, speaks));
        buffer.Add(FeatureHash.Mix(lemma, paragraphs));
        buffer.Add(FeatureHash.Mix(lemma, speaks));
        buffer.Add(FeatureHash.Mix(cue, paragraphs, distance));
        buffer.Add(FeatureHash.Mix(cue, speaks, paragraphs));
        buffer.Add(FeatureHash.Mix(end, paragraphs, speaks));
        buffer.Add(FeatureHash.Mix(end, distance, whole));
        buffer.Add(FeatureHash.Mix(draft.SourceFirst < 0 ? 0u : view.Tags[draft.SourceEnd - 1], paragraphs));
    }

    // A draft whose content lies mostly in a quotation, its cue outside, has all of it, in whatever sentence and paragraph.
    private static void Extend(ArticleView article, AttributionDraft draft, bool[] taken)
    {
        var view = article.Sentences[draft.Sentence];
        var seen = -1;
        for (var i = Math.Max(0, draft.Cue - CueWindow.Reach); i < Math.Min(view.Count, draft.Cue + CueWindow.Reach); i++)
        {
            var q = view.Quotes[i];
            if (q < 0 || q == seen || q == view.Quotes[draft.Cue])
            {
                continue;
            }

            seen = q;
            if (CoversMost(view, draft, q))
            {
                taken[q] = true;
                draft.AddContent(article.Quotations[q].Pieces.Where(p => !view.Sentence.Span.Contains(p)), article.Text);
            }
        }
    }

    private static bool CoversMost(SentenceView view, AttributionDraft draft, int q)
    {
        int inside = 0, covered = 0;
        for (var i = Math.Max(0, draft.Cue - CueWindow.Reach); i < Math.Min(view.Count, draft.Cue + CueWindow.Reach); i++)
        {
            if (view.Quotes[i] == q && view.Tokens[i].Category != WordCategory.Punctuation)
            {
                inside++;
                covered += draft.Content.Any(c => c.Contains(view.Tokens[i].Span)) ? 1 : 0;
            }
        }

        return covered * 2 > inside;
    }

    private static int Between(ArticleView article, IReadOnlyList<AttributionDraft> drafts, AttributionDraft draft, (int First, int Last) extent)
    {
        var (from, to) = draft.Sentence > extent.Last ? (extent.Last, draft.Sentence) : (draft.Sentence, extent.First);
        return In(drafts, from, to).Count(d => d != draft && (d.Sentence != from || d.Sentence != to)
            && article.Sentences[d.Sentence].Quotes[d.Cue] < 0 && (d.Sentence != draft.Sentence || (d.Cue > draft.Cue) == (draft.Sentence < extent.First)));
    }

    // The drafts of some sentences; they stand in the order of their cues.
    private static IEnumerable<AttributionDraft> In(IReadOnlyList<AttributionDraft> drafts, int first, int last)
    {
        int low = 0, high = drafts.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = drafts[middle].Sentence < first ? (middle + 1, high) : (low, middle);
        }

        for (; low < drafts.Count && drafts[low].Sentence <= last; low++)
        {
            yield return drafts[low];
        }
    }

    // 0: no content yet; 1: none of it quoted; 2: some; 3: all, with the marks.
    private static uint QuotedContent(ArticleView article, AttributionDraft draft)
    {
        var view = article.Sentences[draft.Sentence];
        if (draft.Content.Count == 0)
        {
            return 0;
        }

        int words = 0, quoted = 0;
        for (var i = Math.Max(0, draft.Cue - CueWindow.Reach); i < Math.Min(view.Count, draft.Cue + CueWindow.Reach); i++)
        {
            if (view.Tokens[i].Category != WordCategory.Punctuation && draft.Content.Any(c => c.Contains(view.Tokens[i].Span)))
            {
                words++;
                quoted += view.Quotes[i] >= 0 ? 1 : 0;
            }
        }

        return quoted == 0 ? 1u : quoted == words ? 3u : 2u;
    }
}
