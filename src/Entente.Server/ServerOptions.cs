using Entente.Knowledge;

namespace Entente.Server;

/// <summary>What the workbench serves, and where.</summary>
/// <param name="Port">TCP port on the loopback address; 0 lets the system choose.</param>
public sealed record ServerOptions(int Port)
{
    /// <summary>Formal facts for ties and profiles; null when only what was reported is shown.</summary>
    public KnowledgeBase? Knowledge { get; init; }

    /// <summary>The port that is served unless another is asked for.</summary>
    public const int DefaultPort = 5080;
}
