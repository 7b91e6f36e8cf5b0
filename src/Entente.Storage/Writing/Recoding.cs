using Entente.Storage.Questions;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Data;

namespace Entente.Storage.Writing;

/// <summary>Readings of stored articles by another coder. They wait, unseen by questions, until all are made; then they take over in one transaction.</summary>
/// <remarks>A stop at any moment loses at most the batch in flight: what waits is found again, and the old readings answer as before.</remarks>
public sealed class Recoding
{
    // A page is read, or switched, at a time: memory stays small however large the store is.
    private const int AtOnce = 200;

    /// <summary>The tables of a reading's layers, events aside.</summary>
    internal static readonly string[] Layers = ["sentences", "times", "mentions", "attributions", "framing", "relations"];

    private readonly Transactions _transactions;
    private readonly StoreEngine _engine;

    internal Recoding(Transactions transactions) => (_transactions, _engine) = (transactions, transactions.Engine);

    /// <summary>Records that a recoding begins, and clears away what an earlier one by another coder left unfinished.</summary>
    /// <param name="coder">Name and version of the new coder.</param>
    /// <returns>The run's number.</returns>
    public long Begin(string coder) => _transactions.Do(db =>
    {
        long run = RunLog.Begin(db, coder, RunRow.Recode);
        long coderId = db.Runs.Where(r => r.Id == run).Select(r => r.CoderId).Single();
        Forget(db, coderId);
        return run;
    });

    /// <summary>How many current articles the coder has not read yet, and how many of its readings wait.</summary>
    public (int Left, int Waiting) Count(string coder) => _engine.Do(db => (
        Left(db, coder).Count(),
        db.Readings.Count(r => r.Current == ReadingRow.Waiting)));

    /// <summary>The current articles that the coder has not read yet, in the order of the store, asked for page by page.</summary>
    public IEnumerable<(long Id, Article Article)> Take(string coder)
    {
        long after = 0;
        while (true)
        {
            var page = _engine.Do(db => (
                from article in Left(db, coder)
                where article.Id > after
                join outlet in db.Outlets on article.OutletId equals outlet.Id
                orderby article.Id
                select new { article, outlet.Name }).Take(AtOnce).ToList());
            if (page.Count == 0)
            {
                yield break;
            }

            foreach (var row in page)
            {
                yield return (row.article.Id, ReadingAssembler.Article(row.article, row.Name));
            }

            after = page[^1].article.Id;
        }
    }

    /// <summary>Keeps readings until they take over, in one transaction.</summary>
    /// <param name="run">The run that made them.</param>
    /// <param name="readings">Readings, each with the number of its article.</param>
    /// <exception cref="StoreException">None of them was kept.</exception>
    public void Keep(long run, IReadOnlyCollection<(long Article, Reading Reading)> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        if (readings.Count == 0)
        {
            return;
        }

        _transactions.Do(db =>
        {
            _transactions.Registers.Load(db, [.. readings.Select(r => r.Reading)]);
            long coder = db.Runs.Where(r => r.Id == run).Select(r => r.CoderId).Single();
            var (_, readingId, eventId) = Removal.LastNumbers(db);
            (readingId, eventId) = (readingId + 1, eventId + 1);
            var batch = new Batch();
            var rows = new RowBuilder(_transactions.Registers, batch);
            // Articles may have been removed while they were read.
            long[] ids = [.. readings.Select(r => r.Article)];
            var there = ids.Chunk(AtOnce).SelectMany(some => db.Articles.Where(a => some.Contains(a.Id)).Select(a => a.Id).ToList()).ToHashSet();
            foreach (var (article, reading) in readings.Where(r => there.Contains(r.Article)))
            {
                var row = new ReadingRow { Id = readingId++, ArticleId = article, CoderId = coder, RunId = run, Current = ReadingRow.Waiting };
                rows.Add(reading, new ArticleRow { Id = article, Text = reading.Article.Text }, row, copy: 0, ref eventId);
            }

            batch.Insert(_engine, db);
            return true;
        });
    }

    /// <summary>Lets the coder's readings that wait take over from the old ones, all of them or none.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="progress">Told the number of articles done, now and then; null for none.</param>
    /// <param name="cancellation">Gives up; everything stays as it was.</param>
    /// <returns>The number of articles that changed hands.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public int Switch(string coder, Action<int>? progress = null, CancellationToken cancellation = default) => _transactions.Do(db =>
    {
        long coderId = db.Coders.Where(c => c.Version == coder).Select(c => c.Id).Single();
        var ready = db.Readings.Where(r => r.CoderId == coderId && r.Current == ReadingRow.Waiting);
        int done = 0;
        long after = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = (
                from reading in ready
                where reading.ArticleId > after
                join article in db.Articles on reading.ArticleId equals article.Id
                where article.Current == 1
                orderby article.Id
                select article).Take(AtOnce).ToList();
            if (page.Count == 0)
            {
                break;
            }

            Switch(db, page);
            after = page[^1].Id;
            done += page.Count;
            progress?.Invoke(done);
        }

        // Articles that were superseded meanwhile keep their new readings as old ones.
        ready.Set(r => r.Current, ReadingRow.Superseded).Update();
        return done;
    });

    private void Switch(StoreConnection db, List<ArticleRow> articles)
    {
        var derived = new DerivedRows();
        var ids = articles.ConvertAll(a => a.Id);
        foreach (var old in ReadingRows.Load(db, articles, ReadingRow.Answering))
        {
            derived.Remove(old, names: true);
        }

        foreach (var made in ReadingRows.Load(db, articles, ReadingRow.Waiting))
        {
            // Outlet and day may have been read from the text, and now otherwise.
            var article = made.Article;
            (article.OutletId, article.Day, article.Events) = (made.Reading.OutletId, made.Reading.Day, made.Events.Count);
            db.Articles.Where(a => a.Id == article.Id)
                .Set(a => a.OutletId, article.OutletId).Set(a => a.Day, article.Day).Set(a => a.Events, article.Events).Update();
            made.Events.ForEach(e => e.Copy = made.Copy);
            derived.Add(made);
            db.Events.Where(e => e.ArticleId == article.Id && e.ReadingId == made.Reading.Id).Set(e => e.Current, 1).Set(e => e.Copy, made.Copy).Update();
        }

        db.Readings.Where(r => ids.Contains(r.ArticleId) && r.Current == ReadingRow.Answering).Set(r => r.Current, ReadingRow.Superseded).Update();
        db.Readings.Where(r => ids.Contains(r.ArticleId) && r.Current == ReadingRow.Waiting).Set(r => r.Current, ReadingRow.Answering).Update();
        var answering = db.Readings.Where(r => ids.Contains(r.ArticleId) && r.Current == ReadingRow.Answering).Select(r => r.Id);
        db.Events.Where(e => ids.Contains(e.ArticleId) && e.Current == 1 && !answering.Contains(e.ReadingId)).Set(e => e.Current, 0).Update();
        derived.Store(_engine, db);
    }

    private static IQueryable<ArticleRow> Left(StoreConnection db, string coder) =>
        db.Articles.Where(a => a.Current == 1 && !db.Readings.Any(r => r.ArticleId == a.Id && r.Current != ReadingRow.Superseded && db.Coders.Any(c => c.Id == r.CoderId && c.Version == coder)));

    private static void Forget(StoreConnection db, long butCoder)
    {
        var stale = new DataParameter("coder", butCoder);
        const string Readings = "SELECT id FROM readings WHERE current = 2 AND coder_id <> @coder";
        const string Events = "SELECT e.id FROM readings r JOIN events e ON e.article_id = r.article_id AND e.reading_id = r.id WHERE r.current = 2 AND r.coder_id <> @coder";
        db.Execute($"DELETE FROM event_parties WHERE event_id IN ({Events})", stale);
        db.Execute($"DELETE FROM events WHERE id IN ({Events})", stale);
        foreach (string layer in Layers)
        {
            db.Execute($"DELETE FROM {layer} WHERE reading_id IN ({Readings})", stale);
        }

        db.Execute("DELETE FROM readings WHERE current = 2 AND coder_id <> @coder", stale);
    }
}
