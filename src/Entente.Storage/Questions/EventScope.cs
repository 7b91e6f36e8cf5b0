using Entente.Codes;
using Entente.Storage.Filters;
using Entente.Storage.Rows;
using LinqToDB;

namespace Entente.Storage.Questions;

/// <summary>An event filter with its names looked up, as conditions on rows.</summary>
internal sealed class EventScope
{
    private readonly StoreEngine _engine;
    private readonly StoreConnection _db;
    private readonly EventFilter _filter;
    private readonly ActorScope? _voice;
    private readonly List<long>? _outlets;
    private readonly List<long>? _places;

    /// <summary>Looks the filter's names up.</summary>
    /// <exception cref="QuestionException">An actor, outlet or place is not in the store.</exception>
    public EventScope(StoreEngine engine, StoreConnection db, EventFilter filter)
    {
        (_engine, _db, _filter) = (engine, db, filter);
        Actor = filter.Actor is null ? null : ActorScope.Find(db, filter.Actor, "actor");
        Recipient = filter.Recipient is null ? null : ActorScope.Find(db, filter.Recipient, "recipient");
        Party = filter.Party is null ? null : ActorScope.Find(db, filter.Party, "party");
        _voice = filter.Voice is null || IsOwn(filter.Voice) ? null : ActorScope.Find(db, filter.Voice, "voice");
        _outlets = OutletScope.Find(db, filter.Outlet, filter.Ownerships);
        _places = filter.Place is null ? null : FindPlaces(db, filter.Place);
    }

    public ActorScope? Actor { get; }

    public ActorScope? Recipient { get; }

    public ActorScope? Party { get; }

    /// <summary>Whether events of near-duplicates are passed over.</summary>
    private bool CountsOnce => _filter.Copies == CopyRule.Once;

    /// <summary>Whether the table of pairs is where to begin.</summary>
    public bool HasParties => Actor is not null || Recipient is not null || Party is not null;

    /// <summary>Pairs that fit by party, type and day; everything else is a condition on events.</summary>
    /// <param name="partyActs">When a party either way is asked for: whether it is the acting one.</param>
    public IQueryable<PairRow> Pairs(bool partyActs)
    {
        IQueryable<PairRow> pairs = _db.Pairs;
        if (Actor is { } actor)
        {
            pairs = pairs.Where(p => p.ActorRoot == actor.Root);
        }

        if (Recipient is { } recipient)
        {
            pairs = pairs.Where(p => p.RecipientRoot == recipient.Root);
        }

        if (Party is { } party)
        {
            pairs = partyActs ? pairs.Where(p => p.ActorRoot == party.Root) : pairs.Where(p => p.RecipientRoot == party.Root);
        }

        return Within(pairs);
    }

    /// <summary>Keeps the pairs whose type and days fit, and whose events do.</summary>
    public IQueryable<PairRow> Within(IQueryable<PairRow> pairs)
    {
        if (Types() is { } types)
        {
            pairs = pairs.Where(p => types.Contains(p.Type));
        }

        if (_filter.Since is not null)
        {
            int since = DayCode.Of(_filter.Since);
            pairs = pairs.Where(p => p.DayEnd >= since);
        }

        if (_filter.Until is not null)
        {
            int until = DayCode.Of(_filter.Until);
            pairs = pairs.Where(p => p.Day <= until && p.Day != DayCode.Unknown);
        }

        if (CountsOnce)
        {
            pairs = pairs.Where(p => p.Copy == 0);
        }

        if (!NeedsEvents())
        {
            return pairs;
        }

        var events = Restrict(_db.Events);
        return from pair in pairs join act in events on pair.EventId equals act.Id select pair;
    }

    /// <summary>Current events that fit, parties aside.</summary>
    public IQueryable<EventRow> CurrentEvents()
    {
        var events = Restrict(_db.Events.Where(e => e.Current == 1));
        if (Types() is { } types)
        {
            events = events.Where(e => types.Contains(e.Type));
        }

        if (_filter.Since is not null)
        {
            int since = DayCode.Of(_filter.Since);
            events = events.Where(e => e.DayEnd >= since);
        }

        if (_filter.Until is not null)
        {
            int until = DayCode.Of(_filter.Until);
            events = events.Where(e => e.Day <= until && e.Day != DayCode.Unknown);
        }

        return events;
    }

    private bool NeedsEvents() =>
        _filter.Mode is not null || _filter.Context is not null || !_filter.Statuses.IsEmpty || _filter.Voice is not null || _places is not null
        || _outlets is not null || _filter.Confidence is not null || _filter.Words is not null
        || Actor?.IsRoot == false || Recipient?.IsRoot == false || Party?.IsRoot == false;

    private IQueryable<EventRow> Restrict(IQueryable<EventRow> events)
    {
        if (_filter.Mode is { } mode)
        {
            events = events.Where(e => e.Mode == mode);
        }

        if (_filter.Context is { } context)
        {
            string wanted = $",{context},";
            events = events.Where(e => e.Contexts.Contains(wanted));
        }

        if (!_filter.Statuses.IsEmpty)
        {
            var statuses = _filter.Statuses.Select(s => (int)s).ToList();
            events = events.Where(e => statuses.Contains(e.Status));
        }

        if (_filter.Voice is { } voice && IsOwn(voice))
        {
            events = events.Where(e => e.Voices == 0);
        }

        if (_outlets is { } outlets)
        {
            events = events.Where(e => outlets.Contains(e.OutletId));
        }

        if (CountsOnce)
        {
            events = events.Where(e => e.Copy == 0);
        }

        if (_places is { } places)
        {
            events = events.Where(e => places.Contains(e.PlaceId));
        }

        if (_filter.Confidence is { } least)
        {
            events = events.Where(e => e.Confidence >= least);
        }

        if (_filter.Words is { } words)
        {
            var matching = _engine.Matching(_db, words);
            events = _engine.FewMatching(_db, words) is { } few
                ? events.Where(e => few.Contains(e.ArticleId))
                : events.Where(e => matching.Contains(e.ArticleId));
        }

        events = With(events, PartyRow.Speaker, _voice, evenRoot: true);
        events = With(events, PartyRow.Actor, Actor, evenRoot: false);
        events = With(events, PartyRow.Recipient, Recipient, evenRoot: false, orMutual: true);
        if (Party is { IsRoot: false } party)
        {
            var under = party.Under.ToList();
            events = events.Where(e => _db.Parties.Any(p => p.EventId == e.Id && p.Role != PartyRow.Speaker && under.Contains(p.ActorId)));
        }

        return events;
    }

    // A root's acts are found by the table of pairs; only actors under one need a look at the parties.
    private IQueryable<EventRow> With(IQueryable<EventRow> events, int role, ActorScope? who, bool evenRoot, bool orMutual = false)
    {
        if (who is null || (who.IsRoot && !evenRoot))
        {
            return events;
        }

        if (who.IsRoot)
        {
            return events.Where(e => _db.Parties.Any(p => p.EventId == e.Id && p.Role == role && p.RootId == who.Root));
        }

        // The parties of an act without direction are all actors.
        var under = who.Under.ToList();
        return orMutual
            ? events.Where(e => _db.Parties.Any(p => p.EventId == e.Id && p.Role != PartyRow.Speaker && under.Contains(p.ActorId)))
            : events.Where(e => _db.Parties.Any(p => p.EventId == e.Id && p.Role == role && under.Contains(p.ActorId)));
    }

    private List<int>? Types()
    {
        if (_filter.Types.IsEmpty && _filter.Quads.IsEmpty)
        {
            return null;
        }

        return [.. Enum.GetValues<EventType>()
            .Where(t => (_filter.Types.IsEmpty || _filter.Types.Contains(t)) && (_filter.Quads.IsEmpty || _filter.Quads.Contains(t.Quad())))
            .Select(t => (int)t)];
    }

    private static bool IsOwn(string voice) => voice.Equals("own", StringComparison.OrdinalIgnoreCase);

    private static List<long> FindPlaces(StoreConnection db, string place)
    {
        string lower = place.ToLowerInvariant();
        string upper = place.ToUpperInvariant();
        var found = db.Places.Where(p => Sql.Lower(p.Name) == lower || p.Country == upper).Select(p => p.Id).ToList();
        return found.Count > 0 ? found : throw new QuestionException($"no event of this store takes place in \"{place}\"; give a place's name, or a country's three letters", "place");
    }
}
