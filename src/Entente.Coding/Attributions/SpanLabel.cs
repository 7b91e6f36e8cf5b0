namespace Entente.Coding.Attributions;

/// <summary>What part a word has in the attribution of one cue, as begin and inside labels.</summary>
internal enum SpanLabel
{
    /// <summary>No part.</summary>
    Outside = 0,
    /// <summary>First word of a piece of the source.</summary>
    SourceBegin = 1,
    /// <summary>Later word of a piece of the source.</summary>
    SourceInside = 2,
    /// <summary>First word of the cue.</summary>
    CueBegin = 3,
    /// <summary>Later word of the cue.</summary>
    CueInside = 4,
    /// <summary>First word of a piece of the content.</summary>
    ContentBegin = 5,
    /// <summary>Later word of a piece of the content.</summary>
    ContentInside = 6,
}
