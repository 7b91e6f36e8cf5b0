namespace Entente.Training.Networks;

/// <summary>Widths of the network; the runtime reads them from the model file.</summary>
internal sealed record NetworkShape
{
    public int Word { get; init; } = 64;

    public int Affix { get; init; } = 76;

    public int Shape { get; init; } = 16;

    /// <summary>Units of the LSTM in each direction.</summary>
    public int Hidden { get; init; } = 192;

    public int Tag { get; init; } = 160;

    public int Arc { get; init; } = 128;

    public int Label { get; init; } = 128;

    public int Input => PretrainedVectors.Dimensions + Word + Affix + Shape;
}
