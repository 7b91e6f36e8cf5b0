using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Entente.Storage.Filters;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Questions;

/// <summary>Answers questions about events. Thread-safe.</summary>
public sealed class EventQuestions
{
    private const int ExportPage = 500;

    private readonly StoreEngine _engine;

    internal EventQuestions(StoreEngine engine) => _engine = engine;

    /// <summary>Events that fit a filter, newest first.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="cursor">Where to go on: <see cref="Page{T}.Next"/> of the page before; null for the first page.</param>
    /// <param name="size">Events wanted, at most 1000.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">An actor is unknown, or the cursor is of another question.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<Page<StoredEvent>> ListAsync(EventFilter filter, string? cursor = null, int size = 50, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string question = "events?" + string.Join('&', filter.ToPairs().Select(p => $"{p.Key}={p.Value}"));
        var from = PageCursor.Parse(cursor, question);
        PageCursor.CheckSize(size);
        return _engine.DoAsync(async db =>
        {
            var scope = new EventScope(_engine, db, filter);
            var keys = await KeysAsync(db, scope, from, size + 1, cancellation).ConfigureAwait(false);
            var shown = keys.Take(size).ToList();
            var events = await EventAssembler.LoadAsync(db, shown.ConvertAll(k => k.Id), cancellation).ConfigureAwait(false);
            return new Page<StoredEvent>(events, keys.Count > size ? shown[^1].Format(question) : null);
        });
    }

    /// <summary>All events that fit, newest first, page by page: for exports.</summary>
    public async IAsyncEnumerable<StoredEvent> StreamAsync(EventFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string? cursor = null;
        do
        {
            var page = await ListAsync(filter, cursor, ExportPage, cancellation).ConfigureAwait(false);
            foreach (var act in page.Items)
            {
                yield return act;
            }

            cursor = page.Next;
        }
        while (cursor is not null);
    }

    /// <summary>Finds one event.</summary>
    /// <param name="id">Its number in the store.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The event, or null when there is none of that number.</returns>
    public Task<StoredEvent?> FindAsync(long id, CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        var found = await EventAssembler.LoadAsync(db, [id], cancellation).ConfigureAwait(false);
        return found.IsEmpty ? null : found[0];
    });

    /// <summary>Events by their numbers, in the order asked for; numbers without an event are passed over.</summary>
    public Task<ImmutableArray<StoredEvent>> GetAsync(IReadOnlyList<long> ids, CancellationToken cancellation = default) =>
        _engine.DoAsync(db => EventAssembler.LoadAsync(db, ids, cancellation));

    private static async Task<List<PageCursor>> KeysAsync(StoreConnection db, EventScope scope, PageCursor? from, int count, CancellationToken cancellation)
    {
        if (!scope.HasParties)
        {
            var events = scope.CurrentEvents();
            if (from is { } after)
            {
                events = events.Where(e => e.Day <= after.Day && (e.Day < after.Day || e.Id < after.Id));
            }

            return await events.OrderByDescending(e => e.Day).ThenByDescending(e => e.Id).Take(count)
                .Select(e => new PageCursor(e.Day, e.Id)).ToListAsync(cancellation).ConfigureAwait(false);
        }

        var keys = new HashSet<PageCursor>();
        foreach (bool partyActs in scope.Party is null ? (bool[])[true] : [true, false])
        {
            var pairs = scope.Pairs(partyActs);
            if (from is { } after)
            {
                pairs = pairs.Where(p => p.Day <= after.Day && (p.Day < after.Day || p.EventId < after.Id));
            }

            // An event with several parties has several rows.
            var some = await pairs.GroupBy(p => new { p.Day, p.EventId }).Select(g => g.Key)
                .OrderByDescending(k => k.Day).ThenByDescending(k => k.EventId).Take(count).ToListAsync(cancellation).ConfigureAwait(false);
            keys.UnionWith(some.Select(k => new PageCursor(k.Day, k.EventId)));
        }

        return [.. keys.OrderByDescending(k => k.Day).ThenByDescending(k => k.Id).Take(count)];
    }
}
