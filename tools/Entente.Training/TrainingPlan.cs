using Entente.Training.Networks;

namespace Entente.Training;

/// <summary>What a training run is told; the same plan on the same data gives the same weights on one thread.</summary>
internal sealed record TrainingPlan
{
    public NetworkShape Shape { get; init; } = new();

    public int Seed { get; init; } = 1;

    public int Epochs { get; init; } = 30;

    public double Rate { get; init; } = 2e-3;

    public int GroupWords { get; init; } = 700;

    public int GroupsPerStep { get; init; } = 2;

    /// <summary>Decay of the moving average of weights, a step.</summary>
    public double Average { get; init; } = 0.998;

    /// <summary>Weights of the losses of UPOS, XPOS, FEATS, lemma scripts and names beside arcs and relations, which weigh 1.</summary>
    public double[] TagWeights { get; init; } = [0.5, 0.5, 0.3, 0.3, 0.5];

    public int Threads { get; init; } = 1;
}
