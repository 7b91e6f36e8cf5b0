using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Entente.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Entente.Benchmarks.Stores;

/// <summary>Kills a command that adds to a store without warning at random moments, again and again, and looks at what is left; at the end every article must be there, once.</summary>
/// <param name="store">A file, or a connection string of PostgreSQL such as <c>Host=…;Database=…</c>; it is emptied whenever it is full, so that there is always something to add.</param>
/// <param name="given">How many articles the command adds.</param>
/// <param name="command">The arguments of <c>dotnet</c>, such as <c>Entente.Cli.dll add --store STORE ARTICLES</c>.</param>
/// <param name="output">Receives the report.</param>
internal sealed class StoreKilling(string store, int given, string[] command, TextWriter output)
{
    private const int Seed = 11;

    // Milliseconds: some batches long.
    private const int LastMoment = 1500;

    // One in so many kills is counted from the start of the command, the others from its first batch of articles.
    private const int Early = 4;
    private const int LineEvery = 10;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    private bool IsServer => store.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Runs it.</summary>
    /// <param name="kills">How many times to kill.</param>
    /// <returns>Whether every check held.</returns>
    public bool Run(int kills)
    {
        var random = new Random(Seed);
        var clock = Stopwatch.StartNew();
        int killed = 0, full = 0, faults = 0, during = 0;
        while (killed < kills)
        {
            long before = LastArticle();
            using var process = Start();
            while (killed % Early != 0 && LastArticle() == before && !process.WaitForExit(Look))
            {
            }

            // From the start: past the second in which the program only loads, about as often before its first write as after it.
            int moment = killed % Early != 0 ? random.Next(LastMoment) : random.Next(2 * LastMoment);
            if (!process.WaitForExit(moment))
            {
                process.Kill();
                process.WaitForExit();
                killed++;
                long now = LastArticle();
                during += now > before && now < given ? 1 : 0;
                if (killed % LineEvery == 0)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{killed} kills, {during} of them with some of its articles stored, {full} stores filled, {faults} faults, {clock.Elapsed.TotalSeconds:0} s"));
                    output.Flush();
                }
            }

            if (Check(ref faults) == given)
            {
                full++;
                Empty();
            }
        }

        Start().WaitForExit();
        long last = Check(ref faults);
        bool whole = last == given && faults == 0;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{killed} kills, {during} of them with some of its articles stored, {full} stores filled on the way, {faults} faults; after a last run {last} of {given} articles: {(whole ? "all is whole" : "NOT WHOLE")}"));
        return whole;
    }

    private Process Start()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // 0 as long as there is none, and while the store is being made.
    private long LastArticle()
    {
        try
        {
            using var db = Open();
            return db is not null && IsMade(db) && Ask(db, "SELECT max(id) FROM articles") is long last ? last : 0;
        }
        catch (DbException)
        {
            return 0;
        }
    }

    private long Check(ref int faults)
    {
        using var db = Open();
        if (db is null || !IsMade(db))
        {
            return 0;
        }

        var counts = StoreAudit.Questions.Concat(IsServer ? StoreAudit.OfPostgres : []).Select(q => (q, "0"));
        foreach (var (question, right) in counts.Concat(IsServer ? [] : StoreAudit.OfSqlite))
        {
            string answer = Convert.ToString(Ask(db, question), CultureInfo.InvariantCulture) ?? "";
            if (answer != right)
            {
                faults++;
                output.WriteLine($"FAULT: {question} gives {answer}");
            }
        }

        return (long)Ask(db, "SELECT count(*) FROM articles WHERE current = 1")!;
    }

    private bool IsMade(DbConnection db) => IsServer
        ? Ask(db, "SELECT to_regclass('entente.migrations')::text") is not DBNull && Ask(db, "SELECT count(*) FROM migrations") is not 0L
        : Ask(db, "SELECT count(*) FROM sqlite_master WHERE name = 'migrations'") is not 0L && Ask(db, "SELECT count(*) FROM migrations") is not 0L;

    private DbConnection? Open()
    {
        if (!IsServer && !File.Exists(store))
        {
            return null;
        }

        DbConnection db = IsServer
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(store) { SearchPath = "entente" }.ConnectionString)
            : new SqliteConnection($"Data Source={store};Mode=ReadWrite;Pooling=False");
        db.Open();
        return db;
    }

    private void Empty()
    {
        if (IsServer)
        {
            using var db = Open()!;
            Ask(db, "DROP SCHEMA entente CASCADE");
            return;
        }

        foreach (string part in new[] { "", "-wal", "-shm" })
        {
            File.Delete(store + part);
        }
    }

    private static object? Ask(DbConnection db, string question)
    {
        using var command = db.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }
}
