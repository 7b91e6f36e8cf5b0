using System.Globalization;
using Entente.Storage.Rows;
using LinqToDB;

namespace Entente.Storage.Writing;

/// <summary>Appends batches of readings: one transaction each, so that a kill loses at most the batch in flight. One thread at a time.</summary>
internal sealed class ReadingWriter(StoreEngine engine)
{
    private readonly Registers _registers = new(engine);

    /// <summary>Stores a batch.</summary>
    public AppendOutcome Append(long run, IReadOnlyCollection<Reading> readings)
    {
        bool committed = false;
        try
        {
            var outcome = engine.Do(db =>
            {
                using var writing = engine.BeginWriting(db);
                var done = Write(db, run, readings);
                db.CommitTransaction();
                return done;
            });
            committed = true;
            return outcome;
        }
        finally
        {
            if (!committed)
            {
                // Numbers made in this transaction are gone with it.
                _registers.Clear();
            }
        }
    }

    private AppendOutcome Write(StoreConnection db, long run, IReadOnlyCollection<Reading> readings)
    {
        var fresh = Fresh(db, readings);
        if (fresh.Count == 0)
        {
            return new(0, readings.Count, 0);
        }

        _registers.Load(db, fresh.ConvertAll(f => f.Reading));
        long articleId = (db.Articles.Max(a => (long?)a.Id) ?? 0) + 1;
        long readingId = (db.Readings.Max(r => (long?)r.Id) ?? 0) + 1;
        long eventId = (db.Events.Max(e => (long?)e.Id) ?? 0) + 1;
        long coder = db.Runs.Where(r => r.Id == run).Select(r => r.CoderId).Single();
        string now = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var batch = new Batch();
        var sums = new Sums();
        var rows = new RowBuilder(_registers, batch, sums);
        var versions = Versions(db, fresh);
        int revised = 0;
        foreach (var (reading, identity) in fresh)
        {
            string source = Convert.ToHexString(identity.Source);
            int version = versions.GetValueOrDefault(source) + 1;
            versions[source] = version;
            if (version > 1)
            {
                revised++;
                Supersede(db, identity, batch, sums);
            }

            var article = new ArticleRow
            {
                Id = articleId++,
                Identity = identity.Content,
                Source = identity.Source,
                Version = version,
                Current = 1,
                RunId = run,
                Added = now,
            };
            rows.Add(reading, article, readingId++, coder, ref eventId);
        }

        batch.Insert(engine, db);
        sums.Add(db);
        return new(fresh.Count, readings.Count - fresh.Count, revised);
    }

    // Articles that are not stored yet; one that stands twice in the batch is taken once.
    private static List<(Reading Reading, ArticleIdentity Identity)> Fresh(StoreConnection db, IReadOnlyCollection<Reading> readings)
    {
        var fresh = new List<(Reading, ArticleIdentity)>(readings.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            var identity = ArticleIdentity.Of(reading.Article);
            if (seen.Add(Convert.ToHexString(identity.Content)) && !IsStored(db, identity))
            {
                fresh.Add((reading, identity));
            }
        }

        return fresh;
    }

    /// <summary>Whether an article of this identity is stored.</summary>
    public static bool IsStored(StoreConnection db, ArticleIdentity identity) => db.Articles.Any(a => a.Identity == identity.Content);

    private static Dictionary<string, int> Versions(StoreConnection db, List<(Reading Reading, ArticleIdentity Identity)> fresh)
    {
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, identity) in fresh)
        {
            int last = db.Articles.Where(a => a.Source == identity.Source).Max(a => (int?)a.Version) ?? 0;
            if (last > 0)
            {
                versions[Convert.ToHexString(identity.Source)] = last;
            }
        }

        return versions;
    }

    // The old version stays readable; its events leave the rows that questions are answered from.
    private static void Supersede(StoreConnection db, ArticleIdentity identity, Batch batch, Sums sums)
    {
        foreach (var waiting in batch.Articles.Where(a => a.Current == 1 && a.Source.AsSpan().SequenceEqual(identity.Source)))
        {
            waiting.Current = 0;
            batch.ArticleActors.RemoveAll(a => a.ArticleId == waiting.Id);
            var gone = batch.Events.Where(e => e.ArticleId == waiting.Id).Select(e => e.Id).ToHashSet();
            batch.Events.ForEach(e => e.Current = gone.Contains(e.Id) ? 0 : e.Current);
            batch.Pairs.Where(p => gone.Contains(p.EventId)).ToList().ForEach(p => sums.Pair(p, -1));
            batch.Pairs.RemoveAll(p => gone.Contains(p.EventId));
        }

        var old = db.Articles.Where(a => a.Source == identity.Source && a.Current == 1).Select(a => a.Id).ToList();
        if (old.Count == 0)
        {
            return;
        }

        foreach (var pair in PairsOf(db, old))
        {
            sums.Pair(pair, -1);
            db.Pairs.Where(p => p.ActorRoot == pair.ActorRoot && p.RecipientRoot == pair.RecipientRoot && p.Day == pair.Day && p.EventId == pair.EventId).Delete();
        }

        db.Events.Where(e => e.Current == 1 && old.Contains(e.ArticleId)).Set(e => e.Current, 0).Update();
        db.ArticleActors.Where(a => old.Contains(a.ArticleId)).Delete();
        db.Articles.Where(a => old.Contains(a.Id)).Set(a => a.Current, 0).Update();
    }

    // Pairs have no index by event alone; actor and day lead to them.
    private static List<PairRow> PairsOf(StoreConnection db, List<long> articles)
    {
        var events = db.Events.Where(e => articles.Contains(e.ArticleId) && e.Current == 1).Select(e => new { e.Id, e.Day }).ToList();
        var pairs = new List<PairRow>();
        foreach (var act in events)
        {
            var actors = db.Parties.Where(p => p.EventId == act.Id && p.Role == PartyRow.Actor).Select(p => p.RootId).Distinct().ToList();
            pairs.AddRange(actors.DefaultIfEmpty().SelectMany(actor => db.Pairs.Where(p => p.ActorRoot == actor && p.Day == act.Day && p.EventId == act.Id)));
        }

        return pairs;
    }
}
