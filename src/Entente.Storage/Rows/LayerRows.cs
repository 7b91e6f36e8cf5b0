using LinqToDB.Mapping;

namespace Entente.Storage.Rows;

#pragma warning disable CS1591 // The columns are described where they are made, in Schema.

[Table("sentences")]
internal sealed class SentenceRow
{
    [Column("reading_id"), PrimaryKey(0)] public long ReadingId { get; set; }
    [Column("number"), PrimaryKey(1)] public int Number { get; set; }
    [Column("span_start")] public int Start { get; set; }
    [Column("span_end")] public int End { get; set; }
}

[Table("times")]
internal sealed class TimeRow
{
    [Column("reading_id"), PrimaryKey(0)] public long ReadingId { get; set; }
    [Column("number"), PrimaryKey(1)] public int Number { get; set; }
    [Column("span_start")] public int Start { get; set; }
    [Column("span_end")] public int End { get; set; }
    [Column("sentence")] public int Sentence { get; set; }
    [Column("type")] public int Type { get; set; }
    [Column("value")] public string Value { get; set; } = "";
    [Column("resolved")] public int Resolved { get; set; }
    [Column("first_day")] public int FirstDay { get; set; }
    [Column("last_day")] public int LastDay { get; set; }
}

[Table("mentions")]
internal sealed class MentionRow
{
    [Column("reading_id"), PrimaryKey(0)] public long ReadingId { get; set; }
    [Column("number"), PrimaryKey(1)] public int Number { get; set; }
    [Column("span_start")] public int Start { get; set; }
    [Column("span_end")] public int End { get; set; }
    [Column("sentence")] public int Sentence { get; set; }
    [Column("reference_id")] public long ReferenceId { get; set; }
    [Column("how")] public int How { get; set; }
    [Column("flags")] public int Flags { get; set; }
    [Column("alternatives")] public string Alternatives { get; set; } = "";
}

[Table("attributions")]
internal sealed class AttributionRow
{
    [Column("reading_id"), PrimaryKey(0)] public long ReadingId { get; set; }
    [Column("number"), PrimaryKey(1)] public int Number { get; set; }
    [Column("source")] public string Source { get; set; } = "";
    [Column("cue")] public string Cue { get; set; } = "";
    [Column("content")] public string Content { get; set; } = "";
    [Column("speaker_id")] public long SpeakerId { get; set; }
    [Column("kind")] public int Kind { get; set; }
    [Column("sentence")] public int Sentence { get; set; }
    [Column("parent")] public int Parent { get; set; }
}

[Table("framing")]
internal sealed class FramingRow
{
    [Column("reading_id"), PrimaryKey(0)] public long ReadingId { get; set; }
    [Column("number"), PrimaryKey(1)] public int Number { get; set; }
    [Column("span_start")] public int Start { get; set; }
    [Column("span_end")] public int End { get; set; }
    [Column("technique")] public string Technique { get; set; } = "";
    [Column("target")] public string? Target { get; set; }
}

[Table("relations")]
internal sealed class RelationRow
{
    [Column("reading_id"), PrimaryKey(0)] public long ReadingId { get; set; }
    [Column("number"), PrimaryKey(1)] public int Number { get; set; }
    [Column("pair")] public int Pair { get; set; }
    [Column("type")] public int Type { get; set; }
    [Column("mode")] public string? Mode { get; set; }
    [Column("confidence")] public double Confidence { get; set; }
}
