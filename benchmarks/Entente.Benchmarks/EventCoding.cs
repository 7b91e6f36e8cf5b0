using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Entente.Coding;
using Entente.Coding.Events;
using Entente.Coding.Lexicons;

namespace Entente.Benchmarks;

/// <summary>Measures the coding of events alone, on readings whose earlier layers are done: sentences a second of one core's processor time.</summary>
/// <remarks>
/// One half of the articles warms the code up, the other half is measured: once when it is new, with the words that the coder has not met, and then again and again. A run over thousands of
/// articles works at the first of the two speeds; the first second of a process, in which the compiler is at work, is measured by no one here.
/// </remarks>
internal static class EventCoding
{
    // After fewer passes over some hundred articles the compiler is still at work beside the measured code.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private const int Rounds = 15;

    /// <summary>Reads articles, codes their events again and again, and prints the speeds.</summary>
    /// <param name="corpus">Articles in the input format of <c>entente annotate</c>.</param>
    /// <param name="count">How many of them are measured; as many before them warm the code up.</param>
    /// <param name="home">The folder that holds <c>data</c> and <c>models</c>.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(string corpus, int count, string home, TextWriter output)
    {
        var coder = Coder.Open(home);
        string lexicon = Path.Combine(home, "data", "lexicon");
        var acts = ActLexicon.Open(lexicon);
        var finder = EventFinder.Open(lexicon, acts, coder.Knowledge, PairClassifier.Open(Path.Combine(home, "models"), acts, coder.Parser.Vectors), SentenceTypes.Open(Path.Combine(home, "models", "sentence-types.bin")));
        // The finder is another than the coder's own, whose memory of words would know those of the measured half.
        var readings = File.ReadLines(corpus).Take(2 * count).Select(Article).Select(coder.Read).ToList();
        var (warming, measured) = (readings[..(readings.Count / 2)], readings[(readings.Count / 2)..]);
        int sentences = measured.Sum(r => r.Sentences.Length);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < WarmUp)
        {
            Measure(finder, warming);
        }

        var fresh = Measure(finder, measured);
        var again = Enumerable.Range(0, Rounds).Select(_ => Measure(finder, measured)).OrderBy(m => m.Processor).ElementAt(Rounds / 2);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measured.Count} articles, {sentences} sentences, {fresh.Events} events"));
        foreach (var (name, measure) in new[] { ("new articles", fresh), ("the same again, median", again) })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {sentences / measure.Processor.TotalSeconds:F0} sentences/s of processor time, {measure.Bytes / sentences} bytes a sentence"));
        }
    }

    // The processor time of all threads of the process, that of the collector and the compiler included.
    private static (TimeSpan Processor, long Bytes, int Events) Measure(EventFinder finder, List<Reading> readings)
    {
        int events = 0;
        var before = Environment.CpuUsage.TotalTime;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        foreach (var reading in readings)
        {
            events += finder.Find(reading.Article, reading.Header, reading.Sentences, reading.Times, reading.Mentions, reading.Attributions).Length;
        }

        return (Environment.CpuUsage.TotalTime - before, GC.GetAllocatedBytesForCurrentThread() - bytes, events);
    }

    private static Article Article(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!);
    }
}
