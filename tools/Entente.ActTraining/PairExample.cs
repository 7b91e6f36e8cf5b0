using System.Text.Json;

namespace Entente.ActTraining;

/// <summary>A sentence of the PLV set with its marked pair and type.</summary>
internal sealed record PairExample(Article Article, string Type)
{
    /// <summary>Reads a file of examples, one JSON object a line, as documented with the data.</summary>
    public static IEnumerable<PairExample> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            string text = root.GetProperty("text").GetString()!;
            var units = Offsets(text);
            var pair = root.GetProperty("pairs")[0];
            yield return new(
                new Article(root.GetProperty("id").GetString()!, text) { Pairs = [new(Span(pair, "actor", units), Span(pair, "recipient", units))] },
                root.GetProperty("gold").GetString()!);
        }
    }

    private static TextSpan Span(JsonElement pair, string name, List<int> units) =>
        new(units[pair.GetProperty(name)[0].GetInt32()], units[pair.GetProperty(name)[1].GetInt32()]);

    private static List<int> Offsets(string text)
    {
        var offsets = new List<int>();
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            offsets.Add(i);
        }

        offsets.Add(text.Length);
        return offsets;
    }
}
