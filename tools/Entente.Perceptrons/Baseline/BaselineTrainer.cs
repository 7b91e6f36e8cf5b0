using Entente.Language.Conllu;

namespace Entente.Perceptrons.Baseline;

/// <summary>Trains tagger, parser and labeller one after the other; the same files give the same model.</summary>
internal sealed class BaselineTrainer(TextWriter log)
{
    private const int TagBits = 18, TransitionBits = 21, LabelBits = 17;
    private const int TagRounds = 6, TransitionRounds = 10, LabelRounds = 8;
    private const double Exploring = 0.9;
    private readonly List<GoldSentence> _sentences = [];
    private readonly List<string> _tags = [];
    private readonly List<string> _relations = [];
    private readonly Dictionary<string, Dictionary<(string, string, string), int>> _lexicon = new(StringComparer.Ordinal);

    public void AddTreebank(string path)
    {
        using var reader = File.OpenText(path);
        foreach (var sentence in ConlluReader.Read(reader, path))
        {
            var words = sentence.Words.ToArray();
            _sentences.Add(new(
                [.. words.Select(w => WordView.Of(w.Form))],
                [.. words.Select(w => IndexOf(_tags, w.Xpos))],
                [.. words.Select(w => w.HeadNumber - 1)],
                [.. words.Select(w => IndexOf(_relations, w.Deprel))]));
            foreach (var word in words)
            {
                Count(word.Form.ToLowerInvariant() + "\t" + word.Xpos, word);
                Count("\t" + word.Xpos, word);
            }
        }
    }

    public BaselineModel Train()
    {
        var tagger = TrainTagger(_sentences, _ => true).Freeze();
        var halves = new[] { TrainTagger(_sentences, i => i % 2 == 1).Freeze(), TrainTagger(_sentences, i => i % 2 == 0).Freeze() };
        var none = new LinearScorer(new short[4], 4);
        var predicted = _sentences.Select((s, i) => new BaselineModel([], [], halves[i % 2], none, none, new([])).Tag(s.Words)).ToArray();
        var transitions = TrainTransitions(predicted);
        var labels = TrainLabels(predicted);
        return new([.. _tags], [.. _relations], tagger, transitions.Freeze(), labels.Freeze(), Lexicon());
    }

    private AveragedPerceptron TrainTagger(List<GoldSentence> sentences, Func<int, bool> isUsed)
    {
        var learner = new AveragedPerceptron(TagBits, _tags.Count);
        var order = Enumerable.Range(0, sentences.Count).Where(isUsed).ToArray();
        var random = new Random(1);
        var features = new uint[TagFeatures.Count];
        var scores = new float[_tags.Count];
        for (var round = 0; round < TagRounds; round++)
        {
            random.Shuffle(order);
            int right = 0, all = 0;
            foreach (var index in order)
            {
                var sentence = sentences[index];
                int p = -1, q = -1;
                for (var i = 0; i < sentence.Words.Length; i++)
                {
                    TagFeatures.Extract(sentence.Words, i, p, q, features);
                    learner.Score(features, scores);
                    var best = Array.IndexOf(scores, scores.Max());
                    learner.Update(features, sentence.Tags[i], best);
                    right += best == sentence.Tags[i] ? 1 : 0;
                    all++;
                    (p, q) = (best, p);
                }
            }

            log.WriteLine($"tagger round {round + 1}: {100.0 * right / all:F2}");
        }

        return learner;
    }

    private AveragedPerceptron TrainTransitions(int[][] tags)
    {
        var learner = new AveragedPerceptron(TransitionBits, 4);
        var order = Enumerable.Range(0, _sentences.Count).ToArray();
        var random = new Random(2);
        var features = new uint[TransitionFeatures.Count];
        var scores = new float[4];
        var costs = new int[3];
        for (var round = 0; round < TransitionRounds; round++)
        {
            random.Shuffle(order);
            int right = 0, all = 0;
            foreach (var index in order)
            {
                var sentence = _sentences[index];
                var length = sentence.Words.Length;
                var gold = Array.ConvertAll(sentence.Heads, head => head < 0 ? length : head);
                var state = new ArcHybrid(length);
                while (!state.IsFinal)
                {
                    TransitionFeatures.Extract(state, sentence.Words, tags[index], features);
                    learner.Score(features, scores);
                    state.Costs(gold, costs);
                    int guess = -1, best = -1;
                    var least = costs.Min();
                    for (var action = 0; action < 3; action++)
                    {
                        guess = costs[action] < int.MaxValue && (guess < 0 || scores[action] > scores[guess]) ? action : guess;
                        best = costs[action] == least && (best < 0 || scores[action] > scores[best]) ? action : best;
                    }

                    learner.Update(features, best, costs[guess] == least ? best : guess);
                    right += costs[guess] == least ? 1 : 0;
                    all++;
                    state.Apply(round > 0 && random.NextDouble() < Exploring ? guess : best);
                }
            }

            log.WriteLine($"parser round {round + 1}: {100.0 * right / all:F2}");
        }

        return learner;
    }

    private AveragedPerceptron TrainLabels(int[][] tags)
    {
        var learner = new AveragedPerceptron(LabelBits, _relations.Count);
        var order = Enumerable.Range(0, _sentences.Count).ToArray();
        var random = new Random(3);
        var features = new uint[RelationFeatures.Count];
        var scores = new float[_relations.Count];
        for (var round = 0; round < LabelRounds; round++)
        {
            random.Shuffle(order);
            int right = 0, all = 0;
            foreach (var index in order)
            {
                var sentence = _sentences[index];
                var tree = new TreeView(sentence.Heads, sentence.Words);
                for (var i = 0; i < sentence.Words.Length; i++)
                {
                    RelationFeatures.Extract(tree, sentence.Words, tags[index], i, features);
                    learner.Score(features, scores);
                    var best = Array.IndexOf(scores, scores.Max());
                    learner.Update(features, sentence.Relations[i], best);
                    right += best == sentence.Relations[i] ? 1 : 0;
                    all++;
                }
            }

            log.WriteLine($"labels round {round + 1}: {100.0 * right / all:F2}");
        }

        return learner;
    }

    private BaselineLexicon Lexicon() => new(_lexicon.ToDictionary(
        entry => entry.Key,
        entry => entry.Value.OrderByDescending(v => v.Value).ThenBy(v => v.Key.Item1, StringComparer.Ordinal).Select(v => new[] { v.Key.Item1, v.Key.Item2, v.Key.Item3 }).First(),
        StringComparer.Ordinal));

    private void Count(string key, ConlluRow word)
    {
        if (!_lexicon.TryGetValue(key, out var values))
        {
            _lexicon.Add(key, values = []);
        }

        var value = key[0] == '\t' ? ("", word.Upos, word.Feats) : (word.Lemma, word.Upos, word.Feats);
        values[value] = values.GetValueOrDefault(value) + 1;
    }

    private static int IndexOf(List<string> names, string name)
    {
        var index = names.IndexOf(name);
        if (index < 0)
        {
            names.Add(name);
            index = names.Count - 1;
        }

        return index;
    }

    private sealed record GoldSentence(WordView[] Words, int[] Tags, int[] Heads, int[] Relations);
}
