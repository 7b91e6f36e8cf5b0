using Entente.Storage.Rows;
using LinqToDB;

namespace Entente.Storage.Writing;

/// <summary>The number of an actor and of the state or organisation it belongs to.</summary>
internal readonly record struct ActorNumber(long Id, long RootId);

/// <summary>What tells two references apart; the array of roles is folded into text so that it compares by content.</summary>
internal readonly record struct ReferenceKey(long ActorId, string Name, int Kind, string Country, string Roles, string Office)
{
    public static ReferenceKey Of(long actorId, ActorReference actor) =>
        new(actorId, actor.Name, (int)actor.Kind, actor.Country ?? "", string.Join(',', actor.Roles), actor.Office ?? "");
}

/// <summary>What tells two places apart.</summary>
internal readonly record struct PlaceKey(string Name, string Country, double? Latitude, double? Longitude)
{
    public static PlaceKey Of(EventPlace place) => new(place.Name, place.Country ?? "", place.Latitude, place.Longitude);
}

/// <summary>All registers of one writer.</summary>
internal sealed class Registers(StoreEngine engine, OutletFacts outlets)
{
    private readonly Register<string, long> _outlets = new();
    private readonly Register<string, long> _rules = new();
    private readonly Register<string, ActorNumber> _actors = new();
    private readonly Register<ReferenceKey, long> _references = new();
    private readonly Register<PlaceKey, long> _places = new();
    private readonly HashSet<string> _unnamed = new(StringComparer.Ordinal);

    // Actors all of whose references are known, as long as no other program has written a reference: the greatest number tells.
    private readonly HashSet<long> _complete = [];
    private long _lastReference;

    // References of the batch by instance: mentions share them, and comparing their content costs more than storing their rows.
    private readonly Dictionary<ActorReference, long> _batch = new(ReferenceEqualityComparer.Instance);

    public long Outlet(string? name) => _outlets[name ?? ""];

    public long Rule(string rule) => _rules[rule];

    public ActorNumber Actor(string code) => _actors[code];

    public long Reference(ActorReference actor) => _batch[actor];

    public long Place(EventPlace? place) => place is null ? 0 : _places[PlaceKey.Of(place)];

    /// <summary>The actor that a code belongs to: <c>JPN</c> for <c>JPN.MOFA</c>.</summary>
    public static string RootOf(string code) => code.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? code[..dot] : code;

    /// <summary>Forgets everything, after a transaction was rolled back.</summary>
    public void Clear()
    {
        _outlets.Clear();
        _rules.Clear();
        _actors.Clear();
        _references.Clear();
        _places.Clear();
        _unnamed.Clear();
        _complete.Clear();
        _batch.Clear();
    }

    /// <summary>Gives a number to everything that the rows of <paramref name="readings"/> will point to.</summary>
    public void Load(StoreConnection db, IReadOnlyCollection<Reading> readings)
    {
        var events = readings.SelectMany(r => r.Events).ToList();
        var actors = readings.SelectMany(ActorsOf).Distinct<ActorReference>(ReferenceEqualityComparer.Instance).ToList();
        _outlets.Load(
            readings.Select(r => r.Header.Outlet ?? r.Article.Outlet ?? ""),
            names => db.Outlets.Where(o => names.Contains(o.Name)).AsEnumerable().Select(o => (o.Name, o.Id)),
            names => Make(db, db.Outlets.Max(o => (long?)o.Id), names, MakeOutlet, row => (row.Name, row.Id)));
        _rules.Load(
            events.Select(e => e.Rule),
            rules => db.Rules.Where(r => rules.Contains(r.Rule)).AsEnumerable().Select(r => (r.Rule, r.Id)),
            rules => Make(db, db.Rules.Max(r => (long?)r.Id), rules, (id, rule) => new RuleRow { Id = id, Rule = rule }, row => (row.Rule, row.Id)));
        _places.Load(
            events.Where(e => e.Where is not null).Select(e => PlaceKey.Of(e.Where!)),
            keys => FindPlaces(db, keys),
            keys => Make(db, db.Places.Max(p => (long?)p.Id), keys,
                (id, key) => new PlaceRow { Id = id, Name = key.Name, Country = key.Country, Latitude = key.Latitude, Longitude = key.Longitude },
                row => (new PlaceKey(row.Name, row.Country, row.Latitude, row.Longitude), row.Id)));
        LoadActors(db, actors);
        LoadReferences(db, actors);
    }

    private void LoadReferences(StoreConnection db, List<ActorReference> actors)
    {
        long last = db.References.Max(r => (long?)r.Id) ?? 0;
        if (last != _lastReference || _references.IsFull)
        {
            _complete.Clear();
        }

        var keys = actors.ConvertAll(a => ReferenceKey.Of(_actors[a.Id].Id, a));
        _references.Load(
            keys,
            some => FindReferences(db, some),
            some => Make(db, last, some,
                (id, key) => new ReferenceRow { Id = last = id, ActorId = key.ActorId, Name = key.Name, Kind = key.Kind, Country = key.Country, Roles = key.Roles, Office = key.Office },
                row => (KeyOf(row), row.Id)));
        _lastReference = last;
        _batch.Clear();
        for (int i = 0; i < keys.Count; i++)
        {
            _batch[actors[i]] = _references[keys[i]];
        }
    }

    private OutletRow MakeOutlet(long id, string name)
    {
        var row = new OutletRow { Id = id, Name = name };
        outlets.Fill(row);
        return row;
    }

    private void LoadActors(StoreConnection db, List<ActorReference> actors)
    {
        var known = new Dictionary<string, ActorReference>(StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            known.TryAdd(actor.Id, actor);
        }

        _actors.Load(
            known.Keys.Concat(known.Keys.Select(RootOf)).Distinct().ToList(),
            codes => FindActors(db, codes),
            codes => MakeActors(db, codes, known));
        foreach (string code in _unnamed.Where(known.ContainsKey).ToList())
        {
            var actor = known[code];
            db.Actors.Where(a => a.Code == code)
                .Set(a => a.Name, actor.Name).Set(a => a.Kind, (int)actor.Kind).Set(a => a.Country, actor.Country ?? "").Update();
            _unnamed.Remove(code);
        }
    }

    private List<(string, ActorNumber)> FindActors(StoreConnection db, IReadOnlyList<string> codes)
    {
        var rows = db.Actors.Where(a => codes.Contains(a.Code)).ToList();
        Note(rows);
        return rows.ConvertAll(a => (a.Code, new ActorNumber(a.Id, a.RootId)));
    }

    private void Note(List<ActorRow> rows) =>
        _unnamed.UnionWith(rows.Where(r => r.Name == r.Code && r.Kind == (int)ActorKind.Unknown && r.Id == r.RootId && r.Code != ActorReference.Nameless).Select(r => r.Code));

    private List<(string, ActorNumber)> MakeActors(StoreConnection db, IReadOnlyList<string> codes, Dictionary<string, ActorReference> known)
    {
        long next = (db.Actors.Max(a => (long?)a.Id) ?? 0) + 1;
        var numbers = codes.ToDictionary(c => c, _ => next++, StringComparer.Ordinal);
        var rows = codes.Select(code =>
        {
            string root = RootOf(code);
            // A root that only its bodies have shown so far is called by its code, until it is named itself.
            // What is no actor has the words of each place for a name, and none of them is that of all.
            var actor = code != ActorReference.Nameless && known.TryGetValue(code, out var met) ? met : new ActorReference(code, code, ActorKind.Unknown, null, []);
            return new ActorRow
            {
                Id = numbers[code],
                Code = code,
                RootId = numbers.TryGetValue(root, out long made) ? made : _actors[root].Id,
                Name = actor.Name,
                Kind = (int)actor.Kind,
                Country = actor.Country ?? "",
            };
        }).ToList();
        engine.Insert(db, rows);
        BodyChains.Adopt(engine, db, rows);
        Note(rows);
        return rows.ConvertAll(r => (r.Code, new ActorNumber(r.Id, r.RootId)));
    }

    private List<(TKey, long)> Make<TKey, TRow>(StoreConnection db, long? last, IReadOnlyList<TKey> keys, Func<long, TKey, TRow> row, Func<TRow, (TKey, long)> number)
        where TRow : class
    {
        long next = (last ?? 0) + 1;
        var rows = keys.Select(k => row(next++, k)).ToList();
        engine.Insert(db, rows);
        return [.. rows.Select(number)];
    }

    private IEnumerable<(ReferenceKey, long)> FindReferences(StoreConnection db, IReadOnlyList<ReferenceKey> keys)
    {
        var actors = keys.Select(k => k.ActorId).Distinct().Where(_complete.Add).ToList();
        return actors.Count == 0 ? [] : db.References.Where(r => actors.Contains(r.ActorId)).AsEnumerable().Select(r => (KeyOf(r), r.Id));
    }

    private static IEnumerable<(PlaceKey, long)> FindPlaces(StoreConnection db, IReadOnlyList<PlaceKey> keys)
    {
        var names = keys.Select(k => k.Name).Distinct().ToList();
        return db.Places.Where(p => names.Contains(p.Name)).AsEnumerable()
            .Select(p => (new PlaceKey(p.Name, p.Country, p.Latitude, p.Longitude), p.Id)).DistinctBy(p => p.Item1);
    }

    private static ReferenceKey KeyOf(ReferenceRow row) => new(row.ActorId, row.Name, row.Kind, row.Country, row.Roles, row.Office);

    private static IEnumerable<ActorReference> ActorsOf(Reading reading) =>
        reading.Mentions.Select(m => m.Actor)
            .Concat(reading.Attributions.Where(a => a.Speaker is not null).Select(a => a.Speaker!))
            .Concat(reading.Events.SelectMany(e => e.Actors.Concat(e.Recipients).Select(p => p.Actor).Concat(e.Voice)));
}
