using Entente.Storage.Rows;

namespace Entente.Storage.Writing;

/// <summary>Counts that are kept beside the rows, gathered over a batch and joined to the store's in one go.</summary>
internal sealed class Counts
{
    // Longer "names" are misread sentences; they would fill the list of names with noise.
    private const int LongestForm = 80;

    private readonly Dictionary<(long Actor, long Recipient, int Month, int Type, int Mutual, int Copy), PairMonthRow> _pairs = [];
    private readonly Dictionary<(long Actor, long Recipient, int Type, int Mutual, int Copy), PairTotalRow> _pairTotals = [];
    private readonly Dictionary<(long Low, long High), DyadTotalRow> _dyads = [];
    private readonly Dictionary<(long Root, int Month, int Type, int Copy), PartyMonthRow> _parties = [];
    private readonly Dictionary<(long Body, int Role, long Other, int Type, int Mutual, int Copy), BodyTotalRow> _bodies = [];
    private readonly Dictionary<(int Dimension, long Key, int Copy), EventTotalRow> _events = [];
    private readonly Dictionary<(long Actor, long Outlet, string Form), NameRow> _names = [];
    private readonly Dictionary<(long Actor, string Office), OfficeRow> _offices = [];
    private readonly Dictionary<long, OutletTotalRow> _outlets = [];
    private readonly Dictionary<long, ActorTotalRow> _actors = [];

    /// <summary>Counts a pair's event; here and below, <paramref name="sign"/> -1 takes it away.</summary>
    public void Pair(PairRow pair, int sign)
    {
        int month = DayCode.Month(pair.Day);
        var sum = Get(_pairs, (pair.ActorRoot, pair.RecipientRoot, month, pair.Type, pair.Mutual, pair.Copy), () => new()
        {
            ActorRoot = pair.ActorRoot,
            RecipientRoot = pair.RecipientRoot,
            Month = month,
            Type = pair.Type,
            Mutual = pair.Mutual,
            Copy = pair.Copy,
        });
        sum.Events += sign;
        sum.Score += sign * pair.Score;
        var total = Get(_pairTotals, (pair.ActorRoot, pair.RecipientRoot, pair.Type, pair.Mutual, pair.Copy), () => new()
        {
            ActorRoot = pair.ActorRoot,
            RecipientRoot = pair.RecipientRoot,
            Type = pair.Type,
            Mutual = pair.Mutual,
            Copy = pair.Copy,
        });
        total.Events += sign;
        total.Score += sign * pair.Score;
        if (pair.ActorRoot != 0 && pair.RecipientRoot != 0 && pair.ActorRoot != pair.RecipientRoot && (pair.Mutual == 0 || pair.ActorRoot < pair.RecipientRoot))
        {
            var (low, high) = (Math.Min(pair.ActorRoot, pair.RecipientRoot), Math.Max(pair.ActorRoot, pair.RecipientRoot));
            var dyad = Get(_dyads, (low, high), () => new() { LowRoot = low, HighRoot = high });
            dyad.Events += sign;
            dyad.Originals += sign * (1 - pair.Copy);
        }
    }

    /// <summary>Counts an event for one who takes part in it.</summary>
    public void Party(long root, EventRow act, int copy, int sign)
    {
        int month = DayCode.Month(act.Day);
        var sum = Get(_parties, (root, month, act.Type, copy), () => new() { RootId = root, Month = month, Type = act.Type, Copy = copy });
        sum.Events += sign;
        sum.Score += sign * act.Score;
    }

    /// <summary>Counts a pair's event for one under its root who takes part in it, in one role.</summary>
    public void Body(long body, int role, PairRow pair, int sign)
    {
        long other = role == PartyRow.Actor ? pair.RecipientRoot : pair.ActorRoot;
        var total = Get(_bodies, (body, role, other, pair.Type, pair.Mutual, pair.Copy), () => new()
        {
            ActorId = body,
            Role = role,
            OtherRoot = other,
            Type = pair.Type,
            Mutual = pair.Mutual,
            Copy = pair.Copy,
        });
        total.Events += sign;
        total.Score += sign * pair.Score;
    }

    /// <summary>Counts an event by one thing.</summary>
    public void Event(int dimension, long key, EventRow act, int copy, int sign)
    {
        var total = Get(_events, (dimension, key, copy), () => new() { Dimension = dimension, Key = key, Copy = copy });
        total.Events += sign;
        total.Score += sign * act.Score;
    }

    /// <summary>Counts the name and the office that a mention gives its actor.</summary>
    public void Mention(NamedMention mention, ArticleRow article, int sign)
    {
        if (mention.How != ResolutionMethod.Coreference && mention.Span.Length is > 0 and <= LongestForm)
        {
            string form = string.Join(' ', mention.Span.Slice(article.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var name = Get(_names, (mention.ActorId, article.OutletId, form), () => new() { ActorId = mention.ActorId, OutletId = article.OutletId, Form = form });
            name.Mentions += sign;
            (name.FirstDay, name.LastDay) = Widened(name.FirstDay, name.LastDay, article.Day);
        }

        if (mention.Office.Length > 0)
        {
            var office = Get(_offices, (mention.ActorId, mention.Office), () => new() { ActorId = mention.ActorId, Office = mention.Office });
            office.Mentions += sign;
            (office.FirstDay, office.LastDay) = Widened(office.FirstDay, office.LastDay, article.Day);
        }
    }

    /// <summary>Counts an article of an outlet.</summary>
    public void Outlet(long outlet, int copy, int events, int sign)
    {
        var total = Get(_outlets, outlet, () => new() { OutletId = outlet });
        total.Articles += sign;
        total.Copies += sign * copy;
        total.Events += sign * events;
    }

    /// <summary>Counts an article that names an actor.</summary>
    public void Actor(long root, int copy, int sign)
    {
        var total = Get(_actors, root, () => new() { RootId = root });
        total.Articles += sign;
        total.Copies += sign * copy;
    }

    /// <summary>Adds the counts to the store's.</summary>
    public void Store(StoreEngine engine, StoreConnection db)
    {
        // In the order of their keys, as all rows.
        engine.Merge(db, [.. _pairs.Values.Where(p => p.Events != 0 || p.Score != 0).OrderBy(p => (p.ActorRoot, p.RecipientRoot, p.Month))]);
        engine.Merge(db, [.. _pairTotals.Values.Where(p => p.Events != 0 || p.Score != 0).OrderBy(p => (p.ActorRoot, p.RecipientRoot))]);
        engine.Merge(db, [.. _dyads.Values.Where(d => d.Events != 0 || d.Originals != 0).OrderBy(d => (d.LowRoot, d.HighRoot))]);
        engine.Merge(db, [.. _parties.Values.Where(p => p.Events != 0 || p.Score != 0).OrderBy(p => (p.RootId, p.Month))]);
        engine.Merge(db, [.. _bodies.Values.Where(b => b.Events != 0 || b.Score != 0).OrderBy(b => (b.ActorId, b.Role, b.OtherRoot))]);
        engine.Merge(db, [.. _events.Values.Where(e => e.Events != 0 || e.Score != 0)]);
        engine.Merge(db, [.. _names.Values.Where(n => n.Mentions != 0).OrderBy(n => (n.ActorId, n.OutletId))]);
        engine.Merge(db, [.. _offices.Values.Where(o => o.Mentions != 0)]);
        engine.Merge(db, [.. _outlets.Values]);
        engine.Merge(db, [.. _actors.Values.Where(a => a.Articles != 0 || a.Copies != 0)]);
    }

    private static TRow Get<TKey, TRow>(Dictionary<TKey, TRow> rows, TKey key, Func<TRow> make) where TKey : notnull where TRow : class
    {
        if (!rows.TryGetValue(key, out var row))
        {
            rows[key] = row = make();
        }

        return row;
    }

    private static (int First, int Last) Widened(int first, int last, int day) =>
        (day == DayCode.Unknown ? first : first == DayCode.Unknown ? day : Math.Min(first, day), Math.Max(last, day));
}
