using System.Collections.Frozen;

namespace Entente.Knowledge.Tables;

/// <summary>The sector codes of the PLOVER codebook (table "Sector Codes") with those of CAMEO that its coders still use.</summary>
internal static class SectorCodes
{
    /// <summary>All codes that a <c>role</c> fact may name.</summary>
    public static FrozenSet<string> All { get; } = new[]
    {
        "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "GOV", "HLH", "HRI", "IGO", "IMG", "INT", "JEW", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "MNC",
        "NGM", "NGO", "OPP", "PRE", "PRM", "PTY", "RAD", "REB", "REF", "REL", "SET", "SOC", "SPY", "UAF", "UIS", "UNK", "ELI", "ENV", "ETH", "MOD", "MUS", "CHR", "HIN", "BUD",
    }.ToFrozenSet(StringComparer.Ordinal);
}
