using System.Collections.Immutable;
using System.Text.Json;
using Entente.Json;

namespace Entente.Evaluation.Gold;

/// <summary>An article with the attributions that PolNeAR's annotators marked, one JSON object a line.</summary>
/// <param name="Article">The text as the coder receives it.</param>
/// <param name="Attributions">Gold attributions; spans are converted from code points to UTF-16.</param>
internal sealed record PolnearArticle(Article Article, ImmutableArray<GoldAttribution> Attributions)
{
    /// <summary>Reads a file of articles, one a line.</summary>
    /// <exception cref="InvalidDataException">A line is no such object; the message names it.</exception>
    public static IEnumerable<PolnearArticle> Read(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line, $"{file}:{number}");
            }
        }
    }

    private static PolnearArticle Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var index = new CodePointIndex(text);
            var article = new Article(root.GetProperty("id").GetString()!, text)
            {
                Title = Text(root, "title"),
                Outlet = Text(root, "publisher"),
                Published = DateOnly.TryParse(Text(root, "date"), System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null,
            };
            var gold = root.GetProperty("attributions").EnumerateArray()
                .Select(a => new GoldAttribution(Spans(a, "source", index), Spans(a, "cue", index), Spans(a, "content", index)))
                .Where(a => !a.Cue.IsEmpty || !a.Content.IsEmpty);
            return new(article, [.. gold]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with id, text and attributions is expected.", fault);
        }
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<TextSpan> Spans(JsonElement item, string name, CodePointIndex index) =>
        [.. item.GetProperty(name).EnumerateArray().Select(s => index.ToUnits(s[0].GetInt32(), s[1].GetInt32())).Order()];
}

/// <summary>One attribution as annotated.</summary>
/// <param name="Source">Pieces of the source; empty for an attribution to no one.</param>
/// <param name="Cue">Pieces of the cue.</param>
/// <param name="Content">Pieces of the content.</param>
internal sealed record GoldAttribution(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content);
