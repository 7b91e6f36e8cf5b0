namespace Entente.Json;

/// <summary>The layers of a reading that a caller can ask for; identifiers and header are always there.</summary>
[Flags]
public enum ReadingLayers
{
    /// <summary>No layer.</summary>
    None = 0,
    /// <summary>Sentence spans.</summary>
    Sentences = 1,
    /// <summary>Time expressions.</summary>
    Times = 2,
    /// <summary>Actor mentions.</summary>
    Actors = 4,
    /// <summary>Attributions.</summary>
    Attributions = 8,
    /// <summary>Events.</summary>
    Events = 16,
    /// <summary>Types of the given pairs.</summary>
    Relations = 32,
    /// <summary>Slanted wording.</summary>
    Framing = 64,
    /// <summary>Everything.</summary>
    All = Sentences | Times | Actors | Attributions | Events | Relations | Framing,
}
