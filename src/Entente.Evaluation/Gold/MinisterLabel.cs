using System.Globalization;
using System.Text.Json;

namespace Entente.Evaluation.Gold;

/// <summary>A minister's name in an article, with the office and state that the words beside it tell (<c>docs/formats/gold.md</c>).</summary>
/// <param name="Corpus">File of articles, relative to the folder of shared data.</param>
/// <param name="Article">Id of the article in it.</param>
/// <param name="Date">Its date.</param>
/// <param name="Name">The name in the article's text, in code points.</param>
/// <param name="Office">Last part of the office's id: <c>FM</c> or <c>DM</c>.</param>
/// <param name="State">Alpha-3 code.</param>
/// <param name="IsListed">Whether the state is one of those whose ministers the knowledge base means to have in full: the G20, both Koreas, Taiwan, Iran, Israel, Ukraine, the Balkans, the Baltics, the Gulf.</param>
internal sealed record MinisterLabel(string Corpus, string Article, DateOnly Date, TextSpan Name, string Office, string State, bool IsListed)
{
    /// <summary>Reads a file of labels.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static IReadOnlyList<MinisterLabel> Read(string path) =>
        [.. File.ReadLines(path).Select((line, i) => (line, i)).Where(l => l.line.Length > 0).Select(l => Parse(l.line, $"{path}:{l.i + 1}"))];

    private static MinisterLabel Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            string Text(string key) => root.GetProperty(key).GetString()!;
            var name = root.GetProperty("name");
            return new(Text("corpus"), Text("article"), DateOnly.Parse(Text("date"), CultureInfo.InvariantCulture), new(name[0].GetInt32(), name[1].GetInt32()), Text("office"), Text("state"),
                root.TryGetProperty("listed", out var listed) && listed.GetBoolean());
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with corpus, article, date, name, office and state is expected.", fault);
        }
    }
}
