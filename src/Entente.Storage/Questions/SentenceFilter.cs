using Entente.Codes;

namespace Entente.Storage.Questions;

/// <summary>Which sentences are asked for: those that name an actor, or those that tell of a type of act.</summary>
public sealed record SentenceFilter
{
    /// <summary>The actor, by identifier or name, those under it meant too: whom the sentences name or, with <see cref="Act"/>, who is a party of the act.</summary>
    public string? Actor { get; init; }

    /// <summary>Type of the act they tell of; null when they need only name the actor.</summary>
    public EventType? Act { get; init; }

    /// <summary>Publisher, in any of the forms that <see cref="Filters.ArticleFilter.Outlet"/> takes; null for all.</summary>
    public string? Outlet { get; init; }

    /// <summary>First day of the articles; null without limit.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day of the articles; null without limit.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>An article with sentences of the kind asked for.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Day">When it was published.</param>
public readonly record struct FoundArticle(long Id, DateOnly Day);

/// <summary>A sentence of the kind asked for. Its words are not cut out of the article before someone needs them.</summary>
/// <param name="ArticleId">Number of its article.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Day">When.</param>
/// <param name="Number">Its index in the article.</param>
/// <param name="Article">Text of the article.</param>
/// <param name="Span">The sentence in it.</param>
/// <param name="Names">The words in the sentence that name the actor, as spans of the article's text, in order; empty for acts.</param>
public readonly record struct FoundSentence(long ArticleId, string? Outlet, DateOnly Day, int Number, string Article, TextSpan Span, IReadOnlyList<TextSpan> Names)
{
    /// <summary>The sentence.</summary>
    public string Text => Span.Slice(Article).ToString();
}
