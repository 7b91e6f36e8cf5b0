using System.Collections.Immutable;
using Entente.Analysis.Outlets;
using Entente.Storage.Questions;

namespace Entente.Analysis.Incidents;

/// <summary>Finds out how well a happening is attested.</summary>
internal static class StandingFinder
{
    /// <summary>Reads the standing from the reports.</summary>
    /// <param name="reports">In order of publication.</param>
    /// <param name="outlets">What is known of outlets by name.</param>
    public static Standing Find(IReadOnlyList<StoredEvent> reports, Func<string, OutletEntry> outlets)
    {
        ImmutableArray<OutletEntry> reporting = [.. reports.Select(r => r.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Select(outlets)];
        string[] countries = [.. reporting.Select(o => o.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var saying = reports.Where(r => r.Event.Status != EventStatus.Denied).ToList();
        return new(
            reporting,
            [.. countries],
            [.. saying.SelectMany(r => r.Event.Voice.Take(1)).Select(v => RootOf(v.Id)).Distinct(StringComparer.Ordinal)],
            [.. saying.Where(r => r.Event.Voice.IsEmpty).Select(r => r.Outlet).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. reports.GroupBy(r => r.Event.Status).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key)],
            [.. reports.Where(r => r.Event.Status == EventStatus.Denied).Select(Denier).OfType<string>().Distinct(StringComparer.Ordinal)],
            Outside(reporting, countries));
    }

    // The innermost speaker is the one who denies; the outer ones only pass it on.
    private static string? Denier(StoredEvent report) => report.Event.Voice is [.., var last] ? RootOf(last.Id) : report.Outlet;

    private static bool? Outside(ImmutableArray<OutletEntry> reporting, string[] countries) =>
        reporting is not [{ Country: { } first }, ..] ? null
        : countries.Any(c => c != first) ? true
        : reporting.All(o => o.Country is not null) ? false : null;

    private static string RootOf(string code) => code.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? code[..dot] : code;
}
