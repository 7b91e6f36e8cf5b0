using Entente.Storage.Rows;

namespace Entente.Storage.Writing;

/// <summary>What answers are given from: pairs, who is named in which article, and counts. All of it follows from the readings that answer; here it is added and taken away with them.</summary>
internal sealed class DerivedRows
{
    // No sentence lists more parties in earnest; the bound keeps a hostile list from making a million pairs.
    private const int PartiesInPairs = 24;

    private readonly List<PairRow> _pairs = [];
    private readonly List<PairRow> _pairsGone = [];
    private readonly List<ArticleActorRow> _named = [];
    private readonly List<ArticleActorRow> _namedGone = [];
    private readonly List<BodyAct> _bodies = [];
    private readonly Counts _counts = new();

    /// <summary>Adds what follows from a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="names">Whether the names and offices in it count.</param>
    public void Add(ReadingRows reading, bool names = true) => Apply(reading, 1, names);

    /// <summary>Takes away what followed from a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="names">Whether the names and offices in it are forgotten.</param>
    public void Remove(ReadingRows reading, bool names) => Apply(reading, -1, names);

    /// <summary>Takes away the names and offices in a reading that answers no more.</summary>
    public void ForgetNames(ReadingRows reading)
    {
        foreach (var mention in reading.Mentions)
        {
            _counts.Mention(mention, reading.Article, -1);
        }
    }

    /// <summary>Writes it all, what goes first.</summary>
    public void Store(StoreEngine engine, StoreConnection db)
    {
        engine.Delete(db, _pairsGone);
        engine.Delete(db, _namedGone);
        // In the order of their keys, so that rows that lie together are written together: in a large store each place of a table is visited once a batch.
        engine.Insert(db, [.. _pairs.OrderBy(p => (p.ActorRoot, p.RecipientRoot, p.Day, p.EventId))]);
        engine.Insert(db, [.. _named.OrderBy(n => (n.RootId, n.Day, n.ArticleId))]);
        CountBodies(db);
        _counts.Store(engine, db);
    }

    // Who stands above whom below the root is known only now: an actor that the batch shows first may stand above one that has long been there.
    private void CountBodies(StoreConnection db)
    {
        var chains = BodyChains.Load(db, _bodies.SelectMany(b => b.Parties).Select(p => p.ActorId));
        foreach (var (pairs, parties, sign) in _bodies)
        {
            foreach (var (role, root, body) in parties.SelectMany(p => chains[p.ActorId].Select(body => (p.Role, p.RootId, Body: body))).Distinct())
            {
                foreach (var pair in pairs.Where(p => (role == PartyRow.Actor ? p.ActorRoot : p.RecipientRoot) == root))
                {
                    _counts.Body(body, role, pair, sign);
                }
            }
        }
    }

    /// <summary>The pairs of roots that an event stands for. An act without direction stands for each pair of its actors, both ways; where one side is missing, 0 takes its place.</summary>
    private static IEnumerable<PairRow> PairsOf(EventRow act, IEnumerable<PartyRow> parties, int copy)
    {
        var byRole = parties.ToLookup(p => p.Role, p => p.RootId);
        var actors = byRole[PartyRow.Actor].Distinct().Take(PartiesInPairs).ToList();
        var recipients = byRole[PartyRow.Recipient].Distinct().Take(PartiesInPairs).ToList();
        bool mutual = recipients.Count == 0 && actors.Count > 1;
        return
            from actor in actors.DefaultIfEmpty()
            from recipient in mutual ? actors.Where(a => a != actor) : recipients.DefaultIfEmpty()
            select new PairRow
            {
                ActorRoot = actor,
                RecipientRoot = recipient,
                Day = act.Day,
                EventId = act.Id,
                DayEnd = act.DayEnd,
                Type = act.Type,
                Mutual = mutual ? 1 : 0,
                Score = act.Score,
                Copy = copy,
            };
    }

    private void Apply(ReadingRows reading, int sign, bool names)
    {
        var (article, copy) = (reading.Article, reading.Copy);
        var parties = reading.Parties.ToLookup(p => p.EventId);
        foreach (var act in reading.Events)
        {
            var roots = new HashSet<long>();
            List<PairRow> pairs = [.. PairsOf(act, parties[act.Id], copy)];
            foreach (var pair in pairs)
            {
                (sign > 0 ? _pairs : _pairsGone).Add(pair);
                _counts.Pair(pair, sign);
                roots.Add(pair.ActorRoot);
                roots.Add(pair.RecipientRoot);
            }

            foreach (long root in roots.Where(r => r != 0))
            {
                _counts.Party(root, act, copy, sign);
            }

            List<PartyRow> bodies = [.. parties[act.Id].Where(p => p.Role != PartyRow.Speaker && p.ActorId != p.RootId)];
            if (bodies.Count > 0)
            {
                _bodies.Add(new(pairs, bodies, sign));
            }

            CountEvent(act, parties[act.Id], copy, sign);
        }

        foreach (var root in reading.Mentions.GroupBy(m => m.RootId))
        {
            (sign > 0 ? _named : _namedGone).Add(new() { RootId = root.Key, Day = article.Day, ArticleId = article.Id, Mentions = root.Count(), Copy = copy });
            _counts.Actor(root.Key, copy, sign);
        }

        if (names)
        {
            foreach (var mention in reading.Mentions)
            {
                _counts.Mention(mention, article, sign);
            }
        }

        _counts.Outlet(article.OutletId, copy, reading.Events.Count, sign);
    }

    private void CountEvent(EventRow act, IEnumerable<PartyRow> parties, int copy, int sign)
    {
        _counts.Event(EventTotalRow.Type, act.Type, act, copy, sign);
        _counts.Event(EventTotalRow.Status, act.Status, act, copy, sign);
        _counts.Event(EventTotalRow.Outlet, act.OutletId, act, copy, sign);
        _counts.Event(EventTotalRow.Month, DayCode.Month(act.Day), act, copy, sign);
        _counts.Event(EventTotalRow.Place, act.PlaceId, act, copy, sign);
        _counts.Event(EventTotalRow.Voice, parties.FirstOrDefault(p => p.Role == PartyRow.Speaker && p.Number == 0)?.RootId ?? 0, act, copy, sign);
        foreach (var (role, root) in parties.Where(p => p.Role != PartyRow.Speaker).Select(p => (p.Role, p.RootId)).Distinct())
        {
            _counts.Event(role == PartyRow.Actor ? EventTotalRow.Actor : EventTotalRow.Recipient, root, act, copy, sign);
        }
    }

    private sealed record BodyAct(List<PairRow> Pairs, List<PartyRow> Parties, int Sign);
}
