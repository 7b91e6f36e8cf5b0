namespace Entente.Evaluation.Scorers;

/// <summary>Compares two ways of grouping the same things.</summary>
/// <param name="Precision">Of the things in one's group, the share that belong there, averaged over the things (B³, Bagga and Baldwin 1998).</param>
/// <param name="Recall">Of the things that belong in one's group, the share that are there, averaged in the same way.</param>
internal readonly record struct ClusterScores(double Precision, double Recall)
{
    /// <summary>Harmonic mean; 0 when both are.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>B³ of a grouping against another.</summary>
    /// <param name="things">For each thing, the group it was put in and the group it belongs in.</param>
    public static ClusterScores BCubed(IReadOnlyCollection<(string Given, string Gold)> things)
    {
        if (things.Count == 0)
        {
            return default;
        }

        var given = things.ToLookup(t => t.Given);
        var gold = things.ToLookup(t => t.Gold);
        double precision = 0, recall = 0;
        foreach (var thing in things)
        {
            double shared = given[thing.Given].Count(t => t.Gold == thing.Gold);
            precision += shared / given[thing.Given].Count();
            recall += shared / gold[thing.Gold].Count();
        }

        return new(precision / things.Count, recall / things.Count);
    }

    /// <summary>The same for pairs of things: how many of the pairs put together belong together, and the other way round.</summary>
    public static ClusterScores Pairs(IReadOnlyCollection<(string Given, string Gold)> things)
    {
        long together = things.GroupBy(t => t.Given).Sum(Count), belonging = things.GroupBy(t => t.Gold).Sum(Count), both = things.GroupBy(t => t).Sum(Count);
        return new(together == 0 ? 0 : (double)both / together, belonging == 0 ? 0 : (double)both / belonging);

        static long Count<TKey>(IGrouping<TKey, (string, string)> group) => group.LongCount() * (group.LongCount() - 1) / 2;
    }
}
