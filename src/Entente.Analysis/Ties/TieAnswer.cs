using System.Collections.Immutable;

namespace Entente.Analysis.Ties;

/// <summary>Ties at a date or over a span.</summary>
/// <param name="Since">First day counted; null without limit.</param>
/// <param name="Until">Last day counted; null without limit.</param>
/// <param name="Formal">Ties of the knowledge base that held on some day of the span: the strongest obligation first; without an actor, treaties and memberships among those of <paramref name="Reported"/>.</param>
/// <param name="Reported">Ties that articles report, those of most acts first.</param>
public sealed record TieAnswer(DateOnly? Since, DateOnly? Until, ImmutableArray<FormalTie> Formal, ImmutableArray<ReportedTie> Reported);
