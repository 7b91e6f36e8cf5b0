namespace Entente.Server.Access;

/// <summary>What one client may ask for: enough for a person and his scripts, too little to stop the service for others.</summary>
public sealed record RequestLimits
{
    /// <summary>Largest body of a page's form or of a request that sends no text, in bytes.</summary>
    public const long FormBytes = 64 * 1024;

    /// <summary>Largest body that holds articles, in bytes: that of the longest line of a JSON Lines file.</summary>
    public long ArticleBytes { get; init; } = Intake.IntakeLimits.Line;

    /// <summary>Requests that a client may send at once before it has to wait.</summary>
    public int Burst { get; init; } = 400;

    /// <summary>Requests a second that a client may send on end.</summary>
    public int PerSecond { get; init; } = 100;

    /// <summary>Texts that are read at once; more wait. As many as there are cores: reading is all arithmetic.</summary>
    public int ReadingAtOnce { get; init; } = Environment.ProcessorCount;

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the reading of what was sent may take, waiting included. The longest article, 32 MB of news, keeps one core busy for four minutes.</summary>
    public TimeSpan Reading { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an export may take.</summary>
    public TimeSpan Export { get; init; } = TimeSpan.FromMinutes(30);
}
