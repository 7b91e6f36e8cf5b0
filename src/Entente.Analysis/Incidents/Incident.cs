using System.Collections.Immutable;
using Entente.Codes;
using Entente.Storage.Questions;

namespace Entente.Analysis.Incidents;

/// <summary>The one happening that events of several articles report.</summary>
/// <param name="Id">Its number: that of the first event stored of it, so that it stays the same while reports are added.</param>
/// <param name="Type">The type most reports give it; of equally many the one that comes first in the codebook.</param>
/// <param name="From">First day by most reports; null when no report is dated.</param>
/// <param name="To">Last day by any report; null when no report is dated.</param>
/// <param name="Actors">Codes of the acting states and organisations, those that most reports name first.</param>
/// <param name="Recipients">Codes of those acted upon, in the same order; empty for a mutual act.</param>
/// <param name="Reports">The events that report it, in order of publication.</param>
/// <param name="Standing">Who reports it, on whose word.</param>
public sealed record Incident(
    long Id, EventType Type, DateOnly? From, DateOnly? To, ImmutableArray<string> Actors, ImmutableArray<string> Recipients,
    ImmutableArray<StoredEvent> Reports, Standing Standing)
{
    /// <summary>Articles that report it.</summary>
    public int Articles => Reports.Select(r => r.ArticleId).Distinct().Count();
}
