namespace Entente.Language.Tagging;

/// <summary>A word in the cache; immutable but for its lemma, which is a cache itself.</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Slot">Where its projection lies (<see cref="WordTypeCache.Projection"/>).</param>
internal sealed record WordType(string Form, int Slot)
{
    private LemmaEntry? _lemma;

    /// <summary>The lemma last made of this word, when it was made by the same script for the same part of speech.</summary>
    public string? Lemma(int script, int category) =>
        Volatile.Read(ref _lemma) is { } entry && entry.Script == script && entry.Category == category ? entry.Lemma : null;

    /// <summary>Remembers a lemma.</summary>
    public void Remember(int script, int category, string lemma) => Volatile.Write(ref _lemma, new LemmaEntry(script, category, lemma));

    private sealed record LemmaEntry(int Script, int Category, string Lemma);
}
