using Entente.Storage.Rows;
using LinqToDB;

namespace Entente.Storage.Writing;

/// <summary>What is known of outlets, by each of their names without regard to case.</summary>
internal sealed class OutletFacts
{
    private readonly Dictionary<string, Outlet> _byName = new(StringComparer.OrdinalIgnoreCase);

    public OutletFacts(IEnumerable<Outlet> outlets)
    {
        foreach (var outlet in outlets)
        {
            _byName.TryAdd(outlet.Name, outlet);
            foreach (string alias in outlet.Aliases)
            {
                _byName.TryAdd(alias, outlet);
            }
        }
    }

    /// <summary>Puts what is known of an outlet into its row.</summary>
    /// <returns>Whether that changed anything.</returns>
    public bool Fill(OutletRow row)
    {
        if (!_byName.TryGetValue(row.Name, out var known))
        {
            return false;
        }

        var before = (row.Canonical, row.Country, row.Ownership, row.Language);
        (row.Canonical, row.Country, row.Ownership, row.Language) = (known.Name, known.Country ?? "", (int)known.Ownership, known.Language ?? "");
        return before != (row.Canonical, row.Country, row.Ownership, row.Language);
    }

    /// <summary>Brings a store's outlets up to date.</summary>
    public void Refresh(StoreConnection db)
    {
        foreach (var row in db.Outlets.ToList().Where(Fill))
        {
            db.Update(row);
        }
    }

    /// <summary>Whether a store's outlets are out of date.</summary>
    public bool IsNewsFor(StoreConnection db) => _byName.Count > 0 && db.Outlets.ToList().Any(Fill);
}
