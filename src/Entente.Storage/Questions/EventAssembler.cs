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
            var rows = await db.Events.Where(e => chunk.Contains(e.Id)).ToListAsync(cancellation).ConfigureAwait(false);
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
            var ids = chunk.Select(r => r.Id).ToList();
            var ruleIds = chunk.Select(r => r.RuleId).Distinct().ToList();
            var placeIds = chunk.Select(r => r.PlaceId).Where(p => p != 0).Distinct().ToList();
            var rules = await db.Rules.Where(r => ruleIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Rule, cancellation).ConfigureAwait(false);
            var places = await db.Places.Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation).ConfigureAwait(false);
            var parties = await db.Parties.Where(p => ids.Contains(p.EventId))
                .OrderBy(p => p.EventId).ThenBy(p => p.Role).ThenBy(p => p.Number).ToListAsync(cancellation).ConfigureAwait(false);
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
        var ids = rows.Select(r => r.ArticleId).Distinct().ToList();
        var articles = await db.Articles.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Title, a.Day, a.Url, a.OutletId, a.Text }).ToListAsync(cancellation).ConfigureAwait(false);
        var outletIds = articles.Select(a => a.OutletId).Distinct().ToList();
        var outlets = await db.Outlets.Where(o => outletIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => Blank(o.Name), cancellation).ConfigureAwait(false);
        return articles.ToDictionary(a => a.Id, a => new Source(a.Title, outlets[a.OutletId], a.Day, a.Url, a.Text));
    }

    private static async Task<Dictionary<long, TextSpan>> SpansAsync(StoreConnection db, long[] ids, CancellationToken cancellation)
    {
        var spans =
            from act in db.Events
            where ids.Contains(act.Id)
            join sentence in db.Sentences on new { act.ReadingId, Number = act.Sentence } equals new { sentence.ReadingId, sentence.Number }
            select new { act.Id, sentence.Start, sentence.End };
        return await spans.ToDictionaryAsync(s => s.Id, s => new TextSpan(s.Start, s.End), cancellation).ConfigureAwait(false);
    }

    private static async Task<Dictionary<long, ActorReference>> ReferencesAsync(StoreConnection db, List<long> ids, CancellationToken cancellation)
    {
        var references = new Dictionary<long, ActorReference>();
        foreach (long[] some in ids.Chunk(AtOnce))
        {
            var rows = await db.References.Where(r => some.Contains(r.Id)).ToListAsync(cancellation).ConfigureAwait(false);
            var actorIds = rows.Select(r => r.ActorId).Distinct().ToList();
            var codes = await db.Actors.Where(a => actorIds.Contains(a.Id)).Select(a => new { a.Id, a.Code }).ToDictionaryAsync(a => a.Id, a => a.Code, cancellation).ConfigureAwait(false);
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
