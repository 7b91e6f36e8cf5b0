using System.Collections.Immutable;

namespace Entente.Coding.Coreference;

/// <summary>Finds who says <c>we</c> and <c>I</c> in a statement: the state or organisation behind its author, and the author.</summary>
internal static class IssuerFinder
{
    /// <summary>The author as an actor, from the mentions in the byline; null for a text without one.</summary>
    public static ActorReference? Author(Header header, ImmutableArray<ActorMention> mentions) =>
        header.Byline is { } byline ? mentions.FirstOrDefault(m => m.Span.Overlaps(byline.Span))?.Actor : null;

    /// <summary>Whom <c>we</c> means in a text of this kind; null when it may be anyone.</summary>
    /// <param name="header">The header, for genre and outlet.</param>
    /// <param name="mentions">The named mentions.</param>
    /// <param name="states">Makes the state of a country's code.</param>
    public static ActorReference? Institution(Header header, ImmutableArray<ActorMention> mentions, Func<string, ActorReference?> states)
    {
        if (header.Genre == Genre.NewsReport)
        {
            return null;
        }

        var author = header.Byline is { } byline
            ? mentions.Where(m => m.Span.Overlaps(byline.Span)).Select(m => m.Actor).FirstOrDefault(a => a.Country is not null || a.Kind == ActorKind.Organisation)
            : null;
        author ??= header.Titles.IsEmpty || header.Genre == Genre.Commentary ? null
            : mentions.Where(m => header.Titles.Any(t => t.Contains(m.Span))).Select(m => m.Actor).FirstOrDefault(a => a.Kind is ActorKind.Organisation or ActorKind.State or ActorKind.Body);
        return author is null ? null
            : author.Kind is ActorKind.Organisation or ActorKind.State ? author
            : author.Country is { } country ? states(country) : null;
    }
}
