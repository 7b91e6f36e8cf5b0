namespace Entente.Json;

/// <summary>The spelling of the glossary's enumerations in the wire contract. Names are only ever added.</summary>
public static class WireNames
{
    /// <summary>Spelling of an event status.</summary>
    public static string Of(EventStatus value) => value switch
    {
        EventStatus.Occurred => "occurred",
        EventStatus.Ongoing => "ongoing",
        EventStatus.Planned => "planned",
        EventStatus.Hypothetical => "hypothetical",
        EventStatus.Denied => "denied",
        _ => throw Unknown(value),
    };

    /// <summary>Spelling of an actor kind.</summary>
    public static string Of(ActorKind value) => value switch
    {
        ActorKind.State => "state",
        ActorKind.Organisation => "organisation",
        ActorKind.Body => "body",
        ActorKind.Person => "person",
        ActorKind.ArmedGroup => "armed-group",
        ActorKind.Company => "company",
        ActorKind.Group => "group",
        ActorKind.Collective => "collective",
        ActorKind.Unknown => "unknown",
        _ => throw Unknown(value),
    };

    /// <summary>Spelling of an outlet's ownership.</summary>
    public static string Of(OutletOwnership value) => value switch
    {
        OutletOwnership.Unknown => "unknown",
        OutletOwnership.State => "state",
        OutletOwnership.Party => "party",
        OutletOwnership.Public => "public",
        OutletOwnership.Private => "private",
        OutletOwnership.Intergovernmental => "intergovernmental",
        _ => throw Unknown(value),
    };

    /// <summary>Spelling of a resolution method.</summary>
    public static string Of(ResolutionMethod value) => value switch
    {
        ResolutionMethod.Alias => "alias",
        ResolutionMethod.Role => "role",
        ResolutionMethod.Coreference => "coreference",
        ResolutionMethod.Name => "name",
        _ => throw Unknown(value),
    };

    /// <summary>Spelling of a quotation kind.</summary>
    public static string Of(QuotationKind value) => value switch
    {
        QuotationKind.Direct => "direct",
        QuotationKind.Indirect => "indirect",
        QuotationKind.Mixed => "mixed",
        _ => throw Unknown(value),
    };

    /// <summary>Spelling of a TIMEX3 type.</summary>
    public static string Of(TimeType value) => value switch
    {
        TimeType.Date => "DATE",
        TimeType.Time => "TIME",
        TimeType.Duration => "DURATION",
        TimeType.Set => "SET",
        _ => throw Unknown(value),
    };

    /// <summary>Spelling of a genre.</summary>
    public static string Of(Genre value) => value switch
    {
        Genre.NewsReport => "news report",
        Genre.Commentary => "commentary",
        Genre.Statement => "statement",
        Genre.OfficialDocument => "official document",
        _ => throw Unknown(value),
    };

    /// <summary>Spelling of what an event's time rests on.</summary>
    public static string Of(TimeBasis value) => value switch
    {
        TimeBasis.Expression => "expression",
        TimeBasis.Narrative => "narrative",
        TimeBasis.ReportingDate => "reporting date",
        _ => throw Unknown(value),
    };

    /// <summary>Finds the value that <paramref name="spell"/> writes as <paramref name="name"/>, in any case.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse<T>(string? name, Func<T, string> spell, out T value) where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(spell);
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (spell(candidate).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static ArgumentOutOfRangeException Unknown<T>(T value) where T : struct, Enum =>
        new(nameof(value), value, "The contract has no name for this value.");
}
