using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Knowledge.Actors;

namespace Entente.Coding.Mentions;

internal sealed partial class PhraseReader
{
    // What kind of region it is, said after its name or, with "of", before it.
    private static readonly FrozenSet<string> RegionKinds = new[]
    {
        "province", "prefecture", "oblast", "region", "krai", "okrug", "republic", "governorate", "state", "county", "territory", "canton", "voivodeship", "department", "peninsula",
        "autonomous", "administrative", "special",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What stands between a region or city and what is its own.
    private static readonly FrozenSet<string> RegionalWords = new[]
    {
        "prefectural", "provincial", "regional", "state", "city", "municipal", "metropolitan", "local", "oblast", "legislative", "supreme", "high", "district", "county", "people", "people's", "general",
        "appeals", "federal", "civil", "military", "martial", "riot",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What regions and cities have of their own, in the words for it: the last part of its id, as *.GOV has it for a state, its name for a reader, and PLOVER's codes.
    private static readonly FrozenDictionary<string, (string Id, string Name, ImmutableArray<string> Roles)> Seats = new Dictionary<string, (string, string, ImmutableArray<string>)>
    {
        ["authorities"] = ("GOV", "Government", ["GOV"]),
        ["government"] = ("GOV", "Government", ["GOV"]),
        ["administration"] = ("GOV", "Government", ["GOV"]),
        ["cabinet"] = ("GOV", "Government", ["GOV"]),
        ["committee"] = ("GOV", "Government", ["GOV"]),
        ["council"] = ("COUNCIL", "Council", ["GOV"]),
        ["assembly"] = ("PARL", "Parliament", ["GOV", "LEG"]),
        ["legislature"] = ("PARL", "Parliament", ["GOV", "LEG"]),
        ["parliament"] = ("PARL", "Parliament", ["GOV", "LEG"]),
        ["duma"] = ("PARL", "Parliament", ["GOV", "LEG"]),
        ["senate"] = ("SENATE", "Senate", ["GOV", "LEG"]),
        ["court"] = ("JUD", "Courts", ["GOV", "JUD"]),
        ["courts"] = ("JUD", "Courts", ["GOV", "JUD"]),
        ["police"] = ("POLICE", "Police", ["COP"]),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of a city's name: <c>Rio de Janeiro</c>.</summary>
    private const int LongestCity = 3;

    /// <summary>Words such as <c>prefectural</c> before a region's body.</summary>
    private const int MostRegionalWords = 3;

    // A region alone, or as the owner of what follows: "Gunma Prefecture", "the Gunma prefectural authorities", "Okinawa Gov. Denny Tamaki".
    private bool ReadRegion(int at, int depth, List<Phrase> phrases)
    {
        if (FindRegion(at) is not { } region || IsWithinName(at) || IsFirm(region.End))
        {
            return false;
        }

        if (ReadOfRegion(at, region.End, region.Actor, depth, phrases))
        {
            return true;
        }

        if (!IsRegion(at, region))
        {
            return false;
        }

        phrases.Add(BareRegion(at, region.End, region.Actor));
        return true;
    }

    // A city's government, police and mayor ("Dresden city council", "Minneapolis police"), and a city in which something is.
    private bool ReadCity(int at, int depth, List<Phrase> phrases)
    {
        if (FindCity(at) is not { } city || IsWithinName(at))
        {
            return false;
        }

        if (IsCityWord(city.End) && ReadOfRegion(at, city.End, city.Actor, depth, phrases))
        {
            return true;
        }

        if (!(pieces.Is(at - 1, "in") || pieces.Is(at - 1, "at") || pieces.Is(at - 1, "near")) || EntityAt(at) is not { Kind: EntityKind.Place } || pieces.IsCapitalised(city.End))
        {
            return false;
        }

        phrases.Add(BareRegion(at, city.End, city.Actor));
        return true;
    }

    // "the mayor of Dresden", "residents of Aleppo"
    private Phrase? ReadHome(int at) =>
        FindCity(at) is { } city && EntityAt(at) is { Kind: EntityKind.Place } && !pieces.IsCapitalised(city.End) ? BareRegion(at, city.End, city.Actor) : null;

    private bool ReadOfRegion(int first, int end, KnownActor region, int depth, List<Phrase> phrases)
    {
        if (pieces.Is(end, "-"))
        {
            return false;
        }

        var from = IsPossessive(end) ? end + 1 : end;
        var owner = new Owner(region, false, false);
        var k = from;
        while (k < from + MostRegionalWords && k < pieces.Count && RegionalWords.Contains(pieces.Word(k).ToString()))
        {
            k += IsPossessive(k + 1) ? 2 : 1;
        }

        // "Provincial People's Committee" governs; a provincial committee is the party's or another's.
        var governs = k > from && (IsPossessive(k - 1) || pieces.Is(k - 1, "people's"));
        if (k < pieces.Count && (governs || !pieces.Is(k, "committee")) && Seats.TryGetValue(pieces.Word(k).ToString(), out var seat) && (pieces.At(k)?.End ?? k + 1) == k + 1 && pieces[k].Category is WordCategory.Noun or WordCategory.ProperNoun)
        {
            var body = new KnownActor($"{region.Id}.{seat.Id}", $"{seat.Name} of {region.Name}", ActorKind.Body)
            {
                Country = region.Country,
                Parent = region.Id,
                Roles = seat.Roles,
            };
            if (ReadHead(first, IsPossessive(k + 1) ? k + 2 : k + 1, new(body, false, false), depth, phrases, isLoose: false))
            {
                return true;
            }

            phrases.Add(new() { First = first, End = k + 1, Actor = resolver.Reference(body, memory), How = ResolutionMethod.Role, Known = body });
            NoteHeads(phrases[^1]);
            return true;
        }

        return ReadHead(first, from, owner, depth, phrases);
    }

    private Phrase BareRegion(int first, int end, KnownActor region) =>
        new() { First = first, End = end, Actor = resolver.Reference(region, memory), How = ResolutionMethod.Alias, Known = region, IsRegion = true };

    // The region whose name starts at a token, with the word for its kind; null where an actor's name or a person's starts there.
    private (KnownActor Actor, int End, bool HasKind)? FindRegion(int at)
    {
        var (end, regions) = pieces.RegionAt(at);
        if (regions.IsDefaultOrEmpty || !IsFree(at, end))
        {
            return null;
        }

        var after = end;
        while (after < pieces.Count && RegionKinds.Contains(pieces.Word(after).ToString()))
        {
            after++;
        }

        // "New York state police": the word belongs to what follows.
        after = after > end && after < pieces.Count && !pieces.IsCapitalised(end) && Seats.ContainsKey(pieces.Word(after).ToString()) ? end : after;
        return (Chosen(at, after, regions), after, after > end);
    }

    // Whether no piece stands in the way: only part of the name ("the South" of the South Hamgyong authorities), words that look like an actor, or a family name.
    private bool IsFree(int at, int end) => pieces.Covering(at) is not { } piece || piece.End < end
        || (piece.First == at && piece.End == end && (piece.IsIgnored || piece is { IsFamilyName: true, IsState: false, IsOther: false }));

    // "Chaco Enterprises", "Florida Banks": a firm of that name.
    private bool IsFirm(int end) => pieces.IsCapitalised(end) && !pieces.InCapitals && pieces.At(end)?.Agent is { Roles: [.., "BUS"] };

    // Of regions of one name, the one of the state beside it ("south Korea's Kangwon Province", "Punjab, Pakistan"), else of the sentence's first country.
    private KnownActor Chosen(int first, int end, ImmutableArray<KnownActor> regions)
    {
        if (regions.Length == 1)
        {
            return regions[0];
        }

        foreach (var k in (ReadOnlySpan<int>)[first - 1, first - 2, end + 1])
        {
            foreach (var name in pieces.Covering(k)?.Names ?? [])
            {
                if (regions.FirstOrDefault(r => r.Country == name.Actor?.Country) is { } beside)
                {
                    return beside;
                }
            }
        }

        return regions.FirstOrDefault(r => r.Country == memory.RecentCountry(0)) ?? regions[0];
    }

    private (KnownActor Actor, int End)? FindCity(int at)
    {
        if (!pieces.IsCapitalised(at) || pieces.InCapitals || pieces.Covering(at) is { } and not { IsFamilyName: true, IsState: false, IsOther: false } || EntityAt(at) is { Kind: EntityKind.Person or EntityKind.Other })
        {
            return null;
        }

        var end = at;
        while (end < pieces.Count && end < at + LongestCity && pieces.IsCapitalised(end) && pieces[end].Category == WordCategory.ProperNoun && pieces.Covering(end) is null or { IsFamilyName: true, IsState: false, IsOther: false }
            && !Seats.ContainsKey(pieces.Word(end).ToString()) && !RegionalWords.Contains(pieces.Word(end).ToString()))
        {
            end++;
        }

        // The table is asked only where the words beside the name call for a place.
        if (end == at || !(IsCityWord(end) || (at > 0 && pieces[at - 1].Category == WordCategory.Adposition && EntityAt(at) is { Kind: EntityKind.Place })) || resolver.Knowledge.FindPlace(pieces.SpanOf(at, end).Slice(pieces.Text).ToString()) is not { Country: { } country } place)
        {
            return null;
        }

        return (KnownActor.Region(place.Name, country), end);
    }

    private bool IsCityWord(int k) =>
        k < pieces.Count && (IsPossessive(k) || pieces.Is(k, "mayor") || Seats.ContainsKey(pieces.Word(k).ToString()) || RegionalWords.Contains(pieces.Word(k).ToString()));

    // "Hannah Montana", "Bank of California", "Air Florida": the name is part of another.
    private bool IsWithinName(int first)
    {
        var before = first - 1;
        // "Governor of Texas" and "University of Texas" are read as heads with their owner, whatever the recogniser takes them for.
        if (EntityAt(first) is { Kind: EntityKind.Person or EntityKind.Organisation } entity && entity.First < first && !(pieces.Is(before, "of") && pieces.Covering(before - 1) is { IsHead: true }))
        {
            return true;
        }

        // Hamgyong is not all of South Hamgyong.
        if (pieces.Is(before, "-") || pieces.RegionAt(before).End > first)
        {
            return true;
        }

        if (pieces.Is(before, "of"))
        {
            return before > 0 && pieces.IsCapitalised(before - 1) && pieces.Covering(before - 1) is null && !RegionKinds.Contains(pieces.Word(before - 1).ToString());
        }

        return pieces.IsCapitalised(before) && pieces[before].Category == WordCategory.ProperNoun && pieces.Covering(before) is null;
    }

    // A bare name counts unless it begins another name ("Texas Instruments", "Virginia Woolf") or is a person's for all that its words tell.
    private bool IsRegion(int first, (KnownActor Actor, int End, bool HasKind) region)
    {
        var end = region.End;
        if ((end < pieces.Count && pieces.IsCapitalised(end) && pieces.Covering(end) is null) || pieces.Is(end, "-"))
        {
            return false;
        }

        if (region.HasKind)
        {
            return true;
        }

        if (pieces.InCapitals || EntityAt(first) is { } entity && (entity.End > end || (entity.Kind is EntityKind.Person or EntityKind.Organisation && entity.First == first)))
        {
            return false;
        }

        // A family name stands for a place only where a place is called for: "in Ishikawa", "Kanazawa, Ishikawa".
        return pieces.At(first) is not { IsFamilyName: true } || pieces.Is(first - 1, "in") || pieces.Is(first - 1, "from") || (pieces.Is(first - 1, ",") && pieces.IsCapitalised(first - 2));
    }
}
