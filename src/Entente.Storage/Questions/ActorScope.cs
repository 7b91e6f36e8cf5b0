using System.Collections.Immutable;
using Entente.Storage.Rows;
using LinqToDB;

namespace Entente.Storage.Questions;

/// <summary>Whom a question means: an actor and everything under it.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Under">Numbers of the actor and those under it; empty for a root, for which the root's number is enough.</param>
internal sealed record ActorScope(ActorRow Actor, ImmutableArray<long> Under)
{
    // Suggestions beyond a few help no one.
    private const int Suggestions = 3;

    // Enough to find near misses in, few enough to compare letter by letter.
    private const int Compared = 20_000;

    /// <summary>Number of the state or organisation.</summary>
    public long Root => Actor.RootId;

    /// <summary>Whether the whole of the root is meant.</summary>
    public bool IsRoot => Under.IsEmpty;

    /// <summary>Finds whom a user means: by identifier, by name, or by a form that articles use.</summary>
    /// <exception cref="QuestionException">No one; the message suggests near ones.</exception>
    public static ActorScope Find(StoreConnection db, string who, string field)
    {
        string upper = who.ToUpperInvariant();
        var actor = db.Actors.FirstOrDefault(a => a.Code == who)
            ?? db.Actors.FirstOrDefault(a => a.Code == upper)
            ?? ByName(db, who)
            ?? throw Unknown(db, who, field);
        if (actor.Id == actor.RootId)
        {
            return new(actor, []);
        }

        string prefix = actor.Code + ".";
        var under = db.Actors.Where(a => a.RootId == actor.RootId).Select(a => new { a.Id, a.Code }).AsEnumerable()
            .Where(a => a.Id == actor.Id || a.Code.StartsWith(prefix, StringComparison.Ordinal)).Select(a => a.Id);
        return new(actor, [.. under]);
    }

    private static ActorRow? ByName(StoreConnection db, string who)
    {
        string lower = who.ToLowerInvariant();
        var named = db.Actors.Where(a => Sql.Lower(a.Name) == lower).OrderBy(a => a.Code.Length).FirstOrDefault();
        if (named is not null)
        {
            return named;
        }

        long? used = db.Names.Where(n => n.Form == who).GroupBy(n => n.ActorId)
            .Select(g => new { g.Key, Sum = g.Sum(n => n.Mentions) }).OrderByDescending(n => n.Sum).Select(n => (long?)n.Key).FirstOrDefault();
        return used is null ? null : db.Actors.First(a => a.Id == used);
    }

    private static QuestionException Unknown(StoreConnection db, string who, string field)
    {
        var near = db.Actors.OrderBy(a => a.Id).Take(Compared).Select(a => new { a.Code, a.Name }).AsEnumerable()
            .Select(a => (a.Code, a.Name, Distance: Math.Min(Distance(who, a.Code), Distance(who, a.Name))))
            .Where(a => a.Distance <= Math.Max(1, who.Length / 3))
            .OrderBy(a => a.Distance).ThenBy(a => a.Code.Length).ThenBy(a => a.Code, StringComparer.Ordinal)
            .Take(Suggestions)
            .Select(a => a.Name == a.Code ? a.Code : $"{a.Code} ({a.Name})")
            .ToList();
        string hint = near.Count == 0
            ? "give an identifier such as JPN or NATO, or a name as articles use it"
            : $"did you mean {string.Join(" or ", near)}?";
        return new($"no actor \"{who}\" is in this store; {hint}", field);
    }

    // Levenshtein distance without regard to case, for short strings.
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 4)
        {
            return int.MaxValue;
        }

        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[right.Length];
    }
}
