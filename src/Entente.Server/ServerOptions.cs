namespace Entente.Server;

/// <summary>What the workbench serves, and where.</summary>
/// <param name="Port">TCP port on the loopback address; 0 lets the system choose.</param>
public sealed record ServerOptions(int Port)
{
    /// <summary>The port that is served unless another is asked for.</summary>
    public const int DefaultPort = 5080;
}
