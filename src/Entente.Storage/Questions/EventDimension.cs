namespace Entente.Storage.Questions;

/// <summary>What events can be counted by.</summary>
public enum EventDimension
{
    /// <summary>PLOVER type.</summary>
    Type,
    /// <summary>Quad class.</summary>
    Quad,
    /// <summary>Status.</summary>
    Status,
    /// <summary>On whose word: the outermost speaker's state or organisation, or the outlet's own.</summary>
    Voice,
    /// <summary>Publisher.</summary>
    Outlet,
    /// <summary>Acting state or organisation; an act of several counts for each.</summary>
    Actor,
    /// <summary>State or organisation acted upon; an act upon several counts for each.</summary>
    Recipient,
    /// <summary>Country of the place.</summary>
    Country,
    /// <summary>Month of the first day.</summary>
    Month,
    /// <summary>Year of the first day.</summary>
    Year,
}

/// <summary>How many events share a value.</summary>
/// <param name="Key">The value as a filter takes it, such as <c>AGREE</c>, <c>JPN</c>, <c>own</c> or <c>2023-05</c>; empty when it is not known.</param>
/// <param name="Label">The value for a reader.</param>
/// <param name="Events">Events.</param>
/// <param name="MeanScore">Their mean PLOVER score, -10 to 10.</param>
public sealed record EventCount(string Key, string Label, long Events, double MeanScore);

/// <summary>How many events share two values.</summary>
/// <param name="Row">Value of the first dimension, as <see cref="EventCount.Key"/>.</param>
/// <param name="Column">Value of the second.</param>
/// <param name="Events">Events.</param>
public sealed record EventCell(string Row, string Column, long Events);
