using Entente.Language.Weights;

namespace Entente.Language.Tagging;

/// <summary>What the outputs of the network stand for.</summary>
internal sealed class LabelSet
{
    /// <summary>Tags of names: outside, and beginning and inside for each kind.</summary>
    public const int NameTags = 9;

    /// <summary>Reads the labels of a model file.</summary>
    /// <exception cref="InvalidDataException">A list is missing, or a part of speech or script is none.</exception>
    public LabelSet(ModelFile file)
    {
        Upos = file.Lines("upos");
        Categories = [.. Upos.Select(Category)];
        Xpos = file.Lines("xpos");
        Features = [.. file.Lines("feats").Select(bundle => bundle == "_" ? "" : bundle)];
        Relations = file.Lines("relations");
        Root = Array.IndexOf(Relations, "root");
        Parataxis = Array.IndexOf(Relations, "parataxis");
        if (Root < 0 || Parataxis < 0)
        {
            throw new InvalidDataException("the model's relations lack \"root\" or \"parataxis\"");
        }

        try
        {
            Scripts = [.. file.Lines("scripts").Select(LemmaScript.Parse)];
        }
        catch (FormatException problem)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }

    /// <summary>Names of the parts of speech.</summary>
    public string[] Upos { get; }

    /// <summary>The parts of speech, in the same order.</summary>
    public WordCategory[] Categories { get; }

    /// <summary>Penn Treebank tags.</summary>
    public string[] Xpos { get; }

    /// <summary>Bundles of features; empty for none.</summary>
    public string[] Features { get; }

    /// <summary>Ways to a lemma.</summary>
    public LemmaScript[] Scripts { get; }

    /// <summary>Relations with subtypes.</summary>
    public string[] Relations { get; }

    /// <summary>Index of <c>root</c>.</summary>
    public int Root { get; }

    /// <summary>Index of <c>parataxis</c>, which ties the pieces of an overlong sentence.</summary>
    public int Parataxis { get; }

    /// <summary>Outputs of the tag layer: parts of speech, Penn tags, features, scripts and name tags, side by side.</summary>
    public int TagOutputs => Upos.Length + Xpos.Length + Features.Length + Scripts.Length + NameTags;

    private static WordCategory Category(string upos) => upos switch
    {
        "ADJ" => WordCategory.Adjective,
        "ADP" => WordCategory.Adposition,
        "ADV" => WordCategory.Adverb,
        "AUX" => WordCategory.Auxiliary,
        "CCONJ" => WordCategory.CoordinatingConjunction,
        "DET" => WordCategory.Determiner,
        "INTJ" => WordCategory.Interjection,
        "NOUN" => WordCategory.Noun,
        "NUM" => WordCategory.Numeral,
        "PART" => WordCategory.Particle,
        "PRON" => WordCategory.Pronoun,
        "PROPN" => WordCategory.ProperNoun,
        "PUNCT" => WordCategory.Punctuation,
        "SCONJ" => WordCategory.SubordinatingConjunction,
        "SYM" => WordCategory.Symbol,
        "VERB" => WordCategory.Verb,
        "X" => WordCategory.Other,
        _ => throw new InvalidDataException($"\"{upos}\" is not a universal part of speech"),
    };
}
