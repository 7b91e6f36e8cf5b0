using System.Collections.Immutable;
using System.Text;
using Entente.Codes;
using Entente.Coding.Lexicons;

namespace Entente.Coding.Acts;

/// <summary>
/// What an act is done to where no known actor stands in the recipient's place (<c>disputed the results of the report</c>, <c>investigated Flynn</c>), and the
/// place of those who are known by no country (<c>killed 48 people in Afghanistan</c>). An event shows them; whether it is told does not rest on them.
/// </summary>
/// <param name="tree">The sentence.</param>
internal sealed class FurtherParties(SentenceTree tree)
{
    // Those that name a receiver before those that name a place.
    private static readonly string[] Towards = ["to", "on", "upon", "against", "at", "with", "for", "from", "into", "near", "in"];

    private readonly SubjectFinder _subjects = new(tree);
    private readonly PartyFinder _parties = new(tree);

    /// <summary>What stands beside the recipients of an act, or in their place where there are none.</summary>
    /// <param name="match">The words of the act.</param>
    /// <param name="context">What governs it.</param>
    /// <param name="actors">Who acts.</param>
    /// <param name="recipients">The actors acted upon.</param>
    public ImmutableArray<ActorMention> Of(ActMatch match, RoleContext context, ImmutableArray<ActorMention> actors, ImmutableArray<ActorMention> recipients)
    {
        if (match.Entry.Roles.IsMutual || actors.IsEmpty)
        {
            return [];
        }

        if (recipients.IsEmpty)
        {
            return (Thing(match, context, actors) ?? Around(match, actors)) is { } thing ? [thing] : [];
        }

        foreach (var party in recipients)
        {
            if (party.Actor is not { Country: null, Kind: ActorKind.Group or ActorKind.Unknown })
            {
                return [];
            }
        }

        return Place(match, recipients);
    }

    // Whom a crowd belongs to is known by where it is, and a thing's receiver stands behind it: "sent peacekeepers to Y".
    private ImmutableArray<ActorMention> Place(ActMatch match, ImmutableArray<ActorMention> recipients)
    {
        if (tree[match.Head].Category != WordCategory.Verb)
        {
            return [];
        }

        foreach (string preposition in (ReadOnlySpan<string>)["to", "in", "from", "at", "near", "on"])
        {
            // "sent doctors to Y" is done to Y, "made refugees flee to Y" is not.
            if (preposition == "to" && !match.Entry.Roles.Recipient.Contains(new Slot(SlotKind.Preposition, "to")))
            {
                continue;
            }

            foreach (int head in (ReadOnlySpan<int>)[match.Head, _subjects.Undergoer(match.Head), .. match.Parts])
            {
                if (head >= 0 && Phrase(head, preposition) is >= 0 and var phrase && _parties.Find(phrase, place: true) is { IsEmpty: false } found
                    && found[0].Actor.Country is not null && recipients.All(r => r.Actor.Id != found[0].Actor.Id))
                {
                    return [found[0]];
                }
            }
        }

        return [];
    }

    private ActorMention? Thing(ActMatch match, RoleContext context, ImmutableArray<ActorMention> actors)
    {
        bool verbal = match.Entry.Expression.Category == HeadCategory.Verb && tree[match.Head].Category == WordCategory.Verb;
        foreach (var slot in match.Entry.Roles.Recipient)
        {
            if (slot.Kind == SlotKind.Object && verbal && _subjects.Undergoer(match.Head) is >= 0 and var undergoer && !match.Parts.Contains(undergoer) && Named(undergoer, actors) is { } done
                && IsDoneTo(match, done, undergoer))
            {
                return done;
            }

            if (slot.Kind != SlotKind.Preposition || (IsRequest(match) && slot.Preposition is not ("on" or "upon" or "to")))
            {
                continue;
            }

            foreach (int head in (ReadOnlySpan<int>)[match.Head, .. match.Parts, verbal ? _subjects.Undergoer(match.Head) : -1, verbal ? -1 : context.Support])
            {
                // A drill in an area is held against nobody there.
                if (head >= 0 && Phrase(head, slot.Preposition) is >= 0 and var phrase && Named(phrase, actors) is { } behind && !(match.Entry.Type == EventType.Mobilize && slot.Preposition is "in" or "near" or "around" && behind.Actor.Id == ActorReference.Nameless))
                {
                    return behind;
                }
            }
        }

        return null;
    }

    // "demanded a change" asks nobody, "urged builders to work" does; "sent food to the areas" is done to the areas.
    private bool IsDoneTo(ActMatch match, ActorMention party, int undergoer) =>
        party.Actor.Id != ActorReference.Nameless
        || (IsRequest(match) ? tree.Child(match.Head, "xcomp") >= 0 || tree.Child(undergoer, "acl") is >= 0 and var asked && tree.Introducer(asked) == "to"
            : match.Entry.Type != EventType.Aid || !match.Entry.Roles.Recipient.Contains(new Slot(SlotKind.Preposition, "to")));

    private static bool IsRequest(ActMatch match) => match.Entry.Operator == "request";

    // "returned the painting, stolen in 1989, to the museum": whom the verb's own phrases name, whatever its entry expects, or those of what is done or agreed to.
    private ActorMention? Around(ActMatch match, ImmutableArray<ActorMention> actors)
    {
        if (tree[match.Head].Category != WordCategory.Verb)
        {
            return null;
        }

        int undergoer = _subjects.Undergoer(match.Head), next = tree.Child(match.Head, "xcomp");
        foreach (int head in (ReadOnlySpan<int>)[match.Head, undergoer, .. match.Parts, next, next < 0 ? -1 : _subjects.Undergoer(next)])
        {
            foreach (string preposition in Towards)
            {
                if (head >= 0 && Phrase(head, preposition) is >= 0 and var phrase)
                {
                    foreach (var party in _parties.Find(phrase, place: true))
                    {
                        if (party.Span.Start > tree[match.Head].Span.Start && actors.All(a => a.Actor.Id != party.Actor.Id))
                        {
                            return party;
                        }
                    }
                }
            }
        }

        return null;
    }

    private int Phrase(int head, string preposition)
    {
        foreach (int child in tree.Children(head))
        {
            if (child > head && (tree.Is(child, "obl") || tree.Is(child, "nmod")) && tree.Introducer(child) == preposition)
            {
                return child;
            }
        }

        return -1;
    }

    // A place that is no party is one where nobody else is; days and measures never are.
    private ActorMention? Named(int index, ImmutableArray<ActorMention> actors)
    {
        if (tree[index].Category is not (WordCategory.Noun or WordCategory.ProperNoun) || tree[index].Relation is "obl:tmod" || IsTime(tree.Lemma(index)) || actors.Any(a => a.Tokens.First <= index && index < a.Tokens.End))
        {
            return null;
        }

        if (tree.MentionAt(index) is { } mention)
        {
            return actors.All(a => a.Actor.Id != mention.Actor.Id) ? mention : null;
        }

        var (first, end) = Words(index);
        var span = tree[first].Span.Cover(tree[end - 1].Span);
        string name = span.Slice(tree.Text).ToString();
        string id = tree[index].Category == WordCategory.ProperNoun ? "name:" + Slug(name) : ActorReference.Nameless;
        return new(span, tree.Sentence.Index, index, new(id, name, ActorKind.Unknown, null, []), ResolutionMethod.Name) { Tokens = (first, end) };
    }

    // The noun with what stands before it, and what it is of; a name without article and title.
    private (int First, int End) Words(int index)
    {
        int first = index, last = index;
        foreach (int child in tree.Children(index))
        {
            if (child < index && tree[child].Relation is "compound" or "amod" or "nummod" or "flat" or "nmod:poss")
            {
                first = Math.Min(first, tree.Extent(child).First);
            }
            else if (child > index && (tree[child].Relation is "flat" || (tree.Is(child, "nmod") && tree.Introducer(child) == "of" && tree[index].Category == WordCategory.Noun)))
            {
                last = Math.Max(last, tree[child].Relation is "flat" ? child : Math.Max(child, Words(child).End - 1));
            }
        }

        return (first, last + 1);
    }

    private static bool IsTime(string lemma) =>
        lemma is "day" or "week" or "month" or "year" or "hour" or "night" or "morning" or "afternoon" or "evening" or "time" or "today" or "yesterday" or "tomorrow" or "percent" or "behalf"
        || CalendarNames.Weekdays.Contains(lemma) || CalendarNames.Months.Contains(lemma);

    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            slug.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        }

        return slug.ToString().Trim('-');
    }
}
