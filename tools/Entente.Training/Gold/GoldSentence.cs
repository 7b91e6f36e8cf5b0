namespace Entente.Training.Gold;

/// <summary>A sentence to learn from or to measure against; what a set does not annotate is null.</summary>
/// <param name="Forms">The words as written.</param>
internal sealed record GoldSentence(string[] Forms)
{
    /// <summary>Words, tags and tree; null where the set has names only.</summary>
    public GoldSyntax? Syntax { get; init; }

    /// <summary>A name tag a word (<see cref="NameTags"/>); null where the set has no names.</summary>
    public int[]? Names { get; init; }

    /// <summary>The document's genre where the set states one (GUM), else empty.</summary>
    public string Genre { get; init; } = "";
}

/// <summary>Tags, lemmas and tree of a sentence, each array as long as the sentence.</summary>
/// <param name="Upos">Universal parts of speech.</param>
/// <param name="Xpos">Penn Treebank tags.</param>
/// <param name="Feats">Bundles of features, <c>_</c> for none.</param>
/// <param name="Lemmas">Lemmas; <c>_</c> where the set gives none.</param>
/// <param name="Heads">Heads from 0; -1 for the root.</param>
/// <param name="Relations">Relations with subtypes.</param>
internal sealed record GoldSyntax(string[] Upos, string[] Xpos, string[] Feats, string[] Lemmas, int[] Heads, string[] Relations);
