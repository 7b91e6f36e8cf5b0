using System.Net;
using Entente.Coding;
using Entente.Knowledge;
using Entente.Server.Access;

namespace Entente.Server;

/// <summary>What is served, where, and to whom.</summary>
/// <param name="Port">TCP port; 0 lets the system choose.</param>
public sealed record ServerOptions(int Port)
{
    /// <summary>The port that is served unless another is asked for.</summary>
    public const int DefaultPort = 5080;

    /// <summary>The address that is listened on; the loopback address unless another is given, and every other one needs a <see cref="Token"/>.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>What every request must show, page or API; null for none, which is allowed on the loopback address only.</summary>
    public string? Token { get; init; }

    /// <summary>Formal facts for ties and profiles; null when only what was reported is shown.</summary>
    public KnowledgeBase? Knowledge { get; init; }

    /// <summary>Opens the coder that reads articles that are sent, at the first of them; null when only what is stored can be asked for.</summary>
    public Func<Coder>? Coder { get; init; }

    /// <summary>Folder of the sample corpus, offered while the store is empty; null for none.</summary>
    public string? Samples { get; init; }

    /// <summary>What one client may ask for.</summary>
    public RequestLimits Limits { get; init; } = new();

    /// <summary>Whether the server visits its own pages once after it has started, so that the first reader finds them quick.</summary>
    public bool VisitsFirst { get; init; }

    /// <summary>Whether logs are written as one JSON object a line, for machines, instead of lines for people.</summary>
    public bool JsonLogs { get; init; }
}
