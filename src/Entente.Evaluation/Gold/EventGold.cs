using System.Collections.Immutable;
using System.Text.Json;
using Entente.Codes;
using Entente.Json;

namespace Entente.Evaluation.Gold;

/// <summary>Reads gold files of events in any of their three formats (<c>docs/formats/gold.md</c>), told apart by how they begin.</summary>
internal static class EventGold
{
    /// <summary>Reads a gold file together with the articles it holds or refers to.</summary>
    /// <exception cref="InvalidDataException">A record is malformed or refers to an article that is not there; the message names it.</exception>
    public static IReadOnlyList<LabelledArticle> Read(string path) => Opening(path) switch
    {
        ('<', _) => PetrarchValidation.Read(path),
        (_, true) => Referring(path),
        _ => PloverRecords.Read(path),
    };

    private static (char First, bool Refers) Opening(string path)
    {
        string line = File.ReadLines(path).FirstOrDefault(l => l.AsSpan().Trim().Length > 0) ?? throw new InvalidDataException($"{path}: the file is empty.");
        return (line.TrimStart()[0], line.Contains("\"corpus\"", StringComparison.Ordinal));
    }

    private static List<LabelledArticle> Referring(string path)
    {
        var lines = File.ReadLines(path).Select((l, i) => (Text: l, Where: $"{path}:{i + 1}")).Where(l => l.Text.Length > 0).Select(l => Parse(l.Text, l.Where)).ToList();
        var found = new List<LabelledArticle>();
        foreach (var corpus in lines.GroupBy(l => l.Corpus))
        {
            var wanted = corpus.ToLookup(l => l.Article);
            foreach (var article in SharedCorpus.Read(path, corpus.Key, wanted.Select(w => w.Key).ToHashSet(StringComparer.Ordinal)))
            {
                var index = new CodePointIndex(article.Text);
                found.Add(new(article, [.. wanted[article.Id].Select(g => new LabelledStretch(index.ToUnits(g.Start, g.End), g.Events))]));
            }
        }

        return found;
    }

    private static Reference Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var span = root.GetProperty("sentence");
            return new(root.GetProperty("corpus").GetString()!, root.GetProperty("article").GetString()!, span[0].GetInt32(), span[1].GetInt32(),
                [.. root.GetProperty("events").EnumerateArray().Select(e => Event(e, where))]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{where}: {fault.Message}; an object with corpus, article, sentence and events is expected.", fault);
        }
    }

    private static GoldEvent Event(JsonElement item, string where)
    {
        string code = item.GetProperty("type").GetString()!;
        return new(
            EventTypes.TryParse(code, out var type) ? type : throw new InvalidDataException($"{where}: '{code}' is no PLOVER event type."),
            Ids(item, "actors"), Ids(item, "recipients"), Text(item, "status"));
    }

    private static ImmutableArray<string> Ids(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(i => i.GetString()!)];

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // A line of our own format: where the sentence stands, in code points, and its events.
    private sealed record Reference(string Corpus, string Article, int Start, int End, ImmutableArray<GoldEvent> Events);
}
