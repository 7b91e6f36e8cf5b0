using System.Collections.Immutable;
using System.Text.Json;
using Entente.Codes;

namespace Entente.Evaluation.Gold;

/// <summary>A sentence with the events that a person found in it (<c>docs/formats/gold.md</c>).</summary>
/// <param name="Corpus">File of articles, relative to the folder of shared data.</param>
/// <param name="Article">Id of the article in it.</param>
/// <param name="Span">The sentence in the article's text, UTF-16.</param>
/// <param name="Events">Its events; empty when it states none.</param>
internal sealed record EventGold(string Corpus, string Article, TextSpan Span, ImmutableArray<GoldEvent> Events)
{
    /// <summary>Reads a gold file together with the articles it refers to.</summary>
    /// <exception cref="InvalidDataException">A line is malformed or refers to an article that is not there; the message names it.</exception>
    public static IReadOnlyList<(Article Article, ImmutableArray<EventGold> Sentences)> Read(string path)
    {
        var lines = File.ReadLines(path).Select((l, i) => (Text: l, Where: $"{path}:{i + 1}")).Where(l => l.Text.Length > 0).Select(l => Parse(l.Text, l.Where)).ToList();
        var found = new List<(Article, ImmutableArray<EventGold>)>();
        foreach (var corpus in lines.GroupBy(l => l.Corpus))
        {
            var wanted = corpus.GroupBy(l => l.Article).ToDictionary(g => g.Key, g => g.ToList());
            foreach (var article in SharedCorpus.Articles(SharedCorpus.Locate(corpus.Key, path)).Where(a => wanted.ContainsKey(a.Id)))
            {
                int[] units = CodePoints.Offsets(article.Text);
                found.Add((article, [.. wanted[article.Id].Select(g => g with { Span = new(units[g.Span.Start], units[g.Span.End]) })]));
            }
        }

        return found;
    }

    private static EventGold Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var span = root.GetProperty("sentence");
            return new(root.GetProperty("corpus").GetString()!, root.GetProperty("article").GetString()!, new(span[0].GetInt32(), span[1].GetInt32()),
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
}

/// <summary>An event as labelled.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Actors">Codes of the actors' countries or organisations; empty when the text names none that has a code.</param>
/// <param name="Recipients">Codes of the recipients.</param>
/// <param name="Status">Status in lower case; null when it was not labelled.</param>
internal sealed record GoldEvent(EventType Type, ImmutableArray<string> Actors, ImmutableArray<string> Recipients, string? Status);
