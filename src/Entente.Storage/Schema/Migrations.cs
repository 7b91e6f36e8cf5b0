using System.Globalization;
using System.Reflection;
using LinqToDB.Data;

namespace Entente.Storage.Schema;

/// <summary>Brings a store's tables to the form this program works with, one numbered step after another.</summary>
internal static class Migrations
{
    private const string Folder = "Schema/";

    private const string Ledger =
        "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL)";

    /// <summary>Applies what is missing, each step whole or not at all.</summary>
    /// <exception cref="StoreException">The store was made by a newer version, or by an older one and cannot be written.</exception>
    public static void Apply(StoreEngine engine, StoreConnection db)
    {
        var steps = Steps(engine);
        db.Execute(Ledger);
        int done = db.Execute<int?>("SELECT max(number) FROM migrations") ?? 0;
        Refuse(engine, done, steps[^1].Number);
        if (done == steps[^1].Number)
        {
            return;
        }

        if (engine.IsReadOnly)
        {
            throw new StoreException($"{engine.Name} was made by an older version of entente and must be brought up to date, but nothing can be written where it lies; copy it to where you may write");
        }

        // The sums of millions of events are made in one statement, and that takes minutes.
        db.CommandTimeout = 0;
        using var writing = engine.BeginWriting(db);
        // Another process may have been faster.
        done = db.Execute<int?>("SELECT max(number) FROM migrations") ?? 0;
        Refuse(engine, done, steps[^1].Number);
        foreach (var (number, name, statements) in steps.Where(s => s.Number > done))
        {
            db.Execute(statements);
            db.Execute("INSERT INTO migrations (number, name, applied) VALUES (@number, @name, @applied)",
                new DataParameter("number", number), new DataParameter("name", name),
                new DataParameter("applied", DateTime.UtcNow.ToString("u", CultureInfo.InvariantCulture)));
        }

        if (done > 0)
        {
            // Without a look at a new index a full table may be read in its stead.
            engine.Settle(db);
        }

        db.CommitTransaction();
    }

    private static void Refuse(StoreEngine engine, int done, int known)
    {
        if (done > known)
        {
            throw new StoreException(
                $"{engine.Name} was made by a newer version of entente (its tables are of form {done}, this version knows forms up to {known}); use that version, or another store");
        }
    }

    // NNNN-name.sql is for every engine; NNNN-name.ENGINE.sql comes after it on one.
    private static List<(int Number, string Name, string Statements)> Steps(StoreEngine engine)
    {
        var assembly = typeof(Migrations).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..].Split('.'));
        var mine = files.Where(f => f.Length == 2 || f[1] == engine.Dialect).OrderBy(f => f.Length);
        return [.. mine.GroupBy(f => f[0]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (
            int.Parse(g.Key.AsSpan(0, 4), CultureInfo.InvariantCulture),
            g.Key[5..],
            engine.Translate(string.Join('\n', g.Select(f => Read(assembly, Folder + string.Join('.', f)))))))];
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
