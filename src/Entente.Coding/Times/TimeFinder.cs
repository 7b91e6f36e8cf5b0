using System.Collections.Immutable;

namespace Entente.Coding.Times;

/// <summary>Finds and resolves time expressions.</summary>
internal sealed class TimeFinder
{
    /// <summary>Finds and resolves time expressions.</summary>
    public ImmutableArray<TimeExpression> Find(Article article, Header header, ImmutableArray<Sentence> sentences) => [];
}
