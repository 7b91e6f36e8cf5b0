using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Coding.Acts;

/// <summary>A base act, or an operator applied to an act, with its parties.</summary>
/// <param name="Token">Index of the word that made it known.</param>
/// <param name="Trigger">The words that made it known.</param>
/// <param name="Type">Its PLOVER type.</param>
internal sealed record Act(int Token, TextSpan Trigger, EventType Type)
{
    /// <summary>PLOVER mode; null for none.</summary>
    public string? Mode { get; init; }

    /// <summary>CAMEO code; null to take the type's default.</summary>
    public string? Cameo { get; init; }

    /// <summary>The acting parties; all parties of a mutual act.</summary>
    public ImmutableArray<ActorMention> Actors { get; init; } = [];

    /// <summary>The parties acted upon.</summary>
    public ImmutableArray<ActorMention> Recipients { get; init; } = [];

    /// <summary>What the event shows beside <see cref="Recipients"/>, or in their place: see <see cref="FurtherParties"/>.</summary>
    public ImmutableArray<ActorMention> Further { get; init; } = [];

    /// <summary>Whether all parties act alike.</summary>
    public bool IsMutual { get; init; }

    /// <summary>How it stands to the world.</summary>
    public EventStatus Status { get; init; }

    /// <summary>The act that this one is about; null for none.</summary>
    public Act? Inner { get; init; }

    /// <summary>Whether <see cref="Inner"/> is an event of its own.</summary>
    public bool KeepsInner { get; init; }

    /// <summary>Whether a noun alone, with no verb of doing, made it known.</summary>
    public bool IsNominal { get; init; }

    /// <summary>Whether the lexicon calls the words weak: no event without a recipient.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Whether its words hold an actor of a kind that the entry asks for: an organisation founded, joined or left.</summary>
    public bool NamesItsObject { get; init; }

    /// <summary>Whether the lexicon counts the words only across a border.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Whether it is an operator that found no act to be applied to.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether it is done by speaking here: its actor is whoever is said to speak, told by whoever reports him.</summary>
    public bool IsSpeakers { get; init; }

    /// <summary>Whether only what a speaker tells makes it: he alleges or praises without a word that says so.</summary>
    public bool IsTold { get; init; }

    /// <summary>Operators applied so far, innermost first; empty for a base act.</summary>
    public ImmutableArray<string> Operators { get; init; } = [];

    /// <summary>Lexicon lines and steps that made it, outermost first.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>Probability of the type that a learned model gave it; null when the lexicon made it.</summary>
    public float? Likelihood { get; init; }

    /// <summary>Other expressions of the lexicon that fit at its words, each with why it was not taken.</summary>
    public ImmutableArray<LostEntry> Lost { get; init; } = [];
}
