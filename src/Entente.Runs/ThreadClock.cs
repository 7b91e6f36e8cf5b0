using System.Globalization;

namespace Entente.Runs;

/// <summary>The processor time of the calling thread: what a step costs, however many others share the processors meanwhile.</summary>
internal static class ThreadClock
{
    // Linux: nanoseconds on a processor, nanoseconds waiting for one, slices of time.
    private const string Statistics = "/proc/thread-self/schedstat";

    /// <summary>Processor time so far; null where the system does not tell.</summary>
    public static TimeSpan? Now()
    {
        try
        {
            string line = File.Exists(Statistics) ? File.ReadAllText(Statistics) : "";
            return long.TryParse(line.AsSpan(0, Math.Max(0, line.IndexOf(' ', StringComparison.Ordinal))), NumberStyles.None, CultureInfo.InvariantCulture, out long nanoseconds) && nanoseconds > 0
                ? TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
