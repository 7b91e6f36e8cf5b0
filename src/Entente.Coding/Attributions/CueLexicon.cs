using System.Collections.Frozen;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Attributions;

/// <summary>The cue words and phrases of <c>data/lexicon/cues.txt</c>. Immutable and thread-safe.</summary>
internal sealed class CueLexicon
{
    private const string Table = "cues.txt";

    // "call Japan's decision off" does not occur in phrases that are cues; a particle stands near its verb.
    private const int PhraseReach = 4;

    private static readonly FrozenDictionary<string, WordCategory> Categories = new Dictionary<string, WordCategory>
    {
        ["verb"] = WordCategory.Verb,
        ["noun"] = WordCategory.Noun,
        ["adj"] = WordCategory.Adjective,
        ["adverb"] = WordCategory.Adverb,
        ["phrase"] = WordCategory.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<(string Lemma, WordCategory Category), CueClass> _words;
    private readonly FrozenDictionary<string, CuePhrase[]> _phrases;

    private CueLexicon(Dictionary<(string, WordCategory), CueClass> words, List<CuePhrase> phrases)
    {
        _words = words.ToFrozenDictionary();
        _phrases = phrases.GroupBy(p => p.Lemmas[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Lemmas.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>How many words and phrases there are.</summary>
    public int Count => _words.Count + _phrases.Values.Sum(p => p.Length);

    /// <summary>Reads the table.</summary>
    /// <param name="folder">The folder laid out like <c>data/lexicon</c>.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static CueLexicon Open(string folder) => Read(LexiconFile.Open(folder, Table));

    /// <summary>Takes a table that is already in memory.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static CueLexicon Read(LexiconFile file)
    {
        var words = new Dictionary<(string, WordCategory), CueClass>();
        var phrases = new List<CuePhrase>();
        foreach (var line in file.Lines)
        {
            if (line.Text.Split('\t') is not [{ Length: > 0 } entry, var part, var name])
            {
                throw file.Error(line, "a word, its part of speech and its class are expected, with tabs between.");
            }

            if (!Categories.TryGetValue(part, out var category))
            {
                throw file.Error(line, $"'{part}' is no part of speech; {string.Join(", ", Categories.Keys)} are.");
            }

            if (!Enum.TryParse<CueClass>(name, ignoreCase: true, out var cue) || cue == CueClass.None || char.IsDigit(name[0]))
            {
                throw file.Error(line, $"'{name}' is no class of cue; {string.Join(", ", Enum.GetNames<CueClass>().Skip(1)).ToLowerInvariant()} are.");
            }

            var lemmas = entry.Split(' ');
            if (lemmas.Length > 1)
            {
                phrases.Add(new(lemmas, category, cue));
            }
            else if (!words.TryAdd((entry, category), cue))
            {
                throw file.Error(line, $"'{entry}' stands here twice as {part}; once is enough.");
            }
        }

        return new(words, phrases);
    }

    /// <summary>The class of the word at <paramref name="index"/>, by the longest phrase that begins there, else by the word.</summary>
    public CueClass ClassOf(Sentence sentence, int index) =>
        PhraseAt(sentence, index) is { } phrase ? phrase.Class : _words.GetValueOrDefault(KeyOf(sentence.Tokens[index]));

    /// <summary>The longest phrase that begins at <paramref name="index"/>; null for none.</summary>
    public CuePhrase? PhraseAt(Sentence sentence, int index)
    {
        if (!_phrases.TryGetValue(sentence.Tokens[index].Lemma, out var phrases))
        {
            return null;
        }

        foreach (var phrase in phrases)
        {
            if ((phrase.Category == WordCategory.Other || phrase.Category == Fold(sentence.Tokens[index].Category)) && Matches(sentence, index, phrase))
            {
                return phrase;
            }
        }

        return null;
    }

    private static bool Matches(Sentence sentence, int index, CuePhrase phrase)
    {
        var at = index;
        foreach (var lemma in phrase.Lemmas.AsSpan(1))
        {
            var limit = Math.Min(sentence.Tokens.Length, at + 1 + PhraseReach);
            do
            {
                at++;
            }
            while (at < limit && sentence.Tokens[at].Lemma != lemma);
            if (at >= limit)
            {
                return false;
            }
        }

        return true;
    }

    private static (string, WordCategory) KeyOf(Token token) => (token.Lemma, Fold(token.Category));

    private static WordCategory Fold(WordCategory category) => category switch
    {
        WordCategory.Auxiliary => WordCategory.Verb,
        WordCategory.ProperNoun => WordCategory.Noun,
        _ => category,
    };
}

/// <summary>A cue of several words.</summary>
/// <param name="Lemmas">Its lemmas in order, two or more.</param>
/// <param name="Category">Part of speech of the first; <see cref="WordCategory.Other"/> for any.</param>
/// <param name="Class">What it does with its content.</param>
internal sealed record CuePhrase(string[] Lemmas, WordCategory Category, CueClass Class);
