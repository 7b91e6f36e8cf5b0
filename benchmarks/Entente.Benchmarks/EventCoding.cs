using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Entente.Coding;
using Entente.Coding.Events;
using Entente.Coding.Lexicons;

namespace Entente.Benchmarks;

/// <summary>Measures the coding of events alone, on readings whose earlier layers are done: sentences a second of one core's processor time.</summary>
internal static class EventCoding
{
    // The first rounds run code that is not yet optimised.
    private const int Rounds = 12;
    private const int WarmUps = 4;

    /// <summary>Reads articles, codes their events again and again, and prints the median round.</summary>
    /// <param name="corpus">Articles in the input format of <c>entente annotate</c>.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="home">The folder that holds <c>data</c> and <c>models</c>.</param>
    /// <param name="output">Where the figures go.</param>
    public static void Run(string corpus, int count, string home, TextWriter output)
    {
        var coder = Coder.Open(home);
        string lexicon = Path.Combine(home, "data", "lexicon");
        var acts = ActLexicon.Open(lexicon);
        var finder = EventFinder.Open(lexicon, acts, coder.Knowledge, PairClassifier.Open(Path.Combine(home, "models"), acts, coder.Parser.Vectors));
        var readings = File.ReadLines(corpus).Take(count).Select(Article).Select(coder.Read).ToList();
        int sentences = readings.Sum(r => r.Sentences.Length), events = 0;
        var rounds = new List<double>();
        long allocated = 0;
        for (int round = 0; round < Rounds; round++)
        {
            events = 0;
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            foreach (var reading in readings)
            {
                events += finder.Find(reading.Article, reading.Header, reading.Sentences, reading.Times, reading.Mentions, reading.Attributions).Length;
            }

            process.Refresh();
            allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
            if (round >= WarmUps)
            {
                rounds.Add((process.TotalProcessorTime - before).TotalSeconds);
            }
        }

        double median = rounds.Order().ElementAt(rounds.Count / 2);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{readings.Count} articles, {sentences} sentences, {events} events"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences / median:F0} sentences/s of processor time, {allocated / sentences} bytes a sentence"));
    }

    private static Article Article(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!);
    }
}
