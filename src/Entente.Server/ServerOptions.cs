using Entente.Coding;
using Entente.Knowledge;

namespace Entente.Server;

/// <summary>What the workbench serves, and where.</summary>
/// <param name="Port">TCP port on the loopback address; 0 lets the system choose.</param>
public sealed record ServerOptions(int Port)
{
    /// <summary>The port that is served unless another is asked for.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Formal facts for ties and profiles; null when only what was reported is shown.</summary>
    public KnowledgeBase? Knowledge { get; init; }

    /// <summary>Opens the coder that reads added articles, at the first of them; null when the workbench only shows.</summary>
    public Func<Coder>? Coder { get; init; }

    /// <summary>Folder of the sample corpus, offered while the store is empty; null for none.</summary>
    public string? Samples { get; init; }
}
