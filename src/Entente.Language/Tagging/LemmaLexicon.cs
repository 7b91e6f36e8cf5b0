using Entente.Language.Weights;

namespace Entente.Language.Tagging;

/// <summary>Lemmas learned by heart, for words that no common script serves (<em>worst</em>, <em>n't</em>).</summary>
internal sealed class LemmaLexicon
{
    /// <summary>The namespace of the lexicon's keys in <see cref="FeatureHash"/>.</summary>
    public const int Kind = 4;

    private readonly ulong[] _keys;
    private readonly string[] _lemmas;

    /// <summary>Reads the lexicon of a model file.</summary>
    /// <exception cref="InvalidDataException">Its two sections differ in length.</exception>
    public LemmaLexicon(ModelFile file)
    {
        _lemmas = file.Lines("lexicon.lemmas");
        _keys = file.Values<ulong>("lexicon.keys", _lemmas.Length).ToArray();
    }

    /// <summary>What is hashed: part of speech, a space, the lower-cased word.</summary>
    public static string Key(string form, string category) => $"{category} {form.ToLowerInvariant()}";

    /// <summary>The lemma of a word, or null where the scripts serve.</summary>
    public string? Find(string form, string category)
    {
        int index = Array.BinarySearch(_keys, FeatureHash.Of(Key(form, category), Kind));
        return index < 0 ? null : _lemmas[index];
    }
}
