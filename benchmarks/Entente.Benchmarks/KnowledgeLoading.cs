using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Entente.Knowledge;

namespace Entente.Benchmarks;

/// <summary>Measures how long the knowledge base takes to load the first time in a process, the compiler's work included: what a command waits for when it starts.</summary>
internal static class KnowledgeLoading
{
    private const string Once = "once";

    /// <summary>Loads in one fresh process after the other, from the compiled form and from text in turn, and prints medians and extremes.</summary>
    /// <param name="home">The folder that holds <c>data</c>.</param>
    /// <param name="times">How many processes of each.</param>
    /// <param name="output">Where the figures go.</param>
    /// <exception cref="InvalidOperationException">A process failed.</exception>
    public static void Run(string home, int times, TextWriter output)
    {
        Start(home, fromText: false);
        var loads = Enumerable.Range(0, times).Select(_ => (Compiled: Start(home, fromText: false), Text: Start(home, fromText: true))).ToList();
        Print("compiled", [.. loads.Select(l => l.Compiled)], output);
        Print("text", [.. loads.Select(l => l.Text)], output);
    }

    /// <summary>Loads in this process, and prints milliseconds by the clock, of the processor, of compiling, and of the processor for a second load.</summary>
    public static void RunOnce(string home, TextWriter output)
    {
        string folder = Path.Combine(home, "data", "knowledge");
        var clock = Stopwatch.StartNew();
        var compiled = JitInfo.GetCompilationTime();
        var before = Environment.CpuUsage.TotalTime;
        int actors = KnowledgeBase.OpenCompiled(folder, []).Actors.Count;
        var (wall, first, compiling) = (clock.Elapsed, Environment.CpuUsage.TotalTime, JitInfo.GetCompilationTime() - compiled);
        actors -= KnowledgeBase.OpenCompiled(folder, []).Actors.Count;
        var second = Environment.CpuUsage.TotalTime;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wall.TotalMilliseconds:F1} {(first - before).TotalMilliseconds:F1} {compiling.TotalMilliseconds:F1} {(second - first).TotalMilliseconds:F1} {actors}"));
    }

    private static void Print(string what, IReadOnlyList<double[]> loads, TextWriter output)
    {
        foreach (var (name, index) in new[] { ("wall clock", 0), ("processor, all threads", 1), ("of which compiling", 2), ("processor, again in the same process", 3) })
        {
            double[] sorted = [.. loads.Select(l => l[index]).Order()];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {name}: {sorted[sorted.Length / 2]:F0} ms, median of {sorted.Length} processes ({sorted[0]:F0} to {sorted[^1]:F0})"));
        }
    }

    private static double[] Start(string home, bool fromText)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(KnowledgeLoading).Assembly.Location, "knowledge-load", home, Once]) { RedirectStandardOutput = true };
        if (fromText)
        {
            start.Environment["ENTENTE_CACHE"] = "";
        }

        using var process = Process.Start(start)!;
        string[] figures = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0 ? [.. figures.Select(f => double.Parse(f, CultureInfo.InvariantCulture))] : throw new InvalidOperationException("loading the knowledge base failed; its message is above.");
    }

    /// <summary>Whether the argument after the home asks for one load in this process.</summary>
    public static bool IsOnce(string argument) => argument == Once;
}
