using System.Globalization;
using Entente.ActTraining;
using Entente.Coding.Acts;
using Entente.Coding.Events;
using Entente.Coding.Lexicons;
using Entente.Language;

if (args is not [("cv" or "train") and var command, var home, var file, ..])
{
    Console.Error.WriteLine("usage: Entente.ActTraining cv|train HOME plv_train.jsonl [PENALTY [BALANCE [DROPPED-FEATURE-PREFIXES]]]");
    return 2;
}

var lexicon = ActLexicon.Open(Path.Combine(home, "data", "lexicon"));
var finder = new ActFinder(lexicon);
var parser = SentenceParser.Open(Path.Combine(home, "models"));
var data = PairExample.Read(file).Select(e => (Example: e, Features: Features(e))).ToList();
float penalty = float.Parse(args.ElementAtOrDefault(3) ?? "1", CultureInfo.InvariantCulture);
float balance = float.Parse(args.ElementAtOrDefault(4) ?? "0.5", CultureInfo.InvariantCulture);
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

IReadOnlyDictionary<string, float> Features(PairExample example)
{
    var sentences = parser.Parse(example.Article.Text, [new(0, example.Article.Text.Length)], [new(0, example.Article.Text.Length)]);
    return PairView.Of(example.Article.Text, sentences, example.Article.Pairs[0], finder) is { } view ? PairFeatures.Of(view, lexicon) : new Dictionary<string, float>();
}
