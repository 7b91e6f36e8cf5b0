using System.Globalization;
using System.Text.Json;

namespace Entente.Evaluation.Gold;

/// <summary>A minister's name, in an article of a corpus or by itself, with the office and state that are his on that day (<c>docs/formats/gold.md</c>).</summary>
/// <param name="Corpus">File of articles, relative to the folder of shared data; empty for a name by itself.</param>
/// <param name="Article">Id of the article in it; for a name by itself, the label's own.</param>
/// <param name="Date">The article's date.</param>
/// <param name="Name">The name in the article's text, in code points.</param>
/// <param name="Office">Last part of the office's id: <c>FM</c> or <c>DM</c>.</param>
/// <param name="State">Alpha-3 code.</param>
/// <param name="IsListed">Whether the state is one of those whose ministers the knowledge base means to have in full: the G20, both Koreas, Taiwan, Iran, Israel, Ukraine, the Balkans, the Baltics, the Gulf.</param>
internal sealed record MinisterLabel(string Corpus, string Article, DateOnly Date, TextSpan Name, string Office, string State, bool IsListed)
{
    /// <summary>The sentence in which a name by itself is met: its title and name, without a state; null where the label is of a corpus.</summary>
    public string? Sentence { get; private init; }

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
            var date = DateOnly.Parse(Text("date"), CultureInfo.InvariantCulture);
            if (root.TryGetProperty("title", out var title))
            {
                string opening = $"Yesterday {title.GetString()} ";
                string person = Text("name");
                return new("", where, date, new(opening.Length, opening.Length + person.Length), Text("office"), Text("state"), IsListed: true)
                {
                    Sentence = $"{opening}{person} said that talks would go on.",
                };
            }

            var name = root.GetProperty("name");
            return new(Text("corpus"), Text("article"), date, new(name[0].GetInt32(), name[1].GetInt32()), Text("office"), Text("state"),
                root.TryGetProperty("listed", out var listed) && listed.GetBoolean());
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with corpus, article, date, name, office and state, or with title, date, name, office and state, is expected.", fault);
        }
    }
}
