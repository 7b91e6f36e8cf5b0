using System.Collections.Immutable;

namespace Entente.Analysis.Revisions;

/// <summary>What changed from one version of an article to the next.</summary>
/// <param name="Before">The older version.</param>
/// <param name="After">The newer one.</param>
/// <param name="Lines">The two texts side by side, line by line.</param>
/// <param name="Removed">Events that only the older version reports.</param>
/// <param name="Added">Events that only the newer version reports.</param>
/// <param name="Changed">Events that both report, with another status, voice, type or time.</param>
/// <param name="Kept">Events that both report alike.</param>
public sealed record Revision(
    RevisedVersion Before, RevisedVersion After, ImmutableArray<RevisedLine> Lines,
    ImmutableArray<Event> Removed, ImmutableArray<Event> Added, ImmutableArray<ChangedEvent> Changed, int Kept)
{
    /// <summary>Whether a word of the text differs.</summary>
    public bool IsTextChanged => Lines.Any(l => l.IsChanged);
}

/// <summary>One version of an article.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Version">1 for the text first seen.</param>
/// <param name="Seen">When it was added (UTC).</param>
/// <param name="Title">Its headline; null when there is none.</param>
public sealed record RevisedVersion(long Id, int Version, DateTime Seen, string? Title);

/// <summary>A line of both versions.</summary>
/// <param name="Before">The line as it was, in pieces; empty for an added line.</param>
/// <param name="After">The line as it became; empty for a removed line.</param>
/// <param name="IsChanged">Whether the two differ.</param>
public sealed record RevisedLine(ImmutableArray<RevisedPiece> Before, ImmutableArray<RevisedPiece> After, bool IsChanged);

/// <summary>A stretch of a line.</summary>
/// <param name="Text">The characters.</param>
/// <param name="IsChanged">Whether the other version lacks them here.</param>
public sealed record RevisedPiece(string Text, bool IsChanged);

/// <summary>An event that two versions report differently.</summary>
/// <param name="Before">As the older version reports it.</param>
/// <param name="After">As the newer one does.</param>
/// <param name="What">What differs, by the names of <see cref="Storage.Comparing.EventChange.Fields"/>.</param>
public sealed record ChangedEvent(Event Before, Event After, ImmutableArray<string> What);
