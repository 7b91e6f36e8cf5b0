using System.Collections.Immutable;
using Entente.Codes;

namespace Entente.Evaluation.Gold;

/// <summary>An event as labelled.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Actors">Codes of the actors' countries or organisations; empty when the text names none that has a code.</param>
/// <param name="Recipients">Codes of the recipients.</param>
/// <param name="Status">Status in lower case; null when it was not labelled.</param>
internal sealed record GoldEvent(EventType Type, ImmutableArray<string> Actors, ImmutableArray<string> Recipients, string? Status)
{
    /// <summary>CAMEO code as labelled; null where the set has PLOVER types.</summary>
    public string? Cameo { get; init; }
}

/// <summary>A stretch of an article that a person has read for events, mostly a sentence.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Events">Its events; empty when it states none.</param>
internal sealed record LabelledStretch(TextSpan Span, ImmutableArray<GoldEvent> Events);

/// <summary>An article with its labelled stretches.</summary>
/// <param name="Article">The article as the coder receives it.</param>
/// <param name="Stretches">The stretches in the order of the gold file.</param>
internal sealed record LabelledArticle(Article Article, ImmutableArray<LabelledStretch> Stretches);
