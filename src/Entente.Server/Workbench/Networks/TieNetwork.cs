using System.Collections.Immutable;
using Entente.Storage.Questions;

namespace Entente.Server.Workbench.Networks;

/// <summary>Who acts with whom in a span of months, cut to what can be drawn, with the formal ties among those drawn.</summary>
/// <param name="Since">First day of the span.</param>
/// <param name="Until">Last day.</param>
/// <param name="Nodes">States and organisations, those with most acts first.</param>
/// <param name="Edges">Pairs of them, those with most acts first.</param>
/// <param name="Formal">Alliances, pacts and common memberships that held on some day of the span.</param>
/// <param name="LeftOut">Pairs that are not drawn because there are too many.</param>
public sealed record TieNetwork(
    DateOnly Since, DateOnly Until, ImmutableArray<TieNode> Nodes, ImmutableArray<Dyad> Edges, ImmutableArray<FormalEdge> Formal, int LeftOut);

/// <summary>An actor in a network.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Acts">Acts with the others.</param>
public sealed record TieNode(ActorEntry Actor, int Acts);

/// <summary>A formal tie between two actors of a network.</summary>
/// <param name="One">Code of the one.</param>
/// <param name="Other">Code of the other.</param>
/// <param name="Kind">What binds them, such as <c>defence</c>.</param>
/// <param name="Basis">Name of the treaty or organisation.</param>
public sealed record FormalEdge(string One, string Other, string Kind, string Basis);

/// <summary>Which network is asked for.</summary>
/// <param name="Since">First day; the network counts whole months. Null for a year before <paramref name="Until"/>.</param>
/// <param name="Until">Last day; null for the month of the last act.</param>
/// <param name="Actor">Only the neighbourhood of this actor; null for everyone.</param>
/// <param name="Least">Least number of acts of a pair.</param>
public sealed record TieNetworkQuery(DateOnly? Since, DateOnly? Until, string? Actor, int Least);
