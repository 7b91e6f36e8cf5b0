using System.Globalization;
using LinqToDB.Data;

namespace Entente.Storage.Schema;

/// <summary>Brings a store's tables to the form this program works with, one numbered step after another.</summary>
internal static class Migrations
{
    private const string Ledger =
        "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL)";

    /// <summary>Applies what is missing, each step whole or not at all.</summary>
    /// <exception cref="StoreException">The store was made by a newer version.</exception>
    public static void Apply(StoreEngine engine, StoreConnection db)
    {
        var steps = Steps(engine.Dialect);
        db.Execute(Ledger);
        int done = db.Execute<int?>("SELECT max(number) FROM migrations") ?? 0;
        Refuse(engine, done, steps[^1].Number);
        if (done == steps[^1].Number)
        {
            return;
        }

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

    private static List<(int Number, string Name, string Statements)> Steps(string dialect)
    {
        var assembly = typeof(Migrations).Assembly;
        string folder = $"Schema/{dialect}/";
        var steps = new List<(int, string, string)>();
        foreach (string resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            string file = Path.GetFileNameWithoutExtension(resource);
            steps.Add((int.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture), file[5..], reader.ReadToEnd()));
        }

        return steps;
    }
}
