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
        using var command = db.OpenDbConnection().CreateCommand();
        command.Transaction = db.Transaction;
        command.CommandText = $"DELETE FROM {entity.Name.Name} WHERE {string.Join(" AND ", keys.Select((k, i) => $"{k.ColumnName} = @p{i}"))}";
        for (int i = 0; i < keys.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (int i = 0; i < keys.Count; i++)
            {
                command.Parameters[i].Value = keys[i].MemberAccessor.GetValue(row);
            }

            command.ExecuteNonQuery();
        }
    }
}
