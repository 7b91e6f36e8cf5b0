using System.Data.Common;
using Entente.Storage.Filters;
using Entente.Storage.Rows;

namespace Entente.Storage;

/// <summary>What differs between database engines: connecting, bulk insertion, full-text search, and what their errors mean. Thread-safe.</summary>
internal abstract class StoreEngine : IDisposable
{
    /// <summary>What to call the store in messages: a file or an address without secrets.</summary>
    public abstract string Name { get; }

    /// <summary>The engine's name in the files of <c>Schema</c>.</summary>
    public abstract string Dialect { get; }

    /// <summary>Whether the store can be asked only. <see cref="BeginWriting"/> then refuses.</summary>
    public virtual bool IsReadOnly => false;

    /// <summary>Statements of <c>Schema</c>, which are written for all engines, in this engine's words.</summary>
    public abstract string Translate(string statements);

    /// <summary>Opens a connection; dispose it after use.</summary>
    public abstract StoreConnection Connect();

    /// <summary>Begins a transaction that may write, waiting for other writers.</summary>
    /// <exception cref="StoreException">The store can be asked only.</exception>
    public abstract IDisposable BeginWriting(StoreConnection db);

    /// <summary>Inserts rows whose keys are set, in one go.</summary>
    public abstract void Insert<T>(StoreConnection db, IReadOnlyCollection<T> rows) where T : class;

    /// <summary>Deletes rows by their keys; rows that are not there are passed over.</summary>
    public abstract void Delete<T>(StoreConnection db, IReadOnlyList<T> rows) where T : class;

    /// <summary>Inserts rows of counts, or adds them to those that have the same key: see <see cref="Writing.CountMerge"/>.</summary>
    public abstract void Merge<T>(StoreConnection db, IReadOnlyList<T> rows) where T : class;

    /// <summary>Tells the engine that much was written, so that it knows how its tables are filled when it plans how to answer.</summary>
    public abstract void Settle(StoreConnection db);

    /// <summary>Makes the texts of new articles searchable; their rows are in the store already.</summary>
    public abstract void IndexWords(StoreConnection db, IReadOnlyList<ArticleRow> articles);

    /// <summary>Makes an article's text no longer searchable; its row is still there.</summary>
    public abstract void ForgetWords(StoreConnection db, long article);

    /// <summary>The articles whose title or text matches.</summary>
    public abstract IQueryable<long> Matching(StoreConnection db, WordQuery words);

    // Up to so many matches are listed and joined by key.
    private const int FewMatches = 2000;

    // From so many on, articles are tested one by one in the order of days, where the first page comes soon; below, all matches are gathered first. With a
    // million articles both cost about as much here: 20 to 40 ms.
    private const int ManyMatches = 100_000;

    /// <summary>The numbers of the articles that match, when they are few; null when they are many.</summary>
    public List<long>? FewMatching(StoreConnection db, WordQuery words)
    {
        var some = Matching(db, words).Take(FewMatches + 1).ToList();
        return some.Count <= FewMatches ? some : null;
    }

    /// <summary>Whether so many articles match that one in every few does.</summary>
    /// <param name="db">The connection.</param>
    /// <param name="matching">What <see cref="Matching"/> gave.</param>
    public virtual bool AreMany(StoreConnection db, IQueryable<long> matching) => matching.Take(ManyMatches).Count() == ManyMatches;

    /// <summary>A short excerpt around the first matches, for each article asked for.</summary>
    public abstract IReadOnlyDictionary<long, string> Excerpts(StoreConnection db, WordQuery words, IReadOnlyCollection<long> articles);

    /// <summary>The error in a user's words; null when it is no error of the engine.</summary>
    public abstract StoreException? Explain(DbException error);

    /// <summary>Does something with a connection of its own, with the engine's errors explained.</summary>
    /// <exception cref="StoreException">The engine failed.</exception>
    public T Do<T>(Func<StoreConnection, T> work)
    {
        try
        {
            using var db = Connect();
            return work(db);
        }
        catch (DbException e) when (Explain(e) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>As <see cref="Do{T}"/>, for work that waits.</summary>
    /// <exception cref="StoreException">The engine failed.</exception>
    public async Task<T> DoAsync<T>(Func<StoreConnection, Task<T>> work)
    {
        try
        {
            using var db = Connect();
            return await work(db).ConfigureAwait(false);
        }
        catch (DbException e) when (Explain(e) is { } explained)
        {
            throw explained;
        }
    }

    /// <inheritdoc/>
    public abstract void Dispose();
}
