using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Entente.Benchmarks.Stores;

/// <summary>Kills a command that adds to a store without warning at random moments, again and again, and looks at what is left; at the end every article must be there, once.</summary>
internal static class StoreKilling
{
    private const int Seed = 11;

    // Milliseconds: a few batches long, of real articles too.
    private const int LastMoment = 4000;

    // One in so many kills is counted from the first byte that the command writes, the others from its first batch of articles.
    private const int Early = 4;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs it.</summary>
    /// <param name="store">A file for the store; it is deleted whenever it is full, so that there is always something to add.</param>
    /// <param name="given">How many articles the command adds.</param>
    /// <param name="kills">How many times to kill.</param>
    /// <param name="command">The arguments of <c>dotnet</c>, such as <c>Entente.Cli.dll add --store STORE ARTICLES</c>.</param>
    /// <param name="output">Receives the report.</param>
    /// <returns>Whether every check held.</returns>
    public static bool Run(string store, int given, int kills, string[] command, TextWriter output)
    {
        var random = new Random(Seed);
        int killed = 0, full = 0, faults = 0;
        while (killed < kills)
        {
            Func<string, long> seen = killed % Early == 0 ? Size : LastArticle;
            long before = seen(store);
            using var process = Start(command);
            while (seen(store) == before && !process.WaitForExit(Look))
            {
            }

            if (!process.WaitForExit(random.Next(LastMoment)))
            {
                process.Kill();
                process.WaitForExit();
                killed++;
            }

            if (Check(store, ref faults, output) == given)
            {
                full++;
                Delete(store);
            }
        }

        Start(command).WaitForExit();
        long last = Check(store, ref faults, output);
        bool whole = last == given && faults == 0;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{killed} kills, {full} stores filled on the way, {faults} faults; after a last run {last} of {given} articles: {(whole ? "all is whole" : "NOT WHOLE")}"));
        return whole;
    }

    private static Process Start(string[] command)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static long Size(string store) => new[] { store, store + "-wal" }.Select(f => new FileInfo(f)).Where(f => f.Exists).Sum(f => f.Length);

    // 0 as long as there is none, and while the store is being made.
    private static long LastArticle(string store)
    {
        if (!File.Exists(store))
        {
            return 0;
        }

        try
        {
            using var db = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
            db.Open();
            return Ask(db, "SELECT max(id) FROM articles") as long? ?? 0;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private static long Check(string store, ref int faults, TextWriter output)
    {
        if (!File.Exists(store))
        {
            return 0;
        }

        using var db = new SqliteConnection($"Data Source={store};Mode=ReadWrite;Pooling=False");
        db.Open();
        if (Ask(db, "SELECT count(*) FROM sqlite_master WHERE name = 'migrations'") is 0L || Ask(db, "SELECT count(*) FROM migrations") is 0L)
        {
            return 0;
        }

        (string Question, object? Right)[] questions =
        [
            ("PRAGMA integrity_check", "ok"),
            ("PRAGMA foreign_key_check", null),
            ("SELECT count(*) - count(DISTINCT identity) FROM articles", 0L),
            ("SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM readings)", 0L),
            ("SELECT count(*) FROM articles a WHERE events <> (SELECT count(*) FROM events e WHERE e.article_id = a.id)", 0L),
            ("SELECT count(*) FROM articles WHERE id NOT IN (SELECT id FROM article_words_docsize)", 0L),
            ("SELECT count(*) FROM article_words_docsize WHERE id NOT IN (SELECT id FROM articles)", 0L),
            ("SELECT (SELECT count(*) FROM event_pairs) - (SELECT coalesce(sum(events), 0) FROM pair_months)", 0L),
        ];
        foreach (var (question, right) in questions)
        {
            object? answer = Ask(db, question);
            if (!Equals(answer, right))
            {
                faults++;
                output.WriteLine($"FAULT: {question} gives {answer}");
            }
        }

        return (long)Ask(db, "SELECT count(*) FROM articles WHERE current = 1")!;
    }

    private static object? Ask(SqliteConnection db, string question)
    {
        using var command = db.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }

    private static void Delete(string store)
    {
        foreach (string part in new[] { "", "-wal", "-shm" })
        {
            File.Delete(store + part);
        }
    }
}
