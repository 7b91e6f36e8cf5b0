using System.Collections.Immutable;
using Entente.Knowledge.Actors;

namespace Entente.Knowledge.Treaties;

/// <summary>A treaty or arrangement that ties its parties to one another.</summary>
/// <param name="Id">Identifier, such as <c>USA-JPN-1960</c>; <c>COW-410</c> for one known only from the Correlates of War list.</param>
/// <param name="Name">Name for a reader.</param>
/// <param name="Kind">The strongest promise in it; never <see cref="TieKind.Membership"/> or <see cref="TieKind.Office"/>.</param>
/// <param name="Parties">States with the days on which they were bound; one that left and came back stands twice.</param>
public sealed record KnownTreaty(string Id, string Name, TieKind Kind, ImmutableArray<Membership> Parties)
{
    /// <summary>Where the facts are from; null when not stated.</summary>
    public string? Source { get; init; }
}
