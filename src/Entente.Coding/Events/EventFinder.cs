using System.Collections.Immutable;

namespace Entente.Coding.Events;

/// <summary>Finds events: composes acts, fills their parties, and settles status, voice, time and place.</summary>
internal sealed class EventFinder
{
    /// <summary>Finds events: composes acts, fills their parties, and settles status, voice, time and place.</summary>
    public ImmutableArray<Event> Find(Article article, Header header, ImmutableArray<Sentence> sentences, ImmutableArray<TimeExpression> times, ImmutableArray<ActorMention> mentions, ImmutableArray<Attribution> attributions) => [];
}
