namespace Entente.Cli;

/// <summary>What the process tells its caller; the same for every command.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Nothing could be done: wrong arguments, a missing file, a store that cannot be opened.</summary>
    public const int Failed = 1;

    /// <summary>Some input was no article; the rest was done.</summary>
    public const int BadInput = 2;

    /// <summary>Interrupted by Ctrl-C (128 + SIGINT).</summary>
    public const int Cancelled = 130;
}
