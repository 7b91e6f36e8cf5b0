using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Data;

namespace Entente.Storage.Writing;

/// <summary>Takes articles out of the store for good, with all that follows from them.</summary>
/// <remarks>
/// What is shared stays: actors, outlets, rules, the record of runs. The first and last day of a name's use are not narrowed. A copy takes the place of an original that goes.
/// The numbers of what goes are given to nothing else.
/// </remarks>
internal sealed class Removal(Transactions transactions)
{
    // Engines bound the number of values in one statement.
    private const int AtOnce = 100;

    private StoreEngine Engine => transactions.Engine;

    /// <summary>Removes articles, each with every version of its text, all of them or none.</summary>
    /// <param name="ids">Numbers of articles, of any version.</param>
    /// <returns>Those of the numbers that were there.</returns>
    public IReadOnlyList<long> Remove(IReadOnlyCollection<long> ids) => transactions.Do(db =>
    {
        var found = new List<long>();
        foreach (long[] some in ids.Distinct().Order().Chunk(AtOnce))
        {
            var asked = db.Articles.Where(a => some.Contains(a.Id)).Select(a => new { a.Id, a.Source }).ToList();
            found.AddRange(asked.Select(a => a.Id));
            foreach (byte[] source in asked.Select(a => a.Source).DistinctBy(Convert.ToHexString))
            {
                Remove(db, source);
            }
        }

        return found;
    });

    /// <summary>The greatest number that an article, a reading or an event has or had.</summary>
    public static (long Article, long Reading, long Event) LastNumbers(StoreConnection db)
    {
        long Last(long? kept, long? removed) => Math.Max(kept ?? 0, removed ?? 0);
        return (
            Last(db.Articles.Max(a => (long?)a.Id), db.Removed.Max(r => (long?)r.Id)),
            Last(db.Readings.Max(r => (long?)r.Id), db.Removed.Max(r => (long?)r.LastReading)),
            Last(db.Events.Max(e => (long?)e.Id), db.Removed.Max(r => (long?)r.LastEvent)));
    }

    private void Remove(StoreConnection db, byte[] source)
    {
        var derived = new DerivedRows();
        var batch = new Batch();
        new Succession(Engine, db, derived, batch).Supersede([source]);
        foreach (var versions in db.Articles.Where(a => a.Source == source).OrderBy(a => a.Id).ToList().Chunk(AtOnce))
        {
            var readings = ReadingRows.Load(db, versions, ReadingRow.Answering);
            // The names of superseded versions are counted still.
            readings.ForEach(derived.ForgetNames);
            derived.Store(Engine, db);
            batch.Insert(Engine, db);
            Clear(db, readings);
            foreach (var version in versions)
            {
                Erase(db, version);
            }

            (derived, batch) = (new(), new());
        }
    }

    private void Erase(StoreConnection db, ArticleRow article)
    {
        long id = article.Id;
        db.Insert(new RemovedRow
        {
            Id = id,
            LastReading = db.Readings.Where(r => r.ArticleId == id).Max(r => (long?)r.Id) ?? 0,
            LastEvent = db.Events.Where(e => e.ArticleId == id).Max(e => (long?)e.Id) ?? 0,
            Removed = ReadingWriter.Now(),
        });
        var number = new DataParameter("article", id);
        db.Execute("DELETE FROM event_parties WHERE event_id IN (SELECT id FROM events WHERE article_id = @article)", number);
        db.Events.Where(e => e.ArticleId == id).Delete();
        foreach (string layer in Recoding.Layers)
        {
            db.Execute($"DELETE FROM {layer} WHERE reading_id IN (SELECT id FROM readings WHERE article_id = @article)", number);
        }

        db.Readings.Where(r => r.ArticleId == id).Delete();
        Engine.ForgetWords(db, id);
        db.Articles.Where(a => a.Id == id).Delete();
    }

    // Counts that came down to nothing: what only the article said must not be listed any more.
    private static void Clear(StoreConnection db, IReadOnlyList<ReadingRows> readings)
    {
        foreach (long[] actors in readings.SelectMany(r => r.Mentions).Select(m => m.ActorId).Distinct().Chunk(AtOnce))
        {
            db.Names.Where(n => actors.Contains(n.ActorId) && n.Mentions <= 0).Delete();
            db.Offices.Where(o => actors.Contains(o.ActorId) && o.Mentions <= 0).Delete();
        }

        foreach (long[] roots in readings.SelectMany(r => r.Parties).Select(p => p.RootId).Append(0).Distinct().Chunk(AtOnce))
        {
            db.PairMonths.Where(p => roots.Contains(p.ActorRoot) && p.Events == 0).Delete();
            db.PairTotals.Where(p => roots.Contains(p.ActorRoot) && p.Events == 0).Delete();
            db.PartyMonths.Where(p => roots.Contains(p.RootId) && p.Events == 0).Delete();
            db.DyadTotals.Where(d => roots.Contains(d.LowRoot) && d.Events == 0).Delete();
        }

        var bodies = BodyChains.Load(db, readings.SelectMany(r => r.Parties).Where(p => p.ActorId != p.RootId).Select(p => p.ActorId));
        foreach (long[] some in bodies.Values.SelectMany(b => b).Distinct().Chunk(AtOnce))
        {
            db.BodyTotals.Where(b => some.Contains(b.ActorId) && b.Events == 0).Delete();
        }

        db.EventTotals.Where(e => e.Events == 0).Delete();
    }
}
