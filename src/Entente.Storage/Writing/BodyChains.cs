using Entente.Storage.Rows;
using LinqToDB;

namespace Entente.Storage.Writing;

/// <summary>Who stands above whom below a state or organisation: an act of <c>JPN.MOFA.X</c> is one of <c>JPN.MOFA</c> too.</summary>
internal static class BodyChains
{
    // Engines bound the number of values in one statement.
    private const int AtOnce = 500;

    /// <summary>For each of these actors, none of them a root: its number and those of all that stand above it and have one, the root left out.</summary>
    public static Dictionary<long, long[]> Load(StoreConnection db, IEnumerable<long> actors)
    {
        var codes = new Dictionary<long, string>();
        foreach (long[] some in actors.Distinct().Chunk(AtOnce))
        {
            foreach (var row in db.Actors.Where(a => some.Contains(a.Id)).Select(a => new { a.Id, a.Code }))
            {
                codes[row.Id] = row.Code;
            }
        }

        var above = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (string[] some in codes.Values.SelectMany(Above).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (var row in db.Actors.Where(a => some.Contains(a.Code)).Select(a => new { a.Id, a.Code }))
            {
                above[row.Code] = row.Id;
            }
        }

        return codes.ToDictionary(c => c.Key, c => (long[])[c.Key, .. Above(c.Value).Where(above.ContainsKey).Select(code => above[code])]);
    }

    /// <summary>Counts for new actors what was stored of those that stand under them before: a department may be named long before its ministry is.</summary>
    public static void Adopt(StoreEngine engine, StoreConnection db, IReadOnlyCollection<ActorRow> made)
    {
        var bodies = made.Where(a => a.Id != a.RootId).ToDictionary(a => a.Code, a => a.Id, StringComparer.Ordinal);
        foreach (long[] roots in made.Where(a => a.Id != a.RootId).Select(a => a.RootId).Distinct().Chunk(AtOnce))
        {
            var deep = db.Actors.Where(a => roots.Contains(a.RootId) && Sql.Like(a.Code, "%.%.%")).Select(a => new { a.Id, a.Code, a.RootId }).ToList();
            var adopted = deep.Where(a => !bodies.ContainsKey(a.Code)).SelectMany(a => Above(a.Code).Where(bodies.ContainsKey).Select(above => (Body: bodies[above], a.Id, a.RootId)));
            foreach (var body in adopted.GroupBy(a => (a.Body, a.RootId)))
            {
                engine.Insert(db, [.. Sums(db, body.Key.Body, body.Key.RootId, [.. body.Select(b => b.Id)])]);
            }
        }
    }

    private static IEnumerable<BodyTotalRow> Sums(StoreConnection db, long body, long root, List<long> under)
    {
        foreach (int role in (int[])[PartyRow.Actor, PartyRow.Recipient])
        {
            var own = db.Parties.Where(p => under.Contains(p.ActorId) && p.ActorId != p.RootId && p.Role == role).Select(p => p.EventId).Distinct();
            var pairs = from act in own
                        join dated in db.Events on act equals dated.Id
                        from pair in db.Pairs.Where(p => (role == PartyRow.Actor ? p.ActorRoot : p.RecipientRoot) == root && p.Day == dated.Day && p.EventId == act)
                        select new { Other = role == PartyRow.Actor ? pair.RecipientRoot : pair.ActorRoot, pair.Type, pair.Mutual, pair.Copy, pair.Score };
            foreach (var sum in pairs.GroupBy(p => new { p.Other, p.Type, p.Mutual, p.Copy }).Select(g => new { g.Key, Events = g.LongCount(), Score = g.Sum(p => p.Score) }).ToList())
            {
                yield return new()
                {
                    ActorId = body,
                    Role = role,
                    OtherRoot = sum.Key.Other,
                    Type = sum.Key.Type,
                    Mutual = sum.Key.Mutual,
                    Copy = sum.Key.Copy,
                    Events = sum.Events,
                    Score = sum.Score,
                };
            }
        }
    }

    // JPN.MOFA.X.Y: JPN.MOFA.X and JPN.MOFA.
    private static IEnumerable<string> Above(string code)
    {
        int root = code.IndexOf('.', StringComparison.Ordinal);
        for (int dot = code.LastIndexOf('.'); dot > root; dot = code.LastIndexOf('.', dot - 1))
        {
            yield return code[..dot];
        }
    }
}
