using System.Diagnostics;
using System.Globalization;
using Entente.AttributionTraining;
using Entente.Coding.Attributions;
using Entente.Coding.Headers;
using Entente.Coding.Lexicons;
using Entente.Evaluation.Scorers;
using Entente.Language;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var home, var train, var dev, .. { Length: <= 1 } folder])
{
    Console.Error.WriteLine("usage: Entente.AttributionTraining HOME TRAIN.jsonl|score DEV.jsonl [FOLDER]");
    Console.Error.WriteLine("HOME holds data and models, models/attribution.bin is written there, or only scored; FOLDER keeps the parses.");
    return 1;
}

var clock = Stopwatch.StartNew();
var lexiconFolder = Path.Combine(home, "data", "lexicon");
var lexicon = CueLexicon.Open(lexiconFolder);
var parser = SentenceParser.Open(Path.Combine(home, "models"));
var set = new TrainingSet(parser, HeaderFinder.Open(lexiconFolder), lexicon, folder.FirstOrDefault());
var choosing = set.Read(dev);
if (train == "score")
{
    Score(AttributionModel.Open(Path.Combine(home, "models"))).Write(Console.Out);
    return 0;
}

var learning = set.Read(train);
Say($"parsed {learning.Sum(a => a.Sentences.Sum(s => s.Tokens.Length))} and {choosing.Sum(a => a.Sentences.Sum(s => s.Tokens.Length))} words with {parser.Version}");

var cueLearning = Task.Run(() => new CueTraining(learning).Train(epochs: 4));
var linkLearning = Task.Run(() => new LinkTraining(learning).Train(epochs: 6));
var (spans, transitions) = new SpanTraining(learning, choosing).Train(epochs: 3, Say);
var cues = await cueLearning;
var links = await linkLearning;
var (threshold, f1) = CueTraining.Choose(cues, choosing);
Say($"cue words: F1 {f1:0.000} on dev at {threshold:0.00}");

var (model, scores) = Enumerable.Range(0, 6)
    .Select(step => new AttributionModel(cues, threshold - (0.2f * step), spans, transitions, links))
    .Select(model => (Model: model, Scores: Score(model)))
    .MaxBy(m => Balance(m.Scores));
model.Save(Path.Combine(home, "models"));
scores.Write(Console.Out);
Say($"{new FileInfo(Path.Combine(home, "models", "attribution.bin")).Length} bytes");
return 0;

AttributionScores Score(AttributionModel model)
{
    var finder = new AttributionFinder(lexicon, NoOnesWords.Open(lexiconFolder), SpeechWords.Open(lexiconFolder), model);
    var scores = new AttributionScores();
    foreach (var article in choosing)
    {
        scores.Add(article.Gold, finder.Find(article.Gold.Article, article.Header, article.Sentences, []), []);
    }

    Say($"threshold {model.Threshold:0.00}: words {scores.Words.F1:0.000}, source {scores.Exact.Source.F1:0.000}, cue {scores.Exact.Cue.F1:0.000}, "
        + $"content {scores.Exact.Content.F1:0.000}, whole {scores.Whole.F1:0.000}");
    return scores;
}

// The threshold serves all five figures alike.
static double Balance(AttributionScores scores) =>
    scores.Words.F1 + scores.Exact.Source.F1 + scores.Exact.Cue.F1 + scores.Exact.Content.F1 + scores.Whole.F1;

void Say(string line) => Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:0} s  {line}");
