using Entente.Runs.Local;

namespace Entente.Runs.Tests;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Results_come_in_input_order_however_long_each_takes(int threads)
    {
        var results = new List<int>();
        OrderedWork.Run(Enumerable.Range(0, 500), i =>
        {
            Thread.SpinWait(i % 7 == 0 ? 5000 : 1);
            return i * 2;
        }, results.Add, threads, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => i * 2), results);
    }

    [Fact]
    public void The_source_is_never_far_ahead_of_the_sink()
    {
        int taken = 0;
        int given = 0;
        int furthest = 0;
        IEnumerable<int> Source()
        {
            for (int i = 0; i < 2000; i++)
            {
                taken++;
                furthest = Math.Max(furthest, taken - Volatile.Read(ref given));
                yield return i;
            }
        }

        OrderedWork.Run(Source(), i => i, _ => Interlocked.Increment(ref given), 2, CancellationToken.None);
        Assert.Equal(2000, given);
        // Both queues full, a slot in each worker's hand, and one on either end.
        Assert.InRange(furthest, 1, 2 * 64 + 8);
    }

    [Fact]
    public void A_source_that_fails_fails_the_run_after_what_came_before()
    {
        var results = new List<int>();
        static IEnumerable<int> Source()
        {
            yield return 1;
            throw new IOException("disk gone");
        }

        Assert.Equal("disk gone", Assert.Throws<IOException>(() => OrderedWork.Run(Source(), i => i, results.Add, 2, CancellationToken.None)).Message);
        Assert.Equal([1], results);
    }

    [Fact]
    public void Work_or_a_sink_that_fails_ends_the_run_with_its_own_exception()
    {
        Assert.Throws<InvalidTimeZoneException>(() =>
            OrderedWork.Run(Enumerable.Range(0, 1000), i => i == 5 ? throw new InvalidTimeZoneException() : i, _ => { }, 2, CancellationToken.None));
        Assert.Throws<IOException>(() =>
            OrderedWork.Run(Enumerable.Range(0, 1_000_000), i => i, i => { if (i == 5) { throw new IOException(); } }, 2, CancellationToken.None));
    }

    [Fact]
    public void Cancellation_ends_an_endless_run()
    {
        using var cancel = new CancellationTokenSource();
        static IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return 1;
            }
        }

        int seen = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => OrderedWork.Run(Endless(), i => i, _ =>
        {
            if (++seen == 100)
            {
                cancel.Cancel();
            }
        }, 4, cancel.Token));
        Assert.InRange(seen, 100, 101);
    }

    [Fact]
    public void Cancellation_does_not_wait_for_a_source_that_hangs()
    {
        using var cancel = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        IEnumerable<int> Hanging()
        {
            yield return 1;
            never.Wait();
        }

        Assert.ThrowsAny<OperationCanceledException>(() => OrderedWork.Run(Hanging(), i => i, _ => cancel.Cancel(), 1, cancel.Token));
        never.Set();
    }
}
