using System.Collections.Immutable;

namespace Entente.Coding.Framing;

/// <summary>Finds wording that takes a side.</summary>
internal sealed class FramingFinder
{
    /// <summary>Finds wording that takes a side.</summary>
    public ImmutableArray<FramedSpan> Find(Article article, ImmutableArray<Sentence> sentences, ImmutableArray<ActorMention> mentions, ImmutableArray<Attribution> attributions) => [];
}
