using LinqToDB.Mapping;

namespace Entente.Storage.Rows;

#pragma warning disable CS1591 // The columns are described where they are made, in Schema.

[Table("coders")]
internal sealed class CoderRow
{
    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("version")] public string Version { get; set; } = "";
}

[Table("runs")]
internal sealed class RunRow
{
    public const int Add = 0;
    public const int Recode = 1;

    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("coder_id")] public long CoderId { get; set; }
    [Column("kind")] public int Kind { get; set; }
    [Column("started")] public string Started { get; set; } = "";
    [Column("finished")] public string? Finished { get; set; }
    [Column("articles")] public long Articles { get; set; }
    [Column("known")] public long Known { get; set; }
    [Column("revised")] public long Revised { get; set; }
    [Column("words")] public long Words { get; set; }
    [Column("events")] public long Events { get; set; }
    [Column("bad_inputs")] public long BadInputs { get; set; }
}

[Table("bad_inputs")]
internal sealed class BadInputRow
{
    [Column("run_id"), PrimaryKey(0)] public long RunId { get; set; }
    [Column("number"), PrimaryKey(1)] public int Number { get; set; }
    [Column("place")] public string Place { get; set; } = "";
    [Column("problem")] public string Problem { get; set; } = "";
}

[Table("outlets")]
internal sealed class OutletRow
{
    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("name")] public string Name { get; set; } = "";
    [Column("canonical")] public string Canonical { get; set; } = "";
    [Column("country")] public string Country { get; set; } = "";
    [Column("ownership")] public int Ownership { get; set; }
    [Column("language")] public string Language { get; set; } = "";
}

[Table("outlet_totals")]
internal sealed class OutletTotalRow
{
    [Column("outlet_id"), PrimaryKey] public long OutletId { get; set; }
    [Column("articles")] public long Articles { get; set; }
    [Column("copies")] public long Copies { get; set; }
    [Column("events")] public long Events { get; set; }
}

[Table("article_copies")]
internal sealed class CopyRow
{
    [Column("article_id"), PrimaryKey] public long ArticleId { get; set; }
    [Column("original_id")] public long OriginalId { get; set; }
}

[Table("article_bands")]
internal sealed class BandRow
{
    [Column("band"), PrimaryKey(0)] public long Band { get; set; }
    [Column("article_id"), PrimaryKey(1)] public long ArticleId { get; set; }
}

[Table("removed_articles")]
internal sealed class RemovedRow
{
    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("last_reading")] public long LastReading { get; set; }
    [Column("last_event")] public long LastEvent { get; set; }
    [Column("removed")] public string Removed { get; set; } = "";
}

[Table("articles")]
internal sealed class ArticleRow
{
    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("identity")] public byte[] Identity { get; set; } = [];
    [Column("source")] public byte[] Source { get; set; } = [];
    [Column("version")] public int Version { get; set; }
    [Column("current")] public int Current { get; set; }
    [Column("run_id")] public long RunId { get; set; }
    [Column("added")] public string Added { get; set; } = "";
    [Column("code")] public string Code { get; set; } = "";
    [Column("outlet_id")] public long OutletId { get; set; }
    [Column("day")] public int Day { get; set; }
    [Column("title")] public string? Title { get; set; }
    [Column("url")] public string? Url { get; set; }
    [Column("language")] public string? Language { get; set; }
    [Column("supplied")] public int Supplied { get; set; }
    [Column("text")] public string Text { get; set; } = "";
    [Column("sentences")] public string Sentences { get; set; } = "";
    [Column("pairs")] public string Pairs { get; set; } = "";
    [Column("words")] public int Words { get; set; }
    [Column("events")] public int Events { get; set; }
}

[Table("readings")]
internal sealed class ReadingRow
{
    public const int Superseded = 0;
    public const int Answering = 1;
    public const int Waiting = 2;

    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("article_id")] public long ArticleId { get; set; }
    [Column("coder_id")] public long CoderId { get; set; }
    [Column("run_id")] public long RunId { get; set; }
    [Column("current")] public int Current { get; set; }
    [Column("published")] public int Published { get; set; }
    [Column("title")] public string? Title { get; set; }
    [Column("genre")] public int Genre { get; set; }
    [Column("body_start")] public int BodyStart { get; set; }
    [Column("body_end")] public int BodyEnd { get; set; }
    [Column("titles")] public string Titles { get; set; } = "";
    [Column("dateline")] public string Dateline { get; set; } = "";
    [Column("dateline_place")] public string? DatelinePlace { get; set; }
    [Column("dateline_day")] public int DatelineDay { get; set; }
    [Column("byline")] public string Byline { get; set; } = "";
    [Column("byline_name")] public string? BylineName { get; set; }
    [Column("byline_affiliation")] public string? BylineAffiliation { get; set; }
    [Column("byline_issued")] public int BylineIssued { get; set; }
    [Column("notes")] public string Notes { get; set; } = "";
    [Column("outlet_id")] public long OutletId { get; set; }
    [Column("day")] public int Day { get; set; }
}
