using LinqToDB.Mapping;

namespace Entente.Storage.Rows;

#pragma warning disable CS1591 // The columns are described where they are made, in Schema.

[Table("saved_searches")]
internal sealed class SearchRow
{
    [Column("id"), PrimaryKey] public long Id { get; set; }
    [Column("name")] public string Name { get; set; } = "";
    [Column("query")] public string Query { get; set; } = "";
    [Column("created")] public string Created { get; set; } = "";
}
