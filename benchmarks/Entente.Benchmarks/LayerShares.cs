using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Entente.Coding;
using Entente.Coding.Attributions;
using Entente.Coding.Coreference;
using Entente.Coding.Events;
using Entente.Coding.Framing;
using Entente.Coding.Headers;
using Entente.Coding.Lexicons;
using Entente.Coding.Mentions;
using Entente.Coding.Times;

namespace Entente.Benchmarks;

/// <summary>Measures which share of a reading's time each layer takes, on one thread.</summary>
internal static class LayerShares
{
    private static readonly string[] Layers = ["header", "parse", "times", "mentions", "coreference", "attributions", "events", "relations", "framing"];

    /// <summary>Reads articles twice, the first time to warm the code up, and prints the shares of the second.</summary>
    /// <param name="corpus">Articles in the input format of <c>entente annotate</c>.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="home">The folder that holds <c>data</c> and <c>models</c>.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(string corpus, int count, string home, TextWriter output)
    {
        var coder = Coder.Open(home);
        string lexicon = Path.Combine(home, "data", "lexicon"), models = Path.Combine(home, "models");
        var acts = ActLexicon.Open(lexicon);
        var relations = PairClassifier.Open(models, acts, coder.Parser.Vectors);
        var headers = HeaderFinder.Open(lexicon);
        var times = TimeFinder.Open(lexicon);
        var mentions = new MentionFinder(coder.Knowledge, SpeechWords.Open(lexicon));
        var coreference = CoreferenceFinder.Open(lexicon, coder.Knowledge);
        var attributions = AttributionFinder.Open(lexicon, models);
        var events = EventFinder.Open(lexicon, acts, coder.Knowledge, relations, SentenceTypes.Open(Path.Combine(models, "sentence-types.bin")));
        var framing = FramingFinder.Open(lexicon);
        var articles = File.ReadLines(corpus).Take(count).Select(Article).ToList();

        long[] spent = [];
        for (int pass = 0; pass < 2; pass++)
        {
            spent = new long[Layers.Length];
            foreach (var article in articles)
            {
                int layer = 0;
                T Timed<T>(Func<T> read)
                {
                    long before = Stopwatch.GetTimestamp();
                    var result = read();
                    spent[layer++] += Stopwatch.GetTimestamp() - before;
                    return result;
                }

                var header = Timed(() => headers.Find(article));
                var sentences = Timed(() => coder.Parser.Parse(article.Text, Coder.Segments(article, header), article.Sentences));
                var dated = Timed(() => times.Find(article, header, sentences));
                var named = Timed(() => mentions.Find(article, header, sentences));
                var resolved = Timed(() => coreference.Find(article, header, sentences, named));
                var said = Timed(() => attributions.Find(article, header, sentences, resolved));
                Timed(() => events.Find(article, header, sentences, dated, resolved, said));
                Timed(() => relations.Find(article, sentences));
                Timed(() => framing.Find(article, sentences, resolved, said));
            }
        }

        double whole = spent.Sum();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count} articles, {whole / Stopwatch.Frequency:0.0} s"));
        foreach (var (name, ticks) in Layers.Zip(spent))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14}{ticks / whole,8:P1}"));
        }
    }

    private static Article Article(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!)
        {
            Title = root.TryGetProperty("title", out var title) ? title.GetString() : null,
            Outlet = root.TryGetProperty("outlet", out var outlet) ? outlet.GetString() : null,
            Published = root.TryGetProperty("published", out var day) && DateOnly.TryParse(day.GetString()?[..10], CultureInfo.InvariantCulture, out var written) ? written : null,
        };
    }
}
