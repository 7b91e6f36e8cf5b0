using Entente.Coding;
using Entente.Evaluation.Outcomes;

namespace Entente.Evaluation.Scorers;

/// <summary>A measure whose report ends with what became of every event: the misses, or the differences to an earlier run.</summary>
internal abstract class OutcomeMeasure : IOutcomeMeasure
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Summary { get; }

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output) => Run(coder, gold, output, null, null);

    /// <inheritdoc/>
    public void Run(Coder coder, string gold, TextWriter output, string? save, string? against)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(output);
        // Before the long work: a malformed earlier run is said at once.
        var earlier = against is null ? null : OutcomeFile.Read(against);
        OutcomeReport.Write(Score(coder, gold, output), output, save, earlier);
    }

    /// <summary>Scores, and writes the figures.</summary>
    /// <returns>What became of every event.</returns>
    protected abstract IReadOnlyList<Outcome> Score(Coder coder, string gold, TextWriter output);
}
