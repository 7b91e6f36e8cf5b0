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
            var rows = await (
                from act in db.Events
                where chunk.Contains(act.Id)
                join article in db.Articles on act.ArticleId equals article.Id
                join outlet in db.Outlets on article.OutletId equals outlet.Id
                from sentence in db.Sentences.Where(s => s.ReadingId == act.ReadingId && s.Number == act.Sentence).DefaultIfEmpty()
                select new { act, article.Title, article.Day, article.Url, Outlet = outlet.Name, article.Text, Start = (int?)sentence.Start, End = (int?)sentence.End })
                .ToListAsync(cancellation).ConfigureAwait(false);
            var events = await AssembleAsync(db, rows.ConvertAll(r => r.act), cancellation).ConfigureAwait(false);
            foreach (var row in rows)
            {
                var act = events[row.act.Id];
                var span = new TextSpan(row.Start ?? act.Trigger.Start, row.End ?? act.Trigger.End);
                found[row.act.Id] = new(
                    row.act.Id, act, DayCode.Parse(row.act.Day), row.act.ArticleId, row.Title, Blank(row.Outlet), DayCode.Parse(row.Day), row.Url,
                    span, span.Slice(row.Text).ToString());
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
            var parties = await (
                from party in db.Parties
                where ids.Contains(party.EventId)
                join reference in db.References on party.ReferenceId equals reference.Id
                join actor in db.Actors on reference.ActorId equals actor.Id
                orderby party.EventId, party.Role, party.Number
                select new { party, reference, actor.Code }).ToListAsync(cancellation).ConfigureAwait(false);
            var byEvent = parties.ToLookup(p => (p.party.EventId, p.party.Role), p => new EventParty(
                Reference(p.reference, p.Code), p.party.Start < 0 ? null : new TextSpan(p.party.Start, p.party.End)));
            foreach (var row in chunk)
            {
                events[row.Id] = Event(row, rules[row.RuleId], places.GetValueOrDefault(row.PlaceId),
                    [.. byEvent[(row.Id, PartyRow.Actor)]], [.. byEvent[(row.Id, PartyRow.Recipient)]], [.. byEvent[(row.Id, PartyRow.Speaker)].Select(p => p.Actor)]);
            }
        }

        return events;
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
}
