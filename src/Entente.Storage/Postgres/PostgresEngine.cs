using System.Data.Common;
using System.Globalization;
using Entente.Storage.Filters;
using Entente.Storage.Rows;
using Entente.Storage.Writing;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.PostgreSQL;
using LinqToDB.Mapping;
using Npgsql;

namespace Entente.Storage.Postgres;

/// <summary>The server engine: PostgreSQL 15 or later, in a schema of its own, for several people or machines.</summary>
internal sealed class PostgresEngine : StoreEngine
{
    private const string Schema = "entente";

    // Taken by whoever writes, until the end of the transaction: numbers made from max(id) are then ours. "Ente" as a number.
    private const int WriterLock = 0x456E7465;

    // How long a writer waits for another one, in seconds. A batch takes a fraction of one; a switch after recoding may take some.
    private const int BusyTimeout = 60;

    // Compiling a query takes the server longer than answering any of ours, and starting workers for it longer than most; a plan made for any values, which it comes
    // to after some repetitions, knows neither how common the words are that are looked for, nor how many articles lie between two numbers.
    private const string Settings = "-c jit=off -c plan_cache_mode=force_custom_plan -c parallel_setup_cost=50000";

    private readonly DataOptions _options;
    private readonly NpgsqlDataSource _source;

    private PostgresEngine(NpgsqlConnectionStringBuilder address)
    {
        Name = PostgresAddress.Show(address);
        address.SearchPath = Schema;
        address.ApplicationName ??= "entente";
        address.MaxAutoPrepare = 64;
        address.Options = string.IsNullOrEmpty(address.Options) ? Settings : $"{Settings} {address.Options}";
        _source = NpgsqlDataSource.Create(address);
        _options = new DataOptions().UsePostgreSQL(address.ConnectionString, PostgreSQLVersion.v15).UseConnectionFactory(_ => _source.CreateConnection());
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Dialect => "postgres";

    /// <summary>Opens a database that exists, making the tables when <paramref name="create"/> is set.</summary>
    /// <exception cref="StoreException">The server is not reached, refuses the user, has no such database, or the store is of a newer version.</exception>
    public static PostgresEngine Open(string address, bool create)
    {
        var engine = new PostgresEngine(PostgresAddress.Parse(address));
        try
        {
            engine.Do(db => engine.Prepare(db, create));
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    // Texts sort and compare by code point, as in SQLite, whatever the database's own order is.
    public override string Translate(string statements) => statements
        .Replace(" WITHOUT ROWID", "", StringComparison.Ordinal)
        .Replace(" TEXT", " TEXT COLLATE \"C\"", StringComparison.Ordinal)
        .Replace(" TEXT COLLATE \"C\" SEARCH", " TEXT SEARCH", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override StoreConnection Connect() => new(_options);

    /// <inheritdoc/>
    public override IDisposable BeginWriting(StoreConnection db)
    {
        var transaction = db.BeginTransaction();
        db.Execute(string.Create(CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = '{BusyTimeout}s'"));
        db.Execute(string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({WriterLock})"));
        return transaction;
    }

    /// <inheritdoc/>
    public override void Insert<T>(StoreConnection db, IReadOnlyCollection<T> rows)
    {
        if (rows.Count > 0)
        {
            db.BulkCopy(new BulkCopyOptions { BulkCopyType = BulkCopyType.ProviderSpecific, KeepIdentity = true }, rows);
        }
    }

    /// <inheritdoc/>
    public override void Delete<T>(StoreConnection db, IReadOnlyList<T> rows) => ArrayStatements.Delete(db, rows);

    /// <inheritdoc/>
    public override void Merge<T>(StoreConnection db, IReadOnlyList<T> rows) =>
        ArrayStatements.Insert(db, rows, CountMerge.OnConflict(db.MappingSchema.GetEntityDescriptor(typeof(T))));

    /// <inheritdoc/>
    // The server would look by itself within minutes; until then it takes a table that was just filled for empty, and reads all of it.
    public override void Settle(StoreConnection db) => db.Execute("ANALYZE");

    /// <inheritdoc/>
    public override void IndexWords(StoreConnection db, IReadOnlyList<ArticleRow> articles)
    {
        using var command = db.OpenDbConnection().CreateCommand();
        command.Transaction = db.Transaction;
        command.CommandText = "INSERT INTO article_words (article_id, words) SELECT id, to_tsvector('article_words', words) FROM unnest(@ids, @words) AS t (id, words)";
        Add(command, "ids", articles.Select(a => a.Id).ToArray());
        Add(command, "words", articles.Select(a => TextVectors.Words(a.Title, a.Text)).ToArray());
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override void ForgetWords(StoreConnection db, long article) =>
        db.Execute("DELETE FROM article_words WHERE article_id = @article", new DataParameter("article", article));

    /// <inheritdoc/>
    public override IQueryable<long> Matching(StoreConnection db, WordQuery words)
    {
        string query = TextVectors.Format(words);
        return db.FromSql<MatchRow>($"SELECT article_id AS id FROM article_words WHERE words @@ to_tsquery('article_words', {query})").Select(m => m.Id);
    }

    /// <inheritdoc/>
    // The server weighs both ways itself.
    public override bool AreMany(StoreConnection db, IQueryable<long> matching) => false;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<long, string> Excerpts(StoreConnection db, WordQuery words, IReadOnlyCollection<long> articles)
    {
        string list = string.Join(',', articles.Select(a => a.ToString(CultureInfo.InvariantCulture)));
        return articles.Count == 0 ? new Dictionary<long, string>() : db.Query<MatchRow>(
            "SELECT id, ts_headline('article_words', text, to_tsquery('article_words', @query), 'StartSel=\"\", StopSel=\"\", MinWords=16, MaxWords=24, MaxFragments=1, FragmentDelimiter=…') AS excerpt "
            + $"FROM articles WHERE id IN ({list})", new DataParameter("query", TextVectors.Format(words))).ToDictionary(m => m.Id, m => m.Excerpt ?? "");
    }

    /// <inheritdoc/>
    public override StoreException? Explain(DbException error) => PostgresErrors.Explain(Name, BusyTimeout, error);

    /// <inheritdoc/>
    public override void Dispose() => _source.Dispose();

    private bool Prepare(StoreConnection db, bool create)
    {
        bool exists = db.Execute<bool>($"SELECT to_regclass('{Schema}.migrations') IS NOT NULL");
        if (!exists && !create)
        {
            throw new StoreException($"there is no store in the {Name}; make one with entente add, or name another with --store");
        }

        if (!exists)
        {
            using var writing = BeginWriting(db);
            db.Execute($"CREATE SCHEMA IF NOT EXISTS {Schema}");
            db.CommitTransaction();
        }

        Storage.Schema.Migrations.Apply(this, db);
        return true;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private sealed class MatchRow
    {
        [Column("id")] public long Id { get; set; }

        [Column("excerpt")] public string? Excerpt { get; set; }
    }
}
