namespace Entente;

/// <summary>One syntactic word of Universal Dependencies, as a light view onto the text.</summary>
/// <param name="Span">The characters of the word. The two words of a contraction (<c>do|n't</c>) share a boundary without a space.</param>
/// <param name="Lemma">Dictionary form, lower case except for proper nouns.</param>
/// <param name="Category">Universal part of speech (UPOS).</param>
/// <param name="Tag">Penn Treebank tag (XPOS), such as <c>VBD</c>.</param>
/// <param name="Features">Morphology in CoNLL-U's form, such as <c>Number=Sing|Person=3</c>; empty when there is none.</param>
/// <param name="Head">Index, within the sentence, of the word this one depends on; -1 for the root.</param>
/// <param name="Relation">Dependency relation to the head with its subtype, such as <c>nsubj:pass</c>.</param>
public readonly record struct Token(
    TextSpan Span, string Lemma, WordCategory Category, string Tag, string Features, int Head, string Relation);

/// <summary>The universal parts of speech of Universal Dependencies v2 (UPOS), in the order of its documentation.</summary>
public enum WordCategory
{
    /// <summary>Anything else (<c>X</c>).</summary>
    Other = 0,
    /// <summary>Adjective (<c>ADJ</c>).</summary>
    Adjective = 1,
    /// <summary>Adposition (<c>ADP</c>).</summary>
    Adposition = 2,
    /// <summary>Adverb (<c>ADV</c>).</summary>
    Adverb = 3,
    /// <summary>Auxiliary (<c>AUX</c>).</summary>
    Auxiliary = 4,
    /// <summary>Coordinating conjunction (<c>CCONJ</c>).</summary>
    CoordinatingConjunction = 5,
    /// <summary>Determiner (<c>DET</c>).</summary>
    Determiner = 6,
    /// <summary>Interjection (<c>INTJ</c>).</summary>
    Interjection = 7,
    /// <summary>Noun (<c>NOUN</c>).</summary>
    Noun = 8,
    /// <summary>Numeral (<c>NUM</c>).</summary>
    Numeral = 9,
    /// <summary>Particle (<c>PART</c>).</summary>
    Particle = 10,
    /// <summary>Pronoun (<c>PRON</c>).</summary>
    Pronoun = 11,
    /// <summary>Proper noun (<c>PROPN</c>).</summary>
    ProperNoun = 12,
    /// <summary>Punctuation (<c>PUNCT</c>).</summary>
    Punctuation = 13,
    /// <summary>Subordinating conjunction (<c>SCONJ</c>).</summary>
    SubordinatingConjunction = 14,
    /// <summary>Symbol (<c>SYM</c>).</summary>
    Symbol = 15,
    /// <summary>Verb (<c>VERB</c>).</summary>
    Verb = 16,
}
