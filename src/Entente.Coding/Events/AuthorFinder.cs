using System.Collections.Immutable;
using Entente.Coding.Coreference;
using Entente.Knowledge;

namespace Entente.Coding.Events;

/// <summary>Finds in whose name a statement or commentary demands, warns and denounces.</summary>
/// <param name="knowledge">Names states, and the outlets that speak for one; null when only what the text names may be meant.</param>
internal sealed class AuthorFinder(KnowledgeBase? knowledge)
{
    /// <summary>The state or organisation behind the article, as a mention without words; null for a news report and for an outlet of no known state.</summary>
    public ActorMention? Find(Header header, ImmutableArray<ActorMention> mentions)
    {
        if (header.Genre is not (Genre.Statement or Genre.Commentary))
        {
            return null;
        }

        var author = IssuerFinder.Institution(header, mentions, country => State(country, mentions)) ?? Voice(header, mentions);
        return author is null ? null : new(default, -1, -1, author, ResolutionMethod.Coreference);
    }

    /// <summary>The state whose own agency tells the article, as a mention without words; null for any other outlet.</summary>
    public ActorMention? Outlet(Header header, ImmutableArray<ActorMention> mentions) =>
        Voice(header, mentions) is { } state ? new(default, -1, -1, state, ResolutionMethod.Coreference) : null;

    /// <summary>The state in which the article was written, which is "here": its dateline's, else that of a state's own agency; null when neither says.</summary>
    public ActorReference? Host(Header header, ImmutableArray<ActorMention> mentions)
    {
        foreach (var name in header.Dateline?.Place is { } place && knowledge is not null ? knowledge.Names.Find(place) : [])
        {
            if (name.Actor is { Country: { } country })
            {
                return State(country, mentions);
            }
        }

        return header.Dateline is null ? Voice(header, mentions) : null;
    }

    // A state's own agency speaks for the state; any other outlet's opinions are no state's.
    private ActorReference? Voice(Header header, ImmutableArray<ActorMention> mentions)
    {
        foreach (var name in header.Outlet is { } outlet && knowledge is not null ? knowledge.Names.Find(outlet) : [])
        {
            if (name.Actor is { Country: { } country } media && media.Roles.Contains("GOV"))
            {
                return State(country, mentions);
            }
        }

        return null;
    }

    private ActorReference? State(string country, ImmutableArray<ActorMention> mentions) =>
        mentions.FirstOrDefault(m => m.Actor.Id == country)?.Actor
        ?? (knowledge is not null && knowledge.TryGet(country, out var known) ? new(known.Id, known.Name, known.Kind, known.Country ?? country, known.Roles) : null);
}
