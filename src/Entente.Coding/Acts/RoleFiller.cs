using System.Collections.Immutable;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>Fills the roles of a matched expression from the tree.</summary>
/// <param name="tree">The sentence.</param>
/// <param name="speakers">Who speaks in it.</param>
internal sealed class RoleFiller(SentenceTree tree, SpeakerView speakers)
{
    private readonly PartyFinder _parties = new(tree);
    private readonly SubjectFinder _subjects = new(tree);
    private readonly PhraseParties _phrases = new(tree);
    private readonly RemoteParties _remote = new(tree);
    private readonly MeetingGuests _guests = new(tree);

    /// <summary>Finds actor and recipient of a match.</summary>
    /// <param name="match">The match.</param>
    /// <param name="context">What the governing operator lends.</param>
    /// <param name="inner">The act that it is applied to; null for a base act.</param>
    public (ImmutableArray<ActorMention> Actors, ImmutableArray<ActorMention> Recipients) Fill(ActMatch match, RoleContext context, Act? inner)
    {
        var frame = match.Entry.Roles;
        // "a rally was held in Seoul": where an entry names 'in' among its actors, the place stands for its people.
        var actors = First(frame.Actor, match, context, inner, match.Entry.TakesPlace && frame.Actor.Contains(new Slot(SlotKind.Preposition, "in")));
        var recipients = First(frame.Recipient, match, context, inner, match.Entry.TakesPlace);
        if (frame.IsMutual)
        {
            // Meetings of one side with itself name it once: keep the parties of both places.
            ImmutableArray<ActorMention> all = actors.IsEmpty && recipients.Length < 2 ? recipients : [.. actors.Concat(recipients).DistinctBy(m => m.Actor.Id)];
            return (all is [var only, ..] && all.All(p => Sides.AreSame(p, only)) && inner is null && tree[match.Head].Category == WordCategory.Noun ? all.AddRange(_guests.Of(match.Head, only)) : all, []);
        }

        if (actors.IsEmpty && !frame.Actor.Any(s => s.Kind is SlotKind.Speaker or SlotKind.Author))
        {
            actors = context.Inherited;
        }

        // "sent troops to Y to deter Z": a host is not whom forces are moved against.
        if (match.Entry.Type == Codes.EventType.Mobilize && _remote.Deterred(match) is { IsEmpty: false } deterred)
        {
            recipients = deterred;
        }

        if (recipients.IsEmpty)
        {
            recipients = _remote.Opposed(match);
        }

        if (recipients.IsEmpty && match.Entry.Type is { } type)
        {
            recipients = PartySets.Without(_remote.Of(match, context, type), actors, (r, a) => a.Actor.Country is { } country && country == r.Actor.Country);
        }

        // "condemned the attack on Y", "the attack in Y": who is behind the object as a whole is not who did it, where he is whom it befell, or it befell there.
        if (!actors.IsEmpty && actors == context.Inherited && tree[match.Head].Category == WordCategory.Noun)
        {
            actors = PartySets.Without(actors, recipients, (a, r) => a.Actor.Id == r.Actor.Id).RemoveAll(a => a.IsPlaceOnly);
        }

        // Nobody acts on himself here: a shared party is the actor. What is said of one's own state is said of nobody.
        bool spoken = IsSpeakers(match, actors);
        return (actors, spoken
            ? PartySets.Without(recipients, actors, (r, a) => a.Actor.Id == r.Actor.Id || (a.Actor.Country is { } country && country == r.Actor.Country && !Opponents.Are(a, r)))
            : PartySets.Without(recipients, actors, (r, a) => a.Actor.Id == r.Actor.Id));
    }

    /// <summary>Whom a drill or build-up is said to be aimed at, other than those who hold it; empty for nobody.</summary>
    public ImmutableArray<ActorMention> Aim(ActMatch match, ImmutableArray<ActorMention> actors)
    {
        var found = _remote.Opposed(match);
        found = found.IsEmpty ? _remote.Aimed(match, ["against"]) : found;
        return PartySets.Without(found, actors, (f, a) => a.Actor.Id == f.Actor.Id);
    }

    /// <summary>Whether the actor of a match does it by speaking there; who cuts a road of which he speaks does not.</summary>
    public bool IsSpeakers(ActMatch match, ImmutableArray<ActorMention> actors) =>
        match.Entry.Type is not (Codes.EventType.Sanction or Codes.EventType.Coerce or Codes.EventType.Mobilize or Codes.EventType.Assault or Codes.EventType.Aid) && match.Entry.Roles.Actor.Any(s => s.Kind is SlotKind.Speaker or SlotKind.Author) && actors is [var only] && (speakers.At(match.Head) ?? Writer(match)) == only;

    /// <summary>Whether what is said is said of the speaker's own side: "we should bear this in mind".</summary>
    public bool IsOfOwn(ActMatch match, ImmutableArray<ActorMention> actors, ImmutableArray<ActorMention> recipients) =>
        _subjects.Doer(match.Head) is >= 0 and var subject && tree[subject].Category == WordCategory.Pronoun
        && (tree.Lemma(subject) is "we" or "i" || (tree.Lemma(subject) is "you" && recipients.All(r => actors.Any(a => Sides.AreSame(a, r)))));

    // A state's agency threatens in its own voice even in a report; what it blames and asks for there is narrative.
    private ActorMention? Writer(ActMatch match) => speakers.Author ?? (match.Entry.Type == Codes.EventType.Threaten ? speakers.Outlet : null);

    private ImmutableArray<ActorMention> First(ImmutableArray<Slot> slots, ActMatch match, RoleContext context, Act? inner, bool place)
    {
        foreach (var slot in slots)
        {
            // "a rally in Seoul": who acts is known by the place alone.
            var found = Slot(slot, match, context, inner, place || (slot.Preposition == "in" && slots == match.Entry.Roles.Actor));
            if (!found.IsEmpty)
            {
                return found;
            }
        }

        return [];
    }

    private ImmutableArray<ActorMention> Slot(Slot slot, ActMatch match, RoleContext context, Act? inner, bool place)
    {
        bool verbal = match.Entry.Expression.Category == HeadCategory.Verb && tree[match.Head].Category == WordCategory.Verb;
        switch (slot.Kind)
        {
            case SlotKind.Subject:
                // An infinitive or gerund under an operator has the operator's party as its subject.
                if (verbal && context.Support >= 0 && !context.Inherited.IsEmpty && tree.Child(match.Head, "nsubj") < 0 && !tree.IsPassive(match.Head))
                {
                    return context.Inherited;
                }

                // "their move is a provocation": a predicate noun is said of the clause's subject.
                bool predicate = !verbal && context.Support < 0 && tree.Child(match.Head, "cop") >= 0;
                int doer = verbal || predicate ? _subjects.Doer(match.Head) : match.Entry.Expression.Category == HeadCategory.Adjective ? _subjects.Doer(match.Head) : context.Support >= 0 ? _subjects.Doer(context.Support) : -1;
                return doer < 0 ? [] : _subjects.Beside(doer) is { IsEmpty: false } others
                    ? [.. _parties.Find(doer).Concat(others.SelectMany(o => _parties.Find(o))).DistinctBy(m => m.Actor.Id)] : _parties.Find(doer);
            case SlotKind.Object:
                int undergoer = verbal ? _subjects.Undergoer(match.Head) : context.Support >= 0 ? tree.Child(context.Support, "iobj") : -1;
                return undergoer >= 0 && undergoer != inner?.Token && !match.IsWord(tree, undergoer) ? _parties.Find(undergoer, place) : [];
            case SlotKind.Preposition:
                return _phrases.Behind(slot.Preposition, match, context, place);
            case SlotKind.Possessive:
                return PossessorNear(match);
            case SlotKind.Modifier:
                return ModifiersNear(match);
            case SlotKind.Content:
                return Content(match, context, place);
            case SlotKind.Speaker:
                return speakers.At(match.Head) is { } speaker ? [speaker] : [];
            case SlotKind.Author:
                return speakers.At(match.Head) is null && Writer(match) is { } author ? [author] : [];
            case SlotKind.InnerActor:
                return inner?.Actors ?? [];
            default:
                return inner is null ? [] : inner.Recipients.IsEmpty && inner.IsMutual ? inner.Actors : inner.Recipients;
        }
    }

    private ImmutableArray<ActorMention> PossessorNear(ActMatch match)
    {
        var found = _parties.Possessor(match.Head);
        foreach (int part in match.Parts)
        {
            found = found.IsEmpty ? _parties.Possessor(part) : found;
        }

        // "the minister on a visit to Y": who is on it stands above.
        return found.IsEmpty && tree.Is(match.Head, "nmod") && tree.Introducer(match.Head) == "on" && tree.MentionAt(tree[match.Head].Head) is not null
            ? _parties.Find(tree[match.Head].Head) : found;
    }

    private ImmutableArray<ActorMention> ModifiersNear(ActMatch match)
    {
        var found = _parties.Modifiers(match.Head);
        foreach (int part in match.Parts)
        {
            found = found.IsEmpty ? _parties.Modifiers(part) : found;
        }

        return found;
    }

    private ImmutableArray<ActorMention> Content(ActMatch match, RoleContext context, bool place)
    {
        int doer = _subjects.Doer(match.Head);
        var self = doer >= 0 ? _parties.Find(doer) : context.Inherited;
        // "complained to X that Y …": what is said goes before whom it is said to.
        int said = tree.Child(match.Head, "ccomp");
        foreach (int child in (ReadOnlySpan<int>)[.. said > match.Head ? [said] : Array.Empty<int>(), .. tree.Children(match.Head)])
        {
            if (child < match.Head || !(tree[child].Relation is "ccomp" or "xcomp" or "obj" or "advcl" || tree.Is(child, "obl")))
            {
                continue;
            }

            // "opposition members charged that the President has sold the country out": who is charged may be of the speaker's own state.
            // So is who is asked: "the ambassador suggested that the prime minister make efforts".
            if (match.Entry.Operator is "accuse" or "request" && tree.Child(child, "nsubj") is >= 0 and var charged && tree.MentionHeadedAt(charged) is { IsPlaceOnly: false, How: not ResolutionMethod.Coreference } accused
                && self.All(s => s.Actor.Id != accused.Actor.Id))
            {
                return [accused];
            }

            var (first, last) = tree.Extent(child);
            for (int i = first; i <= last; i++)
            {
                if (tree.MentionHeadedAt(i) is { } mention && (place || !mention.IsPlaceOnly) && self.All(s => s.Actor.Id != mention.Actor.Id && (s.Actor.Country is null || s.Actor.Country != mention.Actor.Country)))
                {
                    return [mention];
                }
            }
        }

        return [];
    }
}
