using Entente.Storage.Rows;
using LinqToDB;

namespace Entente.Storage.Writing;

/// <summary>The record of runs.</summary>
internal static class RunLog
{
    /// <summary>Records that a run began.</summary>
    /// <returns>Its number.</returns>
    public static long Begin(StoreConnection db, string coder, int kind)
    {
        long run = (db.Runs.Max(r => (long?)r.Id) ?? 0) + 1;
        db.Insert(new RunRow { Id = run, CoderId = CoderId(db, coder), Kind = kind, Started = ReadingWriter.Now() });
        return run;
    }

    /// <summary>Records that a run ended.</summary>
    public static bool End(StoreEngine engine, StoreConnection db, long run, RunTotals totals, IReadOnlyCollection<(string Where, string Problem)> badInputs)
    {
        string now = ReadingWriter.Now();
        db.Runs.Where(r => r.Id == run)
            .Set(r => r.Finished, now).Set(r => r.Articles, totals.Articles).Set(r => r.Known, totals.Known).Set(r => r.Revised, totals.Revised)
            .Set(r => r.Words, totals.Words).Set(r => r.Events, totals.Events).Set(r => r.BadInputs, totals.BadInputs).Update();
        int number = 0;
        engine.Insert(db, [.. badInputs.Select(b => new BadInputRow { RunId = run, Number = number++, Place = b.Where, Problem = b.Problem })]);
        if (totals.Articles > 0)
        {
            engine.Settle(db);
        }

        return true;
    }

    private static long CoderId(StoreConnection db, string version)
    {
        if (db.Coders.Where(c => c.Version == version).Select(c => (long?)c.Id).FirstOrDefault() is { } known)
        {
            return known;
        }

        long made = (db.Coders.Max(c => (long?)c.Id) ?? 0) + 1;
        db.Insert(new CoderRow { Id = made, Version = version });
        return made;
    }
}
