using System.Collections.Immutable;
using Entente.Storage.Questions;

namespace Entente.Analysis.Ties;

/// <summary>A relation between two actors that acts of one kind make up over a stretch of days. What is formally agreed is an <see cref="Entente.Tie"/>.</summary>
/// <param name="Actor">The acting side; of a mutual relation, the one asked for or the first by code.</param>
/// <param name="Other">The side acted upon.</param>
/// <param name="Kind">What the acts have in common.</param>
/// <param name="From">Day of the first act.</param>
/// <param name="To">Day of the last act.</param>
public sealed record ReportedTie(ActorEntry Actor, ActorEntry Other, ReportedTieKind Kind, DateOnly From, DateOnly To)
{
    /// <summary>Acts that report it.</summary>
    public int Acts { get; init; }

    /// <summary>Articles that hold these acts.</summary>
    public int Articles { get; init; }

    /// <summary>Mean PLOVER score of the acts, -10 to 10.</summary>
    public double MeanScore { get; init; }

    /// <summary>Outlets that report it, in alphabetical order; an unknown outlet is left out.</summary>
    public ImmutableArray<string> Outlets { get; init; } = [];

    /// <summary>Numbers of the newest acts that report it, newest first; a few of them.</summary>
    public ImmutableArray<long> Evidence { get; init; } = [];
}

/// <summary>A tie of the knowledge base with its two ends named.</summary>
/// <param name="Actor">The member, the holder of the office, one ally.</param>
/// <param name="Other">The organisation, the body of the office, the other ally.</param>
/// <param name="Tie">What binds them, from when to when, on what basis.</param>
public sealed record FormalTie(ActorEntry Actor, ActorEntry Other, Tie Tie);
