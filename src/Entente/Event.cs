using System.Collections.Immutable;
using Entente.Codes;

namespace Entente;

/// <summary>A political act in PLOVER's terms, with the evidence it rests on.</summary>
/// <param name="Id">Identifier within the reading, such as <c>e1</c>.</param>
/// <param name="Sentence">Index of the sentence that states it.</param>
/// <param name="Type">PLOVER event type.</param>
/// <param name="Trigger">The words that made the act known.</param>
/// <param name="Status">Whether it happened, is planned, denied …</param>
/// <param name="Rule">The lexicon entries and composition steps that made it, or <c>model …</c>.</param>
public sealed record Event(string Id, int Sentence, EventType Type, TextSpan Trigger, EventStatus Status, string Rule)
{
    /// <summary>PLOVER mode, such as <c>visit</c>; null when the type has none or none fits.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts in the codebook's spelling, such as <c>military</c>; may be empty.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>CAMEO code of two to four digits.</summary>
    public string Cameo { get; init; } = "";

    /// <summary>PLOVER score by type and mode, from -10 (conflict) to 10 (cooperation).</summary>
    public double Score { get; init; }

    /// <summary>The acting parties; all parties of a mutual act.</summary>
    public ImmutableArray<EventParty> Actors { get; init; } = [];

    /// <summary>The parties acted upon; empty for a mutual act or one without a recipient.</summary>
    public ImmutableArray<EventParty> Recipients { get; init; } = [];

    /// <summary>The chain of speakers it rests on, outermost first; empty means the article's own voice.</summary>
    public ImmutableArray<ActorReference> Voice { get; init; } = [];

    /// <summary>When it took or takes place; null when nothing at all is known.</summary>
    public EventTime? When { get; init; }

    /// <summary>Where it took or takes place; null when the text does not say.</summary>
    public EventPlace? Where { get; init; }

    /// <summary>Id of the act that this one is about (what was promised, alleged, refused); null for none.</summary>
    public string? About { get; init; }

    /// <summary>Probability, from 0 to 1, that the event is right.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The derivation, one step a line, for <c>explain</c>.</summary>
    public ImmutableArray<string> Derivation { get; init; } = [];
}

/// <summary>A party of an event.</summary>
/// <param name="Actor">Who it is.</param>
/// <param name="Span">The words that name it in the sentence; null when it was carried over from elsewhere.</param>
public sealed record EventParty(ActorReference Actor, TextSpan? Span);

/// <summary>The time of an event.</summary>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Interval">The days meant.</param>
/// <param name="Basis">What the time was taken from.</param>
public sealed record EventTime(string Value, DayInterval Interval, TimeBasis Basis);

/// <summary>What an event's time was taken from.</summary>
public enum TimeBasis
{
    /// <summary>A time expression that governs the act.</summary>
    Expression = 0,
    /// <summary>The time that the narrative had reached.</summary>
    Narrative = 1,
    /// <summary>Only the reporting date.</summary>
    ReportingDate = 2,
}

/// <summary>A place on the map.</summary>
/// <param name="Name">Name for a reader.</param>
/// <param name="Country">Alpha-3 code; null outside any state.</param>
/// <param name="Latitude">Degrees north; null when only the country is known.</param>
/// <param name="Longitude">Degrees east; null when only the country is known.</param>
public sealed record EventPlace(string Name, string? Country, double? Latitude, double? Longitude);

/// <summary>How an event stands to the world, by the word of its voice.</summary>
public enum EventStatus
{
    /// <summary>It happened.</summary>
    Occurred = 0,
    /// <summary>It is going on.</summary>
    Ongoing = 1,
    /// <summary>It is intended, scheduled or promised.</summary>
    Planned = 2,
    /// <summary>It could, should or would happen.</summary>
    Hypothetical = 3,
    /// <summary>It is said not to have happened or not to happen.</summary>
    Denied = 4,
}

/// <summary>The event type between two spans that the caller gave.</summary>
/// <param name="Pair">Index into <see cref="Article.Pairs"/>.</param>
/// <param name="Type">PLOVER event type from actor to recipient.</param>
/// <param name="Mode">PLOVER mode; null for none.</param>
/// <param name="Confidence">Probability, from 0 to 1, that the type is right.</param>
public sealed record PairRelation(int Pair, EventType Type, string? Mode, double Confidence);

/// <summary>A stretch of text whose wording takes a side.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Technique">What it does, such as <c>loaded_language</c>, <c>name_calling</c>, <c>scare_quotes</c>.</param>
/// <param name="Target">Actor id of whom it is about; null when unclear.</param>
public sealed record FramedSpan(TextSpan Span, string Technique, string? Target);
