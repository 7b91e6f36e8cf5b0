using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>What the words of a sentence are to the lexicon, whoever is mentioned in it: looked up once for all that ask. Not shared between threads.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="lemmas">Its words in dictionary form, in lower case.</param>
internal sealed class SentenceWords(Sentence sentence, string[] lemmas)
{
    private WordFilter? _filter;
    private ActLexicon? _lexicon;
    private HeadEntries?[] _entries = [];

    /// <summary>All words, for whoever looks for one that may not be there.</summary>
    public WordFilter Filter => _filter ??= MakeFilter();

    /// <summary>Dictionary form in lower case.</summary>
    public string Lemma(int index) => lemmas[index];

    /// <summary>The word as a part of an expression: as <see cref="Lemma"/>, but "$340 million" are dollars, since the sign is the noun that is counted.</summary>
    public string Part(int index) => sentence.Tokens[index].Category == WordCategory.Symbol && lemmas[index] is "$" or "£" or "€" or "¥" ? "dollar" : lemmas[index];

    /// <summary>The entries of the lexicon that a word may head; null for none, and for words that head none in any lexicon.</summary>
    public HeadEntries? Entries(ActLexicon lexicon, int index)
    {
        if (_lexicon != lexicon)
        {
            _lexicon = lexicon;
            _entries = new HeadEntries?[lemmas.Length];
            for (int i = 0; i < lemmas.Length; i++)
            {
                _entries[i] = sentence.Tokens[i].Category is WordCategory.Verb or WordCategory.Noun or WordCategory.Adjective or WordCategory.ProperNoun ? lexicon.Find(lemmas[i]) : null;
            }
        }

        return _entries[index];
    }

    private WordFilter MakeFilter()
    {
        var filter = new WordFilter();
        for (int i = 0; i < lemmas.Length; i++)
        {
            filter.Add(Part(i));
        }

        return filter;
    }
}
