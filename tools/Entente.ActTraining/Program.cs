using System.Globalization;
using Entente.ActTraining;
using Entente.Coding;
using Entente.Coding.Acts;
using Entente.Coding.Events;
using Entente.Coding.Lexicons;
using Entente.Evaluation.Gold;

if (args is not [("cv" or "train") and var command, var home, var file, ..])
{
    Console.Error.WriteLine("usage: Entente.ActTraining cv|train HOME plv_train.jsonl [PENALTY [BALANCE [DROPPED-FEATURE-PREFIXES]]]");
    return 2;
}

var lexicon = ActLexicon.Open(Path.Combine(home, "data", "lexicon"));
var finder = new ActFinder(lexicon);
var coder = Coder.Open(home);
var data = PairGold.Read(file).Select(e => (Example: e, Features: Features(e))).ToList();
float penalty = float.Parse(args.ElementAtOrDefault(3) ?? "0.1", CultureInfo.InvariantCulture);
float balance = float.Parse(args.ElementAtOrDefault(4) ?? "0.7", CultureInfo.InvariantCulture);
string drop = args.ElementAtOrDefault(5) ?? "-";
var kept = data.Select(d => (d.Example, Features: d.Features.Where(f => !drop.Split(',').Any(p => f.Key.StartsWith(p, StringComparison.Ordinal))).ToDictionary())).ToList();
if (command == "cv")
{
    PairReport.CrossValidate(kept, penalty, balance);
}
else
{
    PairReport.Train(kept, penalty, balance, Path.Combine(home, "models", "acts.bin"));
}

return 0;

IReadOnlyDictionary<string, float> Features(PairGold example)
{
    return PairView.Of(example.Article.Text, coder.Read(example.Article with { Pairs = [] }).Sentences, example.Article.Pairs[0], finder) is { } view ? PairFeatures.Of(view, lexicon) : new Dictionary<string, float>();
}
