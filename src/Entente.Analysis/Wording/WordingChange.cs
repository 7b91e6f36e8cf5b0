using System.Collections.Immutable;

namespace Entente.Analysis.Wording;

/// <summary>A phrase or name that came into use or fell out of it.</summary>
/// <param name="Phrase">The words as they are written first.</param>
/// <param name="IsName">Whether it names the actor; false for a phrase beside the name or the act.</param>
/// <param name="Change">Whether it began or ceased.</param>
/// <param name="First">Day of the first article that uses it, of those looked at.</param>
/// <param name="Last">Day of the last.</param>
/// <param name="Articles">Articles that use it.</param>
/// <param name="Chance">Probability that all its uses lie on one side of the turn by chance: the side's share of the articles, to the power of the uses.</param>
/// <param name="Examples">A few sentences that hold it, the first use first.</param>
public sealed record WordingChange(
    string Phrase, bool IsName, WordingTurn Change, DateOnly First, DateOnly Last, int Articles, double Chance, ImmutableArray<WordingExample> Examples);

/// <summary>What happened to a phrase at the turn.</summary>
public enum WordingTurn
{
    /// <summary>It is used only since.</summary>
    Began = 0,
    /// <summary>It was used only before.</summary>
    Ceased = 1,
}

/// <summary>A sentence that holds a phrase.</summary>
/// <param name="ArticleId">Number of its article.</param>
/// <param name="Day">Day of the article.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Sentence">The sentence.</param>
public sealed record WordingExample(long ArticleId, DateOnly Day, string? Outlet, string Sentence)
{
    /// <summary>Index of the sentence in its article.</summary>
    public int Number { get; init; }
}

/// <summary>How wording turned.</summary>
/// <param name="From">First day looked at.</param>
/// <param name="Turn">First day of the new time.</param>
/// <param name="To">Last day looked at.</param>
/// <param name="ArticlesBefore">Articles looked at before the turn.</param>
/// <param name="ArticlesSince">Articles looked at since.</param>
/// <param name="Began">What came into use, the least probable by chance first.</param>
/// <param name="Ceased">What fell out of use, in the same order.</param>
public sealed record WordingAnswer(
    DateOnly? From, DateOnly? Turn, DateOnly? To, int ArticlesBefore, int ArticlesSince, ImmutableArray<WordingChange> Began, ImmutableArray<WordingChange> Ceased)
{
    /// <summary>Articles that fit the question; when they are more than those looked at, these are a sample spread evenly over each side of the turn.</summary>
    public int Articles { get; init; }
}
