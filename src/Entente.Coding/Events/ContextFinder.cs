using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>Places events in PLOVER's contexts by the words of their sentence first and of their article second.</summary>
internal sealed class ContextFinder
{
    // More than four contexts say nothing any more; the codebook expects one to three.
    private const int MaxContexts = 4;
    // A word that stands once in an article may be chance; its topic is named again and again.
    private const int ArticleMinimum = 3;

    private readonly ContextLexicon _lexicon;
    // Most articles of some corpora hold no event: they are counted when one asks.
    private readonly Lazy<int[]> _article;

    /// <summary>Counts the context words of an article.</summary>
    public ContextFinder(ContextLexicon lexicon, ImmutableArray<Sentence> sentences)
    {
        _lexicon = lexicon;
        _article = new(() =>
        {
            int[] counts = new int[lexicon.Contexts.Length];
            foreach (var sentence in sentences)
            {
                lexicon.Count(sentence, counts);
            }

            return counts;
        });
    }

    /// <summary>The contexts of a sentence, most spoken-for first; those of the article when the sentence names none.</summary>
    public ImmutableArray<string> Of(Sentence sentence)
    {
        int[] article = _article.Value;
        int[] own = new int[article.Length];
        _lexicon.Count(sentence, own);
        var found = new List<int>(own.Length);
        for (int i = 0; i < own.Length; i++)
        {
            if (own[i] > 0)
            {
                found.Add(i);
            }
        }

        bool named = found.Count > 0;
        for (int i = 0; !named && i < own.Length; i++)
        {
            if (article[i] >= ArticleMinimum)
            {
                found.Add(i);
            }
        }

        found.Sort((a, b) => (own[b], article[b], a).CompareTo((own[a], article[a], b)));
        return [.. found.Take(MaxContexts).Select(i => _lexicon.Contexts[i])];
    }
}
