namespace Entente.Analysis.Outlets;

/// <summary>What is compared, and on what.</summary>
/// <param name="Left">Names of outlets, countries' codes or kinds of ownership, separated by commas.</param>
/// <param name="Right">The other side, in the same form; null for all the others.</param>
public sealed record ComparisonQuery(string Left, string? Right)
{
    /// <summary>One party of the acts: an identifier or a name; null for anyone.</summary>
    public string? Actor { get; init; }

    /// <summary>The other party, acts either way; null for anyone.</summary>
    public string? Other { get; init; }

    /// <summary>Number of an incident: only its reports and those like them are compared; null for all.</summary>
    public long? Incident { get; init; }

    /// <summary>First day; null without limit.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day; null without limit.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Incidents wanted at most, in each of the three lists.</summary>
    public int Count { get; init; } = 25;
}
