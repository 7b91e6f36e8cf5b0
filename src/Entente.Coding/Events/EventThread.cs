using System.Collections.Immutable;
using Entente.Codes;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Events;

/// <summary>Carries the parties of a message or a rally from sentence to sentence of one article, for words that only they explain.</summary>
/// <remarks>
/// After <c>X sent a message to Y</c>, "I", "it" and "the message" speak for X, "you" is Y, and what X wishes without an addressee is wished to Y.
/// What the author of a statement denounces without a name is what he last spoke of, and forces moved by that side are moved against him.
/// People of no named country ("speakers", "workers") are of the place last named, else of the country in which the article was written.
/// Whom an attacker struck without a name are those of the state that he struck before.
/// After a rally or meeting of X its resolution and appeal speak for X.
/// A visitor whose destination is not named came to the country of the dateline. After a protest of X against Y, "they", "the participants" and "the demonstrators" are X.
/// </remarks>
/// <param name="host">The state in which the article was written; null when it is not known.</param>
/// <param name="isHostNamed">Whether the article names that state or anyone of it: one that does not is about others, and nobody came to it.</param>
/// <param name="author">The state or organisation whose statement the article is; null in a news report.</param>
/// <param name="foreign">The first party of another state than the author's, against whom the statement is until it says otherwise; null for none.</param>
/// <param name="words">Messages and crowds.</param>
internal sealed class EventThread(ActorReference? host, bool isHostNamed, ActorReference? author, ActorReference? foreign, SpeechWords words)
{
    // A report of one ceremony or message runs over a few sentences; beyond, its parties are no longer understood.
    private const int MaxGap = 4;

    // Two sides in a sentence may have met; three or more are a list.
    private const int LeastSenders = 3;
    // Heads the id of a group of no known country.

    private readonly IssuerTrail _issuers = new(words);

    private ActorReference? _sender;
    private ActorReference? _addressee;
    private ActorReference? _crowd;
    private ActorReference? _adversary = foreign;
    private Dictionary<string, ActorReference>? _struck;
    private ActorReference? _receiver;
    private int _received = int.MinValue;
    private ActorReference? _holder;
    private ActorReference? _gathered;
    private (ActorReference Actor, ActorReference Recipient, int Sentence)? _kindness;
    private (ActorReference Actor, int Sentence)? _place;

    /// <summary>Mentions of sender, addressee and crowd by words that no earlier layer resolved.</summary>
    public ImmutableArray<ActorMention> Persons(string text, Sentence sentence, ImmutableArray<ActorMention> known)
    {
        bool hasSpoken = _sender is not null || _crowd is not null;
        if (!hasSpoken && !_issuers.HasAny(_gathered))
        {
            return [];
        }

        var persons = ImmutableArray.CreateBuilder<ActorMention>();
        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            if (((hasSpoken ? Person(text, token) : null) ?? _issuers.Of(sentence.Index, token, _gathered)) is { } person && !IsKnown(known, token.Span))
            {
                persons.Add(new(token.Span, sentence.Index, i, person, ResolutionMethod.Coreference) { Tokens = (i, i + 1) });
            }
        }

        return persons.DrainToImmutable();
    }

    private static bool IsKnown(ImmutableArray<ActorMention> known, TextSpan word) => known.Any(m => m.Span.Overlaps(word));

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
        if (tree.Mentions.LastOrDefault(m => m is { IsPlaceOnly: true, Actor.Country: not null } && !Sides.IsOpposed(tree, m)) is { } place)
        {
            _place = (place.Actor, tree.Sentence.Index);
        }

        _issuers.Follow(tree, _gathered);
        if (acts.IsEmpty)
        {
            return acts;
        }

        var all = ImmutableArray.CreateBuilder<Act>(acts.Length);
        foreach (var found in acts)
        {
            var act = Complete(tree, Placed(tree, Senders(tree, found)));
            all.Add(act);
            if (act is { Type: EventType.Support, Actors: [var sender, ..], Recipients: [var addressee, ..] } && words.TellsOfMessage(act.Trigger.Slice(tree.Text)))
            {
                (_sender, _addressee) = (sender.Actor, addressee.Actor);
            }
            else if (act is { Type: EventType.Protest, Actors: [{ Actor.Country: not null } crowd, ..] })
            {
                _gathered = _crowd = crowd.Actor;
            }

            if (act is { Type: EventType.Support, Recipients: [var receiver, ..] } && words.TellsOfMessage(act.Trigger.Slice(tree.Text)))
            {
                (_receiver, _received) = (receiver.Actor, tree.Sentence.Index);
            }
            else if (act is { Type: EventType.Consult, IsMutual: true, Mode: null, Actors: [{ Actor: { Kind: not ActorKind.Group } or { Country: not null } } holder] })
            {
                _gathered = _holder = holder.Actor;
            }

            Oppose(act);
            if (act is { Type: EventType.Support, Actors: [var friend, ..], Recipients: [var befriended, ..] } && Sides.Of(friend.Actor) != Sides.Of(befriended.Actor))
            {
                _kindness = (friend.Actor, befriended.Actor, tree.Sentence.Index);
            }
        }

        return all.MoveToImmutable();
    }

    // "They came from the president of A, the secretary of B's party, …": after "Y received messages" a list of people of many states tells who sent them.
    private Act Senders(SentenceTree tree, Act act)
    {
        if (act is not { Type: EventType.Support, Likelihood: not null } || _receiver is null || tree.Sentence.Index - _received > MaxGap)
        {
            return act;
        }

        var senders = tree.Mentions.Where(m => !m.IsPlaceOnly && Sides.Has(m) && m.Actor.Kind != ActorKind.State && Sides.Of(m.Actor) != Sides.Of(_receiver)).DistinctBy(m => m.Actor.Id).ToImmutableArray();
        if (senders.Select(s => Sides.Of(s)).Distinct().Count() < LeastSenders)
        {
            return act;
        }

        _received = tree.Sentence.Index;
        return act with { Actors = senders, Recipients = [Unsaid(_receiver)] };
    }

    private Act Placed(SentenceTree tree, Act act)
    {
        bool isVisit = act is { Type: EventType.Consult, Mode: "visit" };
        if (act.Actors.IsEmpty || !act.Actors.All(a => IsPlaceless(a.Actor) && !IsFromAbroad(tree, a) && !(isVisit && IsGuest(tree, a))))
        {
            return act.Inner is { } inner && Placed(tree, inner) is var placed && placed != inner ? act with { Inner = placed } : act;
        }

        var home = _place is { } last && tree.Sentence.Index - last.Sentence <= MaxGap ? last.Actor : _crowd ?? host;
        return home?.Country is not { } country ? act : act with
        {
            Actors = [.. act.Actors.Select(a => a with { Actor = a.Actor with { Id = country + a.Actor.Id[ActorReference.Nameless.Length..], Country = country, Name = $"{a.Actor.Name} of {home.Name}" } })],
            Inner = act.Inner is null ? null : Placed(tree, act.Inner),
        };
    }

    // "foreign party leaders", "heads of state of different countries": people of other places than this.
    private bool IsFromAbroad(SentenceTree tree, ActorMention people)
    {
        if (people.Sentence != tree.Sentence.Index || people.HeadToken < 0)
        {
            return false;
        }

        // "foreign organizations and personages": the word before the first is said of all.
        int head = people.HeadToken;
        return words.IsAbroad(tree.Lemma(head)) || IsCalledAbroad(tree, head) || (tree.Is(head, "conj") && tree[head].Head >= 0 && IsCalledAbroad(tree, tree[head].Head));
    }

    private bool IsCalledAbroad(SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (words.IsAbroad(tree.Lemma(child)))
            {
                return true;
            }

            // "participants in an international forum"
            if (tree.Is(child, "nmod") && tree.Introducer(child) is "of" or "from" or "in" or "at" or "to" && ((tree[child].Tag == "NNS" && words.IsLand(tree.Lemma(child))) || HasAbroad(tree, child)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAbroad(SentenceTree tree, int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (child < noun && words.IsAbroad(tree.Lemma(child)))
            {
                return true;
            }
        }

        return false;
    }

    // A delegation that visits comes from elsewhere.
    private bool IsGuest(SentenceTree tree, ActorMention people) =>
        people.Sentence == tree.Sentence.Index && people.HeadToken >= 0 && words.IsGuest(SpeechWords.Singular(tree[people.HeadToken]));

    private static bool IsPlaceless(ActorReference actor) => actor.Kind == ActorKind.Group && actor.IsNameless && actor.Id[ActorReference.Nameless.Length..] is not (".BUS" or ".UNK" or ".MED" or ".JRN");

    private Act Complete(SentenceTree tree, Act act)
    {
        if (act.Type == EventType.Protest && act.Actors.All(a => a.Actor.Country is null || (a.Actor.Kind == ActorKind.Group && a.How == ResolutionMethod.Coreference)))
        {
            // A crowd that nobody names is of the country it stands in, else of the ruler whom it wants to go.
            var place = tree.Mentions.FirstOrDefault(m => m is { IsPlaceOnly: true, Actor.Country: not null })?.Actor
                ?? (act.Recipients.FirstOrDefault(r => r.Actor is { Kind: ActorKind.Person, Country: not null }) is { Actor.Country: { } ruled } ? new ActorReference(ruled + ".CVL", $"people of {ruled}", ActorKind.Group, ruled, ["CVL"]) : null) ?? _crowd;
            return place is null ? act : act with { Actors = [Unsaid(place)] };
        }

        if (act.Type == EventType.Support && words.TellsOfMessage(act.Trigger.Slice(tree.Text)))
        {
            // "Congratulations came from A, B and C", after "Y received messages"; "a letter to Y was adopted at the meeting", after "X held a meeting".
            if (_receiver is not null && act is { Recipients.IsEmpty: true, Actors.IsEmpty: false, IsMutual: false } && act.Actors.All(a => Sides.Of(a.Actor) != Sides.Of(_receiver)))
            {
                return act with { Recipients = [Unsaid(_receiver)] };
            }

            // Where the meeting has a place of its own ("at the meetings in Hungary and Bulgaria"), it is those people's.
            if (act is { Actors.IsEmpty: true, Recipients: [var to, ..] })
            {
                var there = tree.Mentions.Where(m => m is { IsPlaceOnly: true, Actor: { Kind: ActorKind.State, Country: not null } } && Sides.Of(m) != Sides.Of(to)).DistinctBy(m => m.Actor.Id).ToImmutableArray();
                if (!there.IsEmpty || (_holder is not null && Sides.Of(to.Actor) != Sides.Of(_holder)))
                {
                    return act with { Actors = there.IsEmpty ? [Unsaid(_holder!)] : there };
                }
            }
        }

        // "Also laid were wreaths in the name of X": for whom X's last one was meant.
        if (act is { Type: EventType.Support, IsForeign: true, IsMutual: false, Recipients.IsEmpty: true, Actors: [var again, ..] } && _kindness is { } before && tree.Sentence.Index - before.Sentence <= MaxGap && Sides.Of(again.Actor) == Sides.Of(before.Actor))
        {
            return act with { Recipients = [Unsaid(before.Recipient)] };
        }

        // A basket that no one is said to receive is meant for the host's own, and at home that is no act between states.
        if (host is not null && act is { Type: EventType.Support, IsForeign: true, IsMutual: false, Recipients.IsEmpty: true, Actors: [var giver, ..] } && Sides.Of(giver.Actor) == Sides.Of(host)
            && !tree.Mentions.Any(m => m.Actor.Country is { } elsewhere && elsewhere != host.Country))
        {
            return act with { Recipients = [Unsaid(host)] };
        }

        if (host is not null && (isHostNamed || act.Trigger.Slice(tree.Text).EndsWith("here", StringComparison.Ordinal)) && IsAbroad(act) && !tree.Mentions.Any(m => m.IsPlaceOnly && m.Actor.Country is { } elsewhere && elsewhere != host.Country))
        {
            return act with { Recipients = [Unsaid(host)] };
        }

        if (act is { Type: EventType.Assault, IsWeak: false, IsNominal: false, Actors: [var attacker, ..] })
        {
            return Struck(act, Sides.Of(attacker.Actor));
        }

        if (author is not null && _adversary is not null && act is { Type: EventType.Coerce or EventType.Mobilize, Actors.IsEmpty: true, IsNominal: false, Recipients: [var harmed, ..] } && Sides.Of(harmed.Actor) == Sides.Of(author))
        {
            return act with { Actors = [Unsaid(_adversary)] };
        }

        // "attended the forum held in Russia": who goes to a meeting of many goes to where it is.
        if (act is { Type: EventType.Consult, Mode: "multilateral" or "visit", Actors: [var guest] } && act.Recipients.All(r => r.Actor.Country is null) && Place(tree, guest) is { } away)
        {
            return act with { Recipients = [away], IsMutual = false };
        }

        if (author is not null && _adversary is not null && act is { Recipients.IsEmpty: true, IsMutual: false, Actors: [var side, ..] })
        {
            if (act.Type is EventType.Accuse or EventType.Reject or EventType.Threaten && Sides.Of(side.Actor) == Sides.Of(author))
            {
                return act with { Recipients = [Unsaid(_adversary)] };
            }

            // Tests and arsenals (CAMEO 150) are aimed at no one in particular.
            if (act is { Type: EventType.Mobilize, Cameo: not "150" } && Sides.Of(side.Actor) == Sides.Of(_adversary))
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
            { Actors: [var only] } when act.Recipients.All(r => r.Actor is { Kind: ActorKind.Group, Country: null }) && Sides.Of(only.Actor) == Sides.Of(last.Actor) => act with { Recipients = [Unsaid(last.Recipient)], IsMutual = false },
            { Actors.IsEmpty: true, Recipients: [var only], Type: EventType.Support } when Sides.Of(only.Actor) == Sides.Of(last.Recipient) => act with { Actors = [Unsaid(last.Actor)] },
            { Actors.IsEmpty: true, Recipients.IsEmpty: true, Type: EventType.Support, IsWeak: false, IsNominal: false } => act with { Actors = [Unsaid(last.Actor)], Recipients = [Unsaid(last.Recipient)] },
            _ => act,
        };
    }

    // "They killed civilians", "they used gas": those whom the same side struck before.
    private Act Struck(Act act, string side)
    {
        if (act.Recipients.FirstOrDefault(r => r.Actor.Country is { } country && country != side) is { } victim)
        {
            (_struck ??= new(StringComparer.Ordinal))[side] = victim.Actor;
            return act;
        }

        return act.Recipients.All(r => r.Actor is { Kind: ActorKind.Group, Country: null }) && _struck?.GetValueOrDefault(side) is { } before ? act with { Recipients = [Unsaid(before)] } : act;
    }

    // A guest whose destination has no name of its own ("visited the war museum", "laid a wreath before the statues") is in the state of the dateline.
    private bool IsAbroad(Act act) =>
        act is { Type: EventType.Consult, Mode: "visit", IsMutual: false } or { Type: EventType.Support, IsForeign: true, IsMutual: false }
        && act.Actors is [var visitor, ..] && visitor.Actor is { Country: not null } or { Kind: ActorKind.Organisation } && act.Recipients.All(r => r.Actor is { Country: null, Kind: ActorKind.Group or ActorKind.Unknown or ActorKind.Person })
        && Sides.Of(visitor.Actor) != Sides.Of(host!);

    private static ActorMention? Place(SentenceTree tree, ActorMention guest) =>
        tree.Mentions.FirstOrDefault(m => m is { IsPlaceOnly: true, Actor.Country: { } country } && guest.Actor.Country is { } home && country != home);

    // The side that a statement is about: whom its author blames, or who acts against him.
    private void Oppose(Act act)
    {
        if (author is null || act.Type is not (EventType.Accuse or EventType.Threaten or EventType.Request or EventType.Mobilize or EventType.Assault or EventType.Coerce or EventType.Sanction) || act.Actors is not [var actor, ..])
        {
            return;
        }

        if (Sides.Of(actor.Actor) != Sides.Of(author))
        {
            _adversary = actor.Actor;
        }
        else if (act.Recipients is [var recipient, ..] && Sides.Of(recipient.Actor) != Sides.Of(author))
        {
            _adversary = recipient.Actor;
        }
    }

    private static ActorMention Unsaid(ActorReference actor) => new(default, -1, -1, actor, ResolutionMethod.Coreference);
}
