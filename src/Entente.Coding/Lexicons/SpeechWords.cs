using System.Collections.Frozen;

namespace Entente.Coding.Lexicons;

/// <summary>The words of <c>data/lexicon/speech.txt</c>: documents that speak for their issuer, verbs that issue them, and crowds. Immutable.</summary>
internal sealed class SpeechWords
{
    private static readonly string[] Classes = ["message", "document", "kindness", "issue", "crowd", "thing", "abstract", "work", "knowing", "owing", "abroad", "land", "mouth", "resume", "guest", "several", "official"];

    private readonly FrozenDictionary<string, FrozenSet<string>> _words;

    private SpeechWords(Dictionary<string, HashSet<string>> words) =>
        _words = words.ToFrozenDictionary(w => w.Key, w => w.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);

    /// <summary>Loads the table.</summary>
    /// <param name="folder">The folder <c>data/lexicon</c>.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static SpeechWords Open(string folder) => Read(LexiconFile.Open(folder, "speech.txt"));

    /// <summary>Reads the table.</summary>
    internal static SpeechWords Read(LexiconFile file)
    {
        var words = Classes.ToDictionary(c => c, _ => new HashSet<string>(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        foreach (var line in file.Lines)
        {
            string[] fields = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 2 || !words.TryGetValue(fields[0], out var own))
            {
                throw file.Error(line, $"'{fields[0]}' begins no line with words; use {string.Join(", ", Classes)} and a word");
            }

            own.UnionWith(fields.Skip(1));
        }

        return new(words);
    }

    /// <summary>Whether a noun names a document with an addressee.</summary>
    public bool IsMessage(string lemma) => _words["message"].Contains(lemma);

    /// <summary>Whether a noun names a document that speaks for its issuer.</summary>
    public bool IsDocument(string lemma) => IsMessage(lemma) || _words["document"].Contains(lemma);

    /// <summary>Whether the subject of a verb issues the document that is its object.</summary>
    public bool Issues(string lemma) => _words["issue"].Contains(lemma);

    /// <summary>Whether a word stands for people who only the text around it explains.</summary>
    public bool IsCrowd(Token token) => token.Tag == "NNS" && _words["crowd"].Contains(Singular(token));

    /// <summary>Whether a noun is evidence or a rule by which something is so (<c>according to official data</c>): it speaks for no one.</summary>
    public bool IsThing(string lemma) => _words["thing"].Contains(lemma);

    /// <summary>Whether a noun has an ending of those that name no one (<c>announcement</c>), and is none of the bodies that have it too.</summary>
    public bool IsAbstract(string lemma)
    {
        foreach (string word in _words["abstract"])
        {
            if (word[0] == '-' && lemma.AsSpan().EndsWith(word.AsSpan(1), StringComparison.OrdinalIgnoreCase))
            {
                return !_words["abstract"].Contains('+' + lemma);
            }
        }

        return false;
    }

    /// <summary>Whether a noun names a work of somebody's, which speaks for him where the text says whose it is, and else for no one.</summary>
    public bool IsWork(string lemma) => _words["work"].Contains(lemma);

    /// <summary>Whether a word before people says that they are of other countries: <c>foreign party leaders</c>.</summary>
    public bool IsAbroad(string lemma) => _words["abroad"].Contains(lemma);

    /// <summary>Whether a noun names a document that whoever announced something just before is taken to have issued: <c>the statement said</c>.</summary>
    public bool IsOfficial(string lemma) => _words["official"].Contains(lemma);

    /// <summary>Whether a noun is for people who come from elsewhere: <c>delegates</c>, <c>visitors</c>.</summary>
    public bool IsGuest(string lemma) => _words["guest"].Contains(lemma);

    /// <summary>Whether a word before countries tells of many: <c>different</c>.</summary>
    public bool IsSeveral(ReadOnlySpan<char> word) => _words["several"].Contains(word.ToString());

    /// <summary>Whether a noun is a word for countries, which in the plural are nobody's own: <c>heads of state of different countries</c>.</summary>
    public bool IsLand(string lemma) => _words["land"].Contains(lemma);

    /// <summary>Whether a verb is of knowing or learning: what one ought to know is the word of whoever says so.</summary>
    public bool IsKnowing(string lemma) => _words["knowing"].Contains(lemma);

    /// <summary>Whether a word says that what follows ought to be done: <c>have to</c>, <c>is well advised to</c>.</summary>
    public bool IsOwing(string lemma) => _words["owing"].Contains(lemma);

    /// <summary>Whether a verb goes on with what is being said: <c>continuing:</c>.</summary>
    public bool IsResuming(string lemma) => _words["resume"].Contains(lemma);

    /// <summary>Whether a noun is for someone who speaks for another: <c>spokesman</c>.</summary>
    public bool IsMouth(string noun) => _words["mouth"].Contains(noun);

    /// <summary>Whether words tell of a message or of what one holds.</summary>
    public bool TellsOfMessage(ReadOnlySpan<char> words)
    {
        foreach (string word in _words["message"].Concat(_words["kindness"]))
        {
            if (words.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lemma of a noun in lower case, without the ending that a plural which the tagger did not know keeps.</summary>
    public static string Singular(Token token)
    {
        string lemma = token.Lemma.ToLowerInvariant();
        return token.Tag == "NNS" && lemma.EndsWith('s') && !lemma.EndsWith("ss", StringComparison.Ordinal) ? lemma[..^1] : lemma;
    }
}
