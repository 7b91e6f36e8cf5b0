using Entente.Evaluation.Scorers;

namespace Entente.Evaluation;

/// <summary>All measures, in the order in which help lists them.</summary>
public static class Measures
{
    /// <summary>One instance of each.</summary>
    public static IReadOnlyList<IMeasure> All { get; } =
    [
        new SegmentationMeasure(),
        new ParseMeasure(),
        new AttributionMeasure(),
        new TimesMeasure(),
        new StatusMeasure(),
        new VoiceMeasure(),
        new EventMeasure(),
        new CalibrationMeasure(),
        new JudgedMeasure(),
        new PairMeasure(),
        new FoundPairMeasure(),
        new LeaderMeasure(),
        new StateMeasure(),
        new MinisterMeasure(),
        new IncidentMeasure(),
    ];
}
