using Entente.Storage.Rows;
using LinqToDB;

namespace Entente.Storage.Duplicates;

/// <summary>Finds out, for the articles of a batch, of which stored article each is a near-duplicate: a wire copy, a reprint, a text cut or slightly changed.</summary>
/// <remarks>Articles are compared with originals only, so that no chain of small changes makes strangers one; memory is bounded by the batch.</remarks>
internal sealed class CopyFinder
{
    // Texts that share so much are one text, edited: in KCNA a fifth of the sentences may be cut. Below, series of the same form begin.
    private const double LeastResemblance = 0.8;

    // Reprints follow within days. The same words a season later are a yearly ceremony, and a happening of their own.
    private const int MostDays = 31;

    // Bounds the work that a flood of look-alikes makes.
    private const int MostMet = 64;
    private const int MostCompared = 8;

    // Engines bound the number of values in one statement.
    private const int AskedAtOnce = 500;

    private readonly StoreConnection _db;
    private readonly ILookup<long, long> _stored;
    private readonly Dictionary<long, List<long>> _added = [];
    private readonly Dictionary<long, (int Day, HashSet<ulong> Shingles)> _known = [];

    private CopyFinder(StoreConnection db, ILookup<long, long> stored) => (_db, _stored) = (db, stored);

    /// <summary>Asks the store once for everything that the texts of a batch may meet.</summary>
    public static CopyFinder Load(StoreConnection db, IEnumerable<Fingerprint> texts)
    {
        var found = new List<BandRow>();
        foreach (long[] bands in texts.SelectMany(t => t.Bands).Distinct().Chunk(AskedAtOnce))
        {
            found.AddRange(db.Bands.Where(b => bands.Contains(b.Band)));
        }

        return new(db, found.ToLookup(b => b.Band, b => b.ArticleId));
    }

    /// <summary>The original that a text is a copy of; null when it is an original itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">Day of publication; an unknown one is near every day.</param>
    public long? Find(Fingerprint text, int day)
    {
        var met = text.Bands.SelectMany(b => _stored[b].Concat(_added.GetValueOrDefault(b) ?? []))
            .GroupBy(id => id).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(MostMet).Select(g => g.Key).ToList();
        if (met.Count == 0)
        {
            return null;
        }

        var unknown = met.Where(id => !_known.ContainsKey(id)).ToList();
        if (unknown.Count > 0)
        {
            var days = _db.Articles.Where(a => unknown.Contains(a.Id)).Select(a => new { a.Id, a.Day }).ToDictionary(a => a.Id, a => a.Day);
            var near = met.Where(id => AreNear(day, _known.TryGetValue(id, out var k) ? k.Day : days.GetValueOrDefault(id))).Take(MostCompared).ToHashSet();
            var load = unknown.Where(near.Contains).ToList();
            foreach (var article in _db.Articles.Where(a => load.Contains(a.Id)).Select(a => new { a.Id, a.Day, a.Text }).ToList())
            {
                _known[article.Id] = (article.Day, Shingles.Of(article.Text));
            }
        }

        return met.Where(id => _known.TryGetValue(id, out var k) && AreNear(day, k.Day)).Take(MostCompared)
            .Select(id => (Id: id, Resemblance: Shingles.Resemblance(text.Shingles, _known[id].Shingles)))
            .Where(c => c.Resemblance >= LeastResemblance)
            .OrderByDescending(c => c.Resemblance).ThenBy(c => c.Id).Select(c => (long?)c.Id).FirstOrDefault();
    }

    /// <summary>Makes a new original known to the rest of the batch.</summary>
    public void Add(long id, Fingerprint text, int day)
    {
        _known[id] = (day, text.Shingles);
        foreach (long band in text.Bands)
        {
            if (!_added.TryGetValue(band, out var ids))
            {
                _added[band] = ids = [];
            }

            ids.Add(id);
        }
    }

    private static bool AreNear(int one, int other) => DayCode.Parse(one) is not { } a || DayCode.Parse(other) is not { } b
        || Math.Abs(a.DayNumber - b.DayNumber) <= MostDays;
}
