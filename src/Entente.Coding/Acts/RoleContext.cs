using System.Collections.Immutable;

namespace Entente.Coding.Acts;

/// <summary>What an operator lends to the act it is applied to.</summary>
/// <param name="Inherited">Who does the inner act unless its own words say otherwise.</param>
/// <param name="Support">Index of the operator's head, whose phrases may belong to the inner noun; -1 for none.</param>
internal readonly record struct RoleContext(ImmutableArray<ActorMention> Inherited, int Support)
{
    /// <summary>No operator.</summary>
    public static RoleContext None { get; } = new([], -1);
}
