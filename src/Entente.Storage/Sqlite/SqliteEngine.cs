using System.Data.Common;
using System.Globalization;
using Entente.Storage.Filters;
using Entente.Storage.Rows;
using Entente.Storage.Writing;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using LinqToDB.Mapping;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Sqlite;

/// <summary>The embedded engine: one SQLite file in WAL mode, so that readers go on while one process writes.</summary>
internal sealed class SqliteEngine : StoreEngine
{
    // "Ente" as a number: tells our files from those of other programs (SQLite's application_id).
    private const int ApplicationId = 0x456E7465;

    // How long a writer waits for another one, in seconds. A batch takes a fraction of one.
    private const int BusyTimeout = 30;

    // KiB of pages that a writer keeps: a batch touches every index in many places, and with SQLite's 2 MB most pages are read and written several times.
    private const int WriterCache = 128 * 1024;

    // KiB of pages that a reader keeps, taken only as they are read: with 2 MB each question of a large store fetches its pages anew from the system.
    private const int ReaderCache = 16 * 1024;

    // SQLite's codes for what may not be written, for a disk or a way of sharing memory that fails, and for what cannot be opened or made.
    private const int Unwritable = 8;
    private const int Failed = 10;
    private const int Unopened = 14;

    // The log is carried over into the file after so many pages (32 MB): each page that several batches changed is then written once.
    private const int CheckpointPages = 4096;

    private readonly DataOptions _options;
    private readonly UnwrittenFile? _unwritten;
    private readonly string _path;

    private SqliteEngine(string path, bool isReadOnly)
    {
        _path = path;
        _options = Options(Path.GetFullPath(path), isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite, pooling: true);
        _unwritten = isReadOnly ? new(path, Options(UnwrittenFile.Address(path), SqliteOpenMode.ReadOnly, pooling: false)) : null;
    }

    // A whole path, since SQLite takes names such as ":memory:" and "file:x?mode=memory" for a store that is gone at the end.
    private static DataOptions Options(string source, SqliteOpenMode mode, bool pooling)
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            DefaultTimeout = BusyTimeout,
            Pooling = pooling,
            // References hold by construction; a test checks them with foreign_key_check.
            ForeignKeys = false,
        };
        return new DataOptions().UseSQLite(builder.ConnectionString, SQLiteProvider.Microsoft).UseAfterConnectionOpened(KeepPages);
    }

    /// <inheritdoc/>
    public override string Name => _path;

    /// <inheritdoc/>
    public override string Dialect => "sqlite";

    /// <inheritdoc/>
    public override bool IsReadOnly => _unwritten is not null;

    /// <inheritdoc/>
    // Only INTEGER PRIMARY KEY is the row's own number here, and not an index beside it.
    public override string Translate(string statements) => statements.Replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY", StringComparison.Ordinal);

    /// <summary>Opens a file, or makes it. One that this user may not write, or that lies where nothing can be written, answers questions all the same.</summary>
    /// <exception cref="StoreException">The file is missing, locked, damaged, of another program or of a newer version.</exception>
    public static SqliteEngine Open(string path, bool create)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new StoreException("the store has no name; name a file such as entente.db");
        }

        if (Directory.Exists(path))
        {
            throw new StoreException($"{path} is a folder; name a file for the store, such as {Path.Combine(path, "entente.db")}");
        }

        bool exists = File.Exists(path);
        if (!exists && !create)
        {
            throw new StoreException($"there is no store {path}; make one with entente add, or name another with --store");
        }

        if (exists && !create && new FileInfo(path).Length == 0)
        {
            // SQLite takes an empty file for a database, and a question would make someone's file into one.
            throw new StoreException($"{path} is an empty file, not a store; make one with entente add, or name another with --store");
        }

        try
        {
            return Open(path, exists, isReadOnly: false);
        }
        catch (StoreException e) when (exists && e.InnerException is SqliteException { SqliteErrorCode: Unwritable or Failed or Unopened })
        {
            // Beside a file in WAL mode SQLite wants to write even to read it.
            return Open(path, exists, isReadOnly: true);
        }
    }

    private static SqliteEngine Open(string path, bool exists, bool isReadOnly)
    {
        var engine = new SqliteEngine(path, isReadOnly);
        try
        {
            if (!exists)
            {
                using var made = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ConnectionString);
                made.Open();
            }

            engine.Do(db => engine.Prepare(db));
            return engine;
        }
        catch (Exception e)
        {
            engine.Dispose();
            if (e is DbException error && engine.Explain(error) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public override StoreConnection Connect() => new(_unwritten is { IsStill: true } still ? still.Options : _options);

    /// <inheritdoc/>
    public override IDisposable BeginWriting(StoreConnection db)
    {
        if (IsReadOnly)
        {
            throw new StoreException(ReadOnly);
        }

        // After a power cut the last batches may be gone, but never a part of one; a killed process loses nothing committed.
        db.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA synchronous = NORMAL; PRAGMA cache_size = -{WriterCache}; PRAGMA wal_autocheckpoint = {CheckpointPages}"));
        // Begins immediately, so that ids taken from max(id) are ours.
        return db.BeginTransaction();
    }

    /// <inheritdoc/>
    public override void Insert<T>(StoreConnection db, IReadOnlyCollection<T> rows) => PreparedInsert.Run(db, rows);

    /// <inheritdoc/>
    public override void Delete<T>(StoreConnection db, IReadOnlyList<T> rows) => PreparedDelete.Run(db, rows);

    /// <inheritdoc/>
    public override void Merge<T>(StoreConnection db, IReadOnlyList<T> rows) =>
        PreparedInsert.Run(db, rows, CountMerge.OnConflict(db.MappingSchema.GetEntityDescriptor(typeof(T))));

    /// <inheritdoc/>
    // A few hundred entries of each index tell enough, and are looked at in milliseconds.
    public override void Settle(StoreConnection db) => db.Execute("PRAGMA analysis_limit = 400; ANALYZE");

    /// <inheritdoc/>
    public override void IndexWords(StoreConnection db, IReadOnlyList<ArticleRow> articles) =>
        db.Execute("INSERT INTO article_words (rowid, title, text) SELECT id, title, text FROM articles WHERE id >= @first", new DataParameter("first", articles.Min(a => a.Id)));

    /// <inheritdoc/>
    // The index holds no text of its own, and must be told what it has indexed.
    public override void ForgetWords(StoreConnection db, long article) =>
        db.Execute("INSERT INTO article_words (article_words, rowid, title, text) SELECT 'delete', id, title, text FROM articles WHERE id = @article", new DataParameter("article", article));

    /// <inheritdoc/>
    public override IQueryable<long> Matching(StoreConnection db, WordQuery words)
    {
        string query = FullText.Format(words);
        return db.FromSql<MatchRow>($"SELECT rowid AS id FROM article_words WHERE article_words MATCH {query}").Select(m => m.Id);
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<long, string> Excerpts(StoreConnection db, WordQuery words, IReadOnlyCollection<long> articles)
    {
        if (articles.Count == 0)
        {
            return new Dictionary<long, string>();
        }

        string list = string.Join(',', articles.Select(a => a.ToString(CultureInfo.InvariantCulture)));
        return db.Query<MatchRow>(
            $"SELECT rowid AS id, snippet(article_words, -1, '', '', '…', 24) AS excerpt FROM article_words WHERE article_words MATCH @query AND rowid IN ({list})",
            new DataParameter("query", FullText.Format(words))).ToDictionary(m => m.Id, m => m.Excerpt ?? "");
    }

    /// <inheritdoc/>
    public override StoreException? Explain(DbException error) => error is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        5 or 6 => new($"{_path} is locked by another process for more than {BusyTimeout} s; wait for it or stop it", error),
        Unwritable => new(ReadOnly, error),
        Failed => new($"{_path} cannot be read or written ({sqlite.Message}); check the disk", error),
        11 => new($"{_path} is damaged ({sqlite.Message}); restore a copy, or add the articles to a new store", error),
        13 => new($"the disk is full; what was added before this batch is safe in {_path}", error),
        Unopened when _unwritten is { IsStill: false } => new($"{_path} holds what was written last in {UnwrittenFile.Log(_path)}, which only a writer can carry over; copy both files to where you may write", error),
        Unopened => new($"{_path} cannot be opened; check that its folder exists, and that you may read and write there", error),
        26 => new($"{_path} is no entente store: it is not an SQLite file", error),
        _ => new($"{_path}: {sqlite.Message}", error),
    };

    /// <inheritdoc/>
    public override void Dispose()
    {
        using var connection = new SqliteConnection(_options.ConnectionOptions.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private string ReadOnly => $"{_path} is read-only for this user, and can be asked but not changed; choose another file with --store";

    private static void KeepPages(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{ReaderCache}");
        command.ExecuteNonQuery();
    }

    private bool Prepare(StoreConnection db)
    {
        int application = db.Execute<int>("PRAGMA application_id");
        int tables = db.Execute<int>("SELECT count(*) FROM sqlite_master");
        if (application != ApplicationId && tables > 0)
        {
            throw new StoreException($"{_path} is a database of another program; name another file with --store");
        }

        if (application != ApplicationId)
        {
            db.Execute("PRAGMA page_size = 8192");
            db.Execute("PRAGMA journal_mode = WAL");
            db.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        }

        Schema.Migrations.Apply(this, db);
        return true;
    }

    private sealed class MatchRow
    {
        [Column("id")] public long Id { get; set; }

        [Column("excerpt")] public string? Excerpt { get; set; }
    }
}
