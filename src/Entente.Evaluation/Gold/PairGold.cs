using System.Text;
using System.Text.Json;
using Entente.Json;

namespace Entente.Evaluation.Gold;

/// <summary>A sentence whose actor and recipient are marked, with the type between them: the PLV set in the input format of <c>annotate</c>.</summary>
/// <param name="Article">The sentence as an article with one pair.</param>
/// <param name="Type">The PLOVER type, or <c>YIELD</c> for CONCEDE and RETREAT alike.</param>
internal sealed record PairGold(Article Article, string Type)
{
    /// <summary>The marked spans.</summary>
    public SpanPair Pair => Article.Pairs[0];

    /// <summary>Reads a file of sentences, one JSON object a line.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static IEnumerable<PairGold> Read(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(Encoding.UTF8.GetBytes(line), $"{path}:{number}");
            }
        }
    }

    private static PairGold Parse(byte[] line, string where)
    {
        var parsed = ArticleJson.Parse(line);
        if (parsed.Article is not { } article)
        {
            throw new InvalidDataException($"{where}: {parsed.Problem}");
        }

        using var document = JsonDocument.Parse(line);
        return article.Pairs.Length == 1 && document.RootElement.TryGetProperty("gold", out var gold) && gold.ValueKind == JsonValueKind.String
            ? new(article, gold.GetString()!)
            : throw new InvalidDataException($"{where}: an object with id, text, one pair and gold is expected.");
    }
}
