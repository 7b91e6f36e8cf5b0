using LinqToDB.Mapping;

namespace Entente.Storage.Rows;

#pragma warning disable CS1591 // The columns are described where they are made, in Schema.

[Table("actors")]
internal sealed class ActorRow
{
    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("code")] public string Code { get; set; } = "";
    [Column("root_id")] public long RootId { get; set; }
    [Column("name")] public string Name { get; set; } = "";
    [Column("kind")] public int Kind { get; set; }
    [Column("country")] public string Country { get; set; } = "";
}

[Table("actor_references")]
internal sealed class ReferenceRow
{
    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("actor_id")] public long ActorId { get; set; }
    [Column("name")] public string Name { get; set; } = "";
    [Column("kind")] public int Kind { get; set; }
    [Column("country")] public string Country { get; set; } = "";
    [Column("roles")] public string Roles { get; set; } = "";
    [Column("office")] public string Office { get; set; } = "";
}

[Table("article_actors")]
internal sealed class ArticleActorRow
{
    [Column("root_id"), PrimaryKey(0)] public long RootId { get; set; }
    [Column("day"), PrimaryKey(1)] public int Day { get; set; }
    [Column("article_id"), PrimaryKey(2)] public long ArticleId { get; set; }
    [Column("mentions")] public int Mentions { get; set; }
    [Column("copy")] public int Copy { get; set; }
}

[Table("actor_totals")]
internal sealed class ActorTotalRow
{
    [Column("root_id"), PrimaryKey] public long RootId { get; set; }
    [Column("articles")] public long Articles { get; set; }
    [Column("copies")] public long Copies { get; set; }
}

[Table("actor_names")]
internal sealed class NameRow
{
    [Column("actor_id"), PrimaryKey(0)] public long ActorId { get; set; }
    [Column("outlet_id"), PrimaryKey(1)] public long OutletId { get; set; }
    [Column("form"), PrimaryKey(2)] public string Form { get; set; } = "";
    [Column("mentions")] public long Mentions { get; set; }
    [Column("first_day")] public int FirstDay { get; set; }
    [Column("last_day")] public int LastDay { get; set; }
}

[Table("actor_offices")]
internal sealed class OfficeRow
{
    [Column("actor_id"), PrimaryKey(0)] public long ActorId { get; set; }
    [Column("office"), PrimaryKey(1)] public string Office { get; set; } = "";
    [Column("mentions")] public long Mentions { get; set; }
    [Column("first_day")] public int FirstDay { get; set; }
    [Column("last_day")] public int LastDay { get; set; }
}
