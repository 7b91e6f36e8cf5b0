using Entente.Storage.Rows;

namespace Entente.Storage.Writing;

/// <summary>The rows of one transaction, table by table.</summary>
internal sealed class Batch
{
    public List<ArticleRow> Articles { get; } = [];

    public List<ReadingRow> Readings { get; } = [];

    public List<SentenceRow> Sentences { get; } = [];

    public List<TimeRow> Times { get; } = [];

    public List<MentionRow> Mentions { get; } = [];

    public List<AttributionRow> Attributions { get; } = [];

    public List<FramingRow> Framing { get; } = [];

    public List<RelationRow> Relations { get; } = [];

    public List<EventRow> Events { get; } = [];

    public List<PartyRow> Parties { get; } = [];

    public List<CopyRow> Copies { get; } = [];

    public List<BandRow> Bands { get; } = [];

    /// <summary>Inserts everything.</summary>
    public void Insert(StoreEngine engine, StoreConnection db)
    {
        engine.Insert(db, Articles);
        engine.Insert(db, Readings);
        engine.Insert(db, Sentences);
        engine.Insert(db, Times);
        engine.Insert(db, Mentions);
        engine.Insert(db, Attributions);
        engine.Insert(db, Framing);
        engine.Insert(db, Relations);
        engine.Insert(db, Events);
        engine.Insert(db, Parties);
        engine.Insert(db, Copies);
        // In order, so that rows that lie together are written together.
        engine.Insert(db, [.. Bands.OrderBy(b => b.Band)]);
        if (Articles.Count > 0)
        {
            engine.IndexWords(db, Articles);
        }
    }
}
