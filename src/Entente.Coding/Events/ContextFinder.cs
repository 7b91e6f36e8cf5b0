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
    private readonly int[] _article;

    /// <summary>Counts the context words of an article.</summary>
    public ContextFinder(ContextLexicon lexicon, ImmutableArray<Sentence> sentences)
    {
        _lexicon = lexicon;
        _article = new int[lexicon.Contexts.Length];
        foreach (var sentence in sentences)
        {
            lexicon.Count(sentence, _article);
        }
    }

    /// <summary>The contexts of a sentence, most spoken-for first; those of the article when the sentence names none.</summary>
    public ImmutableArray<string> Of(Sentence sentence)
    {
        int[] own = new int[_article.Length];
        _lexicon.Count(sentence, own);
        var found = Enumerable.Range(0, own.Length).Where(i => own[i] > 0).OrderByDescending(i => own[i]).ThenByDescending(i => _article[i]).ThenBy(i => i);
        if (!found.Any())
        {
            found = Enumerable.Range(0, own.Length).Where(i => _article[i] >= ArticleMinimum).OrderByDescending(i => _article[i]).ThenBy(i => i);
        }

        return [.. found.Take(MaxContexts).Select(i => _lexicon.Contexts[i])];
    }
}
