using Entente.Knowledge.Actors;
using Entente.Knowledge.Offices;

namespace Entente.Coding.Mentions;

internal sealed partial class PhraseReader
{
    /// <summary>Reads an office, role or body at or after <paramref name="from"/>, with its owner before or after it and the name that may follow.</summary>
    /// <param name="first">Where the whole phrase begins.</param>
    /// <param name="from">Where the head may begin.</param>
    /// <param name="owner">Whom it belongs to by the words before it.</param>
    /// <param name="depth">Depth of nesting.</param>
    /// <param name="phrases">Receives what is read.</param>
    /// <param name="isLoose">Whether modifiers may stand before the head.</param>
    private bool ReadHead(int first, int from, Owner owner, int depth, List<Phrase> phrases, bool isLoose = true)
    {
        var role = new RoleReading(owner.Actor, owner.IsSlanted);
        var k = from;
        var end = -1;
        for (var (skipped, most) = (0, MostModifiers); k < pieces.Count;)
        {
            if (HeadAt(k, role.Owner, end) is { } head)
            {
                Take(role, head);
                k = end = AfterField(head.End, role);
                // "reporters other ministers" are two phrases; "Foreign Ministry chief spokesman" is one.
                (skipped, most) = (0, head.IsPlural ? 0 : MostModifiers);
                if (IsPossessive(k) && pieces.At(k + 1) is { IsHead: true })
                {
                    k++;
                }
            }
            else if (isLoose && skipped < most && IsModifier(k))
            {
                role.Note(pieces.Word(k));
                k++;
                skipped++;
            }
            else
            {
                break;
            }
        }

        if (end < 0)
        {
            return false;
        }

        role.NotePrevious(pieces, first);
        var shared = default(List<Phrase>);
        var outer = owner.Actor is null && !role.HasOwnOwner ? ReadAfter(role, ref end, depth, out shared) : false;
        bool isStranger = false;
        if (!outer && owner.Actor is null && !SharesOwner(role, end, depth))
        {
            isStranger = HasUnknownOwner(end, role) || IsForeign(first, end);
            if (!isStranger)
            {
                role.TakeContext(memory, resolver, IsDefinite(first), IsSubject(end));
            }
        }

        int at = phrases.Count;
        bool isRead = Finish(first, end, role, owner, phrases, shared);
        if (isRead && isStranger)
        {
            NoteGuest(phrases[at]);
        }

        return isRead;
    }

    private Piece? HeadAt(int k, KnownActor? owner, int end)
    {
        var piece = pieces.At(k);
        if (piece is null || piece.IsIgnored)
        {
            return null;
        }

        // "Japanese Foreign Ministry" where the file has the ministry in full, and bodies named without their state.
        if (owner is not null && piece.IsOther && !piece.IsState && Array.Exists(piece.Names, n => n.Actor is { IsEveryStates: false } a && IsUnder(a, owner)))
        {
            return piece;
        }

        // After a title, a word that is a family name too is the name: Prime Minister Major.
        var isName = end >= 0 && piece.IsFamilyName && pieces.IsCapitalised(k) && piece.End == k + 1 && !pieces.IsCapitalised(k + 1) && !pieces.InCapitals;
        return piece.IsHead && !isName && !IsOtherWord(piece) ? piece : null;
    }

    // "to police", "military ties": the same letters as verb or adjective.
    private bool IsOtherWord(Piece piece)
    {
        var category = pieces[piece.First].Category;
        return piece.End == piece.First + 1 && (category == WordCategory.Verb || (category == WordCategory.Adjective && !pieces.Is(piece.First - 1, "the")));
    }

    private static bool IsUnder(KnownActor actor, KnownActor owner) =>
        actor.Kind != ActorKind.State && (actor.Parent == owner.Id || (!owner.IsRegion && actor.Country is not null && actor.Country == owner.Country));

    private void Take(RoleReading role, Piece head)
    {
        if (head.IsTitle && FindOffice(head, role.Owner) is { } office && !(head.IsPlural && role.Owner is null))
        {
            role.TakeOffice(office, head.IsPlural);
        }
        else if (role.Owner is { } owner && Array.Find(head.Names, n => n.Actor is { IsEveryStates: false } a && IsUnder(a, owner))?.Actor is { } own)
        {
            role.TakeBody(own);
        }
        else if (head.EveryBody is { } every && role.Owner is { Kind: ActorKind.State or ActorKind.Organisation or ActorKind.Collective } or { IsRegion: true })
        {
            role.TakeBody(resolver.Knowledge.BodyOf(role.Owner, every));
        }
        else if (head.EveryBody is { } unowned && role.Owner is null)
        {
            role.TakeEvery(unowned);
        }
        else if (head.Agent is { } agent)
        {
            role.TakeAgent(agent, head.IsPlural);
        }
        else
        {
            role.TakeTitleWords(head, head.IsPlural);
        }

        role.AddWords(pieces.SpanOf(head.First, head.End).Slice(pieces.Text));
    }

    // The office by that title of the owner's; without an owner, of the only state or organisation that has one of that title. No file has a region's offices.
    private KnownOffice? FindOffice(Piece head, KnownActor? owner)
    {
        if (owner is { IsRegion: true })
        {
            return null;
        }

        KnownOffice? found = null;
        foreach (var name in head.Names)
        {
            if (name.Office is not { } office)
            {
                continue;
            }

            if (owner is not null)
            {
                if (!office.IsEveryStates && (office.Of == owner.Id || office.Of == owner.Parent
                    || (owner.Country is not null && office.Of.StartsWith(owner.Country, StringComparison.Ordinal) && owner.Kind is ActorKind.State or ActorKind.Body)))
                {
                    return office;
                }

                if (office.IsEveryStates && owner.Kind is ActorKind.State or ActorKind.Organisation
                    && resolver.Knowledge.TryGetOffice(owner.Id + office.Id[1..], out var every))
                {
                    found ??= every;
                }
            }
            else if (office.IsEveryStates)
            {
                return office;
            }
            else if (found is null || memory.HasSeen(office.Of))
            {
                found = office;
            }
        }

        return found;
    }

    // "… of the DPRK Foreign Ministry", "… for the Foreign Ministry of the DPRK", "… of Japan and China".
    private bool ReadAfter(RoleReading role, ref int end, int depth, out List<Phrase>? shared)
    {
        shared = null;
        if (!IsOwningPreposition(end, role))
        {
            return false;
        }

        var at = SkipDeterminer(end + 1);
        var inner = new List<Phrase>(1);
        ReadAt(at, depth + 1, inner);
        if (inner.Count == 0 && ((role.IsLocal ? ReadHome(at) : null) ?? ReadNamedBody(at, depth + 1)) is { } named)
        {
            inner.Add(named);
        }

        // "president for the Korean revolution": the adjective belongs to the noun behind it.
        if (pieces.Is(end, "for") && inner is [{ IsBareState: true } modifier] && pieces.At(at) is { IsAdjective: true } && IsModifierOfOther(modifier.End - 1))
        {
            return false;
        }

        if (inner.Count == 0 || OwnerOf(inner[0], role) is not { } actor || actor.Kind == ActorKind.Person || pieces.Is(inner[0].End, "-"))
        {
            return false;
        }

        role.GiveOwner(actor, inner[0].IsSlanted, resolver);
        // The office was taken for the only one of its title that is known: the owner that follows says whose it is.
        if (role.Office is { IsEveryStates: false } taken && actor.Country is { } country && resolver.Knowledge.TryGet(taken.Of, out var holder) && holder.Country is { } its && its != country
            && pieces.Covering(end - 1) is { } head)
        {
            role.Replace(FindOffice(head, actor), head.IsPlural);
        }

        var last = pieces.Covering(end - 1);
        end = inner[0].End;
        for (var next = end; inner[0].IsBareState && (pieces.Is(next, "and") || pieces.Is(next, ","));)
        {
            var start = SkipDeterminer(pieces.Is(next, ",") && pieces.Is(next + 1, "and") ? next + 2 : next + 1);
            if (pieces.At(start) is not { IsState: true, IsAdjective: false } other || role.IsSingular)
            {
                break;
            }

            var before = (shared ??= []).Count;
            ReadOwned(other, DeepestPhrase, shared);
            if (shared.Count == before)
            {
                break;
            }

            next = shared[^1].End;
        }

        // "The foreign ministers of France and Germany": each holds the office of his state.
        if (shared is not null && last is { IsPlural: true, IsTitle: true } && FindOffice(last, actor) is { IsEveryStates: false } each && !resolver.Knowledge.HoldersOf(each.Id, memory.Date).IsEmpty)
        {
            role.TakeOffice(each, isPlural: true);
        }

        return true;
    }

    // "students and citizens of south Korea": the owner behind the second role is the first one's too.
    private bool SharesOwner(RoleReading role, int end, int depth)
    {
        if (!(role.IsAgent || role.IsAnyStates) || role.HasOwnOwner || depth >= DeepestPhrase)
        {
            return false;
        }

        end = LastOfList(end);
        if (!pieces.Is(end, "and"))
        {
            return false;
        }

        var second = new List<Phrase>(1);
        ReadAt(SkipDeterminer(end + 1), depth + 1, second);
        if (second is not [{ Known: null } other, ..] || OwnerOf(other, role) is not { } state || !Enumerable.Range(other.First, other.End - other.First).Any(k => pieces.Is(k, "of")))
        {
            return false;
        }

        role.GiveOwner(state, other.IsSlanted, resolver);
        return true;
    }

    // "Political parties, organizations and institutions of Russia": the words between the first and the last of a list of common nouns.
    private int LastOfList(int end)
    {
        for (var i = 0; i < MostModifiers && pieces.Is(end, ",") && pieces.At(end + 1) is null or { IsState: false, IsOther: false, IsPerson: false } && end + 2 < pieces.Count && pieces[end + 1].Tag is "NNS"; i++)
        {
            end += 2;
        }

        return end;
    }

    // "a delegation of Chinese publishers" is of the country that its people are of.
    private KnownActor? OwnerOf(Phrase inner, RoleReading role) =>
        inner.Known ?? ((role.IsAgent || role.IsAnyStates) && inner.Actor is { Kind: ActorKind.Group, Country: { } country } && resolver.Knowledge.TryGet(country, out var state) ? state : null);

    private bool IsOwningPreposition(int k, RoleReading role) =>
        pieces.Is(k, "of") || pieces.Is(k, "for") || pieces.Is(k, "at") || (pieces.Is(k, "from") && role.IsAgent)
        || (pieces.Is(k, "with") && role.IsAgent) || (pieces.Is(k, "in") && role.IsLocal);

    // "minister of Culture", "Ministry of Railways": a field that no file lists belongs to the title.
    private int AfterField(int end, RoleReading role)
    {
        // "minister of Foreign Affairs and Expatriates of Syria": a second field of a known office.
        if (role.Office is not null && pieces.Is(end, "and"))
        {
            var last = end + 1;
            while (last < pieces.Count && last - end <= MostModifiers && pieces.IsCapitalised(last) && pieces.Covering(last) is null or { IsState: false, IsPerson: false })
            {
                last++;
            }

            return last > end + 1 && pieces.Is(last, "of") ? last : end;
        }

        if (!role.IsAgent || role.Office is not null || !(pieces.Is(end, "of") || pieces.Is(end, "for")) || !IsFieldWord(end + 1))
        {
            return end;
        }

        var k = end + 1;
        while (IsFieldWord(k) || (pieces.Is(k, "and") && IsFieldWord(k + 1)))
        {
            k++;
        }

        role.AddWords(pieces.SpanOf(end, k).Slice(pieces.Text));
        return k;
    }

    // The industry of "Ministry of Coal Industry" is a field too, and no business.
    private bool IsFieldWord(int k) =>
        pieces.IsCapitalised(k) && pieces.Covering(k) is null or { Agent.Roles: [.., "BUS"] } && pieces[k].Category is WordCategory.ProperNoun or WordCategory.Noun or WordCategory.Adjective
        && pieces.RegionAt(k).Regions.IsDefaultOrEmpty && ReadHome(k) is null;

    private bool IsDefinite(int first) =>
        pieces.Is(first - 1, "the") || (pieces.Is(first - 2, "the") && (pieces.Is(first - 1, "\"") || pieces.Is(first - 1, "“") || pieces.Is(first - 1, "puppet") || pieces.Is(first - 1, "conservative") || pieces.Is(first - 1, "fascist"))) || pieces.Is(first - 1, "its") || pieces.Is(first - 1, "their") || ((first > 0 || pieces[0].Category == WordCategory.ProperNoun) && pieces.IsCapitalised(first) && !pieces.InCapitals);

    private int SkipDeterminer(int k)
    {
        while (k < pieces.Count && (pieces[k].Category == WordCategory.Determiner || pieces.Is(k, "the")) && pieces.At(k) is null)
        {
            k++;
        }

        // "the C.C., Lao People's Revolutionary Party": the committee is the party's.
        return IsCommittee(k) && pieces.At(k) is null && pieces.Is(k + 1, ",") ? SkipDeterminer(k + 2) : k;
    }

    private bool IsCommittee(int k) => pieces.Is(k, "C.C.") || pieces.Is(k, "CC");

    // A word between owner and head: no verb, no preposition, nothing that is an actor itself.
    private bool IsModifier(int k)
    {
        if (pieces.Covering(k) is { } piece && (piece.IsState || piece.IsOther || piece.IsPerson))
        {
            return false;
        }

        var token = pieces[k];
        return token.Category switch
        {
            WordCategory.Adjective or WordCategory.Noun => true,
            WordCategory.ProperNoun => !pieces.IsCapitalised(k) || IsRankWord(k) || pieces.InCapitals || pieces.At(k + 1) is { IsHead: true },
            WordCategory.Verb => token.Tag is "VBN" or "VBG" && token.Relation is "amod" or "compound",
            WordCategory.Punctuation => pieces.Is(k, "-"),
            WordCategory.Other => IsRankWord(k),
            _ => false,
        };
    }

    private bool IsRankWord(int k) =>
        pieces.Is(k, "deputy") || pieces.Is(k, "vice") || pieces.Is(k, "assistant") || pieces.Is(k, "chief") || pieces.Is(k, "senior") || pieces.Is(k, "special")
        || pieces.Is(k, "former") || pieces.Is(k, "acting") || pieces.Is(k, "first") || pieces.Is(k, "permanent") || pieces.Is(k, "top") || pieces.Is(k, "state")
        || pieces.Is(k, "national") || pieces.Is(k, "military") || pieces.Is(k, "ruling") || pieces.Is(k, "opposition") || pieces.Is(k, "high");

    // "tourist resources", "trade union committees": the word tells of what kind the thing is, not who acts.
    private bool IsModifierOfOther(int last) => pieces[last].Relation is "compound" or "amod" && pieces[last].Head > last;

    private bool Finish(int first, int end, RoleReading role, Owner owner, List<Phrase> phrases, List<Phrase>? shared)
    {
        var at = phrases.Count;
        if (role.AllowsName && shared is null && ReadPerson(first, end, owner with { Actor = role.Owner ?? owner.Actor }, phrases, 0, role))
        {
            return true;
        }

        // "U.S. ambassador to Slovenia Joseph Mussomeli": the name stands behind where he was sent.
        if (role.AllowsName && shared is null && Posting(end) is > 0 and var name && ReadPerson(first, name, owner with { Actor = role.Owner ?? owner.Actor }, phrases, 0, role))
        {
            return true;
        }

        var met = IsPointingBack(first, end, role) ? memory.FindHead(pieces.Word(end - 1).ToString()) : null;
        var actor = met ?? role.Resolve(resolver, memory);
        if (actor is null || ((role.Owner is null || (role.IsFromContext && (role.Known is null || pieces[end - 1].Category == WordCategory.Adjective))) && met is null && IsModifierOfOther(end - 1)))
        {
            return false;
        }

        if (shared is not null && role.Owner is { Kind: ActorKind.State } lead && role.ForOther(resolver, memory) is { } each)
        {
            actor = each(lead);
        }

        phrases.Add(new()
        {
            First = first,
            End = end,
            Actor = actor,
            How = met is not null || role.IsFromContext ? ResolutionMethod.Coreference : ResolutionMethod.Role,
            Known = role.Known,
            IsSlanted = role.IsSlanted,
            SharedRole = owner.Shares ? role.ForOther(resolver, memory) : null,
        });
        if (met is null && role.Owner is not null && !role.IsFromContext)
        {
            NoteHeads(phrases[at]);
        }

        foreach (var other in shared ?? [])
        {
            if (other.Known is { } state && role.ForOther(resolver, memory) is { } same)
            {
                other.Actor = same(state);
                other.How = ResolutionMethod.Role;
            }

            phrases.Add(other);
        }

        if (shared is null)
        {
            ExtendByName(phrases[at], end);
        }

        return true;
    }

    // Where a person's name begins behind "to Slovenia" or "to the GATT"; -1 when none does.
    private int Posting(int end)
    {
        if (!pieces.Is(end, "to") || pieces.At(SkipDeterminer(end + 1)) is not ({ IsState: true } or { IsOther: true }) || pieces.At(SkipDeterminer(end + 1)) is not { } post || IsPossessive(post.End))
        {
            return -1;
        }

        return EntityAt(post.End) is { Kind: EntityKind.Person } ? post.End : -1;
    }

    // "the prime minister, Fumio Kishida,": a name in apposition to a role for one person.
    private void ExtendByName(Phrase phrase, int end)
    {
        if (!pieces.Is(end, ",") || phrase.Actor.Kind != ActorKind.Person || phrase.How == ResolutionMethod.Alias)
        {
            return;
        }

        var start = AfterHonorifics(end + 1);
        var close = EndOfName(start);
        if (close <= start || (close < pieces.Count && pieces[close].Category != WordCategory.Punctuation) || close - end < 3)
        {
            return;
        }

        var words = NameWords(start, close);
        var found = people.Find(words, phrase.Actor.Country, null, true, memory);
        phrase.Actor = found?.Actor ?? PersonResolver.Make(words, phrase.Actor.Country, phrase.Actor.Country, phrase.Actor.Roles, phrase.Actor.Office);
        phrase.End = close;
        memory.NotePerson(words, phrase.Actor);
    }
}
