using System.Collections.Immutable;

namespace Entente;

/// <summary>Who is said to say, believe or intend what: source, cue and content in the sense of PARC and PolNeAR.</summary>
/// <param name="Source">The words that name the speaker; several pieces when interrupted, none when unstated.</param>
/// <param name="Cue">The words that lend the content to the source, such as <c>announced that</c>.</param>
/// <param name="Content">What is attributed; several pieces when interrupted.</param>
/// <param name="Speaker">The actor behind the source; null when the words resolve to no one.</param>
/// <param name="Kind">Direct, indirect or mixed quotation.</param>
/// <param name="Sentence">Index of the sentence that holds the cue.</param>
/// <param name="Parent">Index, in the reading, of the attribution whose content holds this one; -1 for none.</param>
public sealed record Attribution(
    ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content,
    ActorReference? Speaker, QuotationKind Kind, int Sentence, int Parent = -1)
{
    /// <summary>Whether the content rests on the source's word (<c>said</c>, <c>believes</c>, <c>accused</c>); false when the cue reports an intention, a feeling or an impression (<c>plans</c>, <c>supports</c>, <c>seems</c>).</summary>
    public bool CarriesVoice { get; init; } = true;

    /// <summary>Actors of other sides who say it together with <see cref="Speaker"/>, in the order of the text: <c>France and Germany said</c> has Germany here.</summary>
    public ImmutableArray<ActorReference> Others { get; init; } = [];
}

/// <summary>How the words of another are rendered.</summary>
public enum QuotationKind
{
    /// <summary>All of the content is between quotation marks.</summary>
    Direct = 0,
    /// <summary>None of the content is.</summary>
    Indirect = 1,
    /// <summary>Some of the content is.</summary>
    Mixed = 2,
}
