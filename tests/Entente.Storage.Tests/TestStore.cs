using System.Globalization;
using Entente.Testing;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Tests;

/// <summary>A store for one test class, gone after it.</summary>
public abstract class TestStore : IDisposable
{
    private ReadingStore? _store;

    /// <summary>What <c>--store</c> would be given.</summary>
    public abstract string Address { get; }

    /// <summary>The open store.</summary>
    public ReadingStore Store => _store ??= ReadingStore.OpenOrCreate(Address);

    /// <summary>Asks the database itself, past the store: the first column of the first row as text.</summary>
    public abstract string Ask(string sql);

    internal AppendOutcome Add(params Reading[] readings) => Store.Append(Store.BeginRun("entente test 1"), readings);

    internal AppendOutcome AddAs(string coder, params Reading[] readings) => Store.Append(Store.BeginRun(coder), readings);

    public void Reopen()
    {
        Close();
        _store = ReadingStore.Open(Address);
    }

    public void Close()
    {
        _store?.Dispose();
        _store = null;
    }

    public void Dispose()
    {
        Close();
        Delete();
        GC.SuppressFinalize(this);
    }

    protected abstract void Delete();
}

/// <summary>A store in a file.</summary>
public sealed class SqliteStore : TestStore
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-").FullName;

    public override string Address => Path.Combine(_folder, "store.db");

    public override string Ask(string sql)
    {
        using var db = new SqliteConnection($"Data Source={Address};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    protected override void Delete() => Directory.Delete(_folder, recursive: true);
}

/// <summary>A store in a database of a real server.</summary>
public sealed class PostgresStore : TestStore
{
    private string? _address;

    public override string Address
    {
        get
        {
            Skip.IfNot(PostgresServer.IsInstalled, PostgresServer.Absent);
            return _address ??= PostgresServer.Instance.CreateDatabase();
        }
    }

    public override string Ask(string sql) => PostgresServer.Instance.Query(Address, "SET search_path = entente; " + sql).Split('\n')[^1].Replace("SET", "", StringComparison.Ordinal);

    protected override void Delete()
    {
    }
}
