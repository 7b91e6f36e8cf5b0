using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Evaluation.Gold;

/// <summary>Turns PETRARCH's actor codes, three letters a part (<c>USAGOV</c>, <c>IGOEUREEC</c>), into the codes that our actors have.</summary>
internal static class PetrarchActor
{
    // CAMEO's codes where they differ from ISO 3166-1 alpha-3 of today; a state that changed its code since has each, as on its day.
    private static readonly FrozenDictionary<string, string> States = Table(
        "ROM=ROU ZAR=COD TMP=TLS PAL=PSE WSB=PSE GZS=PSE SCG=SRB/SCG/YUG YUG=YUG/SCG/SRB SRB=SRB/SCG/YUG USR=SUN/RUS KSV=XKX KOS=XKX BUR=MMR");

    // Organisations: the part of the code that names one.
    private static readonly FrozenDictionary<string, string> Organisations = Table(
        "UNO=UN NAT=NATO EEC=EU ASN=ASEAN OAU=OAU/AU AFU=AU/OAU ARL=LAS SCE=OSCE COE=COE OAS=OAS ITP=INTERPOL " +
        "IMF=IMF WBK=WB WTO=WTO IAE=IAEA WHO=WHO OPC=OPEC ICC=ICC ICJ=ICJ CIS=CIS GCC=GCC ECO=ECOWAS OIC=OIC");

    // Roles and kinds that may stand first where no state is known.
    private static readonly FrozenSet<string> NoState =
        "IGO IMG NGO NGM MNC UIS CVL GOV MIL REB OPP COP JUD LEG MED BUS CRM REF SPY INS SEP EDU LAB HLH ELI PTY UAF DEV ENV HRI REL AGR MOD RAD".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The codes of a party: of its state or organisation, several where it had another on another day; empty for no one (<c>---</c>) and for a role without a state (<c>REB</c>).</summary>
    public static ImmutableArray<string> Codes(string? code)
    {
        if (code is not { Length: >= 3 } || code.StartsWith("---", StringComparison.Ordinal))
        {
            return [];
        }

        string first = code[..3];
        if (!NoState.Contains(first))
        {
            return [.. (Organisations.GetValueOrDefault(first) ?? States.GetValueOrDefault(first, first)).Split('/')];
        }

        for (int i = 3; i + 3 <= code.Length; i += 3)
        {
            if (Organisations.TryGetValue(code.Substring(i, 3), out string? known))
            {
                return [.. known.Split('/')];
            }
        }

        return [];
    }

    private static FrozenDictionary<string, string> Table(string pairs) =>
        pairs.Split(' ').Select(p => p.Split('=')).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
