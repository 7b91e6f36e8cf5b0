using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

internal sealed partial class PhraseReader
{
    // "The spokesman for the head of the delegation of Syria" is as long a way as anyone writes.
    private const int MostLinks = 3;

    // Words for people in general point back to no one.
    private bool IsPointingBack(int first, int end, RoleReading role) =>
        (role.Owner is null || role.IsFromContext) && (IsDefinite(first) || IsBareHead(first, end)) && !pieces.Is(end - 1, "people") && !pieces.Is(end - 1, "government")
        && (!pieces.Is(end - 1, "party") || (memory.OutletCountry is null && end == first + 1 && memory.FindHead("party") is { Kind: ActorKind.Body }));

    // "Parliament also passed a law": no article, at the beginning of a sentence.
    private bool IsBareHead(int first, int end) =>
        first == 0 && end == 1 && pieces.IsCapitalised(0) && pieces[0].Tag is not "NNS" && memory.FindHead(pieces.Word(0).ToString()) is { Kind: ActorKind.Body };

    // "foreign leaders", "foreign party leaders", "foreign heads of party", "foreigners": anyone's but those whom the context suggests; "foreign trade officials" are its own.
    private bool IsForeign(int first, int end)
    {
        int head = pieces.HeadOf(first, end);
        if (IsOfManyCountries(end) || IsOfManyCountries(EndOfList(end)) || IsInternational(end) || (speech.IsGuest(pieces[head].Lemma) && IsVisiting(first, head)))
        {
            return true;
        }

        // "foreign organizations and personages": the word before the first is said of all.
        for (int k = Math.Max(0, first - MostModifiers); k < end; k++)
        {
            if ((pieces.Is(k, "foreign") || pieces.Is(k, "overseas")) && pieces[k].Relation == "amod" && pieces[k].Head is >= 0 and var described
                && (described == head || (described >= first && IsNationWord(described)) || (pieces[head].Relation is "nmod" or "conj" && pieces[head].Head == described)))
            {
                return true;
            }
        }

        return false;
    }

    // "the visiting delegation", "foreigners", "a foreign guest".
    private bool IsVisiting(int first, int head)
    {
        for (int k = Math.Max(0, first - MostModifiers); k < head; k++)
        {
            if (pieces[k].Head == head && speech.IsAbroad(pieces[k].Lemma))
            {
                return true;
            }
        }

        return speech.IsAbroad(pieces[head].Lemma);
    }

    // "participants in an international forum", "delegates of international bodies".
    private bool IsInternational(int end) =>
        (pieces.Is(end, "of") || pieces.Is(end, "from") || pieces.Is(end, "in") || pieces.Is(end, "at") || pieces.Is(end, "to")) && SkipDeterminer(end + 1) is var at && pieces.Is(at, "international") && !pieces.IsCapitalised(at);

    // "Delegations and delegates of different countries": where the list that a plural begins ends.
    private int EndOfList(int end)
    {
        int at = LastOfList(end);
        while (at + 1 < pieces.Count && at < end + MostModifiers + MostModifiers && pieces[end - 1].Tag == "NNS" && (pieces.Is(at, "and") || pieces.Is(at, ",")) && pieces[at + 1].Tag is "NNS" or "JJ")
        {
            at += pieces[at + 1].Tag == "JJ" && at + 2 < pieces.Count && pieces[at + 2].Tag == "NNS" ? 3 : 2;
        }

        return at;
    }

    // "heads of state of different countries", "in several parts of …", and not "the leaders of the two countries", who are known.
    private bool IsOfManyCountries(int end)
    {
        if (!pieces.Is(end, "of") && !pieces.Is(end, "from") && !pieces.Is(end, "in"))
        {
            return false;
        }

        int at = end + 1;
        bool several = at < pieces.Count && speech.IsSeveral(pieces.Word(at));
        while (at < pieces.Count && at < end + MostModifiers && (pieces[at].Category == WordCategory.Adjective || pieces[at].Tag == "CD") && !pieces.Is(at, "two"))
        {
            at++;
        }

        return at > end + 1 && at < pieces.Count && (pieces.Is(at, "countries") || pieces.Is(at, "nations") || several && pieces[at].Tag == "NNS" && speech.IsLand(pieces[at].Lemma));
    }

    // "the secretariat of the Pan-African Movement": another's, whom no file has.
    private bool HasUnknownOwner(int end, RoleReading role) =>
        IsOwningPreposition(end, role) && SkipDeterminer(end + 1) is var at && pieces.IsCapitalised(at) && pieces.Covering(at) is null && pieces[at].Category == WordCategory.ProperNoun;

    // What the text says of a group's country goes before what the context suggests, even where other words stand between:
    // "a delegation of the Supreme Prosecutor's Office of the Russian Federation", "the party, government and people of Vietnam", "the Lao government and people".
    private void TakeComplements(List<Phrase> phrases)
    {
        // Whether the owner of the phrase after this one stands behind it, or behind the last of its list.
        bool behind = false;
        for (int i = phrases.Count - 1; i >= 0; i--)
        {
            var group = phrases[i];
            bool listed = behind && i + 1 < phrases.Count && IsNationList(group.End, phrases[i + 1].First);
            behind = HasOwnerBehind(group) || (listed && (IsWithoutOwner(group) || group.Actor.Country == phrases[i + 1].Actor.Country));
            if (!IsWithoutOwner(group))
            {
                continue;
            }

            if (i + 1 < phrases.Count && IsOwnedBy(group, phrases[i + 1]))
            {
                // Who is sent by a body speaks and acts for it.
                var owner = phrases[i + 1].Actor;
                Own(group, owner.Kind is ActorKind.State or ActorKind.Person ? null : owner, owner.Country!);
            }
            else if (listed)
            {
                Own(group, null, phrases[i + 1].Actor.Country!);
            }
            else if (i > 0 && pieces.Is(group.First - 1, "and") && IsNationList(phrases[i - 1].End, group.First) && phrases[i - 1] is { How: ResolutionMethod.Role, Actor: { Kind: ActorKind.Group or ActorKind.Body, Country: { } country } } before
                && IsNationWord(group.End - 1) && !HasOwnerBehind(before))
            {
                Own(group, null, country);
            }
        }
    }

    private static bool IsWithoutOwner(Phrase phrase) =>
        phrase.Actor is { Kind: ActorKind.Group or ActorKind.Body, Roles: [_, ..] } && (phrase.How == ResolutionMethod.Coreference || phrase.Actor is { Kind: ActorKind.Group, Country: null });

    private bool IsOwnedBy(Phrase group, Phrase owner)
    {
        if (owner.Actor is not { Country: not null, Kind: ActorKind.State or ActorKind.Body or ActorKind.Group or ActorKind.Person })
        {
            return false;
        }

        // "a spokesman for the chief of the Palestinian National Authority": the words between may be people of the same owner.
        int owned = pieces.HeadOf(group.First, group.End);
        int at = pieces.HeadOf(owner.First, owner.End);
        for (int links = 0, from = owner.First; links < MostLinks && at > owned && pieces[at].Relation == "nmod" && HasOwningCase(at, group.End, owned); links++)
        {
            at = pieces[at].Head;
            if (at == owned)
            {
                return true;
            }

            if (at < group.End || at >= from || pieces[at].Category != WordCategory.Noun)
            {
                return false;
            }
        }

        return false;
    }

    private bool HasOwnerBehind(Phrase phrase)
    {
        for (int k = phrase.First + 1; phrase is { How: ResolutionMethod.Role, Actor.Country: not null } && k < phrase.End; k++)
        {
            if (pieces.Is(k, "of"))
            {
                return true;
            }
        }

        return false;
    }

    // ", government and" between "the party" and "people of Vietnam".
    private bool IsNationList(int from, int to)
    {
        for (int k = from; k < to; k++)
        {
            if (!(pieces.Is(k, ",") || pieces.Is(k, "and") || IsNationWord(k)))
            {
                return false;
            }
        }

        return to > from;
    }

    // What every state has one of: "the U.S. troops and civilians" are not of one country.
    private bool IsNationWord(int k) => pieces.Is(k, "people") || pieces.Is(k, "government") || pieces.Is(k, "army") || pieces.Is(k, "party") || pieces.Is(k, "parliament") || pieces.Is(k, "state");

    private void Own(Phrase group, ActorReference? owner, string country)
    {
        var roles = group.Actor.Roles;
        group.Actor = owner ?? new(
            $"{country}.{roles[^1]}", $"{pieces.SpanOf(group.First, group.End).Slice(pieces.Text)} of {(resolver.Knowledge.TryGet(country, out var state) ? state.Name : country)}", ActorKind.Group, country, roles);
        group.How = ResolutionMethod.Role;
        NoteHeads(group);
    }

    // Who speaks for someone is that one's; a delegation for a place goes there.
    private bool HasOwningCase(int head, int from, int owned)
    {
        for (int k = from; k < head; k++)
        {
            if (pieces[k].Head == head && pieces[k].Relation == "case")
            {
                return pieces.Is(k, "of") || pieces.Is(k, "from") || (pieces.Is(k, "for") && IsSpeaker(owned));
            }
        }

        return false;
    }

    private bool IsSpeaker(int k) => pieces[k].Category == WordCategory.Noun && speech.IsMouth(pieces[k].Lemma);

    private bool IsSubject(int end) => pieces[end - 1].Relation.StartsWith("nsubj", StringComparison.Ordinal);

    // What the text may call an actor later: by the head of the phrase, by the title before a name, by a noun of a body's name.
    private void NoteHeads(Phrase phrase)
    {
        var actor = phrase.Actor;
        if (actor.Country is null && actor.Kind == ActorKind.Group)
        {
            return;
        }

        memory.NoteHead(pieces.Word(pieces.HeadOf(phrase.First, phrase.End)).ToString(), actor);
        if (actor.Kind == ActorKind.Body && actor.Roles is [.., "PTY"] && !actor.Roles.Contains("JRN"))
        {
            memory.NoteHead("party", actor);
        }

        if (actor.Kind is ActorKind.Body or ActorKind.Organisation or ActorKind.Company or ActorKind.ArmedGroup)
        {
            foreach (var word in actor.Name.Split(' '))
            {
                if (word.Length >= ShortestNoun && char.IsUpper(word[0]))
                {
                    memory.NoteHead(word, actor);
                }
            }
        }
    }

    /// <summary>Nouns of names by which one comes back to a body (<c>bank</c>, <c>ministry</c>) have more letters than the words between them.</summary>
    private const int ShortestNoun = 4;

    // "A delegation of the Kyoto Net" of no known country stays so when it comes back as "the delegation".
    private void NoteGuest(Phrase phrase)
    {
        if (phrase.Actor is { Kind: ActorKind.Group, Country: null } && speech.IsGuest(pieces[pieces.HeadOf(phrase.First, phrase.End)].Lemma))
        {
            memory.NoteHead(pieces.Word(pieces.HeadOf(phrase.First, phrase.End)).ToString(), phrase.Actor);
        }
    }

    private void NoteTitle(int first, int end, RoleReading? role, ActorReference actor)
    {
        if (role is { IsFormer: true })
        {
            return;
        }

        if (role is not null)
        {
            var title = role.Words.AsSpan();
            title = title.IndexOf(" of ") is > 0 and var of ? title[..of] : title.IndexOf(" for ") is > 0 and var @for ? title[..@for] : title;
            memory.NoteHead(title[(title.LastIndexOf(' ') + 1)..].ToString(), actor);
        }
        else if (end - first > 1 && resolver.Knowledge.Names.Find(pieces.Word(first).ToString()).Any(n => n.Use is NameUse.Title))
        {
            memory.NoteHead(pieces.Word(first).ToString(), actor);
        }
    }
}
