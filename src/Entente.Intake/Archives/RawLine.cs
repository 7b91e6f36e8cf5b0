namespace Entente.Intake.Archives;

/// <summary>One line of a JSON Lines stream, still as bytes, so that parsing can happen on any thread.</summary>
/// <param name="File">Name of the file or stream, for messages.</param>
/// <param name="Number">Line number from 1.</param>
/// <param name="Bytes">The line without its end; empty when <paramref name="Problem"/> is set.</param>
/// <param name="Problem">Why the line was not taken in; null when it was.</param>
public sealed record RawLine(string File, long Number, ReadOnlyMemory<byte> Bytes, string? Problem)
{
    /// <summary>File and line, such as <c>news.jsonl:17</c>.</summary>
    public string Where => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Number}");
}
