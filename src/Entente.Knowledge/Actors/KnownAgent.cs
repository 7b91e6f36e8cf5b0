using System.Collections.Immutable;

namespace Entente.Knowledge.Actors;

/// <summary>A word for people in a role: <c>troops</c>, <c>lawmaker</c>, <c>spokesman</c>.</summary>
/// <param name="Lemma">The word or words in the singular.</param>
/// <param name="Roles">PLOVER sector codes, most specific last; empty when the word tells none.</param>
/// <param name="IsSlanted">Whether the word itself takes a side (<c>puppet</c>, <c>reactionary</c>).</param>
public sealed record KnownAgent(string Lemma, ImmutableArray<string> Roles, bool IsSlanted);
