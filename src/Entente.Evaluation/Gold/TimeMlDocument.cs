using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Json;

namespace Entente.Evaluation.Gold;

/// <summary>A document of TimeBank or AQUAINT with its TIMEX3 annotations, one JSON object a line.</summary>
/// <param name="Article">The text as the coder receives it, dated by its creation time.</param>
/// <param name="Times">Annotated expressions but the creation time.</param>
internal sealed record TimeMlDocument(Article Article, ImmutableArray<GoldTime> Times)
{
    /// <summary>Reads a file of documents.</summary>
    /// <exception cref="InvalidDataException">A line is no such object; the message names it.</exception>
    public static IEnumerable<TimeMlDocument> Read(string file)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line, $"{file}:{number}");
            }
        }
    }

    private static TimeMlDocument Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            string text = root.GetProperty("text").GetString()!;
            var index = new CodePointIndex(text);
            var article = new Article(root.GetProperty("id").GetString()!, text)
            {
                Title = Text(root, "title"),
                Published = Text(root, "dct") is { Length: >= 10 } dct && DateOnly.TryParseExact(dct[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            };
            var times = root.GetProperty("timex").EnumerateArray()
                .Where(t => Text(t, "functionInDocument") != "CREATION_TIME")
                .Select(t => new GoldTime(index.ToUnits(t.GetProperty("start").GetInt32(), t.GetProperty("end").GetInt32()), Text(t, "type") ?? "", Text(t, "value") ?? ""));
            return new(article, [.. times]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with id, text, dct and timex is expected.", fault);
        }
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>One TIMEX3 as annotated.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Type">Such as <c>DATE</c>.</param>
/// <param name="Value">Such as <c>1998-02</c>.</param>
internal readonly record struct GoldTime(TextSpan Span, string Type, string Value);
