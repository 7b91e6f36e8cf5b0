using System.Collections.Immutable;
using Entente.Knowledge.Aliases;

namespace Entente.Knowledge.Actors;

/// <summary>An actor of the knowledge base with its dated facts.</summary>
/// <param name="Id">Identifier, such as <c>JPN</c>, <c>NATO</c>, <c>JPN.MOFA</c> or <c>JPN.kishida-fumio</c>.</param>
/// <param name="Name">Name for a reader.</param>
/// <param name="Kind">What it is.</param>
public sealed record KnownActor(string Id, string Name, ActorKind Kind)
{
    /// <summary>Alpha-3 code of the country behind it; null for international ones.</summary>
    public string? Country { get; init; }

    /// <summary>Id of the body or organisation it belongs to; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>PLOVER sector codes, most specific last; may be empty.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>The days on which it existed, as far as known.</summary>
    public DayInterval Existence { get; init; }

    /// <summary>Offices held, in file order; empty for all but persons.</summary>
    public ImmutableArray<Tenure> Offices { get; init; } = [];

    /// <summary>Members with their dates, in file order; empty for all but organisations and collectives.</summary>
    public ImmutableArray<Membership> Members { get; init; } = [];

    /// <summary>Family name of a person; null when not stated.</summary>
    public string? FamilyName { get; init; }

    /// <summary>The capital of a state at the latest date known; null for others.</summary>
    public string? Capital { get; init; }

    /// <summary>Codes of other projects, in file order: of a state <c>cow</c> (Correlates of War) and, where it is not its alpha-3 code, <c>cameo</c>.</summary>
    public ImmutableArray<ForeignCode> Codes { get; init; } = [];

    /// <summary>Where the facts are from; null when not stated.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it stands for the same body of every state (<c>*.MFA</c>) and is no actor of its own.</summary>
    public bool IsEveryStates => Id.StartsWith("*.", StringComparison.Ordinal);

    /// <summary>
    /// Whether it is a region or city of its country, known from the tables of places: what is said of it has a place (<c>in Gunma</c>), and its governor, assembly and police are its own
    /// and not the state's.
    /// </summary>
    public bool IsRegion { get; init; }

    /// <summary>Makes the actor of a region or city, with an id such as <c>JPN.gunma</c>.</summary>
    /// <param name="name">Its name, as a reader wants to see it.</param>
    /// <param name="country">Alpha-3 code of the state it belongs to.</param>
    public static KnownActor Region(string name, string country)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new($"{country}.{Letters.Slug(name)}", name, ActorKind.Body) { Country = country, Parent = country, IsRegion = true };
    }

    /// <summary>The offices held on <paramref name="date"/>; all of them when it is null.</summary>
    public IEnumerable<Tenure> OfficesOn(DateOnly? date) => Offices.Where(t => t.Days.Includes(date));
}

/// <summary>What another project calls an actor.</summary>
/// <param name="Scheme">The project, such as <c>cow</c> or <c>cameo</c>.</param>
/// <param name="Value">Its code.</param>
public readonly record struct ForeignCode(string Scheme, string Value);

/// <summary>A stretch of days in which someone held an office.</summary>
/// <param name="Office">Id of the office, such as <c>JPN.PM</c>.</param>
/// <param name="Days">First and last day, both included; open ends are not known or not yet reached.</param>
public readonly record struct Tenure(string Office, DayInterval Days);

/// <summary>A stretch of days in which an actor belonged to an organisation.</summary>
/// <param name="Member">Id of the member.</param>
/// <param name="Days">First and last day, both included; open ends are not known or not yet reached.</param>
public readonly record struct Membership(string Member, DayInterval Days);
