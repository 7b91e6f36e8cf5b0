using System.Collections.Immutable;
using LinqToDB;

namespace Entente.Storage.Questions;

/// <summary>Which outlets a question means.</summary>
internal static class OutletScope
{
    private const int Suggested = 12;

    /// <summary>Finds outlets by name, by the name that spellings share, or by country, and by ownership.</summary>
    /// <returns>Their numbers, perhaps none; null when the question names no outlet and no ownership.</returns>
    /// <exception cref="QuestionException">No outlet has that name or country; the message lists some.</exception>
    public static List<long>? Find(StoreConnection db, string? name, ImmutableArray<OutletOwnership> ownerships)
    {
        if (name is null && ownerships.IsEmpty)
        {
            return null;
        }

        var outlets = db.Outlets.Where(o => o.Name != "");
        if (name is not null)
        {
            string lower = name.ToLowerInvariant();
            string upper = name.ToUpperInvariant();
            outlets = outlets.Where(o => Sql.Lower(o.Name) == lower || Sql.Lower(o.Canonical) == lower || o.Country == upper);
            if (!outlets.Any())
            {
                throw Unknown(db, name);
            }
        }

        if (!ownerships.IsEmpty)
        {
            var owned = ownerships.Select(o => (int)o).ToList();
            outlets = outlets.Where(o => owned.Contains(o.Ownership));
        }

        return [.. outlets.Select(o => o.Id)];
    }

    private static QuestionException Unknown(StoreConnection db, string name)
    {
        var known = db.Outlets.Where(o => o.Name != "").OrderBy(o => o.Name).Select(o => o.Name).Take(Suggested).ToList();
        return new($"no outlet \"{name}\" is in this store; {(known.Count == 0 ? "it has no named outlets" : "there are " + string.Join(", ", known))}", "outlet");
    }
}
