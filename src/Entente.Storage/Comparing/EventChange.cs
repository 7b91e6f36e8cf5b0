using System.Collections.Immutable;

namespace Entente.Storage.Comparing;

/// <summary>How an event of one reading relates to the other reading of the article.</summary>
public enum ChangeKind
{
    /// <summary>Only the new reading has it.</summary>
    Gained = 0,
    /// <summary>Only the old reading has it.</summary>
    Lost = 1,
    /// <summary>Both have it on the same words, and differ in what they say of it.</summary>
    Changed = 2,
}

/// <summary>One difference between two readings of an article.</summary>
/// <param name="Kind">What became of the event.</param>
/// <param name="Old">The event in the old reading; null when it was gained.</param>
/// <param name="New">The event in the new reading; null when it was lost.</param>
/// <param name="Fields">For a changed one, what differs: <c>type</c>, <c>mode</c>, <c>contexts</c>, <c>status</c>, <c>actors</c>, <c>recipients</c>, <c>voice</c>, <c>when</c>, <c>where</c>.</param>
public sealed record EventChange(ChangeKind Kind, Event? Old, Event? New, ImmutableArray<string> Fields);

/// <summary>What differs between two readings of one article.</summary>
/// <param name="ArticleId">Number in the (newer) store; 0 when only the older store has the article.</param>
/// <param name="Article">The article.</param>
/// <param name="Kept">Events that are the same in both.</param>
/// <param name="Changes">The differences, in the order of the text.</param>
public sealed record ArticleDifference(long ArticleId, Article Article, int Kept, ImmutableArray<EventChange> Changes);
