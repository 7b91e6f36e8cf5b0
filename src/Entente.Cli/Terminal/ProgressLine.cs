using System.Diagnostics;
using System.Globalization;
using Entente.Runs;

namespace Entente.Cli.Terminal;

/// <summary>Shows how a long run goes on standard error: one line that redraws itself on a terminal, a plain line now and then elsewhere.</summary>
/// <param name="totalBytes">Bytes of all input, from which the rest of the time is told; 0 when unknown.</param>
internal sealed class ProgressLine(long totalBytes)
{
    private const int Width = 24;
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PlainLine = TimeSpan.FromSeconds(10);

    private readonly bool _live = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private bool _drawn;

    /// <summary>Shows where the run is, when it is time to.</summary>
    public void Show(RunReport report, long bytes)
    {
        if (_since.Elapsed < (_live ? Redraw : PlainLine))
        {
            return;
        }

        _since.Restart();
        double share = totalBytes > 0 ? Math.Clamp((double)bytes / totalBytes, 0, 1) : 0;
        string left = share > 0.01 ? Clock(report.Elapsed * ((1 - share) / share)) + " left" : "";
        long done = report.Articles + report.Known;
        double rate = report.Elapsed > TimeSpan.Zero ? done / report.Elapsed.TotalSeconds : 0;
        string text = string.Create(CultureInfo.InvariantCulture, $"{done:N0} articles  {rate:0}/s  {share:0%}  {left}");
        if (_live)
        {
            int full = (int)(share * Width);
            Console.Error.Write($"\r{new string('█', full)}{new string('░', Width - full)}  {text}\e[K");
            _drawn = true;
        }
        else
        {
            Console.Error.WriteLine(text.TrimEnd());
        }
    }

    /// <summary>Writes a line of its own among the redrawn ones.</summary>
    public void Say(string line)
    {
        Clear();
        Console.Error.WriteLine(line);
    }

    /// <summary>Takes the redrawn line away.</summary>
    public void Clear()
    {
        if (_drawn)
        {
            Console.Error.Write("\r\e[K");
            _drawn = false;
        }
    }

    private static string Clock(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time:mm\\:ss}")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time:ss}");
}
