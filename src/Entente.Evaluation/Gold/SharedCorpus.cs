using System.Globalization;
using System.Text.Json;

namespace Entente.Evaluation.Gold;

/// <summary>Finds the articles that a gold file refers to but does not hold.</summary>
internal static class SharedCorpus
{
    /// <summary>The corpus in a folder <c>shared</c> at or above the gold file's.</summary>
    /// <param name="corpus">Its path below that folder.</param>
    /// <param name="gold">Path of the gold file.</param>
    /// <exception cref="InvalidDataException">No such folder holds it.</exception>
    public static string Locate(string corpus, string gold)
    {
        for (var folder = new FileInfo(Path.GetFullPath(gold)).Directory; folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", corpus);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new InvalidDataException($"{gold}: the corpus {corpus} is not in a folder 'shared' at or above it.");
    }

    /// <summary>The articles of a corpus in the input format of <c>annotate</c>.</summary>
    /// <exception cref="JsonException">A line is no JSON.</exception>
    public static IEnumerable<Article> Articles(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            yield return new Article(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!)
            {
                Outlet = Text(root, "outlet"),
                Title = Text(root, "title"),
                Published = DateOnly.TryParse(Text(root, "published"), CultureInfo.InvariantCulture, out var day) ? day : null,
            };
        }
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
