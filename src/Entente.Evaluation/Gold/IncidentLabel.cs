using System.Text.Json;

namespace Entente.Evaluation.Gold;

/// <summary>An act of an article and the happening that it reports, by a person's judgement (<c>docs/formats/gold.md</c>).</summary>
/// <param name="Corpus">File of articles, relative to the folder of shared data.</param>
/// <param name="Article">Id of the article in it.</param>
/// <param name="Trigger">The words of the act in the article's text, in code points.</param>
/// <param name="Incident">Name of the happening; acts with the same name report the same.</param>
internal sealed record IncidentLabel(string Corpus, string Article, TextSpan Trigger, string Incident)
{
    /// <summary>Reads a file of labels.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static IReadOnlyList<IncidentLabel> Read(string path) =>
        [.. File.ReadLines(path).Select((line, i) => (line, i)).Where(l => l.line.Length > 0).Select(l => Parse(l.line, $"{path}:{l.i + 1}"))];

    private static IncidentLabel Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var span = root.GetProperty("trigger");
            return new(
                root.GetProperty("corpus").GetString()!, root.GetProperty("article").GetString()!, new(span[0].GetInt32(), span[1].GetInt32()), root.GetProperty("incident").GetString()!);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with corpus, article, trigger and incident is expected.", fault);
        }
    }
}
