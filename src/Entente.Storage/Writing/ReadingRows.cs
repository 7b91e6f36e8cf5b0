using Entente.Storage.Rows;
using LinqToDB;

namespace Entente.Storage.Writing;

/// <summary>The rows of one reading that answers are derived from.</summary>
/// <param name="Article">The article's row.</param>
/// <param name="Reading">The reading's row.</param>
/// <param name="Events">Its events.</param>
/// <param name="Parties">Their parties and speakers.</param>
/// <param name="Mentions">Its mentions.</param>
internal sealed record ReadingRows(ArticleRow Article, ReadingRow Reading, List<EventRow> Events, List<PartyRow> Parties, List<NamedMention> Mentions)
{
    // Engines bound the number of values in one statement.
    private const int AtOnce = 500;

    /// <summary>1 when the article is a near-duplicate of another one.</summary>
    public int Copy { get; init; }

    /// <summary>Loads the readings of articles.</summary>
    /// <param name="db">The connection.</param>
    /// <param name="articles">Rows of the articles, at most 500.</param>
    /// <param name="state">Which of their readings: <see cref="ReadingRow.Answering"/> or <see cref="ReadingRow.Waiting"/>.</param>
    public static List<ReadingRows> Load(StoreConnection db, IReadOnlyList<ArticleRow> articles, int state)
    {
        var ids = articles.Select(a => a.Id).ToList();
        var readings = db.Readings.Where(r => ids.Contains(r.ArticleId) && r.Current == state).OrderBy(r => r.ArticleId).ToList();
        var readingIds = readings.ConvertAll(r => r.Id);
        var events = db.Events.Where(e => ids.Contains(e.ArticleId)).AsEnumerable().Where(e => readingIds.Contains(e.ReadingId)).ToLookup(e => e.ReadingId);
        var parties = new List<PartyRow>();
        foreach (long[] some in events.SelectMany(g => g).Select(e => e.Id).Chunk(AtOnce))
        {
            parties.AddRange(db.Parties.Where(p => some.Contains(p.EventId)));
        }

        var byEvent = parties.OrderBy(p => p.EventId).ThenBy(p => p.Role).ThenBy(p => p.Number).ToLookup(p => p.EventId);
        var mentions = (
            from mention in db.Mentions
            where readingIds.Contains(mention.ReadingId)
            join reference in db.References on mention.ReferenceId equals reference.Id
            join actor in db.Actors on reference.ActorId equals actor.Id
            select new { mention.ReadingId, mention.Number, actor.Id, actor.RootId, mention.How, mention.Start, mention.End, reference.Office })
            .AsEnumerable().OrderBy(m => m.Number)
            .ToLookup(m => m.ReadingId, m => new NamedMention(m.Id, m.RootId, (ResolutionMethod)m.How, new(m.Start, m.End), m.Office));
        var copies = db.Copies.Where(c => ids.Contains(c.ArticleId)).Select(c => c.ArticleId).ToHashSet();
        var byId = articles.ToDictionary(a => a.Id);
        return readings.ConvertAll(r => new ReadingRows(
            byId[r.ArticleId], r, [.. events[r.Id].OrderBy(e => e.Number)], [.. events[r.Id].SelectMany(e => byEvent[e.Id])], [.. mentions[r.Id]])
        {
            Copy = copies.Contains(r.ArticleId) ? 1 : 0,
        });
    }
}
