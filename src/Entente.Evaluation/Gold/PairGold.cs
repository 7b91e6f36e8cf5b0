using System.Text.Json;

namespace Entente.Evaluation.Gold;

/// <summary>A sentence whose actor and recipient are marked, with the type between them: the PLV set in the input format of <c>annotate</c>.</summary>
/// <param name="Article">The sentence as an article with one pair.</param>
/// <param name="Type">The PLOVER type, or <c>YIELD</c> for CONCEDE and RETREAT alike.</param>
internal sealed record PairGold(Article Article, string Type)
{
    /// <summary>Reads a file of sentences, one JSON object a line.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names it.</exception>
    public static IEnumerable<PairGold> Read(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            yield return Parse(line, $"{path}:{number}");
        }
    }

    private static PairGold Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            string text = root.GetProperty("text").GetString()!;
            var units = Offsets(text);
            var pair = root.GetProperty("pairs")[0];
            return new(
                new Article(root.GetProperty("id").GetString()!, text) { Pairs = [new(Span(pair, "actor", units), Span(pair, "recipient", units))] },
                root.GetProperty("gold").GetString()!);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with id, text, one pair and gold is expected.", fault);
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
