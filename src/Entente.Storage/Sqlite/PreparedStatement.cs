using System.Globalization;
using LinqToDB.Mapping;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Entente.Storage.Sqlite;

/// <summary>One statement, prepared once and run for many rows, with the row's columns bound by position.</summary>
/// <remarks>
/// SQLite's own interface and not ADO.NET's: that one looks every parameter up by its name each time, which for rows of thirty columns cost several times
/// what SQLite needs to store them.
/// </remarks>
/// <typeparam name="T">The row; its columns come from the mapping.</typeparam>
internal sealed class PreparedStatement<T> : IDisposable where T : class
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly ColumnBinding<T>[] _bindings;

    /// <summary>Prepares it.</summary>
    /// <param name="db">The connection, in a transaction.</param>
    /// <param name="sql">One statement with a parameter for each of <paramref name="columns"/>, in their order.</param>
    /// <param name="columns">What is bound.</param>
    /// <exception cref="SqliteException">SQLite refuses it.</exception>
    public PreparedStatement(StoreConnection db, string sql, IEnumerable<ColumnDescriptor> columns)
    {
        _connection = ((SqliteConnection)db.OpenDbConnection()).Handle!;
        _bindings = [.. columns.Select(ColumnBindings.Of<T>)];
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
    }

    /// <summary>The parameters of so many columns: <c>?1,?2,?3</c>.</summary>
    public static string Parameters(int count) => string.Join(',', Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"?{i}")));

    /// <summary>Runs it for a row.</summary>
    /// <exception cref="SqliteException">SQLite fails.</exception>
    public void Run(T row)
    {
        for (int i = 0; i < _bindings.Length; i++)
        {
            Check(_bindings[i](_statement, i + 1, row));
        }

        int outcome = raw.sqlite3_step(_statement);
        int reset = raw.sqlite3_reset(_statement);
        Check(outcome is raw.SQLITE_DONE or raw.SQLITE_ROW ? reset : outcome);
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Check(int outcome)
    {
        if (outcome != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(outcome, _connection);
        }
    }
}
