using System.Collections.Immutable;
using System.Globalization;
using Entente.Storage.Rows;
using Entente.Storage.Writing;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Searches;

/// <summary>Keeps questions. Thread-safe: saving twice and removing what is gone already do no harm.</summary>
public sealed class SavedSearches
{
    // What an address holds at most in every browser, and more than any form makes.
    private const int LongestQuery = 2000;
    private const int LongestName = 120;

    // A list for people; a program keeps its own.
    private const int Most = 500;

    private readonly StoreEngine _engine;
    private readonly Transactions _transactions;

    internal SavedSearches(StoreEngine engine, Transactions transactions) => (_engine, _transactions) = (engine, transactions);

    /// <summary>All searches by name.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ImmutableArray<SavedSearch>> ListAsync(CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        var rows = await db.Searches.ToListAsync(cancellation).ConfigureAwait(false);
        return rows.OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Id).Select(r => new SavedSearch(r.Id, r.Name, r.Query)).ToImmutableArray();
    });

    /// <summary>Keeps a question; one that is kept already gets the new name.</summary>
    /// <param name="name">What to call it; its query when empty.</param>
    /// <param name="query">The question, with or without a question mark before it.</param>
    /// <exception cref="QuestionException">It is too long, or there are too many.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public SavedSearch Save(string name, string query)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(query);
        string asked = query.TrimStart('?');
        string called = name.Trim().Length == 0 ? asked.Length == 0 ? "all events" : asked : name.Trim();
        called = called.Length > LongestName ? called[..LongestName] : called;
        if (asked.Length > LongestQuery)
        {
            throw new QuestionException($"a search of more than {LongestQuery} characters cannot be kept; give fewer conditions", "query");
        }

        return _transactions.Do(db =>
        {
            if (db.Searches.FirstOrDefault(s => s.Query == asked) is { } kept)
            {
                db.Searches.Where(s => s.Id == kept.Id).Set(s => s.Name, called).Update();
                return new SavedSearch(kept.Id, called, asked);
            }

            if (db.Searches.Count() >= Most)
            {
                throw new QuestionException($"{Most} searches are kept already; remove some first", "name");
            }

            long id = (db.Searches.Max(s => (long?)s.Id) ?? 0) + 1;
            db.Insert(new SearchRow { Id = id, Name = called, Query = asked, Created = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) });
            return new SavedSearch(id, called, asked);
        });
    }

    /// <summary>Forgets a search.</summary>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public bool Remove(long id) => _transactions.Do(db => db.Searches.Where(s => s.Id == id).Delete() > 0);
}
