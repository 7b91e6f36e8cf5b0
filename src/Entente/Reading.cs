using System.Collections.Immutable;

namespace Entente;

/// <summary>Everything the coder found in one article; immutable, and the same for the same article, model and data.</summary>
/// <param name="Article">The article read.</param>
/// <param name="Coder">Name and version of coder, model and data that made the reading.</param>
public sealed record Reading(Article Article, string Coder)
{
    /// <summary>Layer 1: what the article says of itself.</summary>
    public Header Header { get; init; } = new();

    /// <summary>Layers 2 and 3: sentences with tokens, tags, lemmas and parse.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>Layer 4: time expressions in text order.</summary>
    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    /// <summary>Layers 5 and 6: mentions of actors in text order, pronouns and nominals included.</summary>
    public ImmutableArray<ActorMention> Mentions { get; init; } = [];

    /// <summary>Layer 7: attributions in order of their cues.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>Layers 8 and 9: events in order of sentence and trigger.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>Answers to <see cref="Article.Pairs"/>, in their order.</summary>
    public ImmutableArray<PairRelation> Relations { get; init; } = [];

    /// <summary>Layer 10: slanted wording in text order.</summary>
    public ImmutableArray<FramedSpan> Framing { get; init; } = [];
}
