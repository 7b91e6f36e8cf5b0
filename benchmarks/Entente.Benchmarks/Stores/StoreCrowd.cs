using System.Diagnostics;
using System.Globalization;
using Entente.Storage;
using Entente.Testing;

namespace Entente.Benchmarks.Stores;

/// <summary>Many readers ask at once while one writer adds: no error may come, and every article that was added must be there.</summary>
internal static class StoreCrowd
{
    private const int BatchArticles = 128;

    // A series of its own, which no filling has made.
    private const int WriterSeed = 1000;

    public static async Task<bool> RunAsync(string address, int readers, int seconds, TextWriter output)
    {
        // SQLite answers on the thread that asks: with the pool's few threads the writer would wait in line behind fifty readers that never end.
        ThreadPool.GetMinThreads(out _, out int ports);
        ThreadPool.SetMinThreads(readers + 2, ports);
        using var store = ReadingStore.Open(address);
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var errors = new System.Collections.Concurrent.ConcurrentBag<string>();
        var times = new System.Collections.Concurrent.ConcurrentBag<double>();
        var before = await store.SummaryAsync().ConfigureAwait(false);
        var asking = Enumerable.Range(0, readers).Select(number => Task.Run(() => AskAsync(store, number, times, errors, time.Token))).ToList();
        int added = await Task.Run(() => Write(store, before.Articles, errors, time.Token)).ConfigureAwait(false);
        await Task.WhenAll(asking).ConfigureAwait(false);
        var after = await store.SummaryAsync().ConfigureAwait(false);
        var sorted = times.Order().ToList();
        bool whole = errors.IsEmpty && after.Articles - before.Articles == added;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{readers} readers, {seconds} s: {sorted.Count} answers, median {sorted[sorted.Count / 2]:0} ms, 99 % {sorted[(int)(sorted.Count * 0.99)]:0} ms; {added} articles added, {after.Articles - before.Articles} found; {errors.Count} errors{(errors.IsEmpty ? "" : ": " + errors.First())}"));
        return whole;
    }

    private static async Task AskAsync(
        ReadingStore store, int number, System.Collections.Concurrent.ConcurrentBag<double> times, System.Collections.Concurrent.ConcurrentBag<string> errors, CancellationToken time)
    {
        var random = new Random(number);
        var questions = StoreAsking.Questions(store).ToList();
        while (!time.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                await questions[random.Next(questions.Count)].Ask(random).ConfigureAwait(false);
            }
            catch (Exception e) when (e is StoreException or QuestionException or System.Data.Common.DbException)
            {
                errors.Add(e.Message);
            }

            times.Add(clock.Elapsed.TotalMilliseconds);
        }
    }

    private static int Write(ReadingStore store, int seed, System.Collections.Concurrent.ConcurrentBag<string> errors, CancellationToken time)
    {
        var series = new SyntheticReadings(WriterSeed + seed);
        long run = store.BeginRun("entente synthetic");
        int added = 0;
        while (!time.IsCancellationRequested)
        {
            try
            {
                added += store.Append(run, [.. series.Take(added, BatchArticles, 100_000)]).Added;
            }
            catch (StoreException e)
            {
                errors.Add(e.Message);
                break;
            }
        }

        return added;
    }
}
