using System.Collections.Frozen;
using System.Text;
using Entente.Knowledge.Actors;

namespace Entente.Coding.Mentions;

internal sealed partial class PhraseReader
{
    // The last words of names of bodies and firms.
    private static readonly FrozenDictionary<string, ActorKind> BodyWords = new Dictionary<string, ActorKind>
    {
        ["Association"] = ActorKind.Body,
        ["Society"] = ActorKind.Body,
        ["Institute"] = ActorKind.Body,
        ["Federation"] = ActorKind.Body,
        ["Union"] = ActorKind.Body,
        ["Council"] = ActorKind.Body,
        ["Agency"] = ActorKind.Body,
        ["Party"] = ActorKind.Body,
        ["Committee"] = ActorKind.Body,
        ["Commission"] = ActorKind.Body,
        ["Foundation"] = ActorKind.Body,
        ["League"] = ActorKind.Body,
        ["Academy"] = ActorKind.Body,
        ["University"] = ActorKind.Body,
        ["Authority"] = ActorKind.Body,
        ["Organization"] = ActorKind.Body,
        ["Organisation"] = ActorKind.Body,
        ["Administration"] = ActorKind.Body,
        ["Bureau"] = ActorKind.Body,
        ["Center"] = ActorKind.Body,
        ["Corporation"] = ActorKind.Company,
        ["Corp"] = ActorKind.Company,
        ["Company"] = ActorKind.Company,
        ["Co"] = ActorKind.Company,
        ["Bank"] = ActorKind.Company,
        ["Ltd"] = ActorKind.Company,
        ["Inc"] = ActorKind.Company,
        ["Airlines"] = ActorKind.Company,
        ["Group"] = ActorKind.Company,
        ["Exchange"] = ActorKind.Company,
        ["Corps"] = ActorKind.Body,
        ["Club"] = ActorKind.Body,
        ["Command"] = ActorKind.Body,
        ["Front"] = ActorKind.Body,
        ["Movement"] = ActorKind.Body,
        ["News"] = ActorKind.Body,
        ["Times"] = ActorKind.Body,
        ["Daily"] = ActorKind.Body,
        ["Airways"] = ActorKind.Company,
        ["Plc"] = ActorKind.Company,
        ["PLC"] = ActorKind.Company,
        ["SA"] = ActorKind.Company,
        ["AG"] = ActorKind.Company,
        ["NV"] = ActorKind.Company,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "Australian Petroleum Exploration Association": a body with a state in its name, and no mention of the state.
    private Phrase? ReadBodyNamedAfter(Piece state, KnownActor owner)
    {
        var (end, letters) = (-1, 0);
        var kind = ActorKind.Body;
        var initials = new StringBuilder(8).Append(pieces.Word(state.First)[0]);
        for (var k = AfterTwin(state.End); k < pieces.Count && k < state.End + LongestBody && !pieces.InCapitals && (IsBodyWord(k) || IsInsideName(k)); k++)
        {
            if (!IsBodyWord(k))
            {
                continue;
            }

            initials.Append(pieces.Word(k)[0]);
            if (BodyWords.TryGetValue(pieces.Word(k).ToString(), out var last))
            {
                (end, kind, letters) = (k + 1, last, initials.Length);
            }
        }

        // One word alone ("Japanese Party") may be any; the words of ministries and parliaments are read as heads.
        var isAlone = end == state.End + 1 && !(pieces.Is(end, "for") && pieces.Is(end + 1, "the")) && !(pieces.Is(end, "of") && IsBodyWord(end + 1));
        return end < 0 || isAlone ? null : Named(state.First, end, owner, initials.ToString(0, letters), kind);
    }

    // "Finland-Korea Society": a body of the first, with the second in its name.
    private int AfterTwin(int end) => pieces.Is(end, "-") && pieces.At(end + 1) is { IsState: true } twin && IsBodyWord(twin.End) ? twin.End : end;

    // "International Investment and Trust Corporation", "People's League"
    private bool IsInsideName(int k) => (pieces.Is(k, "and") || pieces.Is(k, "&") || IsPossessive(k)) && IsBodyWord(k - 1) && IsBodyWord(k + 1);

    // "Mitsubishi Motors Australia Ltd", "Teledial America", "Audi of America Inc": the recogniser takes more than the state for one organisation.
    private Phrase? ReadBodyWithStateInName(Piece state, KnownActor owner)
    {
        if (ReadFirm(state, owner) is { } firm)
        {
            return firm;
        }

        if (state.IsAdjective || pieces.InCapitals || EntityAt(state.First) is not { Kind: EntityKind.Organisation } entity || entity.First >= state.First)
        {
            return null;
        }

        var isNamed = false;
        for (var k = entity.First; k < state.First; k++)
        {
            isNamed |= pieces.IsCapitalised(k) && pieces.Covering(k) is null && pieces[k].Category is WordCategory.ProperNoun;
            if (pieces.Covering(k) is { } other && (other.IsState || other.IsPerson || other.IsHead))
            {
                return null;
            }
        }

        var end = Math.Max(entity.End, state.End);
        return isNamed ? Named(state.First, end, owner, pieces.Word(entity.First).ToString().ToUpperInvariant(), ActorKind.Company) : null;
    }

    // "Mitsubishi Motors Australia Ltd", "Audi of America Inc", "U.S. West Co Inc": a run of capitals that ends as firms do.
    private Phrase? ReadFirm(Piece state, KnownActor owner)
    {
        var end = -1;
        for (var k = state.End; !pieces.InCapitals && k < state.End + MostFirmWords && pieces.IsCapitalised(k) && pieces.At(k) is null or { IsState: false, IsTitle: false, IsPerson: false }; k++)
        {
            end = FirmEndings.Contains(pieces.Word(k).ToString().TrimEnd('.')) ? k + 1 : end;
        }

        if (end < 0)
        {
            return null;
        }

        var first = state.First;
        while (pieces.IsCapitalised(first - 1) || (pieces.Is(first - 1, "of") && pieces.IsCapitalised(first - 2)))
        {
            first--;
        }

        var initials = new StringBuilder(8);
        for (var k = first; k < end; k++)
        {
            initials.Append(pieces.IsCapitalised(k) ? pieces.Word(k)[..1] : []);
        }

        return Named(state.First, end, owner, initials.ToString(), ActorKind.Company, pieces.SpanOf(first, end).Slice(pieces.Text).ToString());
    }

    private static readonly FrozenSet<string> FirmEndings = new[] { "Inc", "Ltd", "Corp", "Co", "Plc", "PLC", "SA", "AG", "NV", "BV", "GmbH", "Pty", "SpA", "Bhd", "KK" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words between a state's name in a firm's and the firm's legal form.</summary>
    private const int MostFirmWords = 4;

    // "the Central Military Commission of the CPC" where the file knows another state's, "south Korean CBS": the words beside the name say whose it is.
    private Phrase? ReadSibling(Piece piece, KnownActor actor, int depth)
    {
        if (actor is not { Kind: ActorKind.Body, Country: { } country } || depth >= DeepestPhrase || !pieces.Is(piece.End, "of") || pieces.InCapitals)
        {
            return null;
        }

        var inner = new List<Phrase>(1);
        ReadAt(SkipDeterminer(piece.End + 1), depth + 1, inner);
        if (inner is not [{ Known: { Kind: ActorKind.State or ActorKind.Body, Country: { } other } owner } found, ..] || other == country || found.IsCapital)
        {
            return null;
        }

        var initials = new StringBuilder(8);
        for (var k = piece.First; k < piece.End; k++)
        {
            initials.Append(pieces.IsCapitalised(k) ? pieces.Word(k)[..1] : []);
        }

        return initials.Length > 1 ? Named(piece.First, found.End, owner, initials.ToString(), ActorKind.Body) : null;
    }

    // "North and South Korea": the first shares its noun with the second.
    private void ReadCompass(Piece piece, List<Phrase> phrases)
    {
        var at = piece.First - 2;
        if (at < 0 || piece.End - piece.First < 2 || !(pieces.Is(at + 1, "and") || pieces.Is(at + 1, "or") || pieces.Is(at + 1, "-")) || !IsCompass(at) || !IsCompass(piece.First))
        {
            return;
        }

        var rest = pieces.SpanOf(piece.First + 1, piece.End).Slice(pieces.Text);
        var names = resolver.Knowledge.Names.Find($"{pieces.Word(at)} {rest}");
        if (names.Count > 0 && names[0].Actor is { Kind: ActorKind.State } twin)
        {
            phrases.Add(new() { First = at, End = at + 1, Actor = resolver.Reference(twin, memory), How = ResolutionMethod.Alias, Known = twin, IsBareState = true });
        }
    }

    private bool IsCompass(int k) => pieces.Is(k, "north") || pieces.Is(k, "south") || pieces.Is(k, "east") || pieces.Is(k, "west");

    private bool IsBodyWord(int k) => k < pieces.Count && pieces.IsCapitalised(k) && pieces[k].Category is WordCategory.ProperNoun or WordCategory.Noun or WordCategory.Adjective or WordCategory.Other
        && pieces.Covering(k) is null or { IsState: false, IsPerson: false, IsOther: false, IsTitle: false };

    // An unknown body that says whose it is: "the Institute for Japan Studies of the DPRK Foreign Ministry".
    private Phrase? ReadNamedBody(int at, int depth)
    {
        var end = at;
        var initials = new StringBuilder(8);
        KnownActor? owner = null;
        for (var k = at; k < pieces.Count && k < at + LongestBody;)
        {
            if (pieces.IsCapitalised(k))
            {
                initials.Append(pieces.Word(k)[0]);
                end = ++k;
            }
            else if (k > at && IsJoiner(k) && pieces.IsCapitalised(SkipDeterminer(k + 1)))
            {
                var next = SkipDeterminer(k + 1);
                if (pieces.Is(k, "of") && initials.Length > 1)
                {
                    var inner = new List<Phrase>(1);
                    ReadAt(next, depth + 1, inner);
                    if (inner is [{ Known: { Kind: not ActorKind.Person } known } found, ..] && !pieces.IsCapitalised(found.End))
                    {
                        (owner, end) = (known, found.End);
                        break;
                    }
                }

                k = next;
            }
            else
            {
                break;
            }
        }

        if (owner is null || initials.Length < 2)
        {
            return null;
        }

        return Named(at, end, owner, initials.ToString(), ActorKind.Body);
    }

    private Phrase Named(int first, int end, KnownActor owner, string initials, ActorKind kind, string? name = null)
    {
        var body = new KnownActor($"{owner.Id}.{initials}", name ?? pieces.SpanOf(first, end).Slice(pieces.Text).ToString(), kind)
        {
            Country = owner.Country,
            Parent = owner.Id,
            Roles = kind == ActorKind.Company ? ["BUS"] : owner.Kind == ActorKind.State ? [] : owner.Roles,
        };
        return new() { First = first, End = end, Actor = resolver.Reference(body, memory), How = ResolutionMethod.Name, Known = body };
    }

    /// <summary>Words of a body's name, its owner included.</summary>
    private const int LongestBody = 16;

    private bool IsJoiner(int k) => pieces.Is(k, "of") || pieces.Is(k, "for") || pieces.Is(k, "and") || pieces.Is(k, "on") || pieces.Is(k, "the") || pieces.Is(k, "&");
}
