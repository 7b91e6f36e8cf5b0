namespace Entente.Analysis.Trends;

/// <summary>Which rises are asked for.</summary>
public sealed record TrendQuery
{
    /// <summary>Earlier stretches that are looked at: half a year of weeks.</summary>
    public const int PastStretches = 26;

    /// <summary>Last day of the stretch; null for the last day of any article in the store.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Days in a stretch, 1 to 366.</summary>
    public int Days { get; init; } = 7;

    /// <summary>Only pairs with this party: an identifier or a name; null for all.</summary>
    public string? Actor { get; init; }

    /// <summary>Publisher; null for any.</summary>
    public string? Outlet { get; init; }

    /// <summary>Least number of acts in the stretch; fewer are no burst whatever their probability.</summary>
    public int LeastActs { get; init; } = 3;

    /// <summary>Largest adjusted probability of a pair that is listed.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>Pairs wanted at most.</summary>
    public int Count { get; init; } = 20;
}
