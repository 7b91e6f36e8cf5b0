namespace Entente.Language.Tagging;

/// <summary>A word with what the first layer makes of it, which depends on the spelling alone; immutable but for its lemmas, which are a cache.</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Projection">The first layer's gates and the tag layer's share.</param>
internal sealed record WordType(string Form, float[] Projection)
{
    private LemmaEntry? _lemma;

    /// <summary>The lemma last made of this word, when it was made by the same script for the same part of speech.</summary>
    public string? Lemma(int script, int category) =>
        Volatile.Read(ref _lemma) is { } entry && entry.Script == script && entry.Category == category ? entry.Lemma : null;

    /// <summary>Remembers a lemma.</summary>
    public void Remember(int script, int category, string lemma) => Volatile.Write(ref _lemma, new LemmaEntry(script, category, lemma));

    private sealed record LemmaEntry(int Script, int Category, string Lemma);
}
