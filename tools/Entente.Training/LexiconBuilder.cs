using Entente.Language.Tagging;
using Entente.Training.Gold;

namespace Entente.Training;

/// <summary>Lemmas of words whose script is too rare to be a label: learned by heart, by word and part of speech.</summary>
internal static class LexiconBuilder
{
    public static Dictionary<string, string> Build(IReadOnlyList<GoldSentence> train, Vocabulary vocabulary)
    {
        HashSet<string> scripts = [.. vocabulary.Scripts];
        Dictionary<string, Dictionary<string, int>> lemmas = new(StringComparer.Ordinal);
        foreach (GoldSentence sentence in train)
        {
            for (int word = 0; sentence.Syntax is { } syntax && word < sentence.Forms.Length; word++)
            {
                if (Vocabulary.Script(sentence.Forms[word], syntax.Lemmas[word]).Length > 0 && syntax.Xpos[word] != "GW")
                {
                    string key = LemmaLexicon.Key(sentence.Forms[word], syntax.Upos[word]);
                    Dictionary<string, int> counts = lemmas.TryGetValue(key, out Dictionary<string, int>? known) ? known : lemmas[key] = new(StringComparer.Ordinal);
                    counts[syntax.Lemmas[word]] = counts.GetValueOrDefault(syntax.Lemmas[word]) + 1;
                }
            }
        }

        return lemmas
            .Select(pair => (pair.Key, Lemma: pair.Value.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key))
            .Where(pair => !scripts.Contains(Vocabulary.Script(pair.Key[(pair.Key.IndexOf(' ', StringComparison.Ordinal) + 1)..], pair.Lemma)))
            .ToDictionary(pair => pair.Key, pair => pair.Lemma, StringComparer.Ordinal);
    }
}
