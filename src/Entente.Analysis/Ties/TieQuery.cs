using System.Collections.Immutable;
using Entente.Storage.Filters;

namespace Entente.Analysis.Ties;

/// <summary>Which ties are asked for.</summary>
public sealed record TieQuery
{
    /// <summary>How far back reports count when only a day is given.</summary>
    public const int DefaultReach = 365;

    /// <summary>Whose ties: an identifier or a name; null for those of everyone.</summary>
    public string? Actor { get; init; }

    /// <summary>With whom; null for anyone.</summary>
    public string? Other { get; init; }

    /// <summary>First day of the span; null for <see cref="DefaultReach"/> days before <see cref="Until"/>, or without limit when that is null too.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day of the span, which is also the day on which formal ties must hold; null without limit.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Kinds of formal ties wanted; empty for all.</summary>
    public ImmutableArray<TieKind> FormalKinds { get; init; } = [];

    /// <summary>Kinds of reported ties wanted; empty for all.</summary>
    public ImmutableArray<ReportedTieKind> Kinds { get; init; } = [];

    /// <summary>Whether only acts that are said to have happened or to go on count; planned, hypothetical and denied ones are left out then.</summary>
    public bool OnlyActual { get; init; } = true;

    /// <summary>Whether near-duplicate articles count once.</summary>
    public CopyRule Copies { get; init; }

    /// <summary>Least number of acts of a reported tie.</summary>
    public int LeastActs { get; init; } = 1;

    /// <summary>Ties wanted at most, formal and reported each.</summary>
    public int Count { get; init; } = 200;
}
