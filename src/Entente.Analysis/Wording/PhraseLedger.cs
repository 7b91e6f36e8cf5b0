using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Entente.Storage.Questions;

namespace Entente.Analysis.Wording;

/// <summary>Notes which articles use which phrases, and finds those whose uses all lie on one side of a day.</summary>
/// <remarks>Hundreds of thousands of phrases pass through for a few dozen that are shown: they are numbers and spans until then.</remarks>
internal sealed class PhraseLedger
{
    private readonly DateOnly _turn;
    private readonly WordingQuery _query;
    private readonly IReadOnlyList<FoundSentence> _sentences;
    private readonly PhraseFinder _finder = new(new());
    private readonly Dictionary<Phrase, PhraseUse> _uses;

    // Names too long for a phrase, or with a break in them.
    private readonly Dictionary<string, PhraseUse> _longNames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes all phrases and names.</summary>
    /// <param name="turn">First day of the new time.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="sentences">Sentences article by article, oldest first.</param>
    public PhraseLedger(DateOnly turn, WordingQuery query, IReadOnlyList<FoundSentence> sentences)
    {
        (_turn, _query, _sentences) = (turn, query, sentences);
        // A dozen new ones a sentence, in the long run.
        _uses = new(12 * sentences.Count);
        for (int i = 0; i < sentences.Count; i++)
        {
            if (i == 0 || sentences[i].ArticleId != sentences[i - 1].ArticleId)
            {
                (ArticlesBefore, ArticlesSince) = sentences[i].Day < turn ? (ArticlesBefore + 1, ArticlesSince) : (ArticlesBefore, ArticlesSince + 1);
            }

            Note(i);
        }
    }

    public int ArticlesBefore { get; }

    public int ArticlesSince { get; }

    public ImmutableArray<WordingChange> Find(WordingTurn change)
    {
        double share = (double)(change == WordingTurn.Began ? ArticlesSince : ArticlesBefore) / Math.Max(1, ArticlesBefore + ArticlesSince);
        // Without articles on the other side nothing can have begun or ceased.
        if (share is 0 or 1)
        {
            return [];
        }

        var found = (
            from use in _uses.Values.Concat(_longNames.Values)
            where use.Articles >= _query.LeastArticles && (change == WordingTurn.Began ? _sentences[use.First].Day >= _turn : _sentences[use.Last].Day < _turn)
            let chance = Math.Pow(share, use.Articles)
            where chance <= _query.Level
            let words = OneLine(use.Written, use.First)
            orderby chance, words.Length descending, words
            select (Words: words, Use: use, Chance: chance)).ToList();
        var alike = found.ToLookup(f => (f.Use.Articles, f.Use.First), f => f.Words);
        var kept = ImmutableArray.CreateBuilder<WordingChange>();
        foreach (var (words, use, chance) in found)
        {
            // Of "liaison office", "NATO liaison office" and "liaison office in Tokyo" with the same uses, the longest says it all.
            if (!alike[(use.Articles, use.First)].Any(longer => longer.Length > words.Length && longer.Contains(words, StringComparison.OrdinalIgnoreCase)))
            {
                kept.Add(Change(words, use, change, chance));
                if (kept.Count == _query.Count)
                {
                    break;
                }
            }
        }

        return kept.DrainToImmutable();
    }

    private void Note(int index)
    {
        var sentence = _sentences[index];
        _finder.Read(sentence.Article, sentence.Span);
        foreach (var name in sentence.Names)
        {
            if (_finder.Name(name) is { } phrase)
            {
                Note(ref CollectionsMarshal.GetValueRefOrAddDefault(_uses, phrase, out _), index, name, isName: true);
            }
            else if (OneLine(name, index) is { Length: > 0 } words)
            {
                Note(ref CollectionsMarshal.GetValueRefOrAddDefault(_longNames, words, out _), index, name, isName: true);
            }
        }

        foreach (var (phrase, span) in _finder.Phrases())
        {
            Note(ref CollectionsMarshal.GetValueRefOrAddDefault(_uses, phrase, out _), index, span, isName: false);
        }
    }

    private void Note(ref PhraseUse use, int index, TextSpan written, bool isName) =>
        use.Add(index, _sentences[use.Last].ArticleId != _sentences[index].ArticleId, written, isName);

    private WordingChange Change(string words, PhraseUse use, WordingTurn change, double chance) => new(
        words, use.IsName, change, _sentences[use.First].Day, _sentences[use.Last].Day, use.Articles, chance,
        [.. use.Examples.Select(i => _sentences[i]).Select(s => new WordingExample(s.ArticleId, s.Day, s.Outlet, s.Text) { Number = s.Number })]);

    private string OneLine(TextSpan words, int sentence) =>
        string.Join(' ', words.Slice(_sentences[sentence].Article).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
