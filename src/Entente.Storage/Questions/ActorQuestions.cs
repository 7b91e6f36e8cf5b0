using System.Collections.Immutable;
using Entente.Codes;
using Entente.Storage.Filters;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Storage.Questions;

/// <summary>Answers questions about actors. Thread-safe.</summary>
public sealed class ActorQuestions
{
    // A profile shows the most frequent of each; the rest is a matter for lists and exports.
    private const int Names = 60;
    private const int Others = 25;

    private readonly StoreEngine _engine;

    internal ActorQuestions(StoreEngine engine) => _engine = engine;

    /// <summary>Finds whom a user means by an identifier, a name, or a form that articles use.</summary>
    /// <exception cref="QuestionException">No one; the message suggests near ones.</exception>
    public Task<ActorEntry> GetAsync(string who) => _engine.DoAsync(db => Task.FromResult(Entry(ActorScope.Find(db, who, "actor").Actor)));

    /// <summary>Actors named most in current articles, near-duplicates counted once: states, organisations and other roots.</summary>
    /// <param name="count">Actors wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ImmutableArray<NamedActor>> MostNamedAsync(int count = 50, CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        var top = await (
            from total in db.ActorTotals
            join actor in db.Actors on total.RootId equals actor.Id
            where actor.Kind != (int)ActorKind.Unknown && total.Articles > total.Copies
            orderby total.Articles - total.Copies descending, total.RootId
            select new { Key = total.RootId, Count = total.Articles - total.Copies }).Take(count).ToListAsync(cancellation).ConfigureAwait(false);
        var entries = await EntriesAsync(db, top.Select(t => t.Key), cancellation).ConfigureAwait(false);
        return top.Select(t => NamedActor.Of(entries[t.Key], t.Count)).ToImmutableArray();
    });

    /// <summary>Actors whose identifier or name begins with what was typed so far, the shortest identifiers first.</summary>
    /// <param name="typed">The beginning.</param>
    /// <param name="count">Actors wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ImmutableArray<NamedActor>> SuggestAsync(string typed, int count = 10, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        string lower = typed.ToLowerInvariant();
        string upper = typed.ToUpperInvariant();
        return _engine.DoAsync(async db =>
        {
            var rows = await db.Actors.Where(a => a.Code.StartsWith(typed) || a.Code.StartsWith(upper) || Sql.Lower(a.Name)!.StartsWith(lower))
                .OrderBy(a => a.Code.Length).ThenBy(a => a.Code).Take(count).ToListAsync(cancellation).ConfigureAwait(false);
            var numbers = rows.ConvertAll(a => a.Id);
            var articles = await db.ActorTotals.Where(t => numbers.Contains(t.RootId))
                .ToDictionaryAsync(t => t.RootId, t => t.Articles - t.Copies, cancellation).ConfigureAwait(false);
            return rows.Select(a => NamedActor.Of(Entry(a), a.RootId == a.Id ? articles.GetValueOrDefault(a.Id) : null)).ToImmutableArray();
        });
    }

    /// <summary>What the store says about an actor.</summary>
    /// <param name="who">Identifier or name.</param>
    /// <param name="copies">Whether the acts in near-duplicates count; names and offices are counted wherever they stand.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="QuestionException">The actor is unknown.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ActorProfile> ProfileAsync(string who, CopyRule copies = CopyRule.Once, CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        var scope = ActorScope.Find(db, who, "actor");
        long id = scope.Actor.Id;
        var under = db.Actors.Where(a => a.RootId == scope.Root);
        if (!scope.IsRoot)
        {
            var numbers = scope.Under.ToList();
            under = under.Where(a => numbers.Contains(a.Id));
        }

        var names = await (
            from name in db.Names
            where name.ActorId == id
            join outlet in db.Outlets on name.OutletId equals outlet.Id
            orderby name.Mentions descending, name.Form, outlet.Name
            select new { outlet.Name, name }).Take(Names).ToListAsync(cancellation).ConfigureAwait(false);
        var offices = await (
            from office in db.Offices
            join actor in under on office.ActorId equals actor.Id
            orderby office.Mentions descending, office.Office, actor.Code
            select new { actor.Code, actor.Name, office }).Take(Others).ToListAsync(cancellation).ConfigureAwait(false);
        var members = await (
            from name in db.Names
            join actor in under on name.ActorId equals actor.Id
            where actor.Id != id
            group name by actor.Id into g
            orderby g.Sum(n => n.Mentions) descending, g.Key
            select g.Key).Take(Others).ToListAsync(cancellation).ConfigureAwait(false);
        var memberEntries = await EntriesAsync(db, members, cancellation).ConfigureAwait(false);
        var given = await SumsAsync(db, scope, acts: true, copies, cancellation).ConfigureAwait(false);
        var received = await SumsAsync(db, scope, acts: false, copies, cancellation).ConfigureAwait(false);
        var partners = await PartnersAsync(db, scope.Root, given, received, cancellation).ConfigureAwait(false);
        return new ActorProfile(
            Entry(scope.Actor),
            [.. names.Select(n => new NameUse(EventAssembler.Blank(n.Name), scope.Actor.Code, n.name.Form, n.name.Mentions, DayCode.Parse(n.name.FirstDay), DayCode.Parse(n.name.LastDay)))],
            [.. offices.Select(o => new OfficeUse(o.Code, o.Name, o.office.Office, o.office.Mentions, DayCode.Parse(o.office.FirstDay), DayCode.Parse(o.office.LastDay)))],
            [.. members.Select(m => memberEntries[m])],
            ByType(given), ByType(received.Where(r => r.Mutual == 0)),
            partners);
    });

    /// <summary>The slanted forms that outlets use for an actor or someone under it, most used first, in the articles that named it last.</summary>
    /// <param name="who">Identifier or name.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Outlet, actor, form and how often.</returns>
    /// <exception cref="QuestionException">The actor is unknown.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ImmutableArray<NameUse>> SlantedFormsAsync(string who, CancellationToken cancellation = default) => _engine.DoAsync(async db =>
    {
        const int Articles = 400;
        const int Slanted = (int)Writing.RowBuilder.MentionFlags.Slanted;
        long root = ActorScope.Find(db, who, "actor").Root;
        var recent = db.ArticleActors.Where(a => a.RootId == root).OrderByDescending(a => a.Day).ThenByDescending(a => a.ArticleId).Take(Articles).Select(a => a.ArticleId);
        var rows = await (
            from reading in db.Readings
            where reading.Current == 1 && recent.Contains(reading.ArticleId)
            join mention in db.Mentions on reading.Id equals mention.ReadingId
            where (mention.Flags & Slanted) != 0
            join reference in db.References on mention.ReferenceId equals reference.Id
            join actor in db.Actors on reference.ActorId equals actor.Id
            where actor.RootId == root
            join article in db.Articles on reading.ArticleId equals article.Id
            join outlet in db.Outlets on article.OutletId equals outlet.Id
            select new { Outlet = outlet.Name, actor.Code, Form = article.Text.Substring(mention.Start, mention.End - mention.Start), article.Day })
            .ToListAsync(cancellation).ConfigureAwait(false);
        return rows.GroupBy(r => (r.Outlet, r.Code, Form: r.Form.Replace('\n', ' ')))
            .Select(g => new NameUse(EventAssembler.Blank(g.Key.Outlet), g.Key.Code, g.Key.Form, g.Count(), DayCode.Parse(g.Min(r => r.Day)), DayCode.Parse(g.Max(r => r.Day))))
            .OrderByDescending(n => n.Mentions).ThenBy(n => n.Form, StringComparer.Ordinal).ToImmutableArray();
    });

    internal static async Task<Dictionary<long, ActorEntry>> EntriesAsync(StoreConnection db, IEnumerable<long> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToList();
        var rows = await db.Actors.Where(a => wanted.Contains(a.Id)).ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ToDictionary(r => r.Id, Entry);
    }

    internal static ActorEntry Entry(ActorRow row) => new(row.Code, row.Name, (ActorKind)row.Kind, EventAssembler.Blank(row.Country));

    // A root's sums are kept with its pairs, those of an actor under one by themselves. Sums of nothing are left by readings that answer no more.
    private static Task<List<PairSum>> SumsAsync(StoreConnection db, ActorScope scope, bool acts, CopyRule copies, CancellationToken cancellation)
    {
        var (id, root, role) = (scope.Actor.Id, scope.Root, acts ? PartyRow.Actor : PartyRow.Recipient);
        return scope.IsRoot
            ? db.PairTotals.Where(p => (acts ? p.ActorRoot == root : p.RecipientRoot == root) && p.Events > 0 && (copies == CopyRule.All || p.Copy == 0))
                .GroupBy(p => new { Other = acts ? p.RecipientRoot : p.ActorRoot, p.Type, p.Mutual })
                .Select(g => new PairSum(g.Key.Other, g.Key.Type, g.Key.Mutual, g.Sum(p => p.Events), g.Sum(p => p.Score))).ToListAsync(cancellation)
            : db.BodyTotals.Where(b => b.ActorId == id && b.Role == role && b.Events > 0 && (copies == CopyRule.All || b.Copy == 0))
                .GroupBy(b => new { b.OtherRoot, b.Type, b.Mutual })
                .Select(g => new PairSum(g.Key.OtherRoot, g.Key.Type, g.Key.Mutual, g.Sum(b => b.Events), g.Sum(b => b.Score))).ToListAsync(cancellation);
    }

    private static async Task<ImmutableArray<Partner>> PartnersAsync(StoreConnection db, long root, List<PairSum> given, List<PairSum> received, CancellationToken cancellation)
    {
        var back = received.Where(r => r.Mutual == 0).ToList();
        var top = given.Concat(back).Where(p => p.Other != 0 && p.Other != root).GroupBy(p => p.Other)
            .OrderByDescending(g => g.Sum(p => p.Events)).ThenBy(g => g.Key).Take(Others).Select(g => g.Key).ToList();
        var entries = await EntriesAsync(db, top, cancellation).ConfigureAwait(false);
        return [.. top.Select(other => new Partner(entries[other], Count(given, other), Count(back, other)))];
    }

    private static ActCounts Count(List<PairSum> sums, long other) =>
        ActCounts.Of(sums.Where(s => s.Other == other).Select(s => (s.Type, s.Events, s.Score)));

    private static ImmutableArray<TypeCount> ByType(IEnumerable<PairSum> sums) =>
        [.. sums.GroupBy(s => s.Type).Select(g => new TypeCount((EventType)g.Key, (int)g.Sum(s => s.Events))).OrderByDescending(t => t.Events).ThenBy(t => t.Type)];

    private sealed record PairSum(long Other, int Type, int Mutual, long Events, double Score);
}
