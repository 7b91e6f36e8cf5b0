using System.Globalization;
using System.Numerics;
using Entente.Storage.Duplicates;
using Entente.Storage.Rows;
using LinqToDB;

namespace Entente.Storage.Writing;

/// <summary>Appends batches of readings: one transaction each, so that a kill loses at most the batch in flight.</summary>
internal sealed class ReadingWriter(Transactions transactions)
{
    // Engines bound the number of values in one statement.
    private const int AskedAtOnce = 500;

    // Smaller stores are answered from in no time, however.
    private const int SettledFrom = 1000;

    // Asked for every article of a run: translated once.
    private static readonly Func<StoreConnection, byte[], bool> HasIdentity =
        CompiledQuery.Compile((StoreConnection db, byte[] identity) => db.GetTable<ArticleRow>().Any(a => a.Identity == identity));

    private StoreEngine Engine => transactions.Engine;

    private Registers Registers => transactions.Registers;

    /// <summary>Stores a batch.</summary>
    public AppendOutcome Append(long run, IReadOnlyCollection<Reading> readings) => transactions.Do(db =>
    {
        var fresh = Fresh(db, readings);
        int added = fresh.Count;
        int revised = 0;
        // An article that stands in the batch in several versions is stored in several parts.
        while (fresh.Count > 0)
        {
            var sources = new HashSet<string>(StringComparer.Ordinal);
            var byTurn = fresh.ToLookup(f => sources.Add(Convert.ToHexString(f.Identity.Source)));
            var part = byTurn[true].ToList();
            fresh = [.. byTurn[false]];
            revised += Write(db, run, part);
        }

        Settle(db, added);

        return new AppendOutcome(added, readings.Count - added, revised);
    });

    /// <summary>Whether an article of this identity is stored.</summary>
    public static bool IsStored(StoreConnection db, ArticleIdentity identity) => HasIdentity(db, identity.Content);

    /// <summary>Now, as the store writes it.</summary>
    public static string Now() => DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private int Write(StoreConnection db, long run, List<FreshReading> fresh)
    {
        Registers.Load(db, fresh.ConvertAll(f => f.Reading));
        var (articleId, readingId, eventId) = Removal.LastNumbers(db);
        (articleId, readingId, eventId) = (articleId + 1, readingId + 1, eventId + 1);
        long coder = db.Runs.Where(r => r.Id == run).Select(r => r.CoderId).Single();
        string now = Now();
        var batch = new Batch();
        var derived = new DerivedRows();
        var rows = new RowBuilder(Registers, batch);
        var versions = Versions(db, fresh);
        int revised = new Succession(Engine, db, derived, batch).Supersede(fresh.ConvertAll(f => f.Identity.Source).FindAll(s => versions.ContainsKey(Convert.ToHexString(s))));
        var prints = fresh.ConvertAll(f => Fingerprint.Of(f.Reading.Article.Text));
        var copies = CopyFinder.Load(db, prints);
        foreach (var ((reading, identity), print) in fresh.Zip(prints))
        {
            var article = new ArticleRow
            {
                Id = articleId++,
                Identity = identity.Content,
                Source = identity.Source,
                Version = versions.GetValueOrDefault(Convert.ToHexString(identity.Source)) + 1,
                Current = 1,
                RunId = run,
                Added = now,
            };
            rows.Fill(article, reading);
            batch.Articles.Add(article);
            long? original = copies.Find(print, article.Day);
            if (original is { } id)
            {
                batch.Copies.Add(new() { ArticleId = article.Id, OriginalId = id });
            }
            else
            {
                copies.Add(article.Id, print, article.Day);
                batch.Bands.AddRange(print.Rows(article.Id));
            }

            var row = new ReadingRow { Id = readingId++, ArticleId = article.Id, CoderId = coder, RunId = run, Current = ReadingRow.Answering };
            derived.Add(rows.Add(reading, article, row, original is null ? 0 : 1, ref eventId));
        }

        batch.Insert(Engine, db);
        derived.Store(Engine, db);
        return revised;
    }

    // Whenever a store has doubled: what an engine knows of its tables decides how it answers, and a first run of hours has not ended yet.
    private void Settle(StoreConnection db, int added)
    {
        long last = Removal.LastNumbers(db).Article;
        if (added > 0 && last >= SettledFrom && BitOperations.Log2((ulong)last) > BitOperations.Log2((ulong)(last - added)))
        {
            Engine.Settle(db);
        }
    }

    // Articles that are not stored yet; one that stands twice in the batch is taken once.
    private static List<FreshReading> Fresh(StoreConnection db, IReadOnlyCollection<Reading> readings)
    {
        var all = readings.Select(r => new FreshReading(r, ArticleIdentity.Of(r.Article))).DistinctBy(f => Convert.ToHexString(f.Identity.Content)).ToList();
        var stored = new HashSet<string>(StringComparer.Ordinal);
        foreach (byte[][] some in all.Select(f => f.Identity.Content).Chunk(AskedAtOnce))
        {
            stored.UnionWith(db.Articles.Where(a => some.Contains(a.Identity)).Select(a => a.Identity).AsEnumerable().Select(Convert.ToHexString));
        }

        all.RemoveAll(f => stored.Contains(Convert.ToHexString(f.Identity.Content)));
        return all;
    }

    private static Dictionary<string, int> Versions(StoreConnection db, List<FreshReading> fresh)
    {
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (byte[][] some in fresh.Select(f => f.Identity.Source).Chunk(AskedAtOnce))
        {
            foreach (var last in db.Articles.Where(a => some.Contains(a.Source)).GroupBy(a => a.Source).Select(g => new { g.Key, Version = g.Max(a => a.Version) }))
            {
                versions[Convert.ToHexString(last.Key)] = last.Version;
            }
        }

        return versions;
    }

    private sealed record FreshReading(Reading Reading, ArticleIdentity Identity);
}
