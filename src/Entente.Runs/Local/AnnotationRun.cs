using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using Entente.Coding;
using Entente.Intake;
using Entente.Intake.Archives;
using Entente.Json;

namespace Entente.Runs.Local;

/// <summary>The filter behind <c>entente annotate</c>: JSON Lines in, JSON Lines out, one line for one line, in input order.</summary>
/// <param name="coder">The coder to use.</param>
/// <param name="layers">Layers to fill.</param>
/// <param name="threads">Articles read at once.</param>
public sealed class AnnotationRun(Coder coder, ReadingLayers layers, int threads)
{
    // Buffers grown by one very long article are given up instead of kept.
    private const int KeptBuffer = 4 * 1024 * 1024;

    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _buffers = [];

    /// <summary>Called on the consuming thread with each reading, in input order, after its line was written; null for none.</summary>
    public Action<Reading>? Observer { get; init; }

    /// <summary>Whether events are written as dyads, one for each actor and recipient; what is counted and observed stays the reading.</summary>
    public bool WritesDyads { get; init; }

    /// <summary>Reads until the input ends.</summary>
    /// <param name="input">JSON Lines.</param>
    /// <param name="name">Name of the input, for messages.</param>
    /// <param name="output">Receives one line for each line of the input.</param>
    /// <param name="cancellation">Stops between two articles; what was written stays whole lines.</param>
    /// <returns>Counts, and the lines that were no article.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">Input or output failed.</exception>
    public RunReport Run(Stream input, string name, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        var report = new RunReport();
        var clock = Stopwatch.StartNew();
        OrderedWork.Run(JsonLines.Read(input, name), Annotate, line => Write(line, output, report), threads, cancellation);
        output.Flush();
        report.Elapsed = clock.Elapsed;
        return report;
    }

    private Outcome Annotate(RawLine line)
    {
        var (reading, problem) = ArticleCoding.Read(coder, JsonLines.Parse(line), line.Number);
        if (!_buffers.TryTake(out var buffer))
        {
            buffer = new();
        }

        if (reading is not null)
        {
            ReadingJson.Write(buffer, WritesDyads ? Dyads.Of(reading) : reading, layers);
        }
        else
        {
            ReadingJson.WriteError(buffer, line.Number, problem!.Id, problem.Problem);
        }

        buffer.Write("\n"u8);
        return new(buffer, reading, problem);
    }

    private void Write(Outcome outcome, Stream output, RunReport report)
    {
        output.Write(outcome.Line.WrittenSpan);
        if (outcome.Reading is not null)
        {
            report.Count(outcome.Reading);
            Observer?.Invoke(outcome.Reading);
        }
        else
        {
            report.Count(outcome.Problem!);
        }

        if (outcome.Line.Capacity <= KeptBuffer)
        {
            outcome.Line.ResetWrittenCount();
            _buffers.Add(outcome.Line);
        }
    }

    private sealed record Outcome(ArrayBufferWriter<byte> Line, Reading? Reading, BadInput? Problem);
}
