using System.Diagnostics;
using System.Globalization;
using Entente.Storage;
using Entente.Storage.Filters;
using Entente.Storage.Questions;
using Entente.Testing;

namespace Entente.Benchmarks.Stores;

/// <summary>How long a filled store takes to answer: each question many times with parameters drawn as the readings draw them, so that busy pairs come most often.</summary>
internal static class StoreAsking
{
    private const int WarmUp = 5;

    // Common words match every second article, rare ones a few hundred.
    private static readonly (string Name, int Low, int High)[] WordRanks = [("common word", 0, 20), ("middling word", 200, 1000), ("rare word", 5000, 19_000)];

    /// <summary>Asks.</summary>
    /// <param name="address">The store.</param>
    /// <param name="rounds">How many times each question.</param>
    /// <param name="only">Part of the names of the questions wanted; empty for all.</param>
    /// <param name="output">Receives a line a question.</param>
    public static async Task RunAsync(string address, int rounds, string only, TextWriter output)
    {
        using var store = ReadingStore.Open(address);
        var summary = await store.SummaryAsync().ConfigureAwait(false);
        output.WriteLine(Line($"{summary.Articles} articles, {summary.Events} events, {summary.Actors} actors; {rounds} times each"));
        foreach (var (name, ask) in Questions(store).Where(q => q.Name.Contains(only, StringComparison.Ordinal)))
        {
            var random = new Random(StoreFilling.Seed);
            var times = new List<double>(rounds);
            int answers = 0;
            var cpu = TimeSpan.Zero;
            for (int i = 0; i < rounds + WarmUp; i++)
            {
                var clock = Stopwatch.StartNew();
                answers += await ask(random).ConfigureAwait(false);
                if (i >= WarmUp)
                {
                    cpu = i == WarmUp ? TimeSpan.Zero - Environment.CpuUsage.TotalTime : cpu;
                    times.Add(clock.Elapsed.TotalMilliseconds);
                }
            }

            // Of this process only: with SQLite all of the work, with a server the client's part.
            double each = (cpu + Environment.CpuUsage.TotalTime).TotalMilliseconds / Math.Max(1, rounds - 1);
            times.Sort();
            output.WriteLine(Line($"{name,-44} median {times[rounds / 2],7:0.0} ms   99 % {times[(int)(rounds * 0.99)],7:0.0} ms   processor {each,6:0.0} ms   {(double)answers / (rounds + WarmUp),6:0} answers"));
            output.Flush();
        }
    }

    /// <summary>The questions that are measured, each giving the number of its answers.</summary>
    public static IEnumerable<(string Name, Func<Random, Task<int>> Ask)> Questions(ReadingStore store)
    {
        yield return ("events of a pair in half a year, 50", async r => (await store.Events.ListAsync(Pair(r) with { Since = Day(r), Until = null }).ConfigureAwait(false)).Items.Length);
        yield return ("events of a pair between two days, 50", async r => (await store.Events.ListAsync(Between(Pair(r), Day(r), 180)).ConfigureAwait(false)).Items.Length);
        yield return ("events of a party, of one type, 50", async r => (await store.Events.ListAsync(new() { Party = State(r), Types = [Entente.Codes.EventType.Assault] }).ConfigureAwait(false)).Items.Length);
        yield return ("newest events, 50", async _ => (await store.Events.ListAsync(new()).ConfigureAwait(false)).Items.Length);
        yield return ("timeline of a pair by months", async r => (await store.Dyads.TimelineAsync(Pair(r), TimelineStep.Month).ConfigureAwait(false)).Length);
        yield return ("timeline of a pair by days", async r => (await store.Dyads.TimelineAsync(Pair(r), TimelineStep.Day).ConfigureAwait(false)).Length);
        yield return ("timeline of a party by months", async r => (await store.Dyads.TimelineAsync(new() { Party = State(r) }, TimelineStep.Month).ConfigureAwait(false)).Length);
        yield return ("profile of a state", async r => (await store.Actors.ProfileAsync(State(r)).ConfigureAwait(false)).Partners.Length);
        yield return ("profile of a ministry", async r => (await store.Actors.ProfileAsync(State(r) + ".B1").ConfigureAwait(false)).Partners.Length);
        yield return ("busiest pairs", async _ => (await store.Dyads.BusiestAsync().ConfigureAwait(false)).Length);
        foreach (var (name, low, high) in WordRanks)
        {
            yield return ($"articles by words: {name}", async r => (await store.Articles.ListAsync(Words(Word(r, low, high))).ConfigureAwait(false)).Items.Length);
        }

        yield return ("articles by words: two middling words", async r => (await store.Articles.ListAsync(Words($"{Word(r, 100, 400)} {Word(r, 100, 400)}")).ConfigureAwait(false)).Items.Length);
        yield return ("articles by words: common phrase", async r => (await store.Articles.ListAsync(Words($"\"{Word(r, 0, 20)} {Word(r, 0, 20)}\"")).ConfigureAwait(false)).Items.Length);
        yield return ("summary", async _ => (await store.SummaryAsync().ConfigureAwait(false)).Outlets);
    }

    private static ArticleFilter Words(string typed) => ArticleFilter.Parse([new("text", typed)]);

    private static string Word(Random random, int low, int high) => SyntheticReadings.WordOfRank(random.Next(low, high));

    private static string State(Random random) => SyntheticReadings.State(SyntheticReadings.DrawState(random));

    private static EventFilter Pair(Random random) => new() { Actor = State(random), Recipient = State(random) };

    private static EventFilter Between(EventFilter pair, DateOnly since, int days) => pair with { Since = since, Until = since.AddDays(days) };

    private static DateOnly Day(Random random) => SyntheticReadings.FirstDay.AddDays(random.Next(3400));

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
