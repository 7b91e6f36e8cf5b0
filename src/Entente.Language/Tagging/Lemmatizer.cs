namespace Entente.Language.Tagging;

/// <summary>From a word, its part of speech and the script that the network chose to the dictionary form.</summary>
/// <remarks>
/// What was learned by heart comes first, then the script. Where the script makes a word that nobody knows, the rules of English spelling may make one that is
/// known: that one is taken. The answer depends on nothing but the three, so that it can be remembered.
/// </remarks>
internal sealed class Lemmatizer(LabelSet labels, LemmaLexicon lexicon, WordReader words)
{
    /// <summary>The lemma; never empty.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="category">Index of its part of speech in the model's labels.</param>
    /// <param name="script">Index of the script.</param>
    public string Lemma(string form, int category, int script)
    {
        if (lexicon.Find(form, labels.Upos[category]) is { } learned)
        {
            return learned;
        }

        string lemma = labels.Scripts[script].Apply(form);
        WordCategory part = labels.Categories[category];
        if (part is not (WordCategory.Verb or WordCategory.Noun or WordCategory.Adjective or WordCategory.Adverb) || words.Knows(lemma))
        {
            return lemma;
        }

        string plain = form.ToLowerInvariant();
        foreach (string known in Inflection.Bases(plain, part))
        {
            if (words.Knows(known))
            {
                return known;
            }
        }

        // A word that no rule inflects stands for itself, when it is known: "personnel".
        return lemma.Length >= plain.Length ? lemma
            : Inflection.IsInflected(plain, part) ? Inflection.Spelled(lemma, plain, part)
            : words.Knows(plain) ? plain : lemma;
    }
}
