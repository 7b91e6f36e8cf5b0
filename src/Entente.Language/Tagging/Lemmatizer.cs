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

        WordCategory part = labels.Categories[category];
        string plain = form.ToLowerInvariant();
        if (part == WordCategory.Verb && Irregular(plain) is { } irregular)
        {
            return irregular;
        }

        string lemma = labels.Scripts[script].Apply(form);
        if (part is not (WordCategory.Verb or WordCategory.Noun or WordCategory.Adjective or WordCategory.Adverb) || words.Knows(lemma))
        {
            return lemma;
        }

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
    // "found" and "saw" are verbs of their own; what the network says of them stands.
    private static string? Irregular(string plain) =>
        plain is "found" or "saw" ? null
        : Inflection.Irregularly(plain) is { } past ? past
        : Suffix(plain) is { } length && Inflection.KeepsDouble(plain.AsSpan(0, plain.Length - length)) ? plain[..^length]
        : null;

    private static int? Suffix(string plain) => plain.EndsWith("lled", StringComparison.Ordinal) ? 2 : plain.EndsWith("lling", StringComparison.Ordinal) ? 3 : null;
}
