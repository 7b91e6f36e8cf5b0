using Entente.Storage.Duplicates;
using Entente.Storage.Rows;
using LinqToDB;

namespace Entente.Storage.Writing;

/// <summary>Takes old versions of articles out of what questions are answered from; they stay readable.</summary>
/// <param name="engine">The engine.</param>
/// <param name="db">The connection, in a transaction.</param>
/// <param name="derived">Receives what goes and what changes.</param>
/// <param name="batch">Receives digests of articles that become originals.</param>
internal sealed class Succession(StoreEngine engine, StoreConnection db, DerivedRows derived, Batch batch)
{
    // Engines bound the number of values in one statement.
    private const int AtOnce = 200;

    /// <summary>Supersedes the current versions of articles of these sources.</summary>
    /// <returns>How many there were.</returns>
    public int Supersede(IReadOnlyCollection<byte[]> sources)
    {
        var old = sources.SelectMany(source => db.Articles.Where(a => a.Source == source && a.Current == 1)).ToList();
        foreach (var some in old.Chunk(AtOnce))
        {
            var ids = some.Select(a => a.Id).ToList();
            foreach (var reading in ReadingRows.Load(db, some, ReadingRow.Answering))
            {
                // The names that an outlet has once used stay counted.
                derived.Remove(reading, names: false);
            }

            db.Events.Where(e => e.Current == 1 && ids.Contains(e.ArticleId)).Set(e => e.Current, 0).Update();
            db.Articles.Where(a => ids.Contains(a.Id)).Set(a => a.Current, 0).Update();
            db.Copies.Where(c => ids.Contains(c.ArticleId)).Delete();
            engine.Delete(db, [.. some.SelectMany(a => Fingerprint.Of(a.Text).Rows(a.Id))]);
            foreach (long id in ids)
            {
                Inherit(id);
            }
        }

        return old.Count;
    }

    // The first copy of a text that is gone takes its place.
    private void Inherit(long original)
    {
        var copies = db.Copies.Where(c => c.OriginalId == original).Select(c => c.ArticleId).ToList();
        if (copies.Count == 0)
        {
            return;
        }

        long heir = copies.Min();
        db.Copies.Where(c => c.ArticleId == heir).Delete();
        db.Copies.Where(c => c.OriginalId == original).Set(c => c.OriginalId, heir).Update();
        var article = db.Articles.First(a => a.Id == heir);
        batch.Bands.AddRange(Fingerprint.Of(article.Text).Rows(heir));
        db.Events.Where(e => e.ArticleId == heir).Set(e => e.Copy, 0).Update();
        foreach (var reading in ReadingRows.Load(db, [article], ReadingRow.Answering))
        {
            derived.Remove(reading with { Copy = 1 }, names: false);
            derived.Add(reading with { Copy = 0 }, names: false);
        }
    }
}
