using System.Collections.Immutable;
using Entente.Analysis.Incidents;
using Entente.Storage.Questions;

namespace Entente.Analysis.Outlets;

/// <summary>What two outlets, or two groups of them, make of the same pair of actors or the same happening.</summary>
/// <param name="Left">The one side.</param>
/// <param name="Right">The other.</param>
/// <param name="Both">Happenings that both report, those with most reports first.</param>
/// <param name="OnlyLeft">Happenings that the right side omits.</param>
/// <param name="OnlyRight">Happenings that the left side omits.</param>
public sealed record Comparison(ComparedSide Left, ComparedSide Right, ImmutableArray<Incident> Both, ImmutableArray<Incident> OnlyLeft, ImmutableArray<Incident> OnlyRight);

/// <summary>One side of a comparison.</summary>
/// <param name="Name">What was asked for, such as <c>KCNA</c>.</param>
/// <param name="Outlets">Its outlets that report anything here.</param>
/// <param name="Articles">Articles with an act here.</param>
/// <param name="Acts">The acts by quad class, with their mean score.</param>
/// <param name="OwnVoice">Share of the acts, 0 to 1, that rest on the outlet's own word; 0 without acts.</param>
public sealed record ComparedSide(string Name, ImmutableArray<string> Outlets, int Articles, ActCounts Acts, double OwnVoice)
{
    /// <summary>Acts by type, most frequent first.</summary>
    public ImmutableArray<TypeCount> Types { get; init; } = [];

    /// <summary>Acts by status, most frequent first.</summary>
    public ImmutableArray<StatusCount> Statuses { get; init; } = [];

    /// <summary>The words used for the parties, most used first.</summary>
    public ImmutableArray<PartyName> Names { get; init; } = [];

    /// <summary>Words that this side uses clearly more than the other, the clearest first.</summary>
    public ImmutableArray<DistinctiveWord> Words { get; init; } = [];
}

/// <summary>How often acts have a status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Events">Acts.</param>
public sealed record StatusCount(EventStatus Status, int Events);

/// <summary>The words that name a party of an act.</summary>
/// <param name="Actor">Code of the party.</param>
/// <param name="Form">The words.</param>
/// <param name="Times">How often.</param>
public sealed record PartyName(string Actor, string Form, int Times);

/// <summary>A word that one side uses more than the other.</summary>
/// <param name="Word">The word as most often written.</param>
/// <param name="Here">How often on this side.</param>
/// <param name="There">How often on the other.</param>
/// <param name="Distance">Log-odds ratio in standard deviations (Monroe, Colaresi and Quinn 2008, with a Dirichlet prior); 1.96 is a chance of one in twenty.</param>
/// <param name="Example">Number of an event whose sentence holds it.</param>
public sealed record DistinctiveWord(string Word, int Here, int There, double Distance, long Example);
