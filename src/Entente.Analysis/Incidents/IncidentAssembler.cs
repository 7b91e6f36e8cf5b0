using System.Collections.Immutable;
using Entente.Analysis.Outlets;
using Entente.Storage.Questions;

namespace Entente.Analysis.Incidents;

/// <summary>Makes an incident from the events that report it.</summary>
internal static class IncidentAssembler
{
    /// <summary>Makes an incident.</summary>
    /// <param name="reports">Its reports, at least one, in order of publication.</param>
    /// <param name="outlets">What is known of outlets by name.</param>
    public static Incident Of(ImmutableArray<StoredEvent> reports, Func<string, OutletEntry> outlets)
    {
        var type = reports.GroupBy(r => r.Event.Type).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
        var ends = reports.Select(r => r.Event.When?.Interval.To ?? r.Day).OfType<DateOnly>().ToList();
        var actors = Codes(reports.Select(r => r.Event.Actors));
        return new(
            reports.Min(r => r.Id), type, FirstDay(reports), ends.Count == 0 ? null : ends.Max(),
            actors, [.. Codes(reports.Select(r => r.Event.Recipients)).Except(actors, StringComparer.Ordinal)],
            reports, StandingFinder.Find(reports, outlets));
    }

    /// <summary>The day on which most reports have it begin, the earliest of several; null when none is dated.</summary>
    public static DateOnly? FirstDay(ImmutableArray<StoredEvent> reports) => reports.Length == 1
        ? reports[0].Day
        : reports.Where(r => r.Day is not null).GroupBy(r => r.Day).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.Key;

    private static ImmutableArray<string> Codes(IEnumerable<ImmutableArray<EventParty>> parties) =>
    [
        .. parties.SelectMany(p => p.Select(a => RootOf(a.Actor.Id)).Distinct(StringComparer.Ordinal))
            .GroupBy(c => c, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key),
    ];

    private static string RootOf(string code) => code.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? code[..dot] : code;
}
