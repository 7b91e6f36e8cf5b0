using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>Carries the parties of a message or a rally from sentence to sentence of one article, for words that only they explain.</summary>
/// <remarks>
/// After <c>X sent a message to Y</c>, "I", "it" and "the message" speak for X, "you" is Y, and what X wishes without an addressee is wished to Y.
/// What the author of a statement denounces without a name is what he last spoke of, and forces moved by that side are moved against him.
/// A visitor whose destination is not named came to the country of the dateline. After a protest of X against Y, "they", "the participants" and "the demonstrators" are X.
/// </remarks>
/// <param name="host">The state in which the article was written; null when it is not known.</param>
/// <param name="author">The state or organisation whose statement the article is; null in a news report.</param>
/// <param name="words">Messages and crowds.</param>
internal sealed class EventThread(ActorReference? host, ActorReference? author, SpeechWords words)
{
    // A report of one ceremony or message runs over a few sentences; beyond, its parties are no longer understood.
    private const int MaxGap = 4;

    private ActorReference? _sender;
    private ActorReference? _addressee;
    private ActorReference? _crowd;
    private ActorReference? _adversary;
    private (ActorReference Actor, ActorReference Recipient, int Sentence)? _kindness;

    /// <summary>Mentions of sender, addressee and crowd by words that no earlier layer resolved.</summary>
    public ImmutableArray<ActorMention> Persons(string text, Sentence sentence, ImmutableArray<ActorMention> known)
    {
        if (_sender is null && _crowd is null)
        {
            return [];
        }

        var persons = ImmutableArray.CreateBuilder<ActorMention>();
        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            if (Person(text, token) is { } person && !known.Any(m => m.Span.Overlaps(token.Span)))
            {
                persons.Add(new(token.Span, sentence.Index, i, person, ResolutionMethod.Coreference) { Tokens = (i, i + 1) });
            }
        }

        return persons.DrainToImmutable();
    }

    private ActorReference? Person(string text, Token token)
    {
        if (token.Category == WordCategory.Noun && token.Relation is "nsubj" or "obl:agent")
        {
            return words.IsMessage(token.Lemma) ? _sender : words.IsCrowd(token) ? _crowd : null;
        }

        return token.Category != WordCategory.Pronoun ? null : text[token.Span.Start..token.Span.End].ToLowerInvariant() switch
        {
            "i" or "me" or "my" or "we" or "our" => _sender,
            "it" when token.Relation is "nsubj" => _sender,
            "they" => _sender ?? _crowd,
            "you" or "your" => _addressee,
            _ => null,
        };
    }

    /// <summary>Who writes, where a sentence is part of a message in its own words: it says "I", "we" or "you"; null elsewhere.</summary>
    public ActorMention? Writer(SentenceTree tree)
    {
        for (int i = 0; _sender is not null && i < tree.Count; i++)
        {
            if (tree[i].Category == WordCategory.Pronoun && tree.Lemma(i) is "i" or "we" or "you" or "my" or "our" or "your")
            {
                return new(default, -1, -1, _sender, ResolutionMethod.Coreference);
            }
        }

        return null;
    }

    /// <summary>Notes the messages and rallies of a sentence, and gives its acts the parties that they leave unsaid.</summary>
    /// <returns>The acts, completed.</returns>
    public ImmutableArray<Act> Follow(SentenceTree tree, ImmutableArray<Act> acts)
    {
        if (acts.IsEmpty)
        {
            return acts;
        }

        var all = ImmutableArray.CreateBuilder<Act>(acts.Length);
        foreach (var found in acts)
        {
            var act = Complete(tree, found);
            all.Add(act);
            if (act is { Type: EventType.Support, Actors: [var sender, ..], Recipients: [var addressee, ..] } && words.TellsOfMessage(act.Trigger.Slice(tree.Text)))
            {
                (_sender, _addressee) = (sender.Actor, addressee.Actor);
            }
            else if (act is { Type: EventType.Protest, Actors: [{ Actor.Country: not null } crowd, ..] })
            {
                _crowd = crowd.Actor;
            }

            Oppose(act);
            if (act is { Type: EventType.Support, Actors: [var friend, ..], Recipients: [var befriended, ..] } && Side(friend.Actor) != Side(befriended.Actor))
            {
                _kindness = (friend.Actor, befriended.Actor, tree.Sentence.Index);
            }
        }

        return all.MoveToImmutable();
    }

    private Act Complete(SentenceTree tree, Act act)
    {
        if (act.Type == EventType.Protest && act.Actors.All(a => a.Actor.Country is null))
        {
            // A crowd that nobody names is of the country it stands in.
            var place = tree.Mentions.FirstOrDefault(m => m is { IsPlaceOnly: true, Actor.Country: not null })?.Actor ?? _crowd;
            return place is null ? act : act with { Actors = [Unsaid(place)] };
        }

        if (act is { Type: EventType.Consult, Mode: "visit", Recipients.IsEmpty: true, IsMutual: false, Actors: [var visitor, ..] } && host is not null && Side(visitor.Actor) != Side(host)
            && !tree.Mentions.Any(m => m.IsPlaceOnly && m.Actor.Country is { } elsewhere && elsewhere != host.Country))
        {
            return act with { Recipients = [Unsaid(host)] };
        }

        if (author is not null && _adversary is not null && act is { Recipients.IsEmpty: true, IsMutual: false, Actors: [var side, ..] })
        {
            if (act.Type is EventType.Accuse or EventType.Reject or EventType.Threaten && Side(side.Actor) == Side(author))
            {
                return act with { Recipients = [Unsaid(_adversary)] };
            }

            // Tests and arsenals (CAMEO 150) are aimed at no one in particular.
            if (act is { Type: EventType.Mobilize, Cameo: not "150" } && Side(side.Actor) == Side(_adversary))
            {
                return act with { Recipients = [Unsaid(author)] };
            }
        }

        if (act.Type is not (EventType.Support or EventType.Agree) || _kindness is not { } last || tree.Sentence.Index - last.Sentence > MaxGap)
        {
            return act;
        }

        return act switch
        {
            { Recipients.IsEmpty: true, Actors: [var only] } when Side(only.Actor) == Side(last.Actor) => act with { Recipients = [Unsaid(last.Recipient)], IsMutual = false },
            { Actors.IsEmpty: true, Recipients: [var only], Type: EventType.Support } when Side(only.Actor) == Side(last.Recipient) => act with { Actors = [Unsaid(last.Actor)] },
            { Actors.IsEmpty: true, Recipients.IsEmpty: true, Type: EventType.Support, IsWeak: false, IsNominal: false } => act with { Actors = [Unsaid(last.Actor)], Recipients = [Unsaid(last.Recipient)] },
            _ => act,
        };
    }

    // The side that a statement is about: whom its author blames, or who acts against him.
    private void Oppose(Act act)
    {
        if (author is null || act.Type is not (EventType.Accuse or EventType.Threaten or EventType.Request or EventType.Mobilize or EventType.Assault or EventType.Coerce or EventType.Sanction) || act.Actors is not [var actor, ..])
        {
            return;
        }

        if (Side(actor.Actor) != Side(author))
        {
            _adversary = actor.Actor;
        }
        else if (act.Recipients is [var recipient, ..] && Side(recipient.Actor) != Side(author))
        {
            _adversary = recipient.Actor;
        }
    }

    private static ActorMention Unsaid(ActorReference actor) => new(default, -1, -1, actor, ResolutionMethod.Coreference);

    private static string Side(ActorReference actor) => actor.Country ?? actor.Id;
}
