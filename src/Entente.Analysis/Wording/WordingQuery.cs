using Entente.Codes;

namespace Entente.Analysis.Wording;

/// <summary>Whose wording is asked for, of what.</summary>
public sealed record WordingQuery
{
    /// <summary>Days since the turn when no turn is given.</summary>
    public const int DefaultDays = 90;

    /// <summary>Publisher; null for all together.</summary>
    public string? Outlet { get; init; }

    /// <summary>Of which actor: an identifier or a name; null when an act is asked for.</summary>
    public string? Actor { get; init; }

    /// <summary>Of which type of act; with an actor, of that actor's acts of the type. Null when the actor alone is asked for.</summary>
    public EventType? Act { get; init; }

    /// <summary>First day of the new time; null for <see cref="DefaultDays"/> days before <see cref="Until"/>.</summary>
    public DateOnly? Turn { get; init; }

    /// <summary>First day looked at; null without limit.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day looked at; null for the last day of any article that fits.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Least number of articles that use a phrase.</summary>
    public int LeastArticles { get; init; } = 3;

    /// <summary>Largest probability of chance.</summary>
    public double Level { get; init; } = 0.01;

    /// <summary>Phrases wanted at most, each way.</summary>
    public int Count { get; init; } = 30;
}
