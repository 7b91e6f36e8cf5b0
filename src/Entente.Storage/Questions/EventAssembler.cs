using System.Collections.Immutable;
using Entente.Codes;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Questions;

/// <summary>Makes events of the glossary from rows.</summary>
internal static class EventAssembler
{
    // Engines bound the number of values in one statement.
    private const int AtOnce = 500;

    /// <summary>Loads events with their sentences, in the order asked for; numbers without an event are passed over.</summary>
    public static async Task<ImmutableArray<StoredEvent>> LoadAsync(StoreConnection db, IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<long, StoredEvent>();
        foreach (var chunk in ids.Chunk(AtOnce))
        {
            var rows = await db.AmongAsync<EventRow>("SELECT * FROM events WHERE id IN @numbers", chunk, cancellation).ConfigureAwait(false);
            var sources = await SourcesAsync(db, rows, cancellation).ConfigureAwait(false);
            var spans = await SpansAsync(db, chunk, cancellation).ConfigureAwait(false);
            var events = await AssembleAsync(db, rows, cancellation).ConfigureAwait(false);
            foreach (var row in rows)
            {
                var (act, source) = (events[row.Id], sources[row.ArticleId]);
                var span = spans.TryGetValue(row.Id, out var sentence) ? sentence : act.Trigger;
                found[row.Id] = new(
                    row.Id, act, DayCode.Parse(row.Day), row.ArticleId, source.Title, source.Outlet, DayCode.Parse(source.Day), source.Url,
                    span, span.Slice(source.Text).ToString());
            }
        }

        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>Makes events from their rows, at most <see cref="AtOnce"/> at a time.</summary>
    /// <returns>The events by number.</returns>
    public static async Task<Dictionary<long, Event>> AssembleAsync(StoreConnection db, IReadOnlyList<EventRow> rows, CancellationToken cancellation)
    {
        var events = new Dictionary<long, Event>();
        foreach (var chunk in rows.Chunk(AtOnce))
        {
            var ruleIds = chunk.Select(r => r.RuleId).Distinct();
            var placeIds = chunk.Select(r => r.PlaceId).Where(p => p != 0).Distinct();
            var rules = (await db.AmongAsync<RuleRow>("SELECT * FROM rules WHERE id IN @numbers", ruleIds, cancellation).ConfigureAwait(false)).ToDictionary(r => r.Id, r => r.Rule);
            var places = (await db.AmongAsync<PlaceRow>("SELECT * FROM places WHERE id IN @numbers", placeIds, cancellation).ConfigureAwait(false)).ToDictionary(p => p.Id);
            var parties = await db.AmongAsync<PartyRow>(
                "SELECT * FROM event_parties WHERE event_id IN @numbers ORDER BY event_id, role, number", chunk.Select(r => r.Id), cancellation).ConfigureAwait(false);
            var references = await ReferencesAsync(db, [.. parties.Select(p => p.ReferenceId).Distinct()], cancellation).ConfigureAwait(false);
            var byEvent = parties.ToLookup(p => (p.EventId, p.Role), p => new EventParty(references[p.ReferenceId], p.Start < 0 ? null : new TextSpan(p.Start, p.End)));
            foreach (var row in chunk)
            {
                events[row.Id] = Event(row, rules[row.RuleId], places.GetValueOrDefault(row.PlaceId),
                    [.. byEvent[(row.Id, PartyRow.Actor)]], [.. byEvent[(row.Id, PartyRow.Recipient)]], [.. byEvent[(row.Id, PartyRow.Speaker)].Select(p => p.Actor)]);
            }
        }

        return events;
    }

    // Table by table: for a join of as many numbers as here, SQLite has begun with the outlets and walked through all their articles.
    private static async Task<Dictionary<long, Source>> SourcesAsync(StoreConnection db, List<EventRow> rows, CancellationToken cancellation)
    {
        var articles = await db.AmongAsync<ArticleRow>(
            "SELECT id, title, day, url, outlet_id, text FROM articles WHERE id IN @numbers", rows.Select(r => r.ArticleId).Distinct(), cancellation).ConfigureAwait(false);
        var outletIds = articles.Select(a => a.OutletId).Distinct().ToList();
        var outlets = await db.Outlets.Where(o => outletIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => Blank(o.Name), cancellation).ConfigureAwait(false);
        return articles.ToDictionary(a => a.Id, a => new Source(a.Title, outlets[a.OutletId], a.Day, a.Url, a.Text));
    }

    private static async Task<Dictionary<long, TextSpan>> SpansAsync(StoreConnection db, long[] ids, CancellationToken cancellation)
    {
        var spans = await db.AmongAsync<SentencePlace>(
            "SELECT e.id, s.span_start AS sentence_start, s.span_end AS sentence_end FROM events e CROSS JOIN sentences s WHERE e.id IN @numbers AND s.reading_id = e.reading_id AND s.number = e.sentence",
            ids, cancellation).ConfigureAwait(false);
        return spans.ToDictionary(s => s.Id, s => new TextSpan(s.SentenceStart, s.SentenceEnd));
    }

    private static async Task<Dictionary<long, ActorReference>> ReferencesAsync(StoreConnection db, List<long> ids, CancellationToken cancellation)
    {
        var references = new Dictionary<long, ActorReference>();
        foreach (long[] some in ids.Chunk(AtOnce))
        {
            var rows = await db.AmongAsync<ReferenceRow>("SELECT * FROM actor_references WHERE id IN @numbers", some, cancellation).ConfigureAwait(false);
            var codes = (await db.AmongAsync<ActorRow>("SELECT id, code FROM actors WHERE id IN @numbers", rows.Select(r => r.ActorId).Distinct(), cancellation).ConfigureAwait(false)).ToDictionary(a => a.Id, a => a.Code);
            rows.ForEach(r => references.Add(r.Id, Reference(r, codes[r.ActorId])));
        }

        return references;
    }

    /// <summary>Makes a reference to an actor from its row.</summary>
    public static ActorReference Reference(ReferenceRow row, string code) => new(
        code, row.Name, (ActorKind)row.Kind, Blank(row.Country), row.Roles.Length == 0 ? [] : [.. row.Roles.Split(',')], Blank(row.Office));

    /// <summary>Null for an empty column.</summary>
    public static string? Blank(string text) => text.Length == 0 ? null : text;

    private static Event Event(
        EventRow row, string rule, PlaceRow? place, ImmutableArray<EventParty> actors, ImmutableArray<EventParty> recipients, ImmutableArray<ActorReference> voice) =>
        new(row.Code, row.Sentence, (EventType)row.Type, new(row.TriggerStart, row.TriggerEnd), (EventStatus)row.Status, rule)
        {
            Mode = row.Mode,
            Contexts = [.. row.Contexts.Split(',', StringSplitOptions.RemoveEmptyEntries)],
            Cameo = row.Cameo,
            Score = row.Score,
            Actors = actors,
            Recipients = recipients,
            Voice = voice,
            When = row.WhenValue is null ? null : new(row.WhenValue, new(DayCode.Parse(row.WhenFrom), DayCode.Parse(row.WhenTo)), (TimeBasis)row.WhenBasis),
            Where = place is null ? null : new(place.Name, Blank(place.Country), place.Latitude, place.Longitude),
            About = row.About,
            Confidence = row.Confidence,
            Derivation = row.Derivation.Length == 0 ? [] : [.. row.Derivation.Split('\n')],
        };

    private sealed record Source(string? Title, string? Outlet, int Day, string? Url, string Text);
}
