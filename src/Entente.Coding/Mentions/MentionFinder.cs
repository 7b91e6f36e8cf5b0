using System.Collections.Immutable;

namespace Entente.Coding.Mentions;

/// <summary>Finds names, offices and role words and resolves them as of the article's date.</summary>
internal sealed class MentionFinder
{
    /// <summary>Finds names, offices and role words and resolves them as of the article's date.</summary>
    public ImmutableArray<ActorMention> Find(Article article, Header header, ImmutableArray<Sentence> sentences) => [];
}
