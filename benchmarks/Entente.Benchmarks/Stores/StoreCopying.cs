using System.Diagnostics;
using System.Globalization;
using Entente.Storage;
using Entente.Storage.Filters;

namespace Entente.Benchmarks.Stores;

/// <summary>What storing real readings costs without the coder: the readings of a filled store are appended to a new one, in batches as <c>entente add</c> makes them.</summary>
internal static class StoreCopying
{
    private const int BatchArticles = 128;
    private const int PageArticles = 500;

    /// <summary>Copies readings and says what it took.</summary>
    /// <param name="from">A store with the readings of a corpus.</param>
    /// <param name="to">The store to add them to.</param>
    /// <param name="articles">How many articles, the newest first.</param>
    /// <param name="output">Receives the report.</param>
    public static async Task RunAsync(string from, string to, int articles, TextWriter output)
    {
        using var source = ReadingStore.Open(from);
        using var target = ReadingStore.OpenOrCreate(to);
        long run = target.BeginRun("entente copied");
        var batch = new List<Reading>(BatchArticles);
        var storing = TimeSpan.Zero;
        var processor = TimeSpan.Zero;
        int copied = 0, events = 0;
        string? cursor = null;
        do
        {
            var page = await source.Articles.ListAsync(new ArticleFilter(), cursor, Math.Min(PageArticles, articles - copied)).ConfigureAwait(false);
            foreach (var summary in page.Items)
            {
                var reading = (await source.Articles.FindAsync(summary.Id).ConfigureAwait(false))!.Reading;
                batch.Add(reading);
                events += reading.Events.Length;
                if (batch.Count == BatchArticles)
                {
                    Append();
                }
            }

            copied += page.Items.Length;
            cursor = page.Next;
        }
        while (cursor is not null && copied < articles);
        Append();
        target.EndRun(run, new(copied, 0, 0, 0, events, 0), []);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{copied} articles, {events} events: {storing.TotalSeconds:0.0} s storing, {processor.TotalSeconds:0.0} s of processor time, {processor.TotalMilliseconds / Math.Max(1, copied):0.00} ms an article"));

        void Append()
        {
            var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            // A thread of its own, so that a profiler can tell it from the reading of the source.
            var writer = new Thread(() => target.Append(run, batch)) { Name = "storing" };
            writer.Start();
            writer.Join();
            storing += clock.Elapsed;
            processor += Environment.CpuUsage.TotalTime - before;
            batch.Clear();
        }
    }
}
