using System.Collections.Immutable;
using System.Text.Json;
using Entente.Codes;

namespace Entente.Evaluation.Gold;

/// <summary>
/// Reads gold-standard records in PLOVER's JSON (codebook, "Standardized PLOVER data fields"): one event a record, as a JSON array or one record a
/// line. The older names of the 2016 records (<c>source</c>, <c>target</c>, <c>textInfo</c>) are taken too.
/// </summary>
internal static class PloverRecords
{
    /// <summary>Reads a file; records with the same text are one labelled stretch.</summary>
    /// <exception cref="InvalidDataException">A record is malformed; the message says which.</exception>
    public static IReadOnlyList<LabelledArticle> Read(string path)
    {
        var byText = new Dictionary<string, (string Id, DateOnly? Day, List<GoldEvent> Events)>(StringComparer.Ordinal);
        int number = 0;
        foreach (string json in Records(path))
        {
            number++;
            Add(byText, json, $"{path}: record {number}");
        }

        return [.. byText.Select(t => new LabelledArticle(
            new Article(t.Value.Id, t.Key) { Published = t.Value.Day, Sentences = [new(0, t.Key.Length)] },
            [new LabelledStretch(new(0, t.Key.Length), [.. t.Value.Events])]))];
    }

    private static string[] Records(string path)
    {
        string all = File.ReadAllText(path);
        if (all.TrimStart() is not ['[', ..])
        {
            return all.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        try
        {
            using var document = JsonDocument.Parse(all, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return [.. document.RootElement.EnumerateArray().Select(r => r.GetRawText())];
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}: {fault.Message}", fault);
        }
    }

    private static void Add(Dictionary<string, (string Id, DateOnly? Day, List<GoldEvent> Events)> byText, string json, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            string text = Words(root) ?? throw new InvalidDataException($"{where}: it has no text; a record needs 'text', or 'textInfo' with 'text'.");
            if (!byText.TryGetValue(text, out var entry))
            {
                var day = DateOnly.TryParse(First(root, "date"), System.Globalization.CultureInfo.InvariantCulture, out var d) ? d : (DateOnly?)null;
                byText[text] = entry = (First(root, "id") ?? where, day, []);
            }

            foreach (string code in All(root, "event"))
            {
                entry.Events.Add(new(
                    EventTypes.TryParse(code, out var type) ? type : throw new InvalidDataException($"{where}: '{code}' is no PLOVER event type."),
                    Codes(root, "actor", "source"), Codes(root, "recipient", "target"), null));
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; a PLOVER record with text, event, actor and recipient is expected.", fault);
        }
    }

    private static string? Words(JsonElement root)
    {
        foreach (string name in new[] { "text_info", "textInfo" })
        {
            if (root.TryGetProperty(name, out var info) && First(info, "text") is { Length: > 0 } inside)
            {
                return inside;
            }
        }

        return First(root, "text");
    }

    private static ImmutableArray<string> Codes(JsonElement root, string name, string older)
    {
        if (!root.TryGetProperty(name, out var side) && !root.TryGetProperty(older, out side))
        {
            return [];
        }

        var parties = side.ValueKind == JsonValueKind.Array ? side.EnumerateArray().ToArray() : [side];
        return [.. parties.Select(p => p.ValueKind == JsonValueKind.String ? p.GetString() : First(p, "code") ?? First(p, "actorPrimary") ?? First(p, "primary") ?? First(p, "country"))
            .OfType<string>().Where(c => c.Length > 0)];
    }

    private static string? First(JsonElement item, string name) => All(item, name).FirstOrDefault();

    // A field may hold one text or a list of them.
    private static List<string> All(JsonElement item, string name) =>
        item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!).ToList()
        : [];
}
