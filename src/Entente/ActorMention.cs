using System.Collections.Immutable;

namespace Entente;

/// <summary>A stretch of text that names, describes or points to an actor, with the actor it was resolved to.</summary>
/// <param name="Span">The characters of the mention, without determiner where the name stands without it.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="HeadToken">Index within the sentence of the mention's syntactic head.</param>
/// <param name="Actor">Whom it stands for, as of the article's date.</param>
/// <param name="How">How the actor was found.</param>
public sealed record ActorMention(TextSpan Span, int Sentence, int HeadToken, ActorReference Actor, ResolutionMethod How)
{
    /// <summary>Ids of other actors that the words could have meant, best first.</summary>
    public ImmutableArray<string> Alternatives { get; init; } = [];

    /// <summary>Whether the wording carries a slant of the outlet (<c>puppet</c>, <c>south Korea</c>, <c>the Kiev authorities</c>).</summary>
    public bool IsSlanted { get; init; }

    /// <summary>Whether the words stand for a place here and not for an acting party (<c>in Tokyo</c>).</summary>
    public bool IsPlaceOnly { get; init; }

    /// <summary>The indices of the mention's tokens within its sentence, first included and last excluded.</summary>
    public (int First, int End) Tokens { get; init; }
}

/// <summary>An actor as a mention means it on the article's date.</summary>
/// <param name="Id">Identifier: <c>JPN</c>, <c>NATO</c>, <c>JPN.MOFA</c>, <c>JPN.kishida-fumio</c>, or one made in the article for an unknown name.</param>
/// <param name="Name">Name for a reader.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">Alpha-3 code of the country behind it; null for international ones.</param>
/// <param name="Roles">PLOVER sector codes, such as <c>GOV</c> or <c>MIL</c>, most specific last; may be empty.</param>
/// <param name="Office">The office held on the article's date, such as <c>Minister for Foreign Affairs</c>; null when none is known.</param>
public sealed record ActorReference(
    string Id, string Name, ActorKind Kind, string? Country, ImmutableArray<string> Roles, string? Office = null)
{
    /// <summary>Id of what is no actor, where two things that have it are not the same one and the name is the words of the text; with a sector behind it (<c>---.REB</c>), that of people of no known country, as in the dictionaries of PETRARCH.</summary>
    public const string Nameless = "---";

    /// <summary>Whether the identifier names no one: a thing, or people of no known country.</summary>
    public bool IsNameless => Id.StartsWith(Nameless, StringComparison.Ordinal);

    /// <summary>What a table calls it: the identifier, or the words where it is no actor.</summary>
    public string Label => Id == Nameless ? $"“{Name}”" : Id;
}

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    /// <summary>A state or territory.</summary>
    State = 0,
    /// <summary>An international organisation, alliance, bloc or international court.</summary>
    Organisation = 1,
    /// <summary>A body of a state or organisation: a ministry, a parliament, an army, a party, an agency.</summary>
    Body = 2,
    /// <summary>A human being.</summary>
    Person = 3,
    /// <summary>An armed group or movement that is no state's body.</summary>
    ArmedGroup = 4,
    /// <summary>A company.</summary>
    Company = 5,
    /// <summary>People in a role without a name of their own: protesters, police, refugees.</summary>
    Group = 6,
    /// <summary>A collective such as <c>WEST</c> or <c>INTL</c>.</summary>
    Collective = 7,
    /// <summary>A name that the knowledge base does not hold.</summary>
    Unknown = 8,
}

/// <summary>How a mention was resolved.</summary>
public enum ResolutionMethod
{
    /// <summary>A name, abbreviation, adjective or metonym of the knowledge base.</summary>
    Alias = 0,
    /// <summary>Country, office or role words composed, perhaps with a name.</summary>
    Role = 1,
    /// <summary>A pronoun or nominal that points back.</summary>
    Coreference = 2,
    /// <summary>A name that only the text itself explains.</summary>
    Name = 3,
}
