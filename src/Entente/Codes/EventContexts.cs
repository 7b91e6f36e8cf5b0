using System.Collections.Immutable;

namespace Entente.Codes;

/// <summary>PLOVER's general contexts (codebook, table "General contexts").</summary>
public static class EventContexts
{
    /// <summary>The codebook's spellings in its order.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy", "pro_autocracy", "economic",
        "legal", "reparations", "human_rights", "rights_freedoms", "repression", "human_security", "gender", "lgbt", "religion_ethnicity", "inequality",
        "diplomatic", "territory", "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology",
        "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking",
    ];
}
