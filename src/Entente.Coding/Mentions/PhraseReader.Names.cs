using System.Collections.Frozen;
using Entente.Coding.Lexicons;
using Entente.Knowledge.Aliases;

namespace Entente.Coding.Mentions;

internal sealed partial class PhraseReader
{
    /// <summary>Words between commas behind a name that say who it is; more are a clause.</summary>
    private const int LongestAddition = 24;

    private static readonly FrozenSet<string> Honorifics = new[]
    {
        "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Comrade", "Sir", "Lord", "Lady", "Madam", "Sen.", "Rep.", "Gov.", "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Adm.",
        "Prof.", "Marshal", "Generalissimo", "Generalissimos", "Comrades", "Respected", "Messrs", "Messrs.", "Sheikh", "Sheik", "Ayatollah", "Prince", "Princess", "Crown", "Cardinal", "Archbishop", "Rev.", "Excellency",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Companies = new[]
    {
        "Corp", "Corp.", "Inc", "Inc.", "Co", "Co.", "Ltd", "Ltd.", "Plc", "PLC", "Group", "Bank", "Holdings", "AG", "SA", "NV", "Pty", "Party", "Union", "Association", "Exchange",
        "Hill", "Mountain", "River", "Province", "County", "City", "District", "University", "Institute", "Prize", "Day", "Street", "Square", "Museum", "Factory", "Complex", "Association",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Words that make a government of a leader's name and take a side by it.
    private static readonly FrozenSet<string> Gangs = new[] { "group", "clique", "gang", "ring", "faction", "regime", "junta" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words that make a government of its head's name and take no side.
    private static readonly FrozenSet<string> RuleWords = new[] { "administration", "government", "cabinet" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NotNames = new[]
    {
        "The", "A", "In", "On", "At", "He", "She", "It", "They", "We", "I", "His", "Her", "Their", "This", "That", "But", "And",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> LandForms =
        new[] { "Lake", "Mount", "Fort", "Cape", "Port", "River", "Strait", "Lord", "Lady", "Queen", "Saint" }.ToFrozenSet(StringComparer.Ordinal);

    // Places that are given or family names too: after a capitalised word that is no actor they are taken for a part of a name.
    private static readonly FrozenSet<string> PlacesThatAreNames = new[]
    {
        "Jordan", "Chad", "Israel", "Washington", "Georgia", "Kenya", "Paris", "London", "Sydney", "Victoria", "Vienna", "Santiago", "Lima", "Nassau", "Stanley", "Hamilton",
        "Kingston", "Douglas", "Wellington", "Ireland", "Holland", "Poland", "Rome", "Berlin", "Brazil", "Cuba", "Malta", "Jersey", "Austin", "French", "English", "Poles", "German", "Scot", "Cuban", "Irish", "Dane", "India",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "May" is the one month that people are called.
    private static bool IsNotName(string word) =>
        NotNames.Contains(word) || CalendarNames.Weekdays.Contains(word) || (CalendarNames.Months.Contains(word) && !word.Equals("May", StringComparison.OrdinalIgnoreCase));

    private bool IsPartOfName(Piece piece)
    {
        var at = piece.First;
        // "the South Hamgyong authorities" are not the South's.
        if (pieces.RegionAt(piece.End - 1).End > piece.End)
        {
            return true;
        }

        if (piece.IsState && at > 0 && LandForms.Contains(pieces.Word(at - 1).ToString()))
        {
            return true;
        }

        return piece.End == at + 1 && PlacesThatAreNames.Contains(pieces.Word(at).ToString()) && at > 0 && pieces.IsCapitalised(at - 1)
            && pieces[at - 1].Category == WordCategory.ProperNoun && pieces.Covering(at - 1) is null && !IsNotName(pieces.Word(at - 1).ToString())
            && IsPerson(at - 1);
    }

    // Without a recogniser's word for it, a name's first part is one that the parse joins to the next.
    private bool IsPerson(int index) =>
        EntityAt(index) is { } entity ? entity.Kind == EntityKind.Person
        : pieces.Sentence.Entities.IsEmpty && (pieces[index + 1].Relation == "flat" || pieces[index].Relation is "compound" or "flat");

    private NamedEntity? EntityAt(int index)
    {
        foreach (var entity in pieces.Sentence.Entities)
        {
            if (entity.First <= index && index < entity.End)
            {
                return entity;
            }
        }

        return null;
    }

    private int AfterHonorifics(int at)
    {
        while (at < pieces.Count - 1 && pieces.IsCapitalised(at) && (IsExcellency(at) || Honorifics.Contains(pieces.Word(at).ToString())))
        {
            at += pieces.Is(at + 1, ".") || (pieces.Is(at, "H.") && pieces.Is(at + 1, "E.")) ? 2 : 1;
        }

        return at;
    }

    // "HE Kim Jong Un", "H.E. Kim Jong Un", "H. E. Kim Jong Un": in capitals, so that no pronoun is taken for one.
    private bool IsExcellency(int at) => pieces.Word(at) is "HE" or "H.E." or "H.E" && !pieces.InCapitals || (pieces.Word(at) is "H." && pieces.Is(at + 1, "E."));

    // Sheikhs and princes are called by their given names: "Prince Faisal".
    private bool IsRoyal(int at) => pieces.Is(at, "Sheikh") || pieces.Is(at, "Sheik") || pieces.Is(at, "Prince") || pieces.Is(at, "Princess");

    /// <summary>Reads a person's name at <paramref name="at"/>, with a role read before it or an apposition after it.</summary>
    private bool ReadPerson(int first, int at, Owner owner, List<Phrase> phrases, int depth, RoleReading? role = null)
    {
        var start = AfterHonorifics(at);
        var hasHonorific = start > at;
        var end = EndOfName(start);
        if (end <= start)
        {
            return false;
        }

        var words = NameWords(start, end);
        var (prefix, country) = role?.Belonging ?? (owner.Actor?.Country, owner.Actor?.Country);
        var office = role is { IsSingular: true, Office: { } held } ? held.Id[(held.Id.LastIndexOf('.') + 1)..] : null;
        var isFullName = pieces.At(start) is { IsPerson: true } whole && whole.End == end;
        if (!isFullName && pieces.At(start) is { IsPerson: true } shorter && EntityAt(start) is { Kind: EntityKind.Person } && !NameParticles.IsArab(pieces.Word(shorter.End)))
        {
            words = NameWords(start, shorter.End);
            isFullName = true;
        }

        if (Companies.Contains(words[^1]))
        {
            return false;
        }

        var isKorean = words.Length == 3 && !isFullName && country is null or "PRK" && memory.OutletCountry == "PRK" && KoreanNames.Fits(words);
        // "Vice-Premier Kim Myong Hun" in a text about the North is no namesake in the South.
        if (!isKorean && country is null && role is { IsFromContext: true, Owner.Country: "PRK" } && memory.OutletCountry == "PRK" && !memory.HasSeen("KOR") && KoreanNames.Fits(words))
        {
            isKorean = true;
        }

        var ofSouth = isKorean && country is null && (StateBehind(end) ?? memory.RecentCountry(0) ?? memory.TopicCountry(1)) == "KOR";
        (prefix, country) = ofSouth ? ("KOR", "KOR") : isKorean ? ("PRK", "PRK") : country is null && ChineseNames.Fits(words) && memory.HasSeen("CHN") && !memory.HasSeen("TWN") ? ("CHN", "CHN") : (prefix, country);
        var isGivenName = words.Length == 1 && IsRoyal(start - 1);
        var isName = role is not null || hasHonorific || isFullName || isKorean || (words.Length > 1 && EntityAt(start) is { Kind: EntityKind.Person }) || memory.FindPerson(words, isGivenName) is not null;
        var ruler = !isName && words.Length == 1 && IsBareName(start) ? people.FindRuler(words[0], memory) : null;
        isName |= ruler is not null;
        var after = role is null && depth == 0 ? ReadApposition(end) : null;
        if (!isName && after is null && words.Length < 2)
        {
            return false;
        }

        if (after is { } apposition)
        {
            role = apposition.Role;
            (prefix, country) = role.Belonging.Prefix is null ? (prefix, country) : role.Belonging;
            office = role is { IsSingular: true, Office: { } also } ? also.Id[(also.Id.LastIndexOf('.') + 1)..] : null;
        }

        if (after is null && role is null && !hasHonorific && words.Length == 1 && !isFullName && ruler is null && !IsSureName(start))
        {
            return false;
        }

        var until = end;
        if (country is null && after is null && role is { IsSingular: true, IsAgent: true } && OwnerAfterName(end) is { } land)
        {
            (prefix, country, until) = (land.Actor.Country, land.Actor.Country, land.End);
        }

        var found = people.Find(words, country, office, role is not null || hasHonorific, memory, isGivenName)
            ?? (ruler is null ? null : (resolver.Reference(ruler, memory), ruler, false));
        if (found is null && country is null && role is { IsFromContext: true, Owner.Country: { } home, Roles: ["GOV" or "MIL" or "LEG" or "JUD" or "COP" or "PTY", ..] } && home == memory.OnlyCountry)
        {
            (prefix, country) = (home, home);
        }

        if (found is null && !isName && after is null)
        {
            return false;
        }

        // After a mere role word, words that the recogniser takes for no person are no name: "Women's Volunteer Corps Service Ordinance".
        if (found is null && role is { Office: null } && after is null && !isKorean && !pieces.Sentence.Entities.IsEmpty && EntityAt(start) is not { Kind: EntityKind.Person })
        {
            return false;
        }

        ActorReference actor;
        var how = found is null ? ResolutionMethod.Name : role is not null ? ResolutionMethod.Role : found.Value.FromText ? ResolutionMethod.Coreference : ResolutionMethod.Alias;
        if (found is { } person)
        {
            actor = role is { Roles.IsEmpty: false } ? person.Actor with { Office = role.Office?.Title ?? person.Actor.Office ?? role.Words, Roles = role.Roles } : person.Actor;
        }
        else
        {
            if (country is null && HomeBehind(end) is { } behind)
            {
                (prefix, country) = behind;
            }

            actor = PersonResolver.Make(words, prefix, country, role?.Roles ?? [], role is null ? null : role.Office?.Title ?? role.Words);
        }

        memory.NotePerson(words, actor);
        NoteTitle(start, end, role is { IsSingular: true } ? role : null, actor);
        if (role is { IsSingular: true, Office: { IsEveryStates: false } theirs })
        {
            memory.NoteHolder(theirs.Id, actor);
        }

        phrases.Add(new()
        {
            First = first,
            End = after?.End ?? until,
            Actor = actor,
            How = how,
            Known = found?.Known,
            IsSlanted = role?.IsSlanted ?? false,
        });
        ReadGroupAfter(phrases[^1], end);
        return true;
    }

    // "Kim Hui Yong, permanent representative of the Citizens' Council of south Korea, …": the only state in what the commas add to a name.
    private string? StateBehind(int end)
    {
        if (!pieces.Is(end, ","))
        {
            return null;
        }

        string? country = null;
        for (var k = end + 1; k < pieces.Count && k - end <= LongestAddition; k++)
        {
            if (pieces.Is(k, ",") || pieces[k].Tag is "VBD" or "VBZ" or "VBP")
            {
                return country;
            }

            // "Korean" may be either's.
            if (pieces.At(k) is { IsState: true } piece && Array.Find(piece.Names, n => n.Actor is { Kind: ActorKind.State })?.Actor is { Country: { } named } known
                && !Array.Exists(piece.Names, n => n.Actor is { Kind: ActorKind.State } other && other.Id != known.Id))
            {
                if (country is not null && country != named)
                {
                    return null;
                }

                country = named;
            }
        }

        return null;
    }

    // "Zyuganov, chairman of the Central Committee of the Communist Party of the Russian Federation": the first state, state's body or organisation that a title behind a name belongs to.
    private (string Prefix, string? Country)? HomeBehind(int end)
    {
        if (!pieces.Is(end, ","))
        {
            return null;
        }

        // "Robert White, Canada's deputy chief of delegation": whose he is stands before a title that no file has.
        bool isTitled = pieces.At(SkipDeterminer(end + 1)) is { IsState: true } state && (state.IsAdjective || IsPossessive(state.End)) && IsTitleWord(IsPossessive(state.End) ? state.End + 1 : state.End);
        for (var k = SkipDeterminer(end + 1); k < pieces.Count && k - end <= LongestAddition; k++)
        {
            // "charge d'affaires": the first word of a title may look like a verb.
            if (pieces.At(k) is { IsTitle: true } or { IsRoleWord: true } && pieces.At(k) is { } title)
            {
                isTitled = true;
                k = title.End - 1;
                continue;
            }

            // "roving ambassador", "acting chairman"
            if ((pieces[k].Category is WordCategory.Verb or WordCategory.Auxiliary && !(pieces[k].Tag is "VBG" && pieces.At(k + 1) is { IsTitle: true } or { IsRoleWord: true })) || (pieces.Is(k, ",") && !IsCommittee(k - 1)) || pieces.Is(k, "to") || pieces.Is(k, "with"))
            {
                return null;
            }

            if (isTitled && pieces.At(k) is { } piece && (piece.IsState || piece.IsOther) && Array.Find(piece.Names, n => n.Actor is { Kind: ActorKind.State or ActorKind.Body, Country: not null } or { Kind: ActorKind.Organisation, Country: null })?.Actor is { } home)
            {
                return (home.Country ?? home.Id, home.Country);
            }
        }

        return null;
    }

    private bool IsTitleWord(int k)
    {
        for (var last = Math.Min(pieces.Count, k + MostModifiers); k < last && pieces[k].Category is WordCategory.Noun or WordCategory.Adjective or WordCategory.ProperNoun; k++)
        {
            if (pieces.Is(k, "chief") || pieces.Is(k, "head") || pieces.Is(k, "delegate") || pieces.Is(k, "negotiator") || pieces.Is(k, "representative") || pieces.Is(k, "envoy"))
            {
                return true;
            }
        }

        return false;
    }

    // A lone family name without title: capitalised where nothing else calls for a capital, and tagged as a name.
    private bool IsSureName(int at) =>
        pieces[at].Category == WordCategory.ProperNoun && (at > 0 || EntityAt(at) is { Kind: EntityKind.Person }) && EntityAt(at) is null or { Kind: EntityKind.Person };

    // "Obama criticised Iran": a lone name that is no common word, no part of a longer name and no place or firm to the recogniser of names.
    private bool IsBareName(int at) =>
        pieces[at].Category == WordCategory.ProperNoun && pieces.At(at) is { IsFamilyName: true, IsState: false, IsOther: false } name
        && EntityAt(at) is null or { Kind: EntityKind.Person } && !(at > 0 && pieces.IsCapitalised(at - 1) && pieces[at - 1].Category == WordCategory.ProperNoun)
        && !Array.Exists(name.Names, n => (n.Marks & NameMarks.Shadow) != 0) && !pieces.Is(at + 1, "-");

    private string[] NameWords(int start, int end)
    {
        var words = new List<string>(end - start);
        for (var i = start; i < end; i++)
        {
            if (pieces.Is(i, "-"))
            {
                continue;
            }

            words.Add(pieces.Word(i).ToString());
        }

        return [.. words];
    }

    // "Matsuno, chief Cabinet secretary, said": the role stands behind the name, and the name belongs to one person of that role.
    private (RoleReading Role, int End)? ReadApposition(int comma)
    {
        if (!pieces.Is(comma, ","))
        {
            return null;
        }

        var at = SkipDeterminer(comma + 1);
        var role = new RoleReading(null, false);
        var k = at;
        if (pieces.At(at) is { IsState: true } or { IsOther: true } && pieces.At(at) is { } piece
            && resolver.Choose(piece, memory, n => n.Actor is not { Kind: ActorKind.Person }, out _) is { Actor: { } actor } name)
        {
            role = new(actor, (name.Marks & Knowledge.Aliases.NameMarks.Slant) != 0);
            k = IsPossessive(piece.End) ? piece.End + 1 : piece.End;
        }
        else if (FindRegion(at) is { } region)
        {
            role = new(region.Actor, false);
            k = IsPossessive(region.End) ? region.End + 1 : region.End;
        }

        var end = -1;
        for (var skipped = 0; k < pieces.Count && skipped <= MostModifiers;)
        {
            if (HeadAt(k, role.Owner, end) is { } head)
            {
                Take(role, head);
                k = end = AfterField(head.End, role);
            }
            else if (IsModifier(k))
            {
                role.Note(pieces.Word(k++));
                skipped++;
            }
            else
            {
                break;
            }
        }

        if (end < 0 || !role.IsSingular)
        {
            return null;
        }

        if (role.Owner is null && !ReadAfter(role, ref end, 1, out _))
        {
            role.TakeContext(memory, resolver, isDefinite: false);
        }

        end = AfterFurtherRoles(end, role);

        // "…, the magazine said": whoever says so is another.
        if (at > comma + 1 && end < pieces.Count && pieces[end].Category is WordCategory.Verb && role.Office is null)
        {
            return null;
        }

        // In a list ("Kishida, officials and envoys") the words after the comma are someone else's.
        return end >= pieces.Count || pieces[end].Category is WordCategory.Punctuation or WordCategory.Verb or WordCategory.Auxiliary or WordCategory.Adposition ? (role, end) : null;
    }

    // "President Daniel Ortega of the Republic of Nicaragua"
    private Phrase? OwnerAfterName(int end)
    {
        if (!pieces.Is(end, "of") || pieces.At(SkipDeterminer(end + 1)) is not { IsState: true, IsAdjective: false } state)
        {
            return null;
        }

        var inner = new List<Phrase>(1);
        ReadOwned(state, DeepestPhrase, inner);
        return inner is [{ IsBareState: true } found] ? found : null;
    }

    // "general secretary of the Party, chairman of the Commission and supreme commander of the Army": one person's offices, told without article.
    private int AfterFurtherRoles(int end, RoleReading role)
    {
        for (var next = end; ; end = next)
        {
            var at = pieces.Is(next, ",") && pieces.Is(next + 1, "and") ? next + 2 : next + 1;
            if (!(pieces.Is(next, ",") || pieces.Is(next, "and")) || pieces.At(at) is not { IsTitle: true, IsPlural: false } head || head.IsState || pieces.IsCapitalised(head.End))
            {
                return end;
            }

            var further = new RoleReading(null, false);
            Take(further, head);
            next = AfterField(head.End, further);
            ReadAfter(further, ref next, 1, out _);
            if (!further.IsSingular || (further.Belonging.Country is { } country && role.Belonging.Country is { } own && country != own) || IsNameWordAt(next))
            {
                return end;
            }
        }
    }

    private bool IsNameWordAt(int at) => at < pieces.Count && (pieces.At(at) is { IsPerson: true } || (pieces.IsCapitalised(at) && pieces.Covering(at) is null or { IsFamilyName: true }));

    // "the Lee Myung Bak group", "the Saddam regime": a leader's name for the government.
    // "the Lee regime", "the Kishida government": a ruler's family name makes no person of his government, whatever the recogniser of names takes it for.
    private bool ReadRule(int at, List<Phrase> phrases)
    {
        var next = pieces.Is(at + 1, "puppet") ? at + 2 : at + 1;
        if (next >= pieces.Count || !pieces.IsCapitalised(at) || pieces.IsCapitalised(next) || !RuleWords.Contains(pieces.Word(next).ToString()) && !Gangs.Contains(pieces.Word(next).ToString())
            || people.Find([pieces.Word(at).ToString()], null, null, hasTitle: false, memory) is not { Actor.Country: not null } ruler)
        {
            return false;
        }

        var phrase = new Phrase { First = at, End = at + 1, Actor = ruler.Actor, How = ResolutionMethod.Role, Known = ruler.Known };
        ReadGroupAfter(phrase, at + 1);
        if (phrase.End == at + 1)
        {
            return false;
        }

        phrases.Add(phrase);
        return true;
    }

    private void ReadGroupAfter(Phrase phrase, int end)
    {
        var gang = pieces.Is(end, "puppet") ? end + 1 : end;
        if (phrase.End == end && gang < pieces.Count && Gangs.Contains(pieces.Word(gang).ToString()) && phrase.Actor.Country is { } land
            && resolver.Knowledge.TryGet(land, out var ruled) && resolver.Knowledge.TryGet("*.GOV", out var every))
        {
            phrase.Actor = resolver.Reference(resolver.Knowledge.BodyOf(ruled, every), memory);
            phrase.How = ResolutionMethod.Role;
            phrase.IsSlanted = true;
            phrase.End = gang + 1;
            return;
        }

        if (phrase.End != end || pieces.At(end) is not { IsHead: true } head || phrase.Actor.Country is not { } country || !resolver.Knowledge.TryGet(country, out var state))
        {
            return;
        }

        var role = new RoleReading(state, phrase.IsSlanted);
        var k = end;
        while (HeadAt(k, role.Owner, end) is { } next)
        {
            Take(role, next);
            k = next.End;
        }

        if (head.IsTitle || role.Resolve(resolver, memory) is not { } actor || (role.IsSingular && actor.Kind == ActorKind.Person))
        {
            return;
        }

        phrase.Actor = actor;
        phrase.How = ResolutionMethod.Role;
        phrase.IsSlanted |= role.IsSlanted;
        phrase.End = k;
    }
}
