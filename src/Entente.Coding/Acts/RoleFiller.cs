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
            return (all is [var only] && inner is null && tree[match.Head].Category == WordCategory.Noun ? all.AddRange(Comers(match.Head, only)) : all, []);
        }

        if (actors.IsEmpty && !frame.Actor.Any(s => s.Kind is SlotKind.Speaker or SlotKind.Author))
        {
            actors = context.Inherited;
        }

        if (recipients.IsEmpty)
        {
            recipients = Opposed(match);
        }

        if (recipients.IsEmpty && match.Entry.Type is { } type)
        {
            recipients = Without(Remote(match, context, type), actors, (r, a) => a.Actor.Country is { } country && country == r.Actor.Country);
        }

        // "condemned the attack on Y": who is behind the object as a whole is not who did it, where he is whom it befell.
        if (!actors.IsEmpty && actors == context.Inherited && tree[match.Head].Category == WordCategory.Noun)
        {
            actors = Without(actors, recipients, (a, r) => a.Actor.Id == r.Actor.Id);
        }

        // Nobody acts on himself here: a shared party is the actor. What is said of one's own state is said of nobody.
        bool spoken = IsSpeakers(match, actors);
        return (actors, spoken
            ? Without(recipients, actors, (r, a) => a.Actor.Id == r.Actor.Id || (a.Actor.Country is { } country && country == r.Actor.Country && !Opponents.Are(a, r)))
            : Without(recipients, actors, (r, a) => a.Actor.Id == r.Actor.Id));
    }

    // "X left after talks with Y", "X was in Paris for a meeting with Y": who came for a meeting that names only the other side.
    private ImmutableArray<ActorMention> Comers(int meeting, ActorMention other)
    {
        foreach (int side in tree.Children(meeting))
        {
            // "talks between the vice-minister of X and the deputy minister of Y": parsers hang the second deep below the first.
            if (side > meeting && tree.Introducer(side) is "between" && Second(side, other) is { } second)
            {
                return [second];
            }
        }

        int verb = tree[meeting].Head;
        if (verb < 0 || !(tree.Is(meeting, "obl") || tree.Is(meeting, "nmod")) || tree.Introducer(meeting) is not ("after" or "for" or "before" or "during" or "ahead" or "prior" or "following")
            || tree[verb].Category != WordCategory.Verb || _subjects.Doer(verb) is not (>= 0 and var doer))
        {
            return [];
        }

        return _parties.Find(doer).RemoveAll(p => !Sides.Has(p) || Sides.AreSame(p, other));
    }

    private ActorMention? Second(int first, ActorMention other)
    {
        bool isBehindAnd = false;
        var (_, last) = tree.Extent(first);
        for (int i = first + 1; i <= last; i++)
        {
            isBehindAnd |= tree.Lemma(i) is "and";
            if (isBehindAnd && tree.MentionAt(i) is { IsPlaceOnly: false } second && Sides.Has(second) && !Sides.AreSame(second, other))
            {
                return second;
            }
        }

        return null;
    }

    // The parties that are none of the others, in the sense given; mostly all of them.
    private static ImmutableArray<ActorMention> Without(ImmutableArray<ActorMention> parties, ImmutableArray<ActorMention> others, Func<ActorMention, ActorMention, bool> isSame)
    {
        foreach (var party in parties)
        {
            foreach (var other in others)
            {
                if (isSame(party, other))
                {
                    return parties.RemoveAll(p => others.Any(o => isSame(p, o)));
                }
            }
        }

        return parties;
    }

    /// <summary>Whom a drill or build-up is said to be aimed at, other than those who hold it; empty for nobody.</summary>
    public ImmutableArray<ActorMention> Aim(ActMatch match, ImmutableArray<ActorMention> actors)
    {
        var found = Opposed(match);
        found = found.IsEmpty ? Aimed(match, ["against"]) : found;
        return Without(found, actors, (f, a) => a.Actor.Id == f.Actor.Id);
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

    // Whom an act is meant for may stand deeper in its phrase, or be known only by the place of what it befalls.
    private ImmutableArray<ActorMention> Remote(ActMatch match, RoleContext context, Codes.EventType type)
    {
        switch (type)
        {
            case Codes.EventType.Mobilize:
                return Aimed(match, ["against"]);
            case Codes.EventType.Sanction:
                return Aimed(match, ["on", "against"]);
            case Codes.EventType.Protest:
                return Purpose(match, context);
            case Codes.EventType.Assault or Codes.EventType.Coerce or Codes.EventType.Aid when tree[match.Head].Category == WordCategory.Verb:
                if (_subjects.Undergoer(match.Head) is >= 0 and var undergoer && !IsWordOf(match, undergoer) && _parties.Find(undergoer, place: true) is { IsEmpty: false } owners)
                {
                    return owners;
                }

                foreach (string preposition in (ReadOnlySpan<string>)["in", "on", "at", "near", "into", "to"])
                {
                    if (Below(match.Head, preposition, place: true) is { IsEmpty: false } found)
                    {
                        return found;
                    }
                }

                return [];
            default:
                return [];
        }
    }

    // "drills for aggression against Y", "a drill targeting Y", "tariffs of three million on goods of Y".
    private ImmutableArray<ActorMention> Aimed(ActMatch match, ReadOnlySpan<string> prepositions)
    {
        foreach (int thing in match.Parts.Insert(0, match.Head))
        {
            if (tree[thing].Category is not (WordCategory.Noun or WordCategory.ProperNoun))
            {
                continue;
            }

            var (first, last) = tree.Extent(thing);
            for (int i = Math.Max(first, thing); i <= last; i++)
            {
                var found = prepositions.Contains(tree.Introducer(i)) ? _parties.Find(i)
                    : tree[i].Category == WordCategory.Verb && tree.Lemma(i) is "target" or "aim" or "direct" or "counter" ? Targeted(i) : [];
                if (!found.IsEmpty)
                {
                    return found;
                }
            }
        }

        return [];
    }

    // "a rally to condemn Y": whom a crowd came together against.
    private ImmutableArray<ActorMention> Purpose(ActMatch match, RoleContext context)
    {
        foreach (int head in context.Support >= 0 ? match.Parts.Insert(0, context.Support).Add(match.Head) : match.Parts.Add(match.Head))
        {
            foreach (int child in tree.Children(head))
            {
                if (child > head && tree[child].Relation is "advcl" or "acl" && tree[child].Category == WordCategory.Verb && _subjects.Undergoer(child) is >= 0 and var target && target > child)
                {
                    var found = _parties.Find(target);
                    if (!found.IsEmpty)
                    {
                        return found;
                    }
                }
            }
        }

        return [];
    }

    private ImmutableArray<ActorMention> Targeted(int verb) =>
        _subjects.Undergoer(verb) is >= 0 and var undergoer && undergoer > verb ? _parties.Find(undergoer) : Below(verb, "at", place: true);

    // "anti-DPRK drills": the adjective names whom the act is meant for.
    private ImmutableArray<ActorMention> Opposed(ActMatch match)
    {
        var found = _parties.Opposed(match.Head);
        foreach (int part in match.Parts)
        {
            found = found.IsEmpty ? _parties.Opposed(part) : found;
        }

        return found;
    }

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
                return undergoer >= 0 && undergoer != inner?.Token && !IsWordOf(match, undergoer) ? _parties.Find(undergoer, place) : [];
            case SlotKind.Preposition:
                return Behind(slot.Preposition, match, context, place);
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

    // A word of the expression is no party, but an actor that stands for "@state" is one, and so is "the UAE ambassador" whom "receive ambassador" names.
    private bool IsWordOf(ActMatch match, int index)
    {
        int part = match.Parts.IndexOf(index);
        return part >= 0 && !match.Entry.Expression.Parts[part].Lemmas.Any(l => l[0] == '@') && tree.MentionHeadedAt(index) is not { IsPlaceOnly: false, Actor.Country: not null };
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

    // The phrase may hang on the head, on a word of the expression, on the object, or on the operator above: parsers differ.
    private ImmutableArray<ActorMention> Behind(string preposition, ActMatch match, RoleContext context, bool place)
    {
        var found = Below(match.Head, preposition, place);
        foreach (int part in match.Parts)
        {
            found = found.IsEmpty ? Below(part, preposition, place) : found;
            foreach (int child in tree.Children(part))
            {
                // "a message of greeting to Y"
                // "a basket and a letter from Y"
                found = found.IsEmpty && (tree.Is(child, "nmod") || tree[child].Relation is "acl" or "conj") ? Below(child, preposition, place) : found;
            }
        }

        if (found.IsEmpty && preposition is "by" or "on" or "against" or "into" && tree[match.Head].Category == WordCategory.Noun)
        {
            // "the attack launched by X on Y", "the massacre practised by X"
            foreach (int child in tree.Children(match.Head))
            {
                found = found.IsEmpty && tree[child].Relation is "acl" ? Below(child, preposition, place) : found;
            }
        }

        if (found.IsEmpty && preposition != "of" && _subjects.Undergoer(match.Head) is >= 0 and var undergoer)
        {
            found = Below(undergoer, preposition, place);
        }

        return found.IsEmpty && context.Support >= 0 && preposition != "of" && tree[match.Head].Category != WordCategory.Verb
            ? Below(context.Support, preposition, place) : found;
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
            if (match.Entry.Operator is "accuse" && tree.Child(child, "nsubj") is >= 0 and var charged && tree.MentionHeadedAt(charged) is { IsPlaceOnly: false, How: not ResolutionMethod.Coreference } accused
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

    private ImmutableArray<ActorMention> Below(int head, string preposition, bool place)
    {
        foreach (int child in tree.Children(head))
        {
            bool phrase = tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "conj") || tree[child].Relation is "acl" or "advcl";
            if ((phrase && tree.Introducer(child) == preposition) || (preposition == "to" && tree[child].Relation is "iobj"))
            {
                var found = _parties.Find(child, place);
                if (!found.IsEmpty)
                {
                    return found;
                }
            }
        }

        return [];
    }
}
