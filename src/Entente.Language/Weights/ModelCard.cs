namespace Entente.Language.Weights;

/// <summary>What a model file says of itself, as JSON in its section <c>card</c>: where it comes from and how wide its layers are.</summary>
internal sealed record ModelCard
{
    /// <summary>Name and version of the weights.</summary>
    public required string Version { get; init; }

    /// <summary>Sets it learned from, with their licences.</summary>
    public required string Sets { get; init; }

    /// <summary>Origin and licence of the pretrained vectors.</summary>
    public required string Vectors { get; init; }

    /// <summary>Width of the learned word vectors.</summary>
    public required int Word { get; init; }

    /// <summary>Width of the affix vectors, which are added up.</summary>
    public required int Affix { get; init; }

    /// <summary>Width of the vectors of word shapes.</summary>
    public required int Shape { get; init; }

    /// <summary>Units of each LSTM in each direction.</summary>
    public required int Hidden { get; init; }

    /// <summary>Width of the layer before the tags.</summary>
    public required int Tag { get; init; }

    /// <summary>Width of the layers that arcs are scored from.</summary>
    public required int Arc { get; init; }

    /// <summary>Width of the layers that relations are scored from.</summary>
    public required int Label { get; init; }
}
