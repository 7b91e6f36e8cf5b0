using System.Collections.Immutable;
using Entente.Storage.Questions;

namespace Entente.Analysis.Ties;

/// <summary>A standing relation between two actors over a stretch of days.</summary>
/// <param name="Actor">The one: the member, the holder of the office, the acting side.</param>
/// <param name="Other">The other: the organisation, the body of the office, the side acted upon.</param>
/// <param name="Kind">What holds between them.</param>
/// <param name="From">First day: of validity for a formal tie, of the first act for a reported one; null when not known.</param>
/// <param name="To">Last day, in the same way; null when not known or not yet reached.</param>
public sealed record Tie(ActorEntry Actor, ActorEntry Other, TieKind Kind, DateOnly? From, DateOnly? To)
{
    /// <summary>What makes it formal: an organisation, a treaty, an office; null for a tie that only articles report.</summary>
    public string? Basis { get; init; }

    /// <summary>Whether it rests on the knowledge base rather than on reports.</summary>
    public bool IsFormal => Basis is not null;

    /// <summary>Acts that report it; 0 for a formal tie.</summary>
    public int Acts { get; init; }

    /// <summary>Articles that hold these acts.</summary>
    public int Articles { get; init; }

    /// <summary>Mean PLOVER score of the acts, -10 to 10; 0 without acts.</summary>
    public double MeanScore { get; init; }

    /// <summary>Outlets that report it, in alphabetical order; an unknown outlet is left out.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];

    /// <summary>Numbers of the newest acts that report it, newest first; a few of them.</summary>
    public ImmutableArray<long> Evidence { get; init; } = [];
}

/// <summary>What holds between two actors.</summary>
public enum TieKind
{
    /// <summary>Formal: one belongs to the other.</summary>
    Membership = 0,
    /// <summary>Formal: both are bound by a treaty of alliance.</summary>
    Alliance = 1,
    /// <summary>Formal: one holds an office of the other.</summary>
    Office = 2,
    /// <summary>Reported: meetings, visits and talks (CONSULT).</summary>
    Consultation = 3,
    /// <summary>Reported: words that bind or back: agreements, promises, praise, recognition (AGREE, SUPPORT, CONCEDE).</summary>
    Agreement = 4,
    /// <summary>Reported: joint work of soldiers (COOPERATE in the military context).</summary>
    MilitaryCooperation = 5,
    /// <summary>Reported: other joint work (COOPERATE).</summary>
    Cooperation = 6,
    /// <summary>Reported: help that is given (AID).</summary>
    Aid = 7,
    /// <summary>Reported: blame, demands, refusals and threats (REQUEST, ACCUSE, REJECT, THREATEN).</summary>
    Dispute = 8,
    /// <summary>Reported: relations or help cut, officials expelled (SANCTION).</summary>
    Sanction = 9,
    /// <summary>Reported: force and its display (MOBILIZE, COERCE, ASSAULT, PROTEST).</summary>
    Hostility = 10,
    /// <summary>Reported: concessions in deeds: withdrawal, release, cease-fire (RETREAT).</summary>
    Relaxation = 11,
}
