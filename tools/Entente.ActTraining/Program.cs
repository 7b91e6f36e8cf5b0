using Entente.ActTraining;
using Entente.Coding;
using Entente.Coding.Acts;
using Entente.Coding.Events;
using Entente.Coding.Lexicons;
using Entente.Evaluation.Gold;

if (args is not [("cv" or "train") and var command, var home, var file, .. var options])
{
    Console.Error.WriteLine("usage: Entente.ActTraining cv|train HOME plv_train.jsonl [DROPPED-FEATURE-PREFIXES]");
    return 2;
}

var lexicon = ActLexicon.Open(Path.Combine(home, "data", "lexicon"));
var finder = new ActFinder(lexicon);
var coder = Coder.Open(home);
var neighbours = coder.Parser.Vectors is { } vectors ? new WordNeighbours(lexicon, vectors) : null;
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
        ? PairFeatures.Of(view, neighbours, keepsNames: true).ByName().Where(f => !dropped.Any(p => f.Key.StartsWith(p, StringComparison.Ordinal))).ToDictionary(StringComparer.Ordinal)
        : new Dictionary<string, float>();
}
