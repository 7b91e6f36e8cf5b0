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
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "Australian Petroleum Exploration Association": a body with a state in its name, and no mention of the state.
    private Phrase? ReadBodyNamedAfter(Piece state, KnownActor owner)
    {
        var end = -1;
        var kind = ActorKind.Body;
        var initials = new StringBuilder(8).Append(pieces.Word(state.First)[0]);
        for (var k = state.End; k < pieces.Count && k < state.End + LongestBody && !pieces.InCapitals && IsBodyWord(k); k++)
        {
            initials.Append(pieces.Word(k)[0]);
            if (BodyWords.TryGetValue(pieces.Word(k).ToString(), out var last))
            {
                (end, kind) = (k + 1, last);
            }
        }

        // One word alone ("Japanese Party") may be any; the words of ministries and parliaments are read as heads.
        return end < state.End + 2 ? null : Named(state.First, end, owner, initials.ToString()[..(end - state.End + 1)], kind);
    }

    private bool IsBodyWord(int k) => pieces.IsCapitalised(k) && pieces[k].Category is WordCategory.ProperNoun or WordCategory.Noun or WordCategory.Adjective or WordCategory.Other
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

    private Phrase Named(int first, int end, KnownActor owner, string initials, ActorKind kind)
    {
        var name = pieces.SpanOf(first, end).Slice(pieces.Text).ToString();
        var body = new KnownActor($"{owner.Id}.{initials}", name, kind)
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
