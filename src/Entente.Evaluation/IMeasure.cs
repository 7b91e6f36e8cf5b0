using Entente.Coding;

namespace Entente.Evaluation;

/// <summary>One way of scoring readings against gold, run by <c>entente evaluate NAME FILE</c>.</summary>
public interface IMeasure
{
    /// <summary>The word after <c>evaluate</c>, such as <c>attribution</c>.</summary>
    string Name { get; }

    /// <summary>What is scored and which gold format is read, in one line.</summary>
    string Summary { get; }

    /// <summary>Reads the gold file, codes its texts and writes figures and misses.</summary>
    /// <param name="coder">The coder to score.</param>
    /// <param name="gold">Path of the gold file.</param>
    /// <param name="output">Where the report goes.</param>
    /// <exception cref="InvalidDataException">The gold file is malformed; the message names the line.</exception>
    void Run(Coder coder, string gold, TextWriter output);
}
