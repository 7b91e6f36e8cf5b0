using System.Diagnostics;
using System.Globalization;
using Entente.Storage;
using Entente.Testing;

namespace Entente.Benchmarks.Stores;

/// <summary>Fills a store with synthetic readings, through the same door as every other reading. What is there already is passed over, so that it can be stopped and go on.</summary>
internal static class StoreFilling
{
    /// <summary>The series that a filled store holds.</summary>
    public const int Seed = 7;

    // Much larger than those of entente add: a store of gigabytes is changed in as many places by a small batch as by a large one, and the disk would set the pace.
    private const int BatchArticles = 5000;
    private const int LinesEvery = 50_000;

    public static void Run(string address, int articles, TextWriter output)
    {
        using var store = ReadingStore.OpenOrCreate(address);
        var series = new SyntheticReadings(Seed);
        long run = store.BeginRun("entente synthetic");
        var clock = Stopwatch.StartNew();
        var storing = TimeSpan.Zero;
        for (int from = 0; from < articles; from += BatchArticles)
        {
            int count = Math.Min(BatchArticles, articles - from);
            var last = series.Take(from + count - 1, 1, articles).Single();
            if (!store.Knows(last.Article))
            {
                var batch = series.Take(from, count, articles).ToList();
                var begin = clock.Elapsed;
                store.Append(run, batch);
                storing += clock.Elapsed - begin;
            }

            if ((from + count) % LinesEvery == 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{from + count} articles, {clock.Elapsed.TotalSeconds:0} s, {storing.TotalSeconds:0} s of it storing"));
                output.Flush();
            }
        }

        var summary = store.SummaryAsync().GetAwaiter().GetResult();
        store.EndRun(run, new(summary.Articles, 0, 0, 0, summary.Events, 0), []);
    }
}
