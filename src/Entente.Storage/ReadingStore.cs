using System.Globalization;
using Entente.Storage.Questions;
using Entente.Storage.Rows;
using Entente.Storage.Sqlite;
using Entente.Storage.Writing;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage;

/// <summary>A store of readings: what was coded goes in through <see cref="IReadingStore"/>, questions are answered by its four desks. Questions may be asked from many threads while one writes.</summary>
public sealed class ReadingStore : IReadingStore, IDisposable
{
    private readonly StoreEngine _engine;
    private readonly ReadingWriter _writer;
    private readonly Lock _writing = new();

    private ReadingStore(StoreEngine engine)
    {
        _engine = engine;
        _writer = new(engine);
        Articles = new(engine);
        Actors = new(engine);
        Events = new(engine);
        Dyads = new(engine);
        Acts = new(engine);
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

    /// <summary>Opens a store that exists.</summary>
    /// <param name="path">An SQLite file.</param>
    /// <exception cref="StoreException">There is none, or it cannot be used; the message says why.</exception>
    public static ReadingStore Open(string path) => new(SqliteEngine.Open(path, create: false));

    /// <summary>Opens a store, making it when it does not exist.</summary>
    /// <param name="path">An SQLite file.</param>
    /// <exception cref="StoreException">It cannot be made or used; the message says why.</exception>
    public static ReadingStore OpenOrCreate(string path) => new(SqliteEngine.Open(path, create: true));

    /// <inheritdoc/>
    public bool Knows(Article article)
    {
        var identity = ArticleIdentity.Of(article);
        return _engine.Do(db => ReadingWriter.IsStored(db, identity));
    }

    /// <inheritdoc/>
    public long BeginRun(string coder)
    {
        lock (_writing)
        {
            return _engine.Do(db =>
            {
                using var writing = _engine.BeginWriting(db);
                long? known = db.Coders.Where(c => c.Version == coder).Select(c => (long?)c.Id).FirstOrDefault();
                long coderId = known ?? (db.Coders.Max(c => (long?)c.Id) ?? 0) + 1;
                if (known is null)
                {
                    db.Insert(new CoderRow { Id = coderId, Version = coder });
                }

                long run = (db.Runs.Max(r => (long?)r.Id) ?? 0) + 1;
                db.Insert(new RunRow { Id = run, CoderId = coderId, Started = Now() });
                db.CommitTransaction();
                return run;
            });
        }
    }

    /// <inheritdoc/>
    public AppendOutcome Append(long run, IReadOnlyCollection<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        lock (_writing)
        {
            return readings.Count == 0 ? default : _writer.Append(run, readings);
        }
    }

    /// <inheritdoc/>
    public void EndRun(long run, RunTotals totals, IReadOnlyCollection<(string Where, string Problem)> badInputs)
    {
        lock (_writing)
        {
            _engine.Do(db =>
            {
                using var writing = _engine.BeginWriting(db);
                db.Runs.Where(r => r.Id == run)
                    .Set(r => r.Finished, Now()).Set(r => r.Articles, totals.Articles).Set(r => r.Known, totals.Known).Set(r => r.Revised, totals.Revised)
                    .Set(r => r.Words, totals.Words).Set(r => r.Events, totals.Events).Set(r => r.BadInputs, totals.BadInputs).Update();
                int number = 0;
                _engine.Insert(db, [.. badInputs.Select(b => new BadInputRow { RunId = run, Number = number++, Place = b.Where, Problem = b.Problem })]);
                db.CommitTransaction();
                return true;
            });
        }
    }

    /// <summary>How much the store holds.</summary>
    public Task<StoreSummary> SummaryAsync(CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        var current = db.Articles.Where(a => a.Current == 1);
        var dated = current.Where(a => a.Day != DayCode.Unknown);
        return new StoreSummary(
            await current.CountAsync(cancellation).ConfigureAwait(false),
            await db.Events.CountAsync(e => e.Current == 1, cancellation).ConfigureAwait(false),
            await db.Actors.CountAsync(cancellation).ConfigureAwait(false),
            await db.Outlets.CountAsync(o => o.Name != "", cancellation).ConfigureAwait(false),
            DayCode.Parse(await dated.MinAsync(a => (int?)a.Day, cancellation).ConfigureAwait(false) ?? 0),
            DayCode.Parse(await dated.MaxAsync(a => (int?)a.Day, cancellation).ConfigureAwait(false) ?? 0));
    });

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    private static string Now() => DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
