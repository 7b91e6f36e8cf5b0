using System.Text.Json;

namespace Entente.Benchmarks;

/// <summary>Texts of articles in the input format of <c>entente annotate</c>.</summary>
internal static class Corpus
{
    /// <summary>The texts of the first articles that together hold about so many words.</summary>
    public static List<string> Read(string path, int words)
    {
        var texts = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            using var article = JsonDocument.Parse(line);
            var text = article.RootElement.GetProperty("text").GetString() ?? "";
            texts.Add(text);
            words -= text.AsSpan().Count(' ');
            if (words <= 0)
            {
                break;
            }
        }

        return texts;
    }
}
