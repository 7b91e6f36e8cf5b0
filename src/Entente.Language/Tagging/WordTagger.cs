using Entente.Language.Parsing;
using Entente.Language.Weights;

namespace Entente.Language.Tagging;

/// <summary>From scores to tags: the best label of each layer, and the lemma.</summary>
internal sealed class WordTagger(LabelSet labels, Lemmatizer lemmatizer)
{
    /// <summary>Reads the tags of a word.</summary>
    /// <param name="scores">Scores of all tag layers, side by side.</param>
    /// <param name="word">The word.</param>
    /// <param name="text">The text it stands in.</param>
    public WordTags Read(ReadOnlySpan<float> scores, in BatchWord word, string text)
    {
        int category = Best(ref scores, labels.Upos.Length);
        int tag = Best(ref scores, labels.Xpos.Length);
        int features = Best(ref scores, labels.Features.Length);
        int script = Best(ref scores, labels.Scripts.Length);
        int name = Best(ref scores, LabelSet.NameTags);
        return new WordTags(labels.Categories[category], labels.Xpos[tag], labels.Features[features], Lemma(word, text, category, script), (byte)name);
    }

    private string Lemma(in BatchWord word, string text, int category, int script)
    {
        if (word.Type?.Lemma(script, category) is { } known)
        {
            return known;
        }

        string form = word.Type?.Form ?? word.Span.Slice(text).ToString();
        string lemma = lemmatizer.Lemma(form, category, script);
        word.Type?.Remember(script, category, lemma);
        return lemma;
    }

    // The first of the best, and the scores of the next layer.
    private static int Best(ref ReadOnlySpan<float> scores, int count)
    {
        int best = BestScore.Index(scores[..count]);
        scores = scores[count..];
        return best;
    }
}

/// <summary>Tags of a word.</summary>
/// <param name="Category">Part of speech.</param>
/// <param name="Tag">Penn Treebank tag.</param>
/// <param name="Features">Bundle of features, empty for none.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Name">Name tag.</param>
internal readonly record struct WordTags(WordCategory Category, string Tag, string Features, string Lemma, byte Name);
