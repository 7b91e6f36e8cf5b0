using Entente.Coding;

namespace Entente.Evaluation;

/// <summary>A measure that knows how every single event fared, so that runs can be saved and compared.</summary>
public interface IOutcomeMeasure : IMeasure
{
    /// <summary>Scores as <see cref="IMeasure.Run"/> does, keeps what became of each event, and compares it with an earlier run.</summary>
    /// <param name="coder">The coder to score.</param>
    /// <param name="gold">Path of the gold file.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="save">File to keep this run in; null for none.</param>
    /// <param name="against">File of an earlier run to compare with; null for none.</param>
    /// <exception cref="InvalidDataException">The gold file or the earlier run is malformed; the message names the line.</exception>
    void Run(Coder coder, string gold, TextWriter output, string? save, string? against);
}
