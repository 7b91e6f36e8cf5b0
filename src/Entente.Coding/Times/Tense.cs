namespace Entente.Coding.Times;

/// <summary>The tense of what a time expression dates, which tells a past Monday from a coming one.</summary>
internal enum Tense
{
    /// <summary>No verb tells.</summary>
    Unknown,
    /// <summary>Done.</summary>
    Past,
    /// <summary>Going on or general.</summary>
    Present,
    /// <summary>To come: future, intention, obligation.</summary>
    Future,
}
