using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Entente.Codes;
using Entente.Storage.Filters;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Questions;

/// <summary>Hands out events reduced to what counting needs, for answers that are computed from many of them. Thread-safe.</summary>
public sealed class ActQuestions
{
    // Engines bound the number of values in one statement.
    private const int AtOnce = 500;

    private readonly StoreEngine _engine;

    internal ActQuestions(StoreEngine engine) => _engine = engine;

    /// <summary>Finds whom a user means by an identifier or a name.</summary>
    /// <param name="who">The identifier or name.</param>
    /// <param name="field">The field of the question that holds it, for messages.</param>
    /// <returns>The actor, and the state or organisation it belongs to.</returns>
    /// <exception cref="QuestionException">No one; the message suggests near ones.</exception>
    public Task<(ActorEntry Actor, ActorEntry Root)> ResolveAsync(string who, string field) => _engine.DoAsync(async db =>
    {
        var scope = ActorScope.Find(db, who, field);
        var entries = await ActorQuestions.EntriesAsync(db, [scope.Actor.Id, scope.Root], CancellationToken.None).ConfigureAwait(false);
        return (entries[scope.Actor.Id], entries[scope.Root]);
    });

    /// <summary>Actors by their codes; unknown codes are passed over.</summary>
    public Task<ImmutableDictionary<string, ActorEntry>> EntriesAsync(IEnumerable<string> codes, CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        var found = ImmutableDictionary.CreateBuilder<string, ActorEntry>(StringComparer.Ordinal);
        foreach (string[] chunk in codes.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (var row in await db.Actors.Where(a => chunk.Contains(a.Code)).ToListAsync(cancellation).ConfigureAwait(false))
            {
                found[row.Code] = ActorQuestions.Entry(row);
            }
        }

        return found.ToImmutable();
    });

    /// <summary>The acts of known day that fit a filter, in order of day and number.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">An actor or outlet is unknown.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async IAsyncEnumerable<CodedAct> StreamAsync(EventFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var keys = await _engine.DoAsync(db => KeysAsync(db, filter, cancellation)).ConfigureAwait(false);
        foreach (long[] chunk in keys.Chunk(AtOnce))
        {
            foreach (var act in await _engine.DoAsync(db => LoadAsync(db, chunk, cancellation)).ConfigureAwait(false))
            {
                yield return act;
            }
        }
    }

    private async Task<List<long>> KeysAsync(StoreConnection db, EventFilter filter, CancellationToken cancellation)
    {
        var scope = new EventScope(_engine, db, filter);
        if (!scope.HasParties)
        {
            return await scope.CurrentEvents().Where(e => e.Day != DayCode.Unknown).OrderBy(e => e.Day).ThenBy(e => e.Id).Select(e => e.Id)
                .ToListAsync(cancellation).ConfigureAwait(false);
        }

        var pairs = scope.Pairs(partyActs: true);
        if (scope.Party is not null)
        {
            pairs = pairs.Union(scope.Pairs(partyActs: false));
        }

        return await pairs.Where(p => p.Day != DayCode.Unknown).Select(p => new { p.Day, p.EventId }).Distinct()
            .OrderBy(p => p.Day).ThenBy(p => p.EventId).Select(p => p.EventId).ToListAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<List<CodedAct>> LoadAsync(StoreConnection db, long[] ids, CancellationToken cancellation)
    {
        var rows = await (
            from act in db.Events
            where ids.Contains(act.Id)
            join outlet in db.Outlets on act.OutletId equals outlet.Id
            orderby act.Day, act.Id
            select new { act.Id, act.Day, act.DayEnd, act.Type, act.Mode, act.Contexts, act.Status, act.Score, act.ArticleId, Outlet = outlet.Name })
            .ToListAsync(cancellation).ConfigureAwait(false);
        var parties = await (
            from party in db.Parties
            where ids.Contains(party.EventId) && party.Role != PartyRow.Speaker
            join root in db.Actors on party.RootId equals root.Id
            orderby party.EventId, party.Role, party.Number
            select new { party.EventId, party.Role, root.Code }).ToListAsync(cancellation).ConfigureAwait(false);
        var codes = parties.ToLookup(p => (p.EventId, p.Role), p => p.Code);
        return rows.ConvertAll(r =>
        {
            var day = DayCode.Parse(r.Day)!.Value;
            var last = DayCode.Parse(r.DayEnd) ?? day;
            return new CodedAct(
                r.Id, day, last < day ? day : last, (EventType)r.Type, r.Mode, [.. r.Contexts.Split(',', StringSplitOptions.RemoveEmptyEntries)], (EventStatus)r.Status, r.Score,
                r.ArticleId, EventAssembler.Blank(r.Outlet),
                [.. codes[(r.Id, PartyRow.Actor)].Distinct(StringComparer.Ordinal)], [.. codes[(r.Id, PartyRow.Recipient)].Distinct(StringComparer.Ordinal)]);
        });
    }
}
