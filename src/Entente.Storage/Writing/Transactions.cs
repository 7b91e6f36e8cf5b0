namespace Entente.Storage.Writing;

/// <summary>The one way to write: whole or not at all, one writer at a time. Thread-safe.</summary>
internal sealed class Transactions(StoreEngine engine, OutletFacts outlets)
{
    private readonly Lock _writing = new();

    public StoreEngine Engine => engine;

    /// <summary>Numbers of what many rows point to; only to be used inside <see cref="Do"/>.</summary>
    public Registers Registers { get; } = new(engine, outlets);

    /// <summary>Writes in one transaction.</summary>
    /// <exception cref="StoreException">Nothing of it was written.</exception>
    public T Do<T>(Func<StoreConnection, T> work)
    {
        lock (_writing)
        {
            bool committed = false;
            try
            {
                T outcome = engine.Do(db =>
                {
                    using var writing = engine.BeginWriting(db);
                    var done = work(db);
                    db.CommitTransaction();
                    return done;
                });
                committed = true;
                return outcome;
            }
            finally
            {
                if (!committed)
                {
                    // Numbers made in this transaction are gone with it.
                    Registers.Clear();
                }
            }
        }
    }
}
