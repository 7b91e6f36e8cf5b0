using System.Globalization;

namespace Entente.Storage.Sqlite;

/// <summary>Deletes rows by their keys with one prepared statement.</summary>
internal static class PreparedDelete
{
    public static void Run<T>(StoreConnection db, IReadOnlyList<T> rows) where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var entity = db.MappingSchema.GetEntityDescriptor(typeof(T));
        var keys = entity.Columns.Where(c => c.IsPrimaryKey).ToList();
        string condition = string.Join(" AND ", keys.Select((k, i) => string.Create(CultureInfo.InvariantCulture, $"{k.ColumnName} = ?{i + 1}")));
        using var statement = new PreparedStatement<T>(db, $"DELETE FROM {entity.Name.Name} WHERE {condition}", keys);
        foreach (var row in rows)
        {
            statement.Run(row);
        }
    }
}
