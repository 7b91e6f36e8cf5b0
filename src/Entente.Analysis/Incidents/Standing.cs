using System.Collections.Immutable;
using Entente.Analysis.Outlets;

namespace Entente.Analysis.Incidents;

/// <summary>How well a happening is attested: who reports it, on whose word, and who denies it.</summary>
/// <param name="Outlets">Outlets that report it, in order of first report; an article without outlet adds none.</param>
/// <param name="Countries">Alpha-3 codes of the outlets' countries as far as known, in alphabetical order.</param>
/// <param name="Voices">Codes of the states and organisations on whose word outlets report it; empty when every outlet speaks for itself.</param>
/// <param name="OwnVoice">Outlets that report it in their own voice.</param>
/// <param name="Statuses">Statuses that reports give it, most frequent first.</param>
/// <param name="DeniedBy">Who denies it: codes of speakers, or names of outlets that deny it in their own voice.</param>
/// <param name="ReportedOutside">
/// Whether an outlet outside the media of the country that reports it first reports it too; null when the outlets' countries are not known.
/// </param>
public sealed record Standing(
    ImmutableArray<OutletEntry> Outlets, ImmutableArray<string> Countries, ImmutableArray<string> Voices, ImmutableArray<string> OwnVoice,
    ImmutableArray<EventStatus> Statuses, ImmutableArray<string> DeniedBy, bool? ReportedOutside)
{
    /// <summary>The verdict in words, such as <c>KCNA only</c>, <c>3 outlets of 2 countries</c>, <c>2 outlets, all of PRK; denied by JPN</c>.</summary>
    public string Verdict => DeniedBy.IsEmpty ? Reporting : $"{Reporting}; denied by {string.Join(", ", DeniedBy)}";

    private string Reporting => Outlets switch
    {
        [] => "no outlet named",
        [var one] => $"{one.Name} only",
        _ when Countries.IsEmpty => $"{Outlets.Length} outlets",
        _ when Countries.Length == 1 && Outlets.All(o => o.Country is not null) => $"{Outlets.Length} outlets, all of {Countries[0]}",
        _ => $"{Outlets.Length} outlets of {Countries.Length + (Outlets.Any(o => o.Country is null) ? " or more" : "")} {(Countries.Length == 1 && Outlets.All(o => o.Country is not null) ? "country" : "countries")}",
    };
}
