using System.Collections.Immutable;

namespace Entente.Coding.Events;

/// <summary>Answers which event type holds between two given spans.</summary>
internal sealed class PairClassifier
{
    /// <summary>Answers which event type holds between two given spans.</summary>
    public ImmutableArray<PairRelation> Find(Article article, ImmutableArray<Sentence> sentences, ImmutableArray<ActorMention> mentions, ImmutableArray<Event> events) => [];
}
