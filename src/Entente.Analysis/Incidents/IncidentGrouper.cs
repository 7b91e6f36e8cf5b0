using System.Collections.Immutable;
using Entente.Storage.Questions;

namespace Entente.Analysis.Incidents;

/// <summary>Puts events together that report one happening.</summary>
/// <remarks>
/// One sweep in order of publication: each report joins the open group it is most like on average (average link, so that a chain of near things does not
/// become one thing), or opens a group. A group closes when nothing was told of it for some days, so memory and time stay linear in the number of reports.
/// </remarks>
public static class IncidentGrouper
{
    // The newest groups of a party that a report is compared with: a busy day of a busy state has some hundred acts.
    private const int Compared = 400;

    /// <summary>Groups events.</summary>
    /// <param name="events">Events of any articles, in any order.</param>
    /// <returns>The groups, each in order of publication, in the order of their first events' numbers; an event that nothing is like is a group of its own.</returns>
    public static ImmutableArray<ImmutableArray<StoredEvent>> Group(IEnumerable<StoredEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var groups = new List<Gathering>();
        var open = new Dictionary<string, List<Gathering>>(StringComparer.Ordinal);
        foreach (var report in events.Select(e => new Report(e)).OrderBy(r => r.Told).ThenBy(r => r.Stored.Id))
        {
            var best = Find(open, report);
            if (best is null)
            {
                best = new();
                groups.Add(best);
            }

            best.Reports.Add(report);
            best.Last = report.Told;
            foreach (string party in report.Everyone)
            {
                if (!open.TryGetValue(party, out var list))
                {
                    open[party] = list = [];
                }

                if (list.Count == 0 || list[^1] != best)
                {
                    list.Remove(best);
                    list.Add(best);
                }
            }
        }

        return
        [
            .. groups.Select(g => g.Reports.Select(r => r.Stored).OrderBy(e => e.Published ?? DateOnly.MaxValue).ThenBy(e => e.Id).ToImmutableArray())
                .OrderBy(g => g.Min(e => e.Id)),
        ];
    }

    private static Gathering? Find(Dictionary<string, List<Gathering>> open, Report report)
    {
        Gathering? best = null;
        double most = Likeness.Threshold;
        var seen = new HashSet<Gathering>();
        foreach (string party in report.Everyone)
        {
            if (!open.TryGetValue(party, out var list))
            {
                continue;
            }

            list.RemoveAll(g => g.Last < report.Told - Likeness.ToldWithin);
            for (int i = list.Count - 1; i >= Math.Max(0, list.Count - Compared); i--)
            {
                if (seen.Add(list[i]) && list[i].Likeness(report) is var likeness && likeness >= most)
                {
                    (best, most) = (list[i], likeness);
                }
            }
        }

        return best;
    }

    private sealed class Gathering
    {
        public List<Report> Reports { get; } = [];

        /// <summary>Number of the day on which it was last told of.</summary>
        public int Last { get; set; }

        public double Likeness(Report report)
        {
            double sum = 0;
            foreach (var member in Reports)
            {
                double one = Incidents.Likeness.Of(member, report);
                if (one == 0)
                {
                    return 0;
                }

                sum += one;
            }

            return sum / Reports.Count;
        }
    }
}
