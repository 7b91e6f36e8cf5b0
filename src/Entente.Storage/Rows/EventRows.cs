using LinqToDB.Mapping;

namespace Entente.Storage.Rows;

#pragma warning disable CS1591 // The columns are described where they are made, in Schema.

[Table("events")]
internal sealed class EventRow
{
    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("reading_id")] public long ReadingId { get; set; }
    [Column("article_id")] public long ArticleId { get; set; }
    [Column("outlet_id")] public long OutletId { get; set; }
    [Column("current")] public int Current { get; set; }
    [Column("number")] public int Number { get; set; }
    [Column("code")] public string Code { get; set; } = "";
    [Column("sentence")] public int Sentence { get; set; }
    [Column("type")] public int Type { get; set; }
    [Column("mode")] public string? Mode { get; set; }
    [Column("contexts")] public string Contexts { get; set; } = "";
    [Column("cameo")] public string Cameo { get; set; } = "";
    [Column("score")] public double Score { get; set; }
    [Column("trigger_start")] public int TriggerStart { get; set; }
    [Column("trigger_end")] public int TriggerEnd { get; set; }
    [Column("status")] public int Status { get; set; }
    [Column("voices")] public int Voices { get; set; }
    [Column("about")] public string? About { get; set; }
    [Column("confidence")] public double Confidence { get; set; }
    [Column("rule_id")] public long RuleId { get; set; }
    [Column("derivation")] public string Derivation { get; set; } = "";
    [Column("day")] public int Day { get; set; }
    [Column("day_end")] public int DayEnd { get; set; }
    [Column("when_value")] public string? WhenValue { get; set; }
    [Column("when_from")] public int WhenFrom { get; set; }
    [Column("when_to")] public int WhenTo { get; set; }
    [Column("when_basis")] public int WhenBasis { get; set; }
    [Column("place_id")] public long PlaceId { get; set; }
    [Column("copy")] public int Copy { get; set; }
}

[Table("event_parties")]
internal sealed class PartyRow
{
    public const int Actor = 0;
    public const int Recipient = 1;
    public const int Speaker = 2;

    [Column("event_id"), PrimaryKey(0)] public long EventId { get; set; }
    [Column("role"), PrimaryKey(1)] public int Role { get; set; }
    [Column("number"), PrimaryKey(2)] public int Number { get; set; }
    [Column("reference_id")] public long ReferenceId { get; set; }
    [Column("actor_id")] public long ActorId { get; set; }
    [Column("root_id")] public long RootId { get; set; }
    [Column("span_start")] public int Start { get; set; }
    [Column("span_end")] public int End { get; set; }
}

[Table("event_pairs")]
internal sealed class PairRow
{
    [Column("actor_root"), PrimaryKey(0)] public long ActorRoot { get; set; }
    [Column("recipient_root"), PrimaryKey(1)] public long RecipientRoot { get; set; }
    [Column("day"), PrimaryKey(2)] public int Day { get; set; }
    [Column("event_id"), PrimaryKey(3)] public long EventId { get; set; }
    [Column("day_end")] public int DayEnd { get; set; }
    [Column("type")] public int Type { get; set; }
    [Column("mutual")] public int Mutual { get; set; }
    [Column("score")] public double Score { get; set; }
    [Column("copy")] public int Copy { get; set; }
}

[Table("pair_months")]
internal sealed class PairMonthRow
{
    [Column("actor_root"), PrimaryKey(0)] public long ActorRoot { get; set; }
    [Column("recipient_root"), PrimaryKey(1)] public long RecipientRoot { get; set; }
    [Column("month"), PrimaryKey(2)] public int Month { get; set; }
    [Column("type"), PrimaryKey(3)] public int Type { get; set; }
    [Column("mutual"), PrimaryKey(4)] public int Mutual { get; set; }
    [Column("copy"), PrimaryKey(5)] public int Copy { get; set; }
    [Column("events")] public long Events { get; set; }
    [Column("score")] public double Score { get; set; }
}

[Table("pair_totals")]
internal sealed class PairTotalRow
{
    [Column("actor_root"), PrimaryKey(0)] public long ActorRoot { get; set; }
    [Column("recipient_root"), PrimaryKey(1)] public long RecipientRoot { get; set; }
    [Column("type"), PrimaryKey(2)] public int Type { get; set; }
    [Column("mutual"), PrimaryKey(3)] public int Mutual { get; set; }
    [Column("copy"), PrimaryKey(4)] public int Copy { get; set; }
    [Column("events")] public long Events { get; set; }
    [Column("score")] public double Score { get; set; }
}

[Table("dyad_totals")]
internal sealed class DyadTotalRow
{
    [Column("low_root"), PrimaryKey(0)] public long LowRoot { get; set; }
    [Column("high_root"), PrimaryKey(1)] public long HighRoot { get; set; }
    [Column("events")] public long Events { get; set; }
    [Column("originals")] public long Originals { get; set; }
}

[Table("party_months")]
internal sealed class PartyMonthRow
{
    [Column("root_id"), PrimaryKey(0)] public long RootId { get; set; }
    [Column("month"), PrimaryKey(1)] public int Month { get; set; }
    [Column("type"), PrimaryKey(2)] public int Type { get; set; }
    [Column("copy"), PrimaryKey(3)] public int Copy { get; set; }
    [Column("events")] public long Events { get; set; }
    [Column("score")] public double Score { get; set; }
}

[Table("body_totals")]
internal sealed class BodyTotalRow
{
    [Column("actor_id"), PrimaryKey(0)] public long ActorId { get; set; }
    [Column("role"), PrimaryKey(1)] public int Role { get; set; }
    [Column("other_root"), PrimaryKey(2)] public long OtherRoot { get; set; }
    [Column("type"), PrimaryKey(3)] public int Type { get; set; }
    [Column("mutual"), PrimaryKey(4)] public int Mutual { get; set; }
    [Column("copy"), PrimaryKey(5)] public int Copy { get; set; }
    [Column("events")] public long Events { get; set; }
    [Column("score")] public double Score { get; set; }
}

[Table("event_totals")]
internal sealed class EventTotalRow
{
    public const int Type = 0;
    public const int Status = 1;
    public const int Outlet = 2;
    public const int Month = 3;
    public const int Place = 4;
    public const int Voice = 5;
    public const int Actor = 6;
    public const int Recipient = 7;

    [Column("dimension"), PrimaryKey(0)] public int Dimension { get; set; }
    [Column("key"), PrimaryKey(1)] public long Key { get; set; }
    [Column("copy"), PrimaryKey(2)] public int Copy { get; set; }
    [Column("events")] public long Events { get; set; }
    [Column("score")] public double Score { get; set; }
}

[Table("rules")]
internal sealed class RuleRow
{
    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("rule")] public string Rule { get; set; } = "";
}

[Table("places")]
internal sealed class PlaceRow
{
    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("name")] public string Name { get; set; } = "";
    [Column("country")] public string Country { get; set; } = "";
    [Column("latitude")] public double? Latitude { get; set; }
    [Column("longitude")] public double? Longitude { get; set; }
}
