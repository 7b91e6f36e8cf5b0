using System.Collections.Immutable;
using System.Globalization;
using Entente.Codes;
using Entente.Storage.Rows;
using LinqToDB;
using LinqToDB.Async;
using MentionFlags = Entente.Storage.Writing.RowBuilder.MentionFlags;
using Supplied = Entente.Storage.Writing.RowBuilder.Supplied;

namespace Entente.Storage.Questions;

/// <summary>Makes a reading of the glossary from rows: everything but tokens, which no row holds.</summary>
internal static class ReadingAssembler
{
    public static async Task<StoredArticle?> LoadAsync(StoreConnection db, long id, CancellationToken cancellation)
    {
        var found = await (
            from a in db.Articles
            where a.Id == id
            join o in db.Outlets on a.OutletId equals o.Id
            join r in db.Readings on a.Id equals r.ArticleId
            where r.Current == 1
            join c in db.Coders on r.CoderId equals c.Id
            select new { Article = a, Outlet = o.Name, Reading = r, Coder = c.Version }).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        if (found is null)
        {
            return null;
        }

        var article = Article(found.Article, found.Outlet);
        long reading = found.Reading.Id;
        var references = await ReferencesAsync(db, reading, cancellation).ConfigureAwait(false);
        var sentences = await db.Sentences.Where(s => s.ReadingId == reading).OrderBy(s => s.Number).ToListAsync(cancellation).ConfigureAwait(false);
        var times = await db.Times.Where(t => t.ReadingId == reading).OrderBy(t => t.Number).ToListAsync(cancellation).ConfigureAwait(false);
        var mentions = await db.Mentions.Where(m => m.ReadingId == reading).OrderBy(m => m.Number).ToListAsync(cancellation).ConfigureAwait(false);
        var attributions = await db.Attributions.Where(a => a.ReadingId == reading).OrderBy(a => a.Number).ToListAsync(cancellation).ConfigureAwait(false);
        var framing = await db.Framing.Where(f => f.ReadingId == reading).OrderBy(f => f.Number).ToListAsync(cancellation).ConfigureAwait(false);
        var relations = await db.Relations.Where(r => r.ReadingId == reading).OrderBy(r => r.Number).ToListAsync(cancellation).ConfigureAwait(false);
        var rows = await db.Events.Where(e => e.ArticleId == id && e.ReadingId == reading).OrderBy(e => e.Number).ToListAsync(cancellation).ConfigureAwait(false);
        var events = await EventAssembler.AssembleAsync(db, rows, cancellation).ConfigureAwait(false);
        var whole = new Reading(article, found.Coder)
        {
            Header = Header(found.Reading, found.Outlet),
            Sentences = [.. sentences.Select(s => new Sentence(s.Number, new(s.Start, s.End), [], []))],
            Times = [.. times.Select(Time)],
            Mentions = [.. mentions.Select(m => Mention(m, references[m.ReferenceId]))],
            Attributions = [.. attributions.Select(a => new Attribution(
                SpanText.Parse(a.Source), SpanText.Parse(a.Cue), SpanText.Parse(a.Content),
                a.SpeakerId == 0 ? null : references[a.SpeakerId], (QuotationKind)a.Kind, a.Sentence, a.Parent))],
            Events = [.. rows.Select(r => events[r.Id])],
            Relations = [.. relations.Select(r => new PairRelation(r.Pair, (EventType)r.Type, r.Mode, r.Confidence))],
            Framing = [.. framing.Select(f => new FramedSpan(new(f.Start, f.End), f.Technique, f.Target))],
        };
        return new(id, whole, DayCode.Parse(found.Article.Day), await VersionsAsync(db, found.Article.Source, cancellation).ConfigureAwait(false))
        {
            EventIds = [.. rows.Select(r => r.Id)],
            CopyOf = await db.Copies.Where(c => c.ArticleId == id).Select(c => (long?)c.OriginalId).FirstOrDefaultAsync(cancellation).ConfigureAwait(false),
            Copies = [.. await db.Copies.Where(c => c.OriginalId == id).OrderBy(c => c.ArticleId).Select(c => c.ArticleId).ToListAsync(cancellation).ConfigureAwait(false)],
        };
    }

    private static async Task<Dictionary<long, ActorReference>> ReferencesAsync(StoreConnection db, long reading, CancellationToken cancellation)
    {
        var numbers = db.Mentions.Where(m => m.ReadingId == reading).Select(m => m.ReferenceId)
            .Union(db.Attributions.Where(a => a.ReadingId == reading).Select(a => a.SpeakerId));
        var rows = await (
            from reference in db.References
            where numbers.Contains(reference.Id)
            join actor in db.Actors on reference.ActorId equals actor.Id
            select new { reference, actor.Code }).ToListAsync(cancellation).ConfigureAwait(false);
        return rows.ToDictionary(r => r.reference.Id, r => EventAssembler.Reference(r.reference, r.Code));
    }

    private static async Task<ImmutableArray<ArticleVersion>> VersionsAsync(StoreConnection db, byte[] source, CancellationToken cancellation)
    {
        var rows = await db.Articles.Where(a => a.Source == source).OrderBy(a => a.Version)
            .Select(a => new { a.Id, a.Version, a.Added, a.Current }).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(r => new ArticleVersion(
            r.Id, r.Version, DateTime.ParseExact(r.Added, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), r.Current == 1))];
    }

    /// <summary>Makes the article as it came in.</summary>
    public static Article Article(ArticleRow row, string outlet)
    {
        var supplied = (Supplied)row.Supplied;
        return new(row.Code, row.Text)
        {
            Outlet = supplied.HasFlag(Supplied.Outlet) ? outlet : null,
            Published = supplied.HasFlag(Supplied.Day) ? DayCode.Parse(row.Day) : null,
            Title = supplied.HasFlag(Supplied.Title) ? row.Title : null,
            Url = row.Url,
            Language = row.Language,
            Sentences = SpanText.Parse(row.Sentences),
            Pairs = SpanText.ParsePairs(row.Pairs),
        };
    }

    private static Header Header(ReadingRow row, string outlet)
    {
        var dateline = SpanText.Parse(row.Dateline);
        var byline = SpanText.Parse(row.Byline);
        return new()
        {
            Outlet = EventAssembler.Blank(outlet),
            Dateline = dateline.IsEmpty ? null : new(row.DatelinePlace, DayCode.Parse(row.DatelineDay), dateline[0]),
            Published = DayCode.Parse(row.Published),
            Title = row.Title,
            Byline = byline.IsEmpty ? null : new(row.BylineName ?? "", row.BylineAffiliation, DayCode.Parse(row.BylineIssued), byline[0]),
            Genre = (Genre)row.Genre,
            Body = new(row.BodyStart, row.BodyEnd),
            Titles = SpanText.Parse(row.Titles),
            Notes = row.Notes.Length == 0 ? [] : [.. row.Notes.Split('\n')],
        };
    }

    private static TimeExpression Time(TimeRow row) => new(
        new(row.Start, row.End), (TimeType)row.Type, row.Value,
        row.Resolved == 0 ? null : new DayInterval(DayCode.Parse(row.FirstDay), DayCode.Parse(row.LastDay)), row.Sentence);

    private static ActorMention Mention(MentionRow row, ActorReference actor)
    {
        var flags = (MentionFlags)row.Flags;
        return new(new(row.Start, row.End), row.Sentence, -1, actor, (ResolutionMethod)row.How)
        {
            Alternatives = row.Alternatives.Length == 0 ? [] : [.. row.Alternatives.Split(',')],
            IsSlanted = flags.HasFlag(MentionFlags.Slanted),
            IsPlaceOnly = flags.HasFlag(MentionFlags.PlaceOnly),
        };
    }
}
