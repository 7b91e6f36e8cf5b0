using System.Collections.Immutable;

namespace Entente.Knowledge.Tables;

/// <summary>Knowledge files have faults, and nothing was opened.</summary>
/// <param name="problems">Every fault with file and line, the same as <see cref="KnowledgeBase.Check"/> lists.</param>
public sealed class InvalidKnowledgeException(ImmutableArray<KnowledgeProblem> problems) : Exception(string.Join('\n', problems.Take(MostShown)))
{
    // A message of more is no help to a reader, and a wrong kind of file has one a line; all are in Problems.
    private const int MostShown = 40;

    /// <summary>The faults in the order in which they were met; never empty.</summary>
    public ImmutableArray<KnowledgeProblem> Problems { get; } = problems;
}
