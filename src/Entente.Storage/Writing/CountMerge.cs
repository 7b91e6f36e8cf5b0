using LinqToDB.Mapping;

namespace Entente.Storage.Writing;

/// <summary>How rows of counts join those that are there: <c>first_day</c> and <c>last_day</c> widen the span of days, everything else outside the key is a sum.</summary>
internal static class CountMerge
{
    /// <summary>The end of an INSERT that joins them, in SQL that all engines read.</summary>
    public static string OnConflict(EntityDescriptor entity)
    {
        string table = entity.Name.Name;
        var keys = entity.Columns.Where(c => c.IsPrimaryKey).OrderBy(c => c.PrimaryKeyOrder).Select(c => c.ColumnName);
        var sets = entity.Columns.Where(c => !c.IsPrimaryKey).Select(c => $"{c.ColumnName} = {Joined($"{table}.{c.ColumnName}", $"excluded.{c.ColumnName}", c.ColumnName)}");
        return $"ON CONFLICT ({string.Join(", ", keys)}) DO UPDATE SET {string.Join(", ", sets)}";
    }

    // 0 is an unknown day.
    private static string Joined(string old, string added, string column) => column switch
    {
        "first_day" => $"CASE WHEN {added} = 0 THEN {old} WHEN {old} = 0 OR {added} < {old} THEN {added} ELSE {old} END",
        "last_day" => $"CASE WHEN {added} > {old} THEN {added} ELSE {old} END",
        _ => $"{old} + {added}",
    };
}
