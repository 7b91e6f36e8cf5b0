using System.Collections.Concurrent;

namespace Entente.Runs.Local;

/// <summary>Carries a stream of items through a pure function on several threads and hands the results on in input order.</summary>
/// <remarks>
/// Each item gets a slot in two bounded queues: workers take slots from the one in any order, the caller's thread empties the other in
/// input order. The bound on the queues is the bound on memory. Output cannot depend on the number of threads, since nothing but
/// the slot is shared.
/// </remarks>
internal static class OrderedWork
{
    // Deep but legal sentences make tree walks recurse; the main thread's 8 MB are the platform's usual measure.
    private const int StackSize = 16 * 1024 * 1024;

    // Enough slots that a long article does not starve the other workers, few enough that memory stays small.
    private const int SlotsPerThread = 32;

    /// <summary>Runs until the source is exhausted, the sink throws or the token is cancelled.</summary>
    /// <param name="source">Enumerated on a thread of its own.</param>
    /// <param name="work">Called from several threads at once.</param>
    /// <param name="sink">Called on the caller's thread, once an item, in input order.</param>
    /// <param name="threads">Number of workers, at least 1.</param>
    /// <param name="cancellation">Stops the run between two items.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Run<TIn, TOut>(IEnumerable<TIn> source, Func<TIn, TOut> work, Action<TOut> sink, int threads, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var order = new BlockingCollection<Slot<TIn, TOut>>(threads * SlotsPerThread);
        var open = new BlockingCollection<Slot<TIn, TOut>>(threads * SlotsPerThread);
        var token = stop.Token;

        Start("reader", () =>
        {
            try
            {
                foreach (var item in source)
                {
                    var slot = new Slot<TIn, TOut>(item);
                    order.Add(slot, token);
                    open.Add(slot, token);
                }
            }
            catch (OperationCanceledException) when (token.IsCancellationRequested)
            {
                // The run is over; the caller's thread reports why.
            }
            catch (Exception e)
            {
                // The source failed, say with an I/O error: the caller's thread throws it in its turn.
                order.TryAdd(Slot<TIn, TOut>.Failed(e), Timeout.Infinite, token);
            }
            finally
            {
                order.CompleteAdding();
                open.CompleteAdding();
            }
        });

        var workers = Enumerable.Range(0, threads).Select(i => Start($"coder {i}", () =>
        {
            try
            {
                foreach (var slot in open.GetConsumingEnumerable(token))
                {
                    slot.Do(work);
                }
            }
            catch (OperationCanceledException)
            {
                // As above.
            }
        })).ToList();

        try
        {
            foreach (var slot in order.GetConsumingEnumerable(token))
            {
                sink(slot.Take(token));
            }
        }
        finally
        {
            // The reader may hang in a blocking read of standard input, so only the workers are waited for.
            stop.Cancel();
            workers.ForEach(w => w.Join());
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private static Thread Start(string name, ThreadStart body)
    {
        var thread = new Thread(body, StackSize) { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }

    private sealed class Slot<TIn, TOut>(TIn item)
    {
        private readonly TaskCompletionSource<TOut> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public static Slot<TIn, TOut> Failed(Exception e)
        {
            var slot = new Slot<TIn, TOut>(default!);
            slot._result.SetException(e);
            return slot;
        }

        public void Do(Func<TIn, TOut> work)
        {
            try
            {
                _result.SetResult(work(item));
            }
            catch (Exception e)
            {
                _result.SetException(e);
            }
        }

        public TOut Take(CancellationToken token)
        {
            try
            {
                _result.Task.Wait(token);
            }
            catch (AggregateException)
            {
                // Thrown again below, unwrapped.
            }

            return _result.Task.GetAwaiter().GetResult();
        }
    }
}
