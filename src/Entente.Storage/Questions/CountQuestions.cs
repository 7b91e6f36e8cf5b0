using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using Entente.Codes;
using Entente.Json;
using Entente.Storage.Filters;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Questions;

/// <summary>Counts events by what they share. Thread-safe.</summary>
public sealed class CountQuestions
{
    private readonly StoreEngine _engine;

    internal CountQuestions(StoreEngine engine) => _engine = engine;

    /// <summary>Counts the events of a filter by one dimension, most first; months and years in their order.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="dimension">What to count by.</param>
    /// <param name="bothWays">With actor and recipient: whether acts of the recipient towards the actor count too.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">An actor, outlet or place is unknown.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ImmutableArray<EventCount>> ByAsync(EventFilter filter, EventDimension dimension, bool bothWays = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _engine.DoAsync(async db =>
        {
            // Without a condition all events are meant, and their sums are kept.
            var sums = filter with { Copies = null } == new EventFilter()
                ? await KeptAsync(db, filter.Copies ?? CopyRule.Once, dimension, cancellation).ConfigureAwait(false)
                : await Keyed(db, Fitting(db, filter, bothWays), dimension).GroupBy(k => k.Key)
                    .Select(g => new KeyedSum(g.Key, g.LongCount(), g.Sum(k => k.Score))).ToListAsync(cancellation).ConfigureAwait(false);
            var names = await NamesAsync(db, dimension, sums.Select(s => s.Key), cancellation).ConfigureAwait(false);
            var counts = sums.GroupBy(s => names(s.Key)).Select(g => new EventCount(g.Key.Key, g.Key.Label, g.Sum(s => s.Events), g.Sum(s => s.Score) / g.Sum(s => s.Events)));
            return Ordered(counts, dimension).ToImmutableArray();
        });
    }

    /// <summary>Counts the events of a filter by two dimensions at once.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="row">The one dimension.</param>
    /// <param name="column">The other.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Pairs of values with any events, in no order that means anything.</returns>
    /// <exception cref="QuestionException">An actor, outlet or place is unknown.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ImmutableArray<EventCell>> CrossAsync(EventFilter filter, EventDimension row, EventDimension column, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _engine.DoAsync(async db =>
        {
            var fitting = Fitting(db, filter, bothWays: false);
            // Two columns of one row need one walk through the events, and no join of them all with themselves.
            var cells = Column(row) is { } one && Column(column) is { } other
                ? fitting.Select(CellOf(one, other))
                : from left in Keyed(db, fitting, row)
                  join right in Keyed(db, fitting, column) on left.EventId equals right.EventId
                  select new KeyedCell { Row = left.Key, Column = right.Key };
            var sums = await cells.GroupBy(c => new { c.Row, c.Column }).Select(g => new { g.Key.Row, g.Key.Column, Events = g.LongCount() }).ToListAsync(cancellation).ConfigureAwait(false);
            var rows = await NamesAsync(db, row, sums.Select(s => s.Row), cancellation).ConfigureAwait(false);
            var columns = await NamesAsync(db, column, sums.Select(s => s.Column), cancellation).ConfigureAwait(false);
            return sums.GroupBy(s => (Row: rows(s.Row).Key, Column: columns(s.Column).Key))
                .Select(g => new EventCell(g.Key.Row, g.Key.Column, g.Sum(s => s.Events))).ToImmutableArray();
        });
    }

    private static IEnumerable<EventCount> Ordered(IEnumerable<EventCount> counts, EventDimension dimension) => dimension is EventDimension.Month or EventDimension.Year
        ? counts.OrderBy(c => c.Key, StringComparer.Ordinal)
        : counts.OrderByDescending(c => c.Events).ThenBy(c => c.Label, StringComparer.Ordinal);

    private IQueryable<EventRow> Fitting(StoreConnection db, EventFilter filter, bool bothWays)
    {
        // Statistics count a text once, however often it is reprinted.
        filter = filter with { Copies = filter.Copies ?? CopyRule.Once };
        var scope = new EventScope(_engine, db, filter);
        if (!scope.HasParties)
        {
            return scope.CurrentEvents();
        }

        var numbers = scope.Pairs(partyActs: true).Select(p => p.EventId);
        if (scope.Party is not null)
        {
            numbers = numbers.Union(scope.Pairs(partyActs: false).Select(p => p.EventId));
        }

        if (bothWays && filter.Actor is not null && filter.Recipient is not null)
        {
            var back = new EventScope(_engine, db, filter with { Actor = filter.Recipient, Recipient = filter.Actor });
            numbers = numbers.Union(back.Pairs(partyActs: true).Select(p => p.EventId));
        }

        return db.Events.Where(e => numbers.Contains(e.Id));
    }

    private static async Task<List<KeyedSum>> KeptAsync(StoreConnection db, CopyRule copies, EventDimension dimension, CancellationToken cancellation)
    {
        int kept = dimension switch
        {
            EventDimension.Type or EventDimension.Quad => EventTotalRow.Type,
            EventDimension.Status => EventTotalRow.Status,
            EventDimension.Outlet => EventTotalRow.Outlet,
            EventDimension.Month or EventDimension.Year => EventTotalRow.Month,
            EventDimension.Country => EventTotalRow.Place,
            EventDimension.Voice => EventTotalRow.Voice,
            EventDimension.Actor => EventTotalRow.Actor,
            _ => EventTotalRow.Recipient,
        };
        var sums = await db.EventTotals.Where(e => e.Dimension == kept && e.Events > 0 && (copies == CopyRule.All || e.Copy == 0))
            .Select(e => new KeyedSum(e.Key, e.Events, e.Score)).ToListAsync(cancellation).ConfigureAwait(false);
        return dimension == EventDimension.Year ? sums.ConvertAll(s => s with { Key = s.Key / 100 }) : sums;
    }

    // What stands in the event's own row; null for what its parties say.
    private static Expression<Func<EventRow, long>>? Column(EventDimension dimension) => dimension switch
    {
        EventDimension.Type or EventDimension.Quad => e => e.Type,
        EventDimension.Status => e => e.Status,
        EventDimension.Outlet => e => e.OutletId,
        EventDimension.Month => e => e.Day / 100,
        EventDimension.Year => e => e.Day / 10000,
        EventDimension.Country => e => e.PlaceId,
        _ => null,
    };

    private static Expression<Func<EventRow, KeyedEvent>> KeyedBy(Expression<Func<EventRow, long>> key)
    {
        var act = key.Parameters[0];
        return Expression.Lambda<Func<EventRow, KeyedEvent>>(
            Expression.MemberInit(
                Expression.New(typeof(KeyedEvent)),
                Expression.Bind(typeof(KeyedEvent).GetProperty(nameof(KeyedEvent.EventId))!, Expression.Property(act, nameof(EventRow.Id))),
                Expression.Bind(typeof(KeyedEvent).GetProperty(nameof(KeyedEvent.Key))!, key.Body),
                Expression.Bind(typeof(KeyedEvent).GetProperty(nameof(KeyedEvent.Score))!, Expression.Property(act, nameof(EventRow.Score)))),
            act);
    }

    private static Expression<Func<EventRow, KeyedCell>> CellOf(Expression<Func<EventRow, long>> row, Expression<Func<EventRow, long>> column)
    {
        var act = Expression.Parameter(typeof(EventRow), "act");
        return Expression.Lambda<Func<EventRow, KeyedCell>>(
            Expression.MemberInit(
                Expression.New(typeof(KeyedCell)),
                Expression.Bind(typeof(KeyedCell).GetProperty(nameof(KeyedCell.Row))!, new Renaming(row.Parameters[0], act).Visit(row.Body)),
                Expression.Bind(typeof(KeyedCell).GetProperty(nameof(KeyedCell.Column))!, new Renaming(column.Parameters[0], act).Visit(column.Body))),
            act);
    }

    private static IQueryable<KeyedEvent> Keyed(StoreConnection db, IQueryable<EventRow> events, EventDimension dimension) => dimension switch
    {
        _ when Column(dimension) is { } key => events.Select(KeyedBy(key)),
        EventDimension.Voice =>
            from act in events
            from speaker in db.Parties.Where(p => p.EventId == act.Id && p.Role == PartyRow.Speaker && p.Number == 0).DefaultIfEmpty()
            select new KeyedEvent { EventId = act.Id, Key = (long?)speaker.RootId ?? 0, Score = act.Score },
        _ => Roots(db, events, dimension == EventDimension.Actor ? PartyRow.Actor : PartyRow.Recipient),
    };

    private static IQueryable<KeyedEvent> Roots(StoreConnection db, IQueryable<EventRow> events, int role) =>
        (from act in events
         join party in db.Parties on act.Id equals party.EventId
         where party.Role == role
         select new KeyedEvent { EventId = act.Id, Key = party.RootId, Score = act.Score }).Distinct();

    private static async Task<Func<long, (string Key, string Label)>> NamesAsync(StoreConnection db, EventDimension dimension, IEnumerable<long> keys, CancellationToken cancellation)
    {
        switch (dimension)
        {
            case EventDimension.Type:
                return key => Same(((EventType)key).Code());
            case EventDimension.Quad:
                return key => Same(((EventType)key).Quad().Label());
            case EventDimension.Status:
                return key => Same(WireNames.Of((EventStatus)key));
            case EventDimension.Year:
                return key => key == 0 ? ("", "no date") : Same(key.ToString("0000", CultureInfo.InvariantCulture));
            case EventDimension.Month:
                return key => key == 0 ? ("", "no date") : Same(string.Create(CultureInfo.InvariantCulture, $"{key / 100:0000}-{key % 100:00}"));
            case EventDimension.Country:
                var places = await db.Places.Select(p => new { p.Id, p.Country }).ToDictionaryAsync(p => p.Id, p => p.Country, cancellation).ConfigureAwait(false);
                return key => places.GetValueOrDefault(key) is { Length: > 0 } country ? Same(country) : ("", "no place");
            case EventDimension.Outlet:
                var outlets = await db.Outlets.ToDictionaryAsync(o => o.Id, o => o.Name, cancellation).ConfigureAwait(false);
                return key => outlets[key] is { Length: > 0 } name ? Same(name) : ("", "unknown outlet");
            default:
                var actors = await ActorQuestions.EntriesAsync(db, keys.Distinct(), cancellation).ConfigureAwait(false);
                return key => actors.TryGetValue(key, out var actor) ? (actor.Code, actor.Name == ActorReference.Nameless ? "of no known country" : actor.Name) : dimension == EventDimension.Voice ? ("own", "the outlet’s own voice") : ("", "no one named");
        }
    }

    private static (string Key, string Label) Same(string text) => (text, text);

    private sealed class KeyedEvent
    {
        public long EventId { get; set; }

        public long Key { get; set; }

        public double Score { get; set; }
    }

    private sealed record KeyedSum(long Key, long Events, double Score);

    private sealed class KeyedCell
    {
        public long Row { get; set; }

        public long Column { get; set; }
    }

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
