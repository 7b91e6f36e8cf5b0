using System.Data.Common;
using LinqToDB.Mapping;

namespace Entente.Storage.Postgres;

/// <summary>Statements over many rows, a column an array: for what COPY cannot do, which is to meet rows that are there already.</summary>
internal static class ArrayStatements
{
    /// <summary>Inserts rows.</summary>
    /// <param name="db">The connection.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="conflict">What to do with rows that are there already, in SQL.</param>
    public static void Insert<T>(StoreConnection db, IReadOnlyList<T> rows, string conflict) where T : class
    {
        var entity = db.MappingSchema.GetEntityDescriptor(typeof(T));
        string columns = string.Join(", ", entity.Columns.Select(c => c.ColumnName));
        Run(db, rows, entity.Columns, arrays => $"INSERT INTO {entity.Name.Name} ({columns}) SELECT * FROM unnest({arrays}) {conflict}");
    }

    /// <summary>Deletes rows by their keys.</summary>
    public static void Delete<T>(StoreConnection db, IReadOnlyList<T> rows) where T : class
    {
        var entity = db.MappingSchema.GetEntityDescriptor(typeof(T));
        var keys = entity.Columns.Where(c => c.IsPrimaryKey).OrderBy(c => c.PrimaryKeyOrder).ToList();
        string names = string.Join(", ", keys.Select(k => k.ColumnName));
        Run(db, rows, keys, arrays => $"DELETE FROM {entity.Name.Name} WHERE ({names}) IN (SELECT * FROM unnest({arrays}))");
    }

    private static void Run<T>(StoreConnection db, IReadOnlyList<T> rows, IReadOnlyList<ColumnDescriptor> columns, Func<string, string> statement) where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var command = db.OpenDbConnection().CreateCommand();
        command.Transaction = db.Transaction;
        for (int i = 0; i < columns.Count; i++)
        {
            command.Parameters.Add(Parameter(command, $"c{i}", columns[i], rows));
        }

        command.CommandText = statement(string.Join(", ", columns.Select((_, i) => $"@c{i}")));
        command.ExecuteNonQuery();
    }

    private static DbParameter Parameter<T>(DbCommand command, string name, ColumnDescriptor column, IReadOnlyList<T> rows)
    {
        var values = rows.Select(r => column.MemberAccessor.GetValue(r!)!);
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = column.MemberType switch
        {
            var t when t == typeof(long) => values.Cast<long>().ToArray(),
            var t when t == typeof(int) => values.Cast<int>().ToArray(),
            var t when t == typeof(double) => values.Cast<double>().ToArray(),
            var t when t == typeof(string) => values.Cast<string>().ToArray(),
            _ => throw new NotSupportedException($"A column of type {column.MemberType} cannot be counted."),
        };
        return parameter;
    }
}
