namespace Entente.Language.Conllu;

/// <summary>The names that CoNLL-U uses for <see cref="WordCategory"/>.</summary>
public static class UniversalTags
{
    private static readonly string[] Names =
        ["X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"];

    /// <summary>The name of a category, such as <c>PROPN</c>.</summary>
    public static string NameOf(WordCategory category) => Names[(int)category];

    /// <summary>The category of a name; <see cref="WordCategory.Other"/> for <c>X</c>, <c>_</c> and unknown names.</summary>
    public static WordCategory CategoryOf(string name) => (WordCategory)Math.Max(0, Array.IndexOf(Names, name));
}
