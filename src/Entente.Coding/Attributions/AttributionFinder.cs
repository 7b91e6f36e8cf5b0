using System.Collections.Immutable;

namespace Entente.Coding.Attributions;

/// <summary>Finds who is said to say what.</summary>
internal sealed class AttributionFinder
{
    /// <summary>Finds who is said to say what.</summary>
    public ImmutableArray<Attribution> Find(Article article, Header header, ImmutableArray<Sentence> sentences, ImmutableArray<ActorMention> mentions) => [];
}
