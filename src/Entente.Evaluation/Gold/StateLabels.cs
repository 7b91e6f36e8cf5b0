using System.Collections.Immutable;
using System.Text.Json;

namespace Entente.Evaluation.Gold;

/// <summary>A sentence with the names of states that a person found in it (<c>docs/formats/gold.md</c>).</summary>
/// <param name="Corpus">File of articles, relative to the folder of shared data.</param>
/// <param name="Article">Id of the article in it.</param>
/// <param name="Sentence">The sentence in the article's text, in code points.</param>
/// <param name="States">Names, adjectives, capitals and seats that stand for a state or a place in it, in code points, with the alpha-3 code.</param>
internal sealed record StateLabels(string Corpus, string Article, TextSpan Sentence, ImmutableArray<(TextSpan Span, string Code)> States)
{
    /// <summary>Reads a file of labels.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static IReadOnlyList<StateLabels> Read(string path) =>
        [.. File.ReadLines(path).Select((line, i) => (line, i)).Where(l => l.line.Length > 0).Select(l => Parse(l.line, $"{path}:{l.i + 1}"))];

    private static StateLabels Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var span = root.GetProperty("sentence");
            return new(
                root.GetProperty("corpus").GetString()!,
                root.GetProperty("article").GetString()!,
                new(span[0].GetInt32(), span[1].GetInt32()),
                [.. root.GetProperty("states").EnumerateArray().Select(s => (new TextSpan(s[0].GetInt32(), s[1].GetInt32()), s[2].GetString()!))]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with corpus, article, sentence and states is expected.", fault);
        }
    }
}
