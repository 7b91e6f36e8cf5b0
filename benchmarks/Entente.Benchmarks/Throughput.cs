using System.Diagnostics;
using System.Globalization;
using Entente.Coding;
using Entente.Language;
using Entente.Language.Segmentation;

namespace Entente.Benchmarks;

/// <summary>Words per second of the language layer, by step and by number of threads, on a corpus of articles.</summary>
internal static class Throughput
{
    public static void Run(string corpus, int wanted, TextWriter output)
    {
        var texts = Corpus.Read(corpus, wanted);
        var models = Path.Combine(CoderHome.Find(), "models");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var parser = SentenceParser.Open(models);
        parser.Parse("One sentence is parsed, so that everything is loaded.", [new(0, 20)], []);
        output.WriteLine(Line($"open and first sentence: {clock.Elapsed.TotalMilliseconds:0} ms; model files {Size(models):0.0} MB"));
        Warm(parser, texts);

        var tokens = Measure("tokenise", texts, 1, output, text =>
        {
            var words = new List<TextSpan>();
            Tokenizer.Tokenize(text, new(0, text.Length), words);
            return words.Count;
        });
        Measure("segment and tokenise", texts, 1, output, text => parser.Segmenter.Segment(text, [new(0, text.Length)], []).Sum(s => s.Words.Length));
        var alone = 0.0;
        for (var threads = 1; threads <= Environment.ProcessorCount; threads *= 2)
        {
            var speed = Measure("segment, tokenise, tag and parse", texts, threads, output, text => parser.Parse(text, [new(0, text.Length)], []).Sum(s => s.Tokens.Length));
            alone = threads == 1 ? speed : alone;
            output.WriteLine(Line($"  {speed / threads:0} words/s for each of {threads} threads, {speed / alone:0.00} times one thread"));
        }

        using var self = Process.GetCurrentProcess();
        output.WriteLine(Line($"peak memory of the process {self.PeakWorkingSet64 / (1 << 20)} MB; managed heap grew by {(GC.GetTotalMemory(true) - before) / (1 << 20)} MB; machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}"));
        _ = tokens;
    }

    private static void Warm(SentenceParser parser, List<string> texts)
    {
        foreach (var text in texts.Take(Math.Max(20, texts.Count / 10)))
        {
            parser.Parse(text, [new(0, text.Length)], []);
        }
    }

    private static double Measure(string what, List<string> texts, int threads, TextWriter output, Func<string, int> work)
    {
        var words = 0L;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        Parallel.ForEach(texts, new ParallelOptions { MaxDegreeOfParallelism = threads }, text => Interlocked.Add(ref words, work(text)));
        clock.Stop();
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var speed = words / clock.Elapsed.TotalSeconds;
        output.WriteLine(Line($"{what}, {threads} thread(s): {words} words in {clock.Elapsed.TotalSeconds:0.00} s, {speed:0} words/s ({words / processor.TotalSeconds:0} a second of processor time), {(double)allocated / words:0} bytes allocated a word"));
        return speed;
    }

    private static double Size(string folder) => Directory.EnumerateFiles(folder, "*.bin").Sum(file => new FileInfo(file).Length) / 1e6;

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
