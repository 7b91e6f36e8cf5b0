using Entente.ActTraining;
using Entente.Coding;
using Entente.Coding.Acts;
using Entente.Coding.Events;
using Entente.Coding.Lexicons;
using Entente.Evaluation.Gold;

if (args is [("confidence" or "confidence-cv") and var kind, var folder, .. { Length: > 0 } files])
{
    // The model of sentences has learned from the same labels: each article is weighed with one that has not seen it.
    var unseen = TypeTrainer.ByArticle([.. TypeTrainer.Read(folder, files)]);
    var reader = new JudgedReader(folder, unseen);
    var judged = files.Where(f => !File.ReadLines(f).First().Contains("\"text\"", StringComparison.Ordinal)).SelectMany(reader.Read).ToList();
    if (kind == "confidence-cv")
    {
        ConfidenceTrainer.CrossValidate(judged, reader.Gold);
    }
    else
    {
        ConfidenceTrainer.Train(judged, Path.Combine(folder, "data", "lexicon", "confidence.txt"), string.Join('\n',
        [
            "How much each trait of an event speaks for its type being right: weights of a logistic sum (docs/accuracy/events.md, \"How sure, how right\").",
            $"Learned from {judged.Count} events of {judged.Select(j => j.Article).Distinct().Count()} articles that people judged, {judged.Count(j => j.IsRight)} of them right, by",
            $"  dotnet run --project tools/Entente.ActTraining -c Release -- confidence . {string.Join(' ', files.Select(f => (File.ReadLines(f).First().Contains("\"text\"", StringComparison.Ordinal) ? "" : "eval/") + Path.GetFileName(f)))}",
        ]));
    }

    return 0;
}

if (args is [("types" or "types-cv") and var task, var tree, .. { Length: > 0 } gold])
{
    var sentences = TypeTrainer.Read(tree, gold).ToList();
    if (task == "types-cv")
    {
        TypeTrainer.CrossValidate(sentences);
    }
    else
    {
        TypeTrainer.Train(sentences, Path.Combine(tree, "models", "sentence-types.bin"));
    }

    return 0;
}

if (args is not [("cv" or "train") and var command, var home, var file, .. var options])
{
    Console.Error.WriteLine("usage: Entente.ActTraining cv|train HOME plv_train.jsonl [DROPPED-FEATURE-PREFIXES]");
    Console.Error.WriteLine("       Entente.ActTraining confidence-cv|confidence HOME GOLD...");
    Console.Error.WriteLine("       Entente.ActTraining types-cv|types HOME GOLD...");
    return 2;
}

var lexicon = ActLexicon.Open(Path.Combine(home, "data", "lexicon"));
var finder = new ActFinder(lexicon);
var coder = Coder.Open(home);
string[] dropped = options is [var prefixes] ? prefixes.Split(',') : [];
var data = PairGold.Read(file).AsParallel().AsOrdered().Select(e => new FeaturedPair(e, Features(e))).ToList();
if (command == "cv")
{
    PairReport.CrossValidate(data, new());
}
else
{
    PairReport.Train(data, new(), Path.Combine(home, "models", "acts.bin"));
}

return 0;

IReadOnlyDictionary<string, float> Features(PairGold example)
{
    var sentences = coder.Read(example.Article with { Pairs = [] }).Sentences;
    return PairView.Of(example.Article.Text, sentences, example.Pair, finder) is { } view
        ? PairFeatures.Of(view, coder.Parser.Vectors, keepsNames: true).ByName().Where(f => !dropped.Any(p => f.Key.StartsWith(p, StringComparison.Ordinal))).ToDictionary(StringComparer.Ordinal)
        : new Dictionary<string, float>();
}
