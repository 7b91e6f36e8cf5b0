using System.Collections.Immutable;
using Entente.Knowledge.Actors;

namespace Entente.Coding.Mentions;

/// <summary>A stretch of tokens that was read as an actor.</summary>
internal sealed class Phrase
{
    /// <summary>Index of the first token.</summary>
    public required int First { get; init; }

    /// <summary>Index after the last token.</summary>
    public required int End { get; set; }

    /// <summary>Whom it means.</summary>
    public required ActorReference Actor { get; set; }

    /// <summary>How that was found.</summary>
    public ResolutionMethod How { get; set; }

    /// <summary>The actor's record; null when no file has it.</summary>
    public KnownActor? Known { get; init; }

    /// <summary>Whether a word of it takes a side.</summary>
    public bool IsSlanted { get; set; }

    /// <summary>Whether it is nothing but a state's name, adjective, capital or seat.</summary>
    public bool IsBareState { get; init; }

    /// <summary>Whether it is nothing but a state's capital.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Whether it is nothing but the name of a region or city.</summary>
    public bool IsRegion { get; init; }

    /// <summary>The role that a state before it shares: <c>GOV</c> in <c>Japanese and Chinese officials</c>; null for none.</summary>
    public Func<KnownActor, ActorReference>? SharedRole { get; set; }

    /// <summary>Ids that the words could mean too.</summary>
    public ImmutableArray<string> Alternatives { get; init; } = [];
}
