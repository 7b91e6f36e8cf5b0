using Entente.Storage.Comparing;
using Entente.Storage.Postgres;
using Entente.Storage.Questions;
using Entente.Storage.Rows;
using Entente.Storage.Searches;
using Entente.Storage.Sqlite;
using Entente.Storage.Writing;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage;

/// <summary>A store of readings: what was coded goes in through <see cref="IReadingStore"/>, questions are answered by its desks. Questions may be asked from many threads while one writes.</summary>
public sealed class ReadingStore : IReadingStore, IDisposable
{
    private readonly StoreEngine _engine;
    private readonly Transactions _transactions;
    private readonly ReadingWriter _writer;

    private ReadingStore(StoreEngine engine, IEnumerable<Outlet> outlets)
    {
        _engine = engine;
        var facts = new OutletFacts(outlets);
        _transactions = new(engine, facts);
        _writer = new(_transactions);
        Articles = new(engine);
        Actors = new(engine);
        Events = new(engine);
        Dyads = new(engine);
        Acts = new(engine);
        Counts = new(engine);
        Network = new(engine);
        Differences = new(engine);
        Recoding = new(_transactions);
        Searches = new(engine, _transactions);
        if (engine.Do(facts.IsNewsFor))
        {
            _transactions.Do(db =>
            {
                facts.Refresh(db);
                return true;
            });
        }
        Sentences = new(engine);
    }

    /// <summary>File or address, for messages.</summary>
    public string Name => _engine.Name;

    /// <summary>Questions about articles.</summary>
    public ArticleQuestions Articles { get; }

    /// <summary>Questions about events.</summary>
    public EventQuestions Events { get; }

    /// <summary>Questions about actors.</summary>
    public ActorQuestions Actors { get; }

    /// <summary>Questions about pairs of actors over time.</summary>
    public DyadQuestions Dyads { get; }

    /// <summary>Events reduced to what counting needs.</summary>
    public ActQuestions Acts { get; }

    /// <summary>Events counted by what they share.</summary>
    public CountQuestions Counts { get; }

    /// <summary>All pairs at once, for networks and maps.</summary>
    public NetworkQuestions Network { get; }
    /// <summary>Sentences that name an actor.</summary>
    public SentenceQuestions Sentences { get; }

    /// <summary>What changed from one coder to the next, or between stores.</summary>
    public DifferenceQuestions Differences { get; }

    /// <summary>Readings of stored articles by another coder, until they take over.</summary>
    public Recoding Recoding { get; }

    /// <summary>Questions that people keep.</summary>
    public SavedSearches Searches { get; }

    /// <summary>Opens a store that exists.</summary>
    /// <param name="address">An SQLite file, or a PostgreSQL database as <c>postgres://user@host/database</c> or a connection string.</param>
    /// <exception cref="StoreException">There is none, or it cannot be used; the message says why.</exception>
    public static ReadingStore Open(string address) => new(Engine(address, create: false), []);

    /// <summary>Opens a store, making it when it does not exist.</summary>
    /// <param name="address">As for <see cref="Open"/>.</param>
    /// <param name="outlets">What is known of outlets; the store's own are brought up to date with it. Empty to leave them as they are.</param>
    /// <exception cref="StoreException">It cannot be made or used; the message says why.</exception>
    public static ReadingStore OpenOrCreate(string address, IEnumerable<Outlet>? outlets = null) => new(Engine(address, create: true), outlets ?? []);

    private static StoreEngine Engine(string address, bool create) =>
        PostgresAddress.Is(address) ? PostgresEngine.Open(address, create) : SqliteEngine.Open(address, create);

    /// <inheritdoc/>
    public bool Knows(Article article)
    {
        var identity = ArticleIdentity.Of(article);
        return _engine.Do(db => ReadingWriter.IsStored(db, identity));
    }

    /// <inheritdoc/>
    public long BeginRun(string coder) => _transactions.Do(db => RunLog.Begin(db, coder, RunRow.Add));

    /// <inheritdoc/>
    public AppendOutcome Append(long run, IReadOnlyCollection<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return readings.Count == 0 ? default : _writer.Append(run, readings);
    }

    /// <inheritdoc/>
    public void EndRun(long run, RunTotals totals, IReadOnlyCollection<(string Where, string Problem)> badInputs) =>
        _transactions.Do(db => RunLog.End(_engine, db, run, totals, badInputs));

    /// <summary>Removes articles for good, each with every version of its text and all that follows from them; all or none. Statistics are as if they had never been added.</summary>
    /// <param name="articles">Numbers of articles, of any version. Numbers that are not there (any more) are passed over, and none is ever given to another article.</param>
    /// <returns>Those of the numbers that were there.</returns>
    /// <exception cref="StoreException">Nothing was removed.</exception>
    public IReadOnlyList<long> Remove(IReadOnlyCollection<long> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return new Removal(_transactions).Remove(articles);
    }

    /// <summary>How much the store holds.</summary>
    public Task<StoreSummary> SummaryAsync(CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        var totals = await (
            from total in db.OutletTotals
            join outlet in db.Outlets on total.OutletId equals outlet.Id
            select new { outlet.Name, total }).ToListAsync(cancellation).ConfigureAwait(false);
        var dated = db.Articles.Where(a => a.Current == 1 && a.Day != DayCode.Unknown);
        return new StoreSummary(
            (int)totals.Sum(t => t.total.Articles),
            (int)totals.Sum(t => t.total.Events),
            await db.Actors.CountAsync(cancellation).ConfigureAwait(false),
            totals.Count(t => t.Name.Length > 0 && t.total.Articles > 0),
            DayCode.Parse(await dated.MinAsync(a => (int?)a.Day, cancellation).ConfigureAwait(false) ?? 0),
            DayCode.Parse(await dated.MaxAsync(a => (int?)a.Day, cancellation).ConfigureAwait(false) ?? 0))
        {
            Copies = (int)totals.Sum(t => t.total.Copies),
        };
    });

    /// <summary>The state of the store, for who keeps an answer until it changes; null while a run is under way, when it may change at any moment.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<StoreState?> StateAsync(CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        var last = await db.Runs.OrderByDescending(r => r.Id).Select(r => new { r.Id, r.Finished }).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        var totals = await db.OutletTotals.Select(t => new { All = t.Articles + t.Copies, t.Events }).ToListAsync(cancellation).ConfigureAwait(false);
        return last is { Finished: null } ? null : new StoreState(last?.Id ?? 0, totals.Sum(t => t.All), totals.Sum(t => t.Events));
    });

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();
}
