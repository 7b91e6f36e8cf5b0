using System.Collections.Immutable;
using Entente.Language;
using Entente.Language.Conllu;

namespace Entente.Perceptrons.Baseline;

/// <summary>The plain rival of the neural model: averaged perceptrons, greedy left to right. Thread-safe.</summary>
internal sealed class BaselineModel(
    string[] tags, string[] relations, LinearScorer tagger, LinearScorer transitions, LinearScorer labels, BaselineLexicon lexicon) : ISyntaxModel
{
    private const string Magic = "ENTBASE1";

    /// <inheritdoc/>
    public string Version => "baseline-1";

    /// <inheritdoc/>
    public ImmutableArray<Sentence> Annotate(string text, IReadOnlyList<SegmentedSentence> sentences)
    {
        var found = ImmutableArray.CreateBuilder<Sentence>(sentences.Count);
        foreach (var sentence in sentences)
        {
            var words = new WordView[sentence.Words.Length];
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = WordView.Of(sentence.Words[i].Slice(text));
            }

            var tagIds = Tag(words);
            var heads = Parse(words, tagIds);
            var relationIds = Label(words, tagIds, heads);
            found.Add(new(found.Count, sentence.Span, Tokens(text, sentence, tagIds, heads, relationIds), []));
        }

        return found.DrainToImmutable();
    }

    /// <summary>Tags of the words, as indices.</summary>
    public int[] Tag(WordView[] words)
    {
        var found = new int[words.Length];
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        Span<int> scores = stackalloc int[tagger.Classes];
        for (var i = 0; i < words.Length; i++)
        {
            TagFeatures.Extract(words, i, i > 0 ? found[i - 1] : -1, i > 1 ? found[i - 2] : -1, features);
            tagger.Score(features, scores);
            found[i] = LinearScorer.Best(scores);
        }

        return found;
    }

    /// <summary>Heads of the words; -1 for the root.</summary>
    public int[] Parse(WordView[] words, int[] tagIds)
    {
        var state = new ArcHybrid(words.Length);
        Span<uint> features = stackalloc uint[TransitionFeatures.Count];
        Span<int> scores = stackalloc int[transitions.Classes];
        while (!state.IsFinal)
        {
            TransitionFeatures.Extract(state, words, tagIds, features);
            transitions.Score(features, scores);
            var best = -1;
            for (var action = 0; action < 3; action++)
            {
                best = state.IsLegal(action) && (best < 0 || scores[action] > scores[best]) ? action : best;
            }

            state.Apply(best);
        }

        return [.. state.Heads.Take(words.Length).Select(head => head == words.Length ? -1 : head)];
    }

    /// <summary>Relations of the words, as indices.</summary>
    public int[] Label(WordView[] words, int[] tagIds, int[] heads)
    {
        var tree = new TreeView(heads, words);
        var found = new int[words.Length];
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        Span<int> scores = stackalloc int[labels.Classes];
        var root = Array.IndexOf(relations, "root");
        for (var i = 0; i < words.Length; i++)
        {
            RelationFeatures.Extract(tree, words, tagIds, i, features);
            labels.Score(features, scores);
            scores[root] = heads[i] < 0 ? int.MaxValue : int.MinValue;
            found[i] = LinearScorer.Best(scores);
        }

        return found;
    }

    private ImmutableArray<Token> Tokens(string text, SegmentedSentence sentence, int[] tagIds, int[] heads, int[] relationIds)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(heads.Length);
        for (var i = 0; i < heads.Length; i++)
        {
            var tag = tags[tagIds[i]];
            var relation = relations[relationIds[i]];
            var (lemma, name, features) = lexicon.Find(sentence.Words[i].Slice(text).ToString(), tag);
            var category = Settle(UniversalTags.CategoryOf(name), lemma, tag, relation);
            tokens.Add(new(sentence.Words[i], lemma, category, tag, features == "_" ? "" : features, heads[i], relation));
        }

        return tokens.DrainToImmutable();
    }

    // What the tag leaves open, the relation settles.
    private static WordCategory Settle(WordCategory category, string lemma, string tag, string relation) => (tag[0], relation) switch
    {
        ('V', "cop" or "aux" or "aux:pass") => WordCategory.Auxiliary,
        ('V', _) when lemma is "be" && relation is not ("root" or "ccomp" or "advcl" or "conj") => category,
        ('V', _) => WordCategory.Verb,
        ('I', "mark") => WordCategory.SubordinatingConjunction,
        ('I', "case") => WordCategory.Adposition,
        _ => category,
    };

    /// <summary>Writes the model.</summary>
    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Magic);
        writer.Write(string.Join(' ', tags));
        writer.Write(string.Join(' ', relations));
        tagger.Save(writer);
        transitions.Save(writer);
        labels.Save(writer);
        lexicon.Save(writer);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The file is no baseline model.</exception>
    public static BaselineModel Open(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        if (reader.ReadString() != Magic)
        {
            throw new InvalidDataException($"{path}: no baseline model; train it with tools/Entente.Perceptrons.");
        }

        return new(
            reader.ReadString().Split(' '), reader.ReadString().Split(' '), LinearScorer.Load(reader), LinearScorer.Load(reader), LinearScorer.Load(reader),
            BaselineLexicon.Load(reader));
    }
}
