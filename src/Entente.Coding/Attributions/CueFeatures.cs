using static Entente.Coding.Attributions.FeatureHash;

namespace Entente.Coding.Attributions;

/// <summary>What can be seen of a word that may be a cue.</summary>
internal static class CueFeatures
{
    /// <summary>Whether the word is worth asking about: a content word, a preposition that can introduce a source, a headline's colon.</summary>
    public static bool IsCandidate(SentenceView view, int index)
    {
        var token = view.Tokens[index];
        return token.Category switch
        {
            WordCategory.Verb or WordCategory.Noun or WordCategory.Adjective => true,
            WordCategory.Adverb or WordCategory.Adposition or WordCategory.SubordinatingConjunction => true,
            WordCategory.ProperNoun => view.IsTitle || view.Classes[index] != CueClass.None,
            WordCategory.Auxiliary => view.ChildrenOf(index).Length > 0 || view.Heads[index] < 0,
            WordCategory.Punctuation or WordCategory.Symbol => token.Lemma is ":" or "-" or "--" or "–" or "—",
            _ => view.Classes[index] != CueClass.None,
        };
    }

    /// <summary>Collects the features of the word at <paramref name="i"/>.</summary>
    public static void Collect(ArticleView article, SentenceView view, int i, FeatureBuffer buffer)
    {
        buffer.Clear();
        var token = view.Tokens[i];
        var lemma = view.Lemmas[i];
        var tag = view.Tags[i];
        var relation = view.Relations[i];
        var head = view.Heads[i];
        var headLemma = head < 0 ? 1u : view.Lemmas[head];
        var headTag = head < 0 ? 1u : view.Tags[head];
        var cue = (uint)view.Classes[i];
        var frame = Frame(view, i);
        var quotes = QuoteState(view, i);

        buffer.Add(0);
        buffer.Add(lemma);
        buffer.Add(Mix(lemma, tag));
        buffer.Add(Mix(lemma, relation));
        buffer.Add(Mix(lemma, frame));
        buffer.Add(Mix(lemma, quotes));
        buffer.Add(Mix(tag, relation));
        buffer.Add(Mix(tag, frame));
        buffer.Add(Mix(tag, frame, relation));
        buffer.Add(Mix(tag, quotes, relation));
        buffer.Add(Mix(cue, tag));
        buffer.Add(Mix(cue, tag, frame));
        buffer.Add(Mix(cue, relation));
        buffer.Add(Mix(cue, quotes, frame));
        buffer.Add(Mix(lemma, headLemma));
        buffer.Add(Mix(headLemma, relation));
        buffer.Add(Mix(headTag, relation, tag));
        buffer.Add(Mix(cue, headLemma));
        buffer.Add(Mix(cue, head < 0 ? 0 : (uint)view.Classes[head], relation));
        Neighbours(view, i, buffer, lemma, cue);
        Children(view, i, buffer, lemma, tag, cue);
        Context(article, view, i, buffer, lemma, cue, frame);
        buffer.Add(Of(Suffix(token.Lemma, 3)));
        buffer.Add(Of(Suffix(token.Lemma, 4)));
    }

    /// <summary>Which arguments a word has, as a set of bits.</summary>
    public static uint Frame(SentenceView view, int i)
    {
        uint bits = 0;
        foreach (var child in view.ChildrenOf(i))
        {
            bits |= view.Tokens[child].Relation switch
            {
                "nsubj" => child < i ? 1u : 2u,
                "nsubj:pass" or "aux:pass" => 4u,
                "ccomp" => child > i ? 8u : 16u,
                "xcomp" => 32u,
                "obj" => 64u,
                "parataxis" => child > i ? 128u : 256u,
                "csubj" => 512u,
                "advcl" => 1024u,
                "obl" or "nmod" => 2048u,
                "acl" => 4096u,
                "expl" => 8192u,
                "iobj" => 16384u,
                "advmod" => 0u,
                _ => 0u,
            };
        }

        return bits;
    }

    /// <summary>How quotation marks lie around a word: inside one, after one that closes, before one that opens.</summary>
    public static uint QuoteState(SentenceView view, int i)
    {
        var inside = view.Quotes[i] >= 0;
        uint bits = inside ? 1u : 0u;
        for (var j = i - 1; j >= 0; j--)
        {
            if ((view.Marks[j] & 2) != 0 && view.Quotes[j] != view.Quotes[i])
            {
                bits |= i - j <= 3 ? 2u : 4u;
                break;
            }
        }

        for (var j = i + 1; j < view.Count; j++)
        {
            if ((view.Marks[j] & 1) != 0 && view.Quotes[j] != view.Quotes[i])
            {
                bits |= j - i <= 3 ? 8u : 16u;
                break;
            }
        }

        return bits;
    }

    private static void Neighbours(SentenceView view, int i, FeatureBuffer buffer, uint lemma, uint cue)
    {
        var next = LemmaAt(view, i + 1);
        var afterNext = LemmaAt(view, i + 2);
        var previous = LemmaAt(view, i - 1);
        buffer.Add(next);
        buffer.Add(Mix(lemma, next));
        buffer.Add(Mix(lemma, next, afterNext));
        buffer.Add(Mix(cue, next));
        buffer.Add(previous);
        buffer.Add(Mix(lemma, previous));
        buffer.Add(Mix(TagAt(view, i - 1), view.Tags[i], TagAt(view, i + 1)));
        buffer.Add(Mix(TagAt(view, i + 1), TagAt(view, i + 2), view.Tags[i]));
        buffer.Add(Mix(TagAt(view, i + 1), lemma));
        buffer.Add(Mix(previous, LemmaAt(view, i - 2)));
    }

    private static void Children(SentenceView view, int i, FeatureBuffer buffer, uint lemma, uint tag, uint cue)
    {
        // One template, many values: a feature for each child.
        buffer.Skip();
        foreach (var child in view.ChildrenOf(i))
        {
            var side = child < i ? 1u : 2u;
            var relation = Mix(view.Relations[child], side);
            buffer.AddAgain(Mix(1, relation, tag));
            buffer.AddAgain(Mix(2, relation, lemma));
            buffer.AddAgain(Mix(3, relation, view.Lemmas[child]));
            buffer.AddAgain(Mix(4, relation, view.Lemmas[child], lemma));
            buffer.AddAgain(Mix(5, relation, view.Tags[child], cue));
            buffer.AddAgain(Mix(6, Mix(relation, cue), view.Lemmas[child]));
            foreach (var grandchild in view.ChildrenOf(child))
            {
                if (view.Tokens[grandchild].Relation is "case" or "mark" or "det" or "aux" or "cop")
                {
                    buffer.AddAgain(Mix(7, relation, view.Lemmas[grandchild], lemma));
                    buffer.AddAgain(Mix(8, relation, view.Lemmas[grandchild], cue));
                }
            }
        }
    }

    private static void Context(ArticleView article, SentenceView view, int i, FeatureBuffer buffer, uint lemma, uint cue, uint frame)
    {
        var head = view.Heads[i];
        var grand = head < 0 ? -1 : view.Heads[head];
        var grandLemma = grand < 0 ? 1u : view.Lemmas[grand];
        var title = view.IsTitle ? 1u : 0u;
        var place = (view.IsFirst ? 1u : 0u) | (view.IsLast ? 2u : 0u) | (i == 0 ? 4u : 0u) | (i + 2 >= view.Count ? 8u : 0u) | (title * 16u);
        var whole = WholeQuote(article, view, i);
        buffer.Add(Mix(lemma, grandLemma, head < 0 ? 0 : view.Lemmas[head]));
        buffer.Add(Mix(grandLemma, head < 0 ? 0 : view.Relations[head], view.Relations[i]));
        buffer.Add(Mix(lemma, title));
        buffer.Add(Mix(cue, view.Tags[i], title));
        buffer.Add(place);
        buffer.Add(Mix(whole, cue));
        buffer.Add(Mix(whole, frame));
        buffer.Add(Mix(whole, lemma));
        // A preposition's noun and what the noun hangs on decide whether it introduces a source ("in polls").
        buffer.AddIf(view.HasRelation(i, "case") && grand >= 0, Mix(lemma, head < 0 ? 0 : (uint)view.Classes[head], grand < 0 ? 0 : view.Tags[grand]));
        var subject = SubjectOf(view, i);
        buffer.AddIf(subject >= 0, subject < 0 ? 0 : Mix(view.Tags[subject], cue, view.Tags[i]));
        buffer.AddIf(subject >= 0, subject < 0 ? 0 : Mix(view.Lemmas[subject], lemma));
        buffer.AddIf(subject >= 0, subject < 0 ? 0 : view.Lemmas[subject]);
        buffer.AddIf(subject >= 0, subject < 0 ? 0 : Mix(view.Lemmas[subject], cue));
    }

    // The subject of a conjoined verb or an open complement is that of the verb above it.
    private static int SubjectOf(SentenceView view, int i)
    {
        for (var steps = 0; i >= 0 && steps < 3; steps++)
        {
            var subject = view.ChildBy(i, "nsubj");
            if (subject >= 0)
            {
                return subject;
            }

            if (!(view.HasRelation(i, "conj") || view.HasRelation(i, "xcomp") || view.HasRelation(i, "advcl")))
            {
                return -1;
            }

            i = view.Heads[i];
        }

        return -1;
    }

    // Whether the sentence is nothing but a piece of a quotation, or ends with one that goes on.
    private static uint WholeQuote(ArticleView article, SentenceView view, int i)
    {
        var first = view.Quotes[0];
        var last = view.Quotes[^1];
        var own = view.Quotes[i];
        var goesOn = last >= 0 && article.Quotations[last].Pieces[^1].End > view.Sentence.Span.End;
        return (first >= 0 && first == last ? 1u : 0u) | (own >= 0 && own == first ? 2u : 0u) | (own >= 0 && own == last ? 4u : 0u)
            | (goesOn ? 8u : 0u) | (first >= 0 ? 16u : 0u) | (last >= 0 ? 32u : 0u);
    }

    private static uint LemmaAt(SentenceView view, int i) => i < 0 ? 2u : i >= view.Count ? 3u : view.Lemmas[i];

    private static uint TagAt(SentenceView view, int i) => i < 0 ? 2u : i >= view.Count ? 3u : view.Tags[i];

    private static string Suffix(string word, int length) => word.Length <= length ? word : word[^length..];
}
